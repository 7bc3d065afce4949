"""What of an authority's letter the claims of a case touch, and which required actions none does."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.own_words import own_vocabulary
from crosscheck.framing.read import read
from crosscheck.framing.vocabulary import Vocabulary
from crosscheck.model.claim import Case
from crosscheck.model.document import Availability, Document, Passage, PassageKind, Role
from crosscheck.model.run import ClaimResult, Coverage, Omitted
from crosscheck.model.verdict import Verdict

_ACTION_WORDS = ("improve", "recommend", "action", "next step")
"""Stems in a heading that make the items under it required actions."""
_BAD = frozenset({"weakness", "worse"})


def coverage(case: Case, results: Sequence[ClaimResult]) -> tuple[Coverage, ...]:
    """
    One entry for each authority that a claimant reports on and whose text is at hand.

    A letter that nobody reports on is background: leaving it out omits nothing.
    """
    touched = {
        (evidence.passage.document, evidence.passage.index)
        for result in results
        for evidence in result.evidence[:1]
        if result.machine_verdict is not Verdict.NO_EVIDENCE
    }
    vocabulary = own_vocabulary(case.words)
    reported = {name for document in case.documents for name in document.info.reports_on}
    return tuple(
        _of(document, {index for name, index in touched if name == document.id}, vocabulary)
        for document in case.documents
        if document.id in reported
        and document.info.role is Role.AUTHORITY
        and document.available is Availability.TEXT
    )


def _of(document: Document, touched: set[int], vocabulary: Vocabulary) -> Coverage:
    passages = [passage for passage in document.passages if passage.is_evidence]
    actions = [passage for passage in passages if is_required_action(passage)]
    weaknesses = [p for p in passages if not is_required_action(p) and _is_weakness(p, vocabulary)]
    mentioned = [p for p in (*actions, *weaknesses) if p.index in touched]
    return Coverage(
        document=document.id,
        passages=len(passages),
        weaknesses=len(weaknesses),
        actions=len(actions),
        mentioned=len(mentioned),
        omitted=tuple(
            Omitted(p.text, p.section, p.span) for p in actions if p.index not in touched
        ),
    )


def is_required_action(passage: Passage) -> bool:
    """True for a list item under a heading such as “What needs to improve” or “Recommendations”."""
    heading = passage.section[-1].lower() if passage.section else ""
    return passage.kind is PassageKind.ITEM and any(word in heading for word in _ACTION_WORDS)


def _is_weakness(passage: Passage, vocabulary: Vocabulary) -> bool:
    cues = read(passage.text, passage.section, vocabulary).cues
    return any(cue.label in _BAD for cue in cues)
