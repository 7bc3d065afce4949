"""Which numbers of a text are the country's, those of councils like this one, or a target."""

from __future__ import annotations

from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.cues import COMPARATORS, Cue, CueKind
from crosscheck.facts.words.lexicon import words_of

# How many pieces after or before "the national average" its number may stand.
_AHEAD, _BEHIND = 7, 5


def others_numbers(reading: Reading) -> dict[int, frozenset[CueKind]]:
    """The places among the quantities of those that are another's, and whose."""
    owned: dict[int, frozenset[CueKind]] = {}
    for cue in reading.cues:
        if not cue.is_comparator:
            continue
        place = _ahead(reading, cue)
        if place is None:
            place = _behind(reading, cue)
        if place is not None:
            owned[place] = owned.get(place, frozenset()) | (cue.kinds & COMPARATORS)
    return owned


def _ahead(reading: Reading, cue: Cue) -> int | None:
    """The national average is 19 %."""
    found = next(
        (
            (place, q)
            for place, q in enumerate(reading.quantities)
            if cue.end <= q.first <= cue.end + _AHEAD
        ),
        None,
    )
    if found is None:
        return None
    place, quantity = found
    between = reading.words(cue.end, quantity.first)
    if reading.sentences[quantity.first] != reading.sentences[cue.first]:
        return None
    if quantity.unit is Unit.AGE or not set(between) <= words_of("claims", "to_its_number"):
        return None
    after = reading.words(quantity.end, quantity.end + _AHEAD)
    if {"(", ":", ","} & set(between) and {"compared", "against", "versus"} & set(after):
        return None  # "below that of neighbours (61 %, compared with …)": the first is one's own
    return place


def _behind(reading: Reading, cue: Cue) -> int | None:
    """20.6 % across England."""
    found = next(
        (
            (place, q)
            for place, q in reversed(list(enumerate(reading.quantities)))
            if q.end <= cue.first <= q.end + _BEHIND
        ),
        None,
    )
    if found is None:
        return None
    place, quantity = found
    between = set(reading.words(quantity.end, cue.first))
    if reading.sentences[quantity.first] != reading.sentences[cue.first] or {",", ";"} & between:
        return None
    cues = reading.cues_between(quantity.end, cue.end)
    if any(c.order or CueKind.SAME in c.kinds for c in cues):
        return None  # "79 %, above the national average" is one's own
    adjacent = cue.first - quantity.end <= 1
    return place if adjacent or words_of("claims", "across") & between else None
