"""Whether more of a thing is better: a wait is the better the shorter it is."""

from __future__ import annotations

from crosscheck.facts.comparing.comparison import Sides
from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.statements.series import PairKind
from crosscheck.facts.words.cues import Cue, CueKind
from crosscheck.facts.words.lexicon import entries


def worth(both: Sides, cue: Cue | None) -> int:
    """-1 for "better" or "ahead of" said of something that is better when there is less of it, else 1."""
    if cue is None or CueKind.VALUED not in cue.kinds:
        return 1
    said = _said_of_the_gap(both)
    if said:
        return said
    units = {
        f.unit
        for f in both.facts
        if not f.quantity.window and (f.comparator or not f.quantity.lead)
    }
    if Unit.DURATION in units and Unit.SHARE not in units:
        return -1
    names = {name for term in both.claim.terms for name in term.ids}
    return -1 if names & frozenset(entries("changes", "unwanted")["things"]) else 1


def _said_of_the_gap(both: Sides) -> int:
    """What the passage itself says: 8 % is "better than" an average of 10 %. 0 where it says nothing."""
    for pair in both.pairs:
        gap = pair.left.quantity.amount.value - pair.right.quantity.amount.value
        for cue in both.evidence.cues if pair.kind is PairKind.GAP and gap else ():
            near = both.evidence.sentences[cue.first] == pair.right.sentence
            if near and CueKind.VALUED in cue.kinds and cue.order:
                return 1 if (gap > 0) == (cue.order > 0) else -1
    return 0
