"""framing-contradicts: claim and evidence cannot both be true."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level
from crosscheck.model.verdict import Relation
from crosscheck.rules.framing_findings import diverging
from crosscheck.rules.interface import Examination, rule


@rule("framing-contradicts", level=Level.ERROR)
def framing_contradicts(examination: Examination) -> Iterator[Finding]:
    """
    A claim says the opposite of its evidence: direction reversed, done against not done, good against bad.

    Readers would come away believing what the authority denies.

    Words in common say nothing for a claim here: a sentence and its negation share them all. What denies,
    hedges or requires is read with what it governs ("not yet", "failed to", a heading such as "What needs to
    improve"). Another subject is no contradiction: that a thing is said of foster carers does not deny it of adopters.

    Fires:
        source: Caseloads have not reduced, and social workers feel under pressure.
        text: Caseloads have fallen and social workers are no longer under pressure.
    Fires:
        source: Supervision is infrequent and poorly recorded.
        text: Supervision is regular and well recorded.
    Holds:
        source: Caseloads have fallen in most teams.
        text: In most teams, caseloads have come down.
    """
    yield from diverging(examination, Relation.CONTRADICTS, "framing-contradicts", Level.ERROR)
