"""Rises and falls, more and less, that no number of a text says the size of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.facts.statements.assertion import Act, Assertion
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.cues import Cue, CueKind
from crosscheck.facts.words.lexicon import word_list, words_of

# How far after "above" those may stand whom it sets the thing above; further where "than" comes between.
_NEAR, _WITH_THAN = 8, 14


def names_others(reading: Reading) -> bool:
    """True when a text names the country, peers or a target."""
    return any(cue.is_comparator for cue in reading.cues)


def wordless(reading: Reading, stated: Sequence[Assertion]) -> Iterator[Assertion]:
    """At most one thing that the text says of direction or order without a number."""
    turned = _others_first(reading)
    if turned is not None and not any(a.leads for a in stated):
        yield Assertion(Act.ORDER, None, -turned.order, cue=turned)  # "councils like it see fewer"
        return
    sized = any(a.act in (Act.CHANGE, Act.GAP) for a in stated)
    if any(a.act is Act.GAP for a in stated):
        return
    used = {a.cue.first for a in stated if a.cue is not None}
    numbered = any(a.leads and a.quantity is not None for a in stated)
    for cue in reading.cues:
        found = None if cue.first in used else _said_by(reading, cue, numbered=numbered)
        if found is not None and not (sized and found.act is not Act.ORDER):
            yield found
            return
    if sized:
        return
    for a in stated:
        if a.final and a.sign:
            yield Assertion(Act.DIRECTION, None, a.sign, cue=a.cue)
            return


def _others_first(reading: Reading) -> Cue | None:
    """The "fewer" of a text that begins with the others."""
    others = next((c for c in reading.cues if c.is_comparator and c.first <= 1), None)
    if others is None:
        return None
    return next((c for c in reading.cues if c.order and c.first > others.first), None)


def _said_by(reading: Reading, cue: Cue, *, numbered: bool) -> Assertion | None:
    between = word_list("changes")["between_things"]["words"]
    if reading.norms[cue.first] in between and not names_others(reading):
        return Assertion(Act.DIRECTION, None, cue.order, cue=cue)
    than = "than" in reading.norms[cue.end :]
    others = next((c for c in reading.cues if c.is_comparator and c.first > cue.first), None)
    if (cue.order or CueKind.SAME in cue.kinds) and others is not None:
        near = others.first - cue.end <= (_WITH_THAN if "than" in reading.norms else _NEAR)
        # "overran the 20-day limit" beside a share says who is counted.
        if near and not (numbered and others.kinds <= {CueKind.TARGETS}):
            return Assertion(Act.ORDER, None, cue.order, cue=cue)
    if cue.order and than:
        return Assertion(Act.DIRECTION, None, cue.order, cue=cue)
    if cue.change and not cue.order and _is_verb(reading, cue):
        return Assertion(Act.DIRECTION, None, cue.change, cue=cue)
    return None


def _is_verb(reading: Reading, cue: Cue) -> bool:
    """True unless the word may be a particle ("signed up") or an adjective ("reduced timetable")."""
    word = reading.norms[cue.first]
    if cue.end - cue.first > 1 or word not in words_of("claims", "maybe_adjective"):
        return True
    before = set(reading.words(cue.first - 1, cue.first))
    if word in {"up", "down"} and reading.words(cue.end, cue.end + 1) == ("on",):
        return True
    return bool(before & words_of("claims", "auxiliary"))
