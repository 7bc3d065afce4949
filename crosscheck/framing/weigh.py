"""Weighing a clause: its cues, each after what governs it, composed into one proposition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from crosscheck.framing.clauses import Clause
from crosscheck.framing.lexicon import Entry, Mark, Sense, closed_class
from crosscheck.framing.scan import Word

GENERIC_SCOPE = 0.75
"""A bare plural ("children wait") speaks of most, not of each."""
STATED = 0.85
"""The certainty of a plain statement."""
UNMARKED = 0.7
"""The value of a statement that no cue evaluates: that something is done, is mildly good."""
_NEAR = 2
"""A degree word acts on a cue at most this many words off."""
_THING = 4
"""What moves stands at most so many words from the word that says it moves."""
_OBJECT = 6
"""A verb of remedy takes the bad thing among this many words for its object."""
_FAULTS = frozenset({"undone", "lack"})
_OUTRIGHT = frozenset({"full", "none", "few", "rare"})
"""Denials that cancel a fault: "no child lacks a plan", "few fail to attend"."""
_WISHING = frozenset({"could", "might", "should", "ought"})
_ANYBODY = frozenset({"any", "anyone", "anybody", "anything", "ever"})
_ANY = 6
_WISH_REACH = 4
_NUMERALS = closed_class("numeral")
_PEOPLE = closed_class("people")
COUNTED = 0.12
"""The scope of a statement about two children, or a single case."""
_UNIVERSAL = 0.85
DENIED = {
    "partial": (-1.3, -0.7),  # "not always good"; "not always poor" is still no praise
    "wish": (-0.7, -0.7),
    "few": (-1.5, 1.5),
    "rare": (-1.5, 1.5),
    "undone": (-2.0, 1.0),
    "ceased": (-2.0, 1.0),
}
"""What each kind of denial makes of praise and of blame; any other reverses both."""
PARTIAL_SCOPE = 0.45
"""What "not always" is true of."""
_INITIAL = 3
"""A "no" within the first words of a clause denies the clause."""
_PHRASE = 4
"""A "no" or "without" in the middle of a clause acts on so many words: its noun phrase."""


_WEAK = frozenset({"deed", "remedial", "dimension", "purpose", "plight"})
_VERBS = closed_class("verb")
_LEADING_TO = closed_class("to-thing")


@dataclass(slots=True)
class Evaluated:
    """An evaluation with its sign and size after negation, degree words and comparison."""

    mark: Mark
    value: float
    """-4.5 to 4.5."""
    kind: str = ""
    """`deed`, `remedial`, `dimension`, `change`, `level` or nothing, from its list."""
    turned_by: Mark | None = None
    graded_by: Mark | None = None
    reach: int = 0
    """For a remedy: the word after its last object."""

    def __post_init__(self) -> None:
        self.reach = self.mark.end

    @property
    def weak(self) -> bool:
        """True for expected work that is merely mentioned as done."""
        return self.kind in _WEAK and self.turned_by is None


@dataclass(slots=True)
class Proposition:
    """What a clause asserts."""

    clause: Clause
    value: float = 0.0
    """How well or badly it speaks of its subject, -4.5 to 4.5."""
    scope: float = GENERIC_SCOPE
    certainty: float = STATED
    completion: float | None = None
    """0 required to 4 embedded; None where nothing says."""
    marked: bool = False
    """True where an evaluation gave the value, rather than the mere mention of something done."""
    evaluated: list[Evaluated] = field(default_factory=list)
    scope_mark: Mark | None = None
    certainty_mark: Mark | None = None
    completion_mark: Mark | None = None
    negation_mark: Mark | None = None

    @property
    def weight(self) -> float:
        """How much the clause counts in its text."""
        return self.clause.weight


def weigh(words: Sequence[Word], marks: Sequence[Mark], clause: Clause) -> Proposition:
    """The proposition of a clause, from the marks that stand in it."""
    found = Proposition(clause)
    negations = [m for m in marks if denial_of(m) and not _stray_neither(words, m, clause)]
    negations = [n for n in negations if not _is_remedied(n, marks)]
    _scope(found, marks)
    if found.scope_mark is None:
        _count(found, words, clause)
    anything = _denies_any(words, marks, clause)
    if anything is not None:
        found.scope, found.scope_mark = 1.0, anything
    _certainty(found, marks)
    _completion(found, marks)
    found.evaluated = _evaluations(words, marks, negations, clause)
    _compose(found, negations)
    return found


def denial_of(mark: Mark) -> str:
    """How a mark denies: the kind of its negation, `few` for a quantity that flips, or nothing."""
    for entry in mark.entries:
        if entry.sense is Sense.NEGATION:
            return entry.kind
        if entry.kind in ("flips", "rare"):
            return "few" if entry.kind == "flips" else "rare"
    return ""


def _stray_neither(words: Sequence[Word], mark: Mark, clause: Clause) -> bool:
    """The pronoun of "the number doing neither" denies nothing; "neither … nor" does."""
    if words[mark.start].norm != "neither" or mark.start - clause.start < 2:
        return False
    return all(word.norm != "nor" for word in words[mark.end : clause.end])


def _is_remedied(negation: Mark, marks: Sequence[Mark]) -> bool:
    """True of the shortage in "end the shortage of places"."""
    if denial_of(negation) != "lack":
        return False
    for mark in marks:
        entry = mark.of(Sense.EVALUATION)
        if entry and entry.kind == "remedial" and 0 <= negation.start - mark.end < _PHRASE:
            return True
    return False


def denies_only_all(marks: Sequence[Mark]) -> bool:
    """True of "not … every time": what is denied is that it holds throughout."""
    denied = False
    for mark in marks:
        if denial_of(mark) == "partial":
            return True
        denied = denied or denial_of(mark) == "full"
        entry = mark.of(Sense.QUANTITY) or mark.of(Sense.FREQUENCY)
        if denied and entry and entry.value >= _UNIVERSAL:
            return True
    return False


def _scope(found: Proposition, marks: Sequence[Mark]) -> None:
    levels: list[tuple[float, Mark, Entry]] = []
    for mark in marks:
        entry = mark.of(Sense.QUANTITY) or mark.of(Sense.FREQUENCY)
        if entry:
            levels.append((entry.value, mark, entry))
        elif denial_of(mark) == "none" and mark.start - found.clause.start < _INITIAL:
            found.scope, found.scope_mark = 1.0, mark
    if denies_only_all(marks):
        found.scope = PARTIAL_SCOPE
        levels = [level for level in levels if level[0] < PARTIAL_SCOPE]
    if not levels:
        return
    narrow = min(levels, key=lambda item: item[0])
    wide = max(levels, key=lambda item: item[0])
    value, mark, entry = narrow if narrow[0] < GENERIC_SCOPE else wide
    found.scope, found.scope_mark = value, mark
    if entry.kind in ("flips", "rare"):  # what few do, most do not
        found.scope = 1 - value


def _denies_any(words: Sequence[Word], marks: Sequence[Mark], clause: Clause) -> Mark | None:
    """The "not" of "not … any", which denies the whole as "no" does."""
    for mark in marks:
        if denial_of(mark) == "full":
            following = words[mark.end : min(mark.end + _ANY, clause.end)]
            if any(word.norm in _ANYBODY for word in following):
                return mark
    return None


def _count(found: Proposition, words: Sequence[Word], clause: Clause) -> None:
    """Take "two children" for a small number, whatever the whole may be."""
    for at in range(clause.start, min(clause.end - 1, clause.start + _OBJECT)):
        if words[at].norm in _NUMERALS:
            for thing in range(at + 1, min(at + 1 + _NEAR, clause.end)):
                if words[thing].norm in _PEOPLE:
                    found.scope = COUNTED
                    found.scope_mark = Mark((), at, thing + 1)
                    return


def _certainty(found: Proposition, marks: Sequence[Mark]) -> None:
    lowest = STATED
    for mark in marks:
        entry = mark.of(Sense.CERTAINTY)
        if entry is None:
            continue
        if entry.kind == "boost" and found.certainty_mark is None:
            found.certainty, found.certainty_mark = 1.0, mark
        elif entry.value < lowest:
            lowest = entry.value
            found.certainty, found.certainty_mark = lowest, mark


def _completion(found: Proposition, marks: Sequence[Mark]) -> None:
    for mark in marks:
        requirement, completion = mark.of(Sense.REQUIREMENT), mark.of(Sense.COMPLETION)
        level = 0.0 if requirement else completion.value if completion else None
        if level is not None and (found.completion is None or level < found.completion):
            found.completion, found.completion_mark = level, mark


def _evaluations(
    words: Sequence[Word], marks: Sequence[Mark], negations: Sequence[Mark], clause: Clause
) -> list[Evaluated]:
    found: list[Evaluated] = []
    aims = _infinitives(words, marks, clause)
    partial = denies_only_all(marks)
    unasserted = [at for at in range(clause.start + 1, clause.end) if words[at].norm == "whether"]
    for index, mark in enumerate(marks):
        if unasserted and mark.start > unasserted[0]:
            break  # "not known whether they are safe" does not say that they are
        item = _base(words, marks, index)
        if item is None:
            continue
        if item.value < 0 and item.kind != "change" and _is_object(item, found):
            continue
        if item.kind != "dimension" and item.value > 0 and any(at < mark.start for at in aims):
            item.kind = "purpose"
        if mark.of(Sense.CHANGE, Sense.MOVEMENT) and item.value > 0 and _wished(words, mark, clause):
            item.value, item.kind = DENIED["wish"][0], ""
        _grade(item, marks, index)
        _deny(item, negations, clause, partial=partial)
        found.append(item)
    return found


def _wished(words: Sequence[Word], mark: Mark, clause: Clause) -> bool:
    """True of "could be tightened", "might come sooner": what could be better is not yet good."""
    before = words[max(mark.start - _WISH_REACH, clause.start) : mark.start]
    return any(word.norm in _WISHING for word in before)


def _infinitives(words: Sequence[Word], marks: Sequence[Mark], clause: Clause) -> list[int]:
    """The words that begin "to do" phrases, which name an aim rather than assert it."""
    described = {m.start for m in marks if m.of(Sense.EVALUATION) or m.of(Sense.INTENSITY)}
    fixed = {at for m in marks for at in range(m.start, m.end)}
    closed = closed_class()
    return [
        at
        for at in range(clause.start + 2, clause.end - 1)
        if words[at].norm == "to"
        and at not in fixed
        and words[at - 1].norm not in _LEADING_TO
        and (words[at + 1].norm not in closed or words[at + 1].norm in _VERBS)
        and (at + 1 not in described or words[at + 1].norm in _VERBS)
    ]


def _is_object(item: Evaluated, found: Sequence[Evaluated]) -> bool:
    """True of the drift in "identify drift", the weaknesses in "address the weaknesses"."""
    for other in reversed(found):
        if other.kind == "remedial" and 0 <= item.mark.start - other.reach < _OBJECT:
            other.reach = item.mark.end
            return True
        if other.kind in ("", "change"):
            return False
    return False


def _base(words: Sequence[Word], marks: Sequence[Mark], index: int) -> Evaluated | None:
    mark = marks[index]
    if mark.of(Sense.NEUTRAL):
        return None
    change = mark.of(Sense.CHANGE)
    if change:
        return Evaluated(mark, change.value, "change")
    movement = mark.of(Sense.MOVEMENT)
    if movement:
        return _moved(mark, movement, marks, index)
    evaluation = mark.of(Sense.EVALUATION)
    if evaluation is None:
        return None
    if mark.of(Sense.INTENSITY) and _grades_next(marks, index):
        return None
    value = evaluation.value
    if mark.start and words[mark.start - 1].norm == "too" and value > -2:
        return Evaluated(mark, -2.0)
    return Evaluated(mark, value, evaluation.kind)


def _grades_next(marks: Sequence[Mark], index: int) -> bool:
    if index + 1 >= len(marks):
        return False
    following = marks[index + 1]
    return following.start == marks[index].end and any(
        entry.sense in (Sense.EVALUATION, Sense.CHANGE, Sense.MOVEMENT)
        for entry in following.entries
    )


def _moved(mark: Mark, movement: Entry, marks: Sequence[Mark], index: int) -> Evaluated | None:
    """A rise is as good as what rises; of a thing that is neither good nor bad it says little."""
    kind = movement.kind or "change"
    for other in (*marks[index + 1 : index + 3], *reversed(marks[max(index - 3, 0) : index])):
        apart = other.start - mark.end if other.start >= mark.end else mark.start - other.end
        if apart > _THING:
            continue
        if other.of(Sense.BURDEN):
            return Evaluated(mark, -movement.value, kind)
        evaluation = other.of(Sense.EVALUATION)
        if evaluation and (evaluation.value < 0 or evaluation.kind == "dimension"):
            value = movement.value if evaluation.value > 0 else -movement.value
            return Evaluated(mark, value, kind)
    return Evaluated(mark, movement.value * 0.5, "deed")


def _grade(item: Evaluated, marks: Sequence[Mark], index: int) -> None:
    """Apply the nearest degree word: before it, or after a verb ("improved significantly")."""
    degree: Entry | None = None
    for other in (*reversed(marks[max(index - 2, 0) : index]), *marks[index + 1 : index + 2]):
        degree = other.of(Sense.INTENSITY)
        if degree is None:
            continue
        before = other.end <= item.mark.start
        reach = 1 if item.kind == "dimension" else _NEAR
        if 0 <= (item.mark.start - other.end if before else other.start - item.mark.end) < reach:
            item.graded_by = other
            break
    if degree is None or item.graded_by is None:
        return
    size = abs(item.value)
    if degree.value < 0:
        size = max(size + degree.value, 0.5)
    else:
        size = min(size + 0.7 * degree.value, 4.5)
    item.value = size if item.value > 0 else -size
    if item.kind == "dimension":  # "reasonable support" evaluates, "support" does not
        item.kind = ""


def _deny(
    item: Evaluated, negations: Sequence[Mark], clause: Clause, *, partial: bool = False
) -> None:
    """Apply the denials that govern a cue: the nearest, unless another cancels it ("none lacks")."""
    governing = [n for n in negations if _governs(n, denial_of(n), item, clause)]
    if not governing:
        return
    nearest = governing[-1]
    kind = denial_of(nearest)
    item.turned_by = nearest
    if kind in _FAULTS and any(denial_of(n) in _OUTRIGHT for n in governing):
        item.value = max(item.value, 1.0)
    else:
        item.value = _denied(item.value, "partial" if kind == "full" and partial else kind)


def _governs(negation: Mark, kind: str, item: Evaluated, clause: Clause) -> bool:
    if negation.start == item.mark.start:
        return False
    distance = item.mark.start - negation.end
    initial = negation.start - clause.start < _INITIAL
    if distance < 0:  # "disruptions are rare": only a quantity denies backwards
        return kind in ("few", "rare") and negation.start >= item.mark.end
    if kind == "rare":  # "it is rare to find …", but not "rare and badly recorded"
        return initial
    if kind == "lack":
        return distance < _PHRASE
    return kind != "none" or initial or distance <= _PHRASE + 3


def _denied(value: float, kind: str) -> float:
    """What denial makes of praise (above 0) and of blame."""
    praise, blame = DENIED.get(kind, (-2.0, 2.0))
    return praise if value > 0 else blame


def _compose(found: Proposition, negations: Sequence[Mark]) -> None:
    pool = [e for e in found.evaluated if not e.weak]
    pool = pool or [e for e in found.evaluated if e.kind not in ("dimension", "plight")]
    found.marked = any(not e.weak for e in found.evaluated)
    twice = (
        sum(denial_of(n) in ("full", "none", "lack", "undone", "few", "rare") for n in negations)
        > 1
    )
    if pool:
        positive = max(e.value for e in pool)
        negative = min(e.value for e in pool)
        found.value = negative if -negative >= positive else positive
    elif twice:  # "no child is without a plan"
        found.value = 1.0
    elif negations:
        kind = denial_of(negations[0])
        found.value = {"partial": -1.3, "few": -1.0, "rare": -1.3}.get(kind, -1.7)
    else:
        found.value = UNMARKED
    if negations:
        found.negation_mark = negations[0]
        found.marked = True
    if found.completion == 0 and found.value > 0:
        found.value = -1.3
