"""What a clause names without saying that it is so: questions, measures, topics, whom it speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.clauses import Clause
from crosscheck.framing.lexicon import Mark, Sense, closed_class
from crosscheck.framing.proposition import Evaluated
from crosscheck.framing.scan import Word

_ASKING = frozenset({"about", "over", "question", "questions", "query", "doubt", "doubts"})
"""Before "how", these ask: "queries about how thorough plans are" does not say that they are."""
_UNKNOWN = frozenset({"clear", "known", "unclear", "unknown", "certain", "sure", "apparent"})
"""After one of these a question word opens what is not known, or what is."""
_QUESTIONS = frozenset({"how", "who", "what", "when", "where", "which"})
_OF = frozenset({"of", "into"})
"""Before "how", these make an object: "a full picture of how far they were let down"."""
_TOPIC = _OF | {"about"}
_CAUSES = frozenset({"reason", "reasons", "cause", "causes"})
_FINITE = closed_class("finite")
_RELATIVE = frozenset({"who", "that", "which", "whose"})
_JOINING = closed_class("joins") - {"to", "by", "in", "on", "at", "from", "with", "for"} | {
    *("how", "what", "they", "he", "she", "it", "once", "until", "there")
}
"""What follows one of these has a verb of its own."""
_WITHIN_VERB = frozenset({"to", "not", "never"})
"""Between the parts of one verb: "who should not have been"."""
_VERBAL = _FINITE | _WITHIN_VERB
_OWNER = 4
"""The verb of "whose" comes after the thing that is owned, the others' at once."""
_OBJECT = 6
"""The thing measured, understood or held up stands within so many words."""
_WARDED = 4
"""What is prevented stands within so many words of its "before"."""
_INSIGHT = closed_class("insight")
"""Of these, the faults that follow are the object: "a good understanding of neglect"."""
_PEOPLE = closed_class("recipient")
_UNDERGOING = closed_class("undergoes")
_NAMING = frozenset({"there", "leaves", "leave", "left", "find", "found", "saw", "see"})
_DESCRIBED = 2
"""The trouble stands within so many words of its participle."""
_OPENING = 6
"""The subject of a clause ends within so many words: "for some very young children living with …"."""
_HELD_UP = frozenset({"in", "to", "with", "of"})
"""After a fault these name what it befalls: "delays in taking effective action"."""
_NAMED = 2
"""The thing it befalls begins at most so many words after the fault."""


def question_from(words: Sequence[Word], clause: Clause) -> int:
    """From which word on a clause only names a question: "whether", "why", "the reasons for"."""
    for at in range(clause.start + 1, clause.end):
        norm, before = words[at].norm, words[at - 1].norm
        if norm in ("whether", "why"):
            return at
        if norm == "how" and before in _ASKING | _OF:
            return at
        if norm in _QUESTIONS and before in _UNKNOWN:
            return at
        if norm in ("for", "of") and before in _CAUSES:
            return at
    return clause.end


def is_held_up(words: Sequence[Word], item: Evaluated, found: Sequence[Evaluated]) -> bool:
    """True of the praise in "delays in taking effective action", "setbacks to improvement"."""
    last = found[-1] if found else None
    if last is None or last.value > 0 or last.predicate:
        return False
    if not 0 < item.mark.start - last.mark.end <= _OBJECT:
        return False
    first = words[last.mark.end].norm
    if first not in _HELD_UP:
        return False
    between = words[last.mark.end + 1 : item.mark.start + 1]
    if any(word.gap or word.norm in _FINITE or word.norm in _JOINING for word in between):
        return False
    came = words[max(last.mark.start - _NAMED, 0) : last.mark.start]
    return first != "to" or all(word.norm != "from" for word in came)  # "from poor to good"


def is_prevented(words: Sequence[Word], item: Evaluated, clause: Clause) -> bool:
    """True of the fault in "steps in before things go wrong": it has not come to that."""
    at = item.mark.start
    return any(
        words[place].norm == "before" and not any(word.gap for word in words[place + 1 : at + 1])
        for place in range(max(clause.start, at - _WARDED), at)
    )


def is_topic(words: Sequence[Word], item: Evaluated, clause: Clause) -> bool:
    """True of the fault in "a good understanding of neglect and poor health"."""
    for at in range(clause.start, min(item.mark.start, clause.end) - 1):
        if words[at].norm in _INSIGHT and words[at + 1].norm in _TOPIC:
            between = words[at + 2 : item.mark.start]
            return not any(word.norm in _FINITE for word in between)
    return False


def restricts(words: Sequence[Word], mark: Mark, clause: Clause) -> bool:
    """
    True of the trouble in "children who are struggling are helped": it says whom the clause is about.

    A relative pronoun with its verb, the word, and then, with nothing joining, the verb of the sentence.
    """
    for at in range(mark.start - 1, max(clause.start, mark.start - _OBJECT) - 1, -1):
        if words[at].norm in _RELATIVE:
            break
    else:
        return False
    own = words[at + 1 : at + (_OWNER if words[at].norm == "whose" else 2)]
    points = words[at].norm == "that" and (at == clause.start or words[at].gap)
    if points or not any(word.norm in _FINITE for word in own):
        return False
    for after in range(mark.end, min(mark.end + _OBJECT, clause.end)):
        word = words[after]
        if word.gap or word.norm in _JOINING:
            return False
        before = words[after - 1].norm
        if word.norm in _FINITE and before not in _VERBAL:
            return True
    return False


def describes(words: Sequence[Word], mark: Mark, marks: Sequence[Mark], clause: Clause) -> bool:
    """
    True of the trouble in "children living with neglect get good help": it says whom the clause is about.

    People in the subject, a participle, the trouble, and then something else that is said of them.
    """
    for at in range(clause.start + 1, min(clause.start + _OPENING, mark.end)):
        if words[at].norm in _UNDERGOING and words[at - 1].norm in _PEOPLE and not words[at].gap:
            break
    else:
        return False
    if any(word.norm in _FINITE or word.norm in _NAMING for word in words[clause.start : at]):
        return False
    if not at <= mark.start <= at + _DESCRIBED or any(w.gap for w in words[at + 1 : mark.start]):
        return False
    return any(
        other.start > max(mark.end - 1, at + _DESCRIBED)
        or (other.start >= mark.end and words[mark.end].gap == ",")
        for other in marks
        if other.of(Sense.EVALUATION, Sense.CHANGE, Sense.NEGATION)
    )


def is_undergone(words: Sequence[Word], item: Evaluated, found: Sequence[Evaluated]) -> bool:
    """True of the trouble in "supports families facing severe hardship": it says who is supported."""
    at = item.mark.start
    for place in range(max(at - _DESCRIBED, 1), at + 1):
        if words[place].norm in _UNDERGOING and words[place - 1].norm in _PEOPLE:
            return any(e.value > 0 and not e.turned_by and e.mark.end <= place for e in found)
    return False
