"""Verdicts follow from what was found, by decisions that can be read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosscheck.checking import check
from crosscheck.framing.decide import Claims
from crosscheck.model.claim import Case, ClaimKind
from crosscheck.model.document import Passage
from crosscheck.model.framing import FramingComparison
from crosscheck.model.quotation import Quotation, QuotationMatch, QuoteLabel
from crosscheck.model.run import ClaimResult, Evidence
from crosscheck.model.text import Span
from crosscheck.model.verdict import Relation, Shift, Verdict
from crosscheck.rules.interface import Compared
from crosscheck.verdict import QUOTATION_VERDICT, deciding_first, worst

Make = Callable[..., Case]


def _result(case: Case) -> ClaimResult:
    return check([case]).cases[0].claims[0]


def _match(label: QuoteLabel) -> QuotationMatch:
    return QuotationMatch(Quotation("words", Span(0, 5)), label)


def test_every_class_of_quotation_comes_to_a_verdict() -> None:
    assert set(QUOTATION_VERDICT) == set(QuoteLabel)


def test_the_worst_quotation_decides() -> None:
    matches = [
        _match(QuoteLabel.VERBATIM),
        _match(QuoteLabel.MEANING_ALTERED),
        _match(QuoteLabel.TRIMMED),
    ]
    assert worst(matches) is matches[1]
    assert worst([]) is None


def test_a_sentence_and_its_negation_are_never_decided_by_their_likeness(make_case: Make) -> None:
    result = _result(
        make_case(
            "Children in care are not seen regularly by their social workers.",
            "Children in care are seen regularly by their social workers.",
        )
    )
    assert result.evidence[0].score > 0.8
    assert result.verdict is Verdict.CONTRADICTS


def test_the_same_words_agree(make_case: Make) -> None:
    words = "Social workers feel well supported by their managers."
    assert _result(make_case(words, words)).verdict is Verdict.AGREES


def test_an_emerging_strength_is_not_a_strength(make_case: Make) -> None:
    result = _result(
        make_case(
            "Direct work undertaken with children by workers is an emerging strength.",
            "The direct work with children is strong.",
        )
    )
    assert result.verdict is Verdict.EXAGGERATES
    assert result.shift == "favourable"
    assert "emerging" in result.reason
    rules = [finding.rule for finding in result.findings]
    assert rules == ["framing-exaggerates"]


def test_what_nothing_speaks_to_has_no_evidence_and_is_not_false(make_case: Make) -> None:
    result = _result(
        make_case(
            "Visits to children are regular.", "The council will repair forty bridges by spring."
        )
    )
    assert result.verdict is Verdict.NO_EVIDENCE
    assert [finding.level for finding in result.findings] == [1]
    assert result.reason.endswith("It looks ahead: there is nothing to check it against yet.")


def test_words_that_were_never_written_are_an_error_when_given_as_the_inspectors(
    make_case: Make,
) -> None:
    result = _result(
        make_case(
            "Visits to children are regular.",
            "Inspectors called the council “a lighthouse for the whole of the north”.",
            kind=ClaimKind.QUOTATION,
        )
    )
    assert [finding.rule for finding in result.findings][:1] == ["quote-not-found"]


def test_words_of_somebody_else_are_not_looked_for_in_the_letter(make_case: Make) -> None:
    result = _result(
        make_case(
            "Visits to children are regular.",
            "“We are a lighthouse for the whole of the north,” said Cllr Ann Other.",
            kind=ClaimKind.QUOTATION,
            speaker="Cllr Ann Other",
        )
    )
    assert all(finding.rule != "quote-not-found" for finding in result.findings)


def test_the_councils_words_given_as_the_inspectors_are_misattributed(make_case: Make) -> None:
    words = "a lighthouse for the whole of the north of England"
    result = _result(
        make_case(
            "Visits to children are regular.",
            f"Inspectors called the council “{words}”.",
            release=f"“We are {words},” said the leader.",
            kind=ClaimKind.QUOTATION,
        )
    )
    assert result.findings[0].rule == "quote-misattributed"
    assert "release" in result.reason


@pytest.mark.parametrize(
    ("quotation", "rule"),
    [
        ("visits are regular in most teams", "quote-meaning-altered"),
        ("visits are not regular in any of the four teams", "quote-altered"),
        ("visits are not regular in most of the six teams", "quote-figure-altered"),
    ],
)
def test_changed_words_are_graded_by_what_they_change(
    make_case: Make, quotation: str, rule: str
) -> None:
    case = make_case(
        "Managers know that visits are not regular in most of the four teams.",
        f"Inspectors wrote that “{quotation}”.",
    )
    found = {finding.rule for finding in _result(case).findings}
    graded = {"quote-meaning-altered"} if rule == "quote-altered" else {rule}
    assert graded <= found


def _compared(
    relation: Relation, score: float, confidence: float, unrelated: float, *others: Relation
) -> Compared:
    """`others` are as likely as one another, and share what is left."""
    passage = Passage("letter", 0, "Words.", Span(0, 6))
    left = (1 - confidence - unrelated) / max(len(others), 1)
    likely = ((relation, confidence), *((other, left) for other in others))
    framing = FramingComparison(
        relation, Shift.NONE, confidence=confidence, unrelated=unrelated, likely=likely
    )
    return Compared(Evidence(passage, score, relation), framing)


AGAINST = _compared(Relation.CONTRADICTS, 0.8, 0.7, 0.1)


def test_the_passage_that_most_likely_speaks_and_says_it_most_plainly_decides() -> None:
    weaker = _compared(Relation.EXAGGERATES, 0.6, 0.6, 0.1)
    silent = _compared(Relation.UNRELATED, 0.9, 0.9, 0.9)
    assert deciding_first([silent, weaker, AGAINST]) == (AGAINST, weaker, silent)
    assert deciding_first([]) == ()


def test_a_passage_that_plainly_bears_the_claim_out_comes_before_one_against_it() -> None:
    plain = _compared(Relation.AGREES, 0.5, 0.8, 0.1)
    assert deciding_first([AGAINST, plain]) == (plain, AGAINST)


@pytest.mark.parametrize(("score", "confidence"), [(0.5, 0.4), (0.25, 0.9)])
def test_a_passage_that_barely_agrees_or_barely_speaks_spares_no_claim(
    score: float, confidence: float
) -> None:
    barely = _compared(Relation.AGREES, score, confidence, 0.1)
    assert deciding_first([AGAINST, barely]) == (AGAINST, barely)


def test_a_claim_made_for_a_test_must_be_borne_out_as_strongly_as_it_is_denied() -> None:
    plain = _compared(Relation.AGREES, 0.5, 0.8, 0.1)
    assert deciding_first([AGAINST, plain], Claims.POSED) == (AGAINST, plain)
    strong = _compared(Relation.AGREES, 0.7, 0.9, 0.2)
    assert deciding_first([AGAINST, strong], Claims.POSED) == (strong, AGAINST)


def test_words_that_the_claim_quotes_are_not_answered_by_a_sentence_that_is_only_like_it() -> None:
    quoted = _compared(Relation.EXAGGERATES, 1.0, 0.6, 0.0)
    plain = _compared(Relation.AGREES, 0.8, 0.9, 0.0)
    assert deciding_first([plain, quoted]) == (quoted, plain)


def test_what_agrees_too_uncertainly_to_be_printed_does_not_come_first_for_agreeing() -> None:
    uncertain = _compared(Relation.AGREES, 0.8, 0.3, 0.1)
    assert deciding_first([uncertain, AGAINST]) == (AGAINST, uncertain)


BEARS_OUT = _compared(Relation.AGREES, 0.7, 0.5, 0.0, Relation.EXAGGERATES)
SAYS_LESS = _compared(Relation.EXAGGERATES, 0.6, 0.6, 0.0, Relation.AGREES)


def test_a_claim_about_the_whole_stands_as_all_that_speak_to_it_together_have_it() -> None:
    less = _compared(Relation.EXAGGERATES, 0.5, 0.7, 0.0, Relation.AGREES)
    of_one_thing = deciding_first([BEARS_OUT, SAYS_LESS, less])
    assert of_one_thing[0] is BEARS_OUT
    assert deciding_first([BEARS_OUT, SAYS_LESS, less], whole=True)[0] is SAYS_LESS


def test_what_hardly_speaks_to_a_claim_about_the_whole_is_not_counted() -> None:
    far = [_compared(Relation.EXAGGERATES, 0.3, 0.9, 0.0) for _ in range(9)]
    assert deciding_first([BEARS_OUT, *far], whole=True)[0] is BEARS_OUT


def test_a_claim_about_the_whole_that_quotes_a_passage_rests_on_that_passage() -> None:
    quoted = _compared(Relation.AGREES, 1.0, 0.5, 0.0, Relation.EXAGGERATES)
    others = [_compared(Relation.EXAGGERATES, 0.9, 0.9, 0.0) for _ in range(3)]
    assert deciding_first([*others, quoted], whole=True)[0] is quoted


def test_a_claim_about_the_whole_with_nothing_beside_it_is_not_decided() -> None:
    assert deciding_first([], whole=True) == ()
