"""What one evaluation of a clause makes of another: the fault a verb puts right, the praise that is lost."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.denial import MENDING, is_attribute
from crosscheck.framing.lexicon import Mark, Sense, closed_class
from crosscheck.framing.proposition import Evaluated
from crosscheck.framing.scan import Word

_OBJECT = 6
"""A verb of remedy takes the bad thing among this many words for its object."""
_LOST = 4
"""What is lost stands within this many words: "a reduction in management grip"."""
_LOSS = -2.0
"""How bad it is, at least, that something good grows less."""
_MOVING = (Sense.CHANGE, Sense.MOVEMENT)
_TOWARDS = frozenset({"in", "towards", "toward", "at", "with", "on"})
_CHANGED = frozenset({"in", "of"})
_PERCEIVED = frozenset({"identified", "recognised", "noted", "highlighted", "detected"})
"""What was perceived by inspectors is only found, not put right by the service."""
_INSPECTS = closed_class("inspects")
_BY_WHOM = 4
"""Who perceived it is named within so many words: "were identified by the inspectors"."""
_COPULAS = closed_class("copula")


def is_object(words: Sequence[Word], item: Evaluated, found: Sequence[Evaluated]) -> bool:
    """True of the drift in "identify drift", not in "identify that there is drift"."""
    for other in reversed(found):
        if other.kind in MENDING and other.mark.start < item.mark.start < other.mark.end:
            return True  # "put the problem right"
        if other.kind in MENDING and 0 <= item.mark.start - other.reach < _OBJECT:
            if words[other.mark.end].norm == "that":
                return False
            other.reach = item.mark.end
            return True
        if other.kind in ("", "change"):
            return False
    return False


def mends_nothing(words: Sequence[Word], item: Evaluated) -> bool:
    """True of the verb in "a recognised lack" and "failures were identified (by inspectors)"."""
    if item.kind != "remedial":
        return False
    return is_attribute(words, item.mark) or _is_found(words, item.mark)


def _is_found(words: Sequence[Word], mark: Mark) -> bool:
    following = [word.norm for word in words[mark.end : mark.end + _BY_WHOM]]
    if words[mark.end - 1].norm not in _PERCEIVED or following[:1] == ["and"]:
        return False
    if following[:1] == ["by"] and not _INSPECTS.intersection(following):
        return False
    return any(word.norm in ("was", "were") for word in words[max(mark.start - 2, 0) : mark.start])


def only_assures(words: Sequence[Word], item: Evaluated, found: Sequence[Evaluated]) -> bool:
    """True of "failure is guaranteed": the word says how sure the fault is, and does not praise it."""
    at = item.mark.start
    said = item.mark.of(Sense.CERTAINTY) is not None and at > 0 and words[at - 1].norm in _COPULAS
    return said and any(e.value < 0 for e in found)


def is_furthered(words: Sequence[Word], item: Evaluated, found: Sequence[Evaluated]) -> bool:
    """True of the second change in "some gains in improving plans": how far it went, the first one says."""
    last, at = (found[-1] if found else None), item.mark.start
    if last is None or "change" not in (last.kind, item.kind) or last.mark.of(*_MOVING) is None:
        return False
    gerund = words[at].norm.endswith("ing") and words[at - 1].norm in _TOWARDS
    return gerund and 0 <= at - 1 - last.mark.end <= 1


def is_standard(item: Evaluated, found: Sequence[Evaluated]) -> bool:
    """True of the good in "falls below good", which is the measure and not the finding."""
    last = found[-1] if found else None
    return last is not None and last.kind == "short" and item.mark.start - last.mark.end < _OBJECT


def is_lost(words: Sequence[Word], item: Evaluated, found: Sequence[Evaluated]) -> bool:
    """True of the grip in "a reduction in grip", the good in "a decline in good practice"."""
    last = found[-1] if found else None
    if last is None or last.value >= 0 or last.turned_by or last.kind in ("plight", "level"):
        return False
    joined = {word.norm for word in words[last.mark.end - 1 : last.mark.end + 1]}
    if not _CHANGED & joined or not 0 <= item.mark.start - last.mark.end < _LOST:
        return False
    if last.mark.of(Sense.CHANGE, Sense.MOVEMENT) is None:
        return False
    if last.mark.of(Sense.CHANGE) is None:  # "a slight decline" is slight whatever it is of
        last.value = min(last.value, _LOSS)
    last.kind = "change"
    return True
