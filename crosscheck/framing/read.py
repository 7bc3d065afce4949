"""Reading a text: its clauses, what each asserts, and the cues that say so."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from crosscheck.framing.attribution import attributed
from crosscheck.framing.clauses import clauses
from crosscheck.framing.cues import cues_of
from crosscheck.framing.denied import denied_words
from crosscheck.framing.heading import turning_heading
from crosscheck.framing.interrupted import rejoined
from crosscheck.framing.lexicon import Mark, closed_class, place_lexicon
from crosscheck.framing.names import without_names
from crosscheck.framing.proposition import Proposition
from crosscheck.framing.scan import Word, scan
from crosscheck.framing.subject import Subject, subject_of
from crosscheck.framing.vocabulary import Vocabulary, shipped
from crosscheck.framing.weigh import REQUIRED, weigh
from crosscheck.model.framing import Cue

MAXIMUM_CHARACTERS = 20_000
"""Nothing beyond is read: a claim or passage is a few sentences, whatever a file may hold."""

MAXIMUM_CLAUSES = 48
"""More are not weighed; every clause of one text is compared with every clause of the other."""
KEPT = 2_048
"""Readings that are kept, of some 8 kB for a sentence: those of a long report and the articles on it."""
_IMPERATIVE = closed_class("imperative")
_FINITE = closed_class("finite")
LISTED = -1.7
"""The value of a thing that is listed as in need of improvement."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it was understood."""

    text: str
    told: str
    """`text` with spaces where it only says whose statement it is; offsets are those of `text`."""
    words: tuple[Word, ...]
    marks: tuple[Mark, ...]
    propositions: tuple[Proposition, ...]
    subject: Subject
    denied: tuple[float, ...]
    """For each word 0 where it is affirmed, 0.5 where it is denied in part, 1 where it is denied."""
    cues: tuple[Cue, ...]


def read(text: str, section: tuple[str, ...] = (), vocabulary: Vocabulary | None = None) -> Reading:
    """
    `text` as it stands under the headings `section` (outermost first); in linear time.

    `vocabulary` are the word lists to read by, where they are not those that crosscheck comes with.
    """
    return _read(text, section, vocabulary or shipped())


@lru_cache(maxsize=KEPT)
def _read(text: str, section: tuple[str, ...], vocabulary: Vocabulary) -> Reading:
    told, words = _told(text[:MAXIMUM_CHARACTERS])
    words = rejoined(words)
    marks = without_names(told, words, vocabulary.framing.find(words))
    propositions: list[Proposition] = []
    at = 0
    for clause in clauses(words, marks)[:MAXIMUM_CLAUSES]:
        inside = []
        while at < len(marks) and marks[at].start < clause.end:
            inside.append(marks[at])
            at += 1
        before = propositions[-1] if propositions else None
        propositions.append(weigh(words, inside, clause, before))
    _recommended(words, propositions)
    _under(section, propositions, vocabulary)
    return Reading(
        text=text,
        told=told,
        words=tuple(words),
        marks=tuple(marks),
        propositions=tuple(propositions),
        subject=subject_of(words, marks, vocabulary.concepts),
        denied=denied_words(len(words), marks, propositions),
        cues=tuple(cues_of(text, words, propositions)),
    )


def _told(text: str) -> tuple[str, list[Word]]:
    """`text` with spaces for attributions, and for authorities where they are names; and the words that are left."""
    words = scan(text)
    places = [
        (mark.start, mark.end)
        for mark in place_lexicon().find(words)
        if all(text[words[at].start].isupper() for at in (mark.start, mark.end - 1))
    ]
    apart = sorted([*attributed(words), *places])
    if not apart:
        return text, words
    pieces, at = [], 0
    for first, last in apart:
        start, end = words[first].start, words[last - 1].end
        if start >= at:
            pieces += [text[at:start], " " * (end - start)]
            at = end
    told = "".join([*pieces, text[at:]])
    return told, scan(told)


def _recommended(words: list[Word], propositions: list[Proposition]) -> None:
    """Take what a sentence in the imperative asks for ("Ensure that plans are clear") as not there yet."""
    asked = -1
    for found in propositions:
        first = words[found.clause.start]
        opens = found.clause.start == 0 or first.gap == "."
        if opens and first.norm in _IMPERATIVE and _is_imperative(words, found.clause.start):
            asked = found.clause.sentence
        if found.clause.sentence == asked and found.value > REQUIRED:
            found.value, found.completion, found.marked = REQUIRED, 0.0, True


def is_demand(text: str) -> bool:
    """True when `text` opens in the imperative ("Ensure that plans are clear")."""
    words = scan(text[:MAXIMUM_CHARACTERS])
    return bool(words) and words[0].norm in _IMPERATIVE and _is_imperative(words, 0)


def _is_imperative(words: list[Word], at: int) -> bool:
    """False of "Improve" as a title, or of a noun such as "Challenge is rare"."""
    following = words[at + 1 : at + 3]
    return bool(following) and not following[0].gap and following[0].norm not in _FINITE


def _under(
    section: tuple[str, ...], propositions: list[Proposition], vocabulary: Vocabulary
) -> None:
    """Take what a list under "What needs to improve" names without judging it for a weakness."""
    if turning_heading(section, vocabulary) is None:
        return
    for found in propositions:
        if all(item.weak for item in found.evaluated):
            found.value, found.completion = LISTED, 0.0
