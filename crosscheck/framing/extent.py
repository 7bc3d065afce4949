"""How far, how firmly and how completely a clause holds: its scope, certainty and completion."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.clauses import Clause
from crosscheck.framing.denial import denial_of
from crosscheck.framing.grades import is_former
from crosscheck.framing.lexicon import Entry, Mark, Sense, closed_class
from crosscheck.framing.needs import is_description, is_known, is_want
from crosscheck.framing.proposition import STATED, Proposition
from crosscheck.framing.scan import Word
from crosscheck.framing.scope import set_scope
from crosscheck.framing.unasserted import question_from

_SUBJECT = 6
"""The thing that is to do something is named at most so many words before."""
_DEFINITE = frozenset({"the", "its", "their", "our", "this"})
_NOUN_PHRASE = 4
_OFFICES = closed_class("office")
_DATING = frozenset({"in", "of", "since", "by", "last", "until", "early", "late", "mid"})
_INVITED = 24
"""The sentence of "ask any child and they will tell you" begins at most so many words before its "will"."""
_DATED = 8
"""The day by which it "will have been done" is named within so many words."""
_INVITING = closed_class("invites")
_PARTICIPLES = closed_class("participle")
UNDER_WAY = 2.0
"""The completion of what is being done."""
PLANNED = 1.0
"""The completion of what is to be done."""
_AIMS = closed_class("aim")
_ADVERBS = 3
"""A verb follows its "is" after at most two adverbs."""
_ANSWERING = closed_class("answers")
_ANSWERED = 5
"""What is called for stands at most so many words after the verb that answers it."""
_PRESENT = frozenset({"is", "are", "was", "were"})


def set_extent(
    found: Proposition, words: Sequence[Word], marks: Sequence[Mark], clause: Clause
) -> None:
    """Set the scope, certainty and completion of a proposition from the marks of its clause."""
    set_scope(found, words, marks, clause)
    _certainty(found, words, marks)
    asked = question_from(words, clause)
    _completion(found, words, [mark for mark in marks if mark.start < asked], clause)
    if found.completion is None:
        _progress(found, words, clause)


def _certainty(found: Proposition, words: Sequence[Word], marks: Sequence[Mark]) -> None:
    lowest = STATED
    for mark in marks:
        entry = mark.of(Sense.CERTAINTY)
        if entry is None or _is_month(words, mark) or _names_somebody(words, mark, entry):
            continue
        if entry.kind == "boost" and found.certainty_mark is None:
            found.certainty, found.certainty_mark = 1.0, mark
        elif entry.value < lowest:
            lowest = entry.value
            found.certainty, found.certainty_mark = lowest, mark


def _names_somebody(words: Sequence[Word], mark: Mark, entry: Entry) -> bool:
    """True of "the newly appointed director": how new somebody is says nothing of how sure the finding is."""
    if entry.kind != "stage" or mark.start == 0 or words[mark.start - 1].norm not in _DEFINITE:
        return False
    following = words[mark.end : mark.end + _NOUN_PHRASE]
    return any(word.norm in _OFFICES and not word.gap for word in following)


def _is_month(words: Sequence[Word], mark: Mark) -> bool:
    """True of the month in "14 May", "in May 2024"."""
    if words[mark.start].norm != "may":
        return False
    before, after = words[max(mark.start - 1, 0) : mark.start], words[mark.end : mark.end + 1]
    dated = any(word.norm in _DATING for word in before)
    return dated or any(word.norm.isdigit() for word in (*before, *after))


def _is_habit(words: Sequence[Word], will: Mark) -> bool:
    """True of "ask any child and they will tell you", "it will have heard": that is so now, and no plan."""
    after = [word.norm for word in words[will.end : will.end + _DATED]]
    if after[:1] == ["have"] and len(after) > 1:
        return "by" not in after and (after[1].endswith("ed") or after[1] in _PARTICIPLES)
    for at in range(will.start - 1, max(will.start - _INVITED, -1), -1):
        if at == 0 or words[at].gap == ".":
            joined = any(word.norm == "and" for word in words[at : will.start])
            return joined and words[at].norm in _INVITING
    return False


def _completion(
    found: Proposition, words: Sequence[Word], marks: Sequence[Mark], clause: Clause
) -> None:
    denied = False
    for mark in marks:
        denied = denied or denial_of(mark) in ("full", "none")
        requirement, completion = mark.of(Sense.REQUIREMENT), mark.of(Sense.COMPLETION)
        if requirement and (is_want(words, mark, clause) or is_former(words, mark, clause)):
            requirement = None
        if completion and words[mark.end - 1].norm == "will" and _is_habit(words, mark):
            completion = None
        named = any(
            tells(words, mark, clause) for tells in (_is_answered, is_description, is_known)
        )
        if requirement and (denied or named):
            continue  # "no child needs to leave": nothing is required
        level = 0.0 if requirement else completion.value if completion else None
        if level is not None and (found.completion is None or level < found.completion):
            found.completion, found.completion_mark = level, mark


def _is_answered(words: Sequence[Word], mark: Mark, clause: Clause) -> bool:
    """True of the need in "a plan to address the areas for priority action": it is what is acted on."""
    before = words[max(mark.start - _ANSWERED, clause.start) : mark.start]
    return any(word.norm in _ANSWERING for word in before)


def _schedule(found: Proposition, words: Sequence[Word], clause: Clause) -> None:
    """Take "is to pass to a trust" for planned; "the aim is to help" only says what the aim is."""
    for at in range(clause.start + 1, clause.end - 2):
        if words[at].norm not in ("is", "are") or words[at + 1].norm != "to":
            continue
        named = [word.norm for word in words[max(at - _SUBJECT, clause.start) : at]]
        verb = words[at + 2].norm
        grammatical = verb in closed_class() and verb not in closed_class("verb")
        if any(norm in _AIMS for norm in named) or verb in ("be", "blame") or grammatical:
            return
        found.completion, found.completion_mark = PLANNED, Mark((), at, at + 2)
        return


def _progress(found: Proposition, words: Sequence[Word], clause: Clause) -> None:
    """Take "is building", "are being recruited" for under way, where the verb names work that ends."""
    ends = closed_class("accomplishes")
    _schedule(found, words, clause)
    if found.completion is not None:
        return
    for at in range(clause.start + 1, clause.end):
        norm = words[at].norm
        if norm not in ends or words[at].gap or words[at - 1].norm == "and":
            continue
        before = [word.norm for word in words[max(at - _ADVERBS, clause.start) : at]]
        if norm.endswith("ing"):
            going = any(word in _PRESENT for word in before)
        else:
            going = "being" in before[-2:]
        if going:
            found.completion, found.completion_mark = UNDER_WAY, Mark((), at, at + 1)
            return
