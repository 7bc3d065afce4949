"""How far a clause holds: what it says of how many, and what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.framing.clauses import Clause
from crosscheck.framing.denial import INITIAL, denial_of, denies_any, denies_only_all
from crosscheck.framing.lexicon import Entry, Mark, Sense, closed_class
from crosscheck.framing.proposition import GENERIC_SCOPE, Proposition
from crosscheck.framing.scan import Word

PARTIAL_SCOPE = 0.45
"""What "not always" is true of."""
COUNTED = 0.12
"""The scope of a statement about two children, or a single case."""
_PEOPLE = closed_class("people")
_OCCASIONS = frozenset({"occasion", "occasions", "instance", "instances", "case", "cases"})
_SUBJECT = 6
"""People are counted in the subject of a clause: its first words."""
_NOBODY = frozenset({"nobody", "noone"})
_ENSURING = frozenset({"ensure", "ensures", "ensuring", "ensured", "sure"})
_OPENING = 4
"""A list that was drawn up stands within so many words of the start of its clause."""
_LISTED = closed_class("listed")
_SETTING = frozenset(
    {"made", "identified", "raised", "found", "set", "given", "from", "of", "at", "for", "in"}
)
_SET = 12
"""What a list was drawn up at is named within so many words of it."""
_HAVING = frozenset({"has", "have", "had"})
_WHOLE = closed_class("wholly") | {
    *("always", "consistently", "routinely", "regularly", "usually", "often", "invariably"),
    *("reliably", "systematically", "uniformly", "universally", "everywhere", "everyone"),
    *("all", "every", "each"),
}
"""What "not" denies in part, where it denies that something holds of all."""
_BEGINS = frozenset({"that", "so", "now"})
"""After one of these a "no" begins what the clause says."""
_NEAR = 2
"""What is counted stands within so many words of its number, a quantity within so many of another."""
_DETERMINING = frozenset(
    {
        *("other", "these", "those", "the", "its", "their", "key", "many", "both"),
        *("different", "various"),
    }
)
"""After one of these "aspects of" names things and does not count them."""
NEARLY_ALL = 0.9
"""The scope of all but an exception: "every part bar one"."""
_NUMBERS = {
    name: number
    for number, names in enumerate(
        [
            *(("one", "1"), ("two", "2"), ("three", "3"), ("four", "4"), ("five", "5")),
            *(("six", "6"), ("seven", "7"), ("eight", "8"), ("nine", "9"), ("ten", "10")),
        ],
        start=1,
    )
    for name in names
}
_TENS = closed_class("tens")
_OTHERS = frozenset({("the", "next"), ("to", "another"), ("from", "another"), ("than", "another")})
"""After "one" and its thing these make it any of them: "from one team to another"."""
_FRACTION = 5
"""The whole is named within so many words of the part."""


def set_scope(
    found: Proposition, words: Sequence[Word], marks: Sequence[Mark], clause: Clause
) -> None:
    """Set the scope of a proposition from the `marks` of its clause."""
    partly = denies_only_all(words, marks)
    _scope(found, words, marks, partly)
    if found.scope_mark is None or found.scope_mark is partly:
        _count(found, words, clause)
    anything = denies_any(words, marks, clause)
    if anything is not None:
        found.scope, found.scope_mark = 1.0, anything


def _scope(
    found: Proposition, words: Sequence[Word], marks: Sequence[Mark], partly: Mark | None
) -> None:
    levels: list[tuple[float, Mark, Entry]] = []
    for index, mark in enumerate(marks):
        entry = mark.of(Sense.QUANTITY) or mark.of(Sense.FREQUENCY)
        if entry and entry.kind == "partitive" and _is_quantified(words, marks[:index], mark):
            continue
        if entry:
            levels.append((entry.value, mark, entry))
        elif denial_of(mark) == "none" and (
            mark.start - found.clause.start < INITIAL
            or _begins(words, mark)
            or words[mark.start].norm in _NOBODY
            or _is_had(words, mark, found.clause)
        ):
            found.scope, found.scope_mark = 1.0, mark
    if partly is not None or _all_is_asked(words, marks, found.clause):
        found.scope = PARTIAL_SCOPE
        found.scope_mark = _how_many(words, partly) or found.scope_mark
        levels = [level for level in levels if level[0] < PARTIAL_SCOPE]
    # "most children, across the city": how many says more than where
    levels = [level for level in levels if level[2].kind != "place"] or levels
    if not levels:
        if _is_known_set(words, found.clause):
            found.scope = NEARLY_ALL
        return
    narrow = min(levels, key=lambda item: item[0])
    wide = max(levels, key=lambda item: item[0])
    if wide[0] > NEARLY_ALL and any(entry.kind == "except" for _, _, entry in levels):
        wide = (NEARLY_ALL, wide[1], wide[2])  # "every part bar one"
    value, mark, entry = narrow if narrow[0] < GENERIC_SCOPE else wide
    found.scope, found.scope_mark = value, mark
    if entry.kind in ("flips", "rare"):  # what few do, most do not
        found.scope = 1 - value


def _all_is_asked(words: Sequence[Word], marks: Sequence[Mark], clause: Clause) -> bool:
    """True of "more is needed to ensure that every plan is good", which says that not every plan is."""
    called = [m for m in marks if m.of(Sense.REQUIREMENT) or denial_of(m) in ("wish", "undone")]
    if not called:
        return False
    ensured = next(
        (at for at in range(called[0].end - 1, clause.end) if words[at].norm in _ENSURING), None
    )
    return ensured is not None and any(
        mark.start > ensured
        and (entry := mark.of(Sense.QUANTITY, Sense.FREQUENCY)) is not None
        and entry.value >= NEARLY_ALL
        for mark in marks
    )


def _is_known_set(words: Sequence[Word], clause: Clause) -> bool:
    """True of "the recommendations of the last visit are met": those are counted, and all are meant."""
    for at in range(clause.start, min(clause.start + _OPENING, clause.end)):
        if words[at].norm in _LISTED:
            following = [w.norm for w in words[at + 1 : min(at + _SET, clause.end)]]
            return (
                bool(following) and following[0] in _SETTING and "last" in following
            ) or "previous" in following
    return False


def _how_many(words: Sequence[Word], partly: Mark | None) -> Mark | None:
    """A denial like "not always", "not all"; "not quite", "not as well" only say how well."""
    if partly is None:
        return None
    whole = partly.of(Sense.QUANTITY, Sense.FREQUENCY) is not None
    near = words[partly.start : partly.end + _NEAR]
    return partly if whole or any(word.norm in _WHOLE for word in near) else None


def _begins(words: Sequence[Word], mark: Mark) -> bool:
    """True of the "no" in "thanks to their help, no child waits", "so effective that none is missed"."""
    return bool(words[mark.start].gap) or words[mark.start - 1].norm in _BEGINS


def _is_had(words: Sequence[Word], mark: Mark, clause: Clause) -> bool:
    """True of the "no" in "the service has no backlog": none whatever."""
    return mark.start > clause.start and words[mark.start - 1].norm in _HAVING


def _is_quantified(words: Sequence[Word], before: Sequence[Mark], mark: Mark) -> bool:
    """True of the "parts of" in "across all parts of", "other aspects of": not itself a quantity."""
    last = before[-1] if before else None
    if last is not None and mark.start - last.end < _NEAR and last.of(Sense.QUANTITY):
        return True
    return mark.start > 0 and words[mark.start - 1].norm in _DETERMINING


def _whole(words: Sequence[Word], at: int, clause: Clause) -> int:
    """The five of "three of the five", 0 where no whole is named."""
    following = [word.norm for word in words[at + 1 : min(at + _FRACTION, clause.end)]]
    if not following or following[0] not in ("of", "out", "in"):
        return 0
    whole = next((_NUMBERS[norm] for norm in following if norm in _NUMBERS), 0)
    return whole if whole > _NUMBERS[words[at].norm] else 0


def _is_part_of_number(words: Sequence[Word], at: int, clause: Clause) -> bool:
    """True of the one in "forty-one children"; and of "one plan is better than the next", which is any."""
    if at > clause.start and words[at - 1].norm in _TENS:
        return True
    one = words[at].norm == "one"
    return one and any(
        pair in _OTHERS for pair in pairwise(w.norm for w in words[at + 1 : clause.end])
    )


def _count(found: Proposition, words: Sequence[Word], clause: Clause) -> None:
    """Take "two children" for a small number, whatever the whole may be."""
    for at in range(clause.start, clause.end - 1):
        if words[at].norm in _NUMBERS and not _is_part_of_number(words, at, clause):
            whole = _whole(words, at, clause)
            if whole:  # "three of the five areas"
                found.scope = _NUMBERS[words[at].norm] / whole
                found.scope_mark = Mark((), at, at + 2)
                return
            near = at - clause.start < _SUBJECT or words[at].gap
            counted = _PEOPLE if near else _OCCASIONS
            for thing in range(at + 1, min(at + 1 + _NEAR, clause.end)):
                if words[thing].norm in counted:
                    found.scope = COUNTED
                    found.scope_mark = Mark((), at, thing + 1)
                    return
