"""framing-downplays: the claim says less than its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level
from crosscheck.model.verdict import Relation
from crosscheck.rules.framing_findings import diverging
from crosscheck.rules.interface import Examination, rule


@rule("framing-downplays", level=Level.WARNING)
def framing_downplays(examination: Examination) -> Iterator[Finding]:
    """
    A claim says less than its evidence: a lower degree, a hedge added, a narrower scope, a euphemism.

    A serious failing that becomes "an area for development" misleads as surely as a denial does.

    Saying less of a success counts too: the shift tells spin from grudge. A word that this project uses in a
    sense of its own belongs in its words.yaml; a single verdict that is wrong is pinned in the claim file.

    Fires:
        source: There are serious failures in the oversight of children's cases.
        text: The oversight of children's cases is an area for development.
    Fires:
        source: Adopters receive excellent support.
        text: Adopters receive some support.
    Holds:
        source: Adopters receive excellent support.
        text: Support for adopters is superb.
    """
    yield from diverging(examination, Relation.DOWNPLAYS, "framing-downplays", Level.WARNING)
