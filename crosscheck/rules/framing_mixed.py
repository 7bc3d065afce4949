"""framing-mixed: the evidence agrees, and another passage of the same authority pulls the other way."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level
from crosscheck.model.verdict import Relation
from crosscheck.rules.framing_findings import finding_for
from crosscheck.rules.interface import Examination, rule

_LEAST = 0.5
"""Confidence below which a second passage is not held against a claim that the first bears out."""
_OPPOSED = (Relation.CONTRADICTS, Relation.EXAGGERATES)


@rule("framing-mixed", level=Level.NOTE)
def framing_mixed(examination: Examination) -> Iterator[Finding]:
    """
    The evidence bears the claim out, but another passage on the same thing pulls the other way.

    The claim is true as far as it goes; a reader should know what else the authority wrote.

    The passage that bears it out decides the verdict; the strongest passage against it is shown here, where
    it is of the same document and the comparison is sure enough.

    Fires:
        source: Most social workers say that they feel well supported by their managers. Social workers in two
            teams do not feel supported by their managers.
        text: Most social workers say that they feel well supported by their managers.
    Holds:
        source: Most social workers say that they feel well supported by their managers. Foster carers receive
            good training.
        text: Most social workers say that they feel well supported by their managers.
    """
    framed = examination.framed
    if framed is None or framed.framing.relation is not Relation.AGREES:
        return
    first = framed.evidence
    for other in examination.speaking:
        if (
            other.evidence.passage.document == first.passage.document
            and other.framing.relation in _OPPOSED
            and other.framing.confidence >= _LEAST
            and not other.evidence.other_inspection
        ):
            yield finding_for(
                examination,
                other,
                "framing-mixed",
                Level.NOTE,
                f"Another passage pulls the other way. {other.framing.reason}",
            )
            return
