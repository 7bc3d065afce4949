"""framing-exaggerates: the claim says more than its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level
from crosscheck.model.verdict import Relation
from crosscheck.rules.framing_findings import diverging
from crosscheck.rules.interface import Examination, rule


@rule("framing-exaggerates", level=Level.WARNING)
def framing_exaggerates(examination: Examination) -> Iterator[Finding]:
    """
    A claim says more than its evidence: a higher degree, more certainty, a wider scope, or further on.

    Praise and blame can both be inflated; the shift says whom it serves.

    Each clause is read on five axes: direction, degree, certainty, scope and completion. The finding
    quotes the words that put the claim on a higher level than the evidence. To argue with it, give both
    texts to `crosscheck compare`, which shows every cue, what it governs and how much each difference weighed.

    Fires:
        source: Direct work undertaken with children by workers is an emerging strength.
        text: The direct work with children is strong.
    Fires:
        source: A small number of children wait too long for a social worker.
        text: Children wait too long for a social worker.
    Holds:
        source: Direct work with children is a strength across the service.
        text: Direct work with children is strong.
    """
    yield from diverging(examination, Relation.EXAGGERATES, "framing-exaggerates", Level.WARNING)
