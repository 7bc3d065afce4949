"""Whether more of a thing is better: a wait is the better the shorter it is."""

from __future__ import annotations

from crosscheck.facts.comparison import Sides
from crosscheck.facts.cues import Cue, CueKind
from crosscheck.facts.lexicon import entries
from crosscheck.facts.quantity import Unit


def worth(both: Sides, cue: Cue | None) -> int:
    """-1 for "better" or "ahead of" said of something that is better when there is less of it, else 1."""
    if cue is None or CueKind.VALUED not in cue.kinds:
        return 1
    units = {
        f.unit
        for f in both.facts
        if not f.quantity.window and (f.comparator or not f.quantity.lead)
    }
    if Unit.DURATION in units and Unit.SHARE not in units:
        return -1
    names = {name for term in both.claim.terms for name in term.ids}
    return -1 if names & frozenset(entries("changes", "unwanted")["things"]) else 1
