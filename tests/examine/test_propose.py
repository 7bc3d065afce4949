"""A machine's drafts are what a person would probably tag, and no more."""

from __future__ import annotations

from crosscheck.documents.structure import passages
from crosscheck.examine.propose import propose
from crosscheck.model.claim import AnchoredClaim, ClaimKind, ClaimStatus
from crosscheck.model.document import Availability, Document, DocumentInfo, Role
from crosscheck.text.normalise import normalise

ARTICLE = """\
Help for families in Fernhollow has improved strongly

The town hall stands on Market Street.

Inspectors visited Fernhollow in March. The report says that visits are now regular.

“We are proud of every one of our teams,” said Cllr Ann Other.

Caseloads fell from 24 to 17.
"""


def _document(document_id: str, role: Role, text: str, **fields: str) -> Document:
    read = normalise(text)
    info = DocumentInfo(document_id, role, **fields)
    return Document(info, read.text, passages(document_id, read), Availability.TEXT)


def _drafts(text: str = ARTICLE) -> tuple[AnchoredClaim, ...]:
    return propose(_document("article", Role.CLAIMANT, text))


def test_quotations_figures_dates_reports_and_headlines_are_proposed() -> None:
    kinds = {draft.text[:20]: draft.claim.kind for draft in _drafts()}
    assert kinds["We are proud of ever"] is ClaimKind.QUOTATION
    assert kinds["Caseloads fell from "] is ClaimKind.FIGURE
    assert kinds["The report says that"] is ClaimKind.FRAMING
    assert kinds["Inspectors visited F"] is ClaimKind.DATE
    assert kinds["Help for families in"] is ClaimKind.FRAMING
    assert not any(text.startswith("The town hall") for text in kinds)


def test_drafts_are_marked_as_drafts_and_stand_where_they_say() -> None:
    article = normalise(ARTICLE).text
    for draft in _drafts():
        assert draft.claim.status is ClaimStatus.DRAFT
        assert draft.span is not None
        assert draft.span.of(article) == draft.text


def test_ids_are_unique_even_for_the_same_words() -> None:
    drafts = _drafts(
        "Caseloads fell from 24 to 17.\n\nAnd again.\n\nCaseloads fell from 24 to 17.\n"
    )
    assert [draft.id for draft in drafts] == ["caseloads-fell-from", "caseloads-fell-from-2"]
    assert drafts[1].claim.selector.prefix


def test_an_article_without_claims_has_no_drafts() -> None:
    assert _drafts("The town hall stands on Market Street.\n") == ()
