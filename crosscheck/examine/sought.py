"""A passage made ready to be looked for in another text: its words and ideas, and how much of them a sentence has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from math import fsum

from crosscheck.evidence.align import Aligner, Reading, read
from crosscheck.evidence.frequency import background, rarity
from crosscheck.evidence.names import quiet_stems
from crosscheck.evidence.settings import ranking
from crosscheck.evidence.stems import beginning, stems
from crosscheck.evidence.thesaurus import thesaurus
from crosscheck.examine.lexicon import word_list
from crosscheck.framing.read import read as read_framing
from crosscheck.framing.subject import GENERAL
from crosscheck.framing.vocabulary import Vocabulary
from crosscheck.model.document import Passage

_FRAMING = 0.25
"""What a word that only judges ("quality", "timely") weighs beside one that names the thing."""
_WORDS, _IDEAS = 0.6, 0.4
"""What the shared words and the shared ideas of the field count."""
_CARRIED = 2.0
"""Shared ideas count up to so many times the shared words: ideas alone are too wide."""
_LEAST_IDEAS = 0.4
"""With a smaller share of the passage's ideas, a sentence speaks of something else, unless its words say otherwise."""
_SAME_WORDS = 0.5
"""A share of the words from which they do."""
_NO_IDEAS = 0.6
"""What shared words count in a passage that names nothing of the field."""
_ELSEWHERE = 0.4
"""What is left, with the share of the words, of the score of a sentence that speaks of something else."""
_PEOPLE = frozenset({"child", "adult"})
"""Families of ideas that are people."""


class Shared(Enum):
    """What of the subject of a passage a sentence shares."""

    THING = "thing"
    PEOPLE = "people"
    """Whom it speaks of ("care leavers") and nothing of what it says of them."""
    MANNER = "manner"
    """How a thing is looked after ("oversight"), and not the thing."""


class Sought:
    """A passage to be looked for; whatever is asked of it twice is remembered."""

    def __init__(self, passage: Passage, vocabulary: Vocabulary, ignored: frozenset[str]) -> None:
        """`ignored` are stems that all texts of a case share whatever they say: the council's name."""
        own = read(passage.text)
        self.passage = passage
        self._aligner = _aligner(own, ignored)
        self._subject = _subject(passage, vocabulary)
        whole = self._aligner.answer(own)
        terms = self._aligner.terms
        self._most = {
            at: (whole[at], 1.0 if terms[at] in self._subject.words else _FRAMING)
            for at in sorted(self._aligner.telling & whole.keys())
        }
        self._full = fsum(gain * volume for gain, volume in self._most.values())
        self.words = _beginnings(own.distinct - quiet_stems() - ignored)
        """The beginnings of its telling words, each with the weight of the word."""
        self.fields = {field: _field_rarity(field) for field in sorted(own.fields)}
        """Of the thesaurus, each with its weight."""

    def share(self, sentence: Reading) -> float:
        """How much of its telling words a sentence has, by their rarity, 0–1; words that only judge count little."""
        if not self._full:
            return 0.0
        answer = self._aligner.answer(sentence)
        had = (
            min(answer[at], gain) * volume
            for at, (gain, volume) in self._most.items()
            if at in answer
        )
        return fsum(had) / self._full

    def covered(self, sentence: Reading) -> float:
        """How much of the sentence's own telling words it answers, 0–1."""
        return self._aligner.covered(sentence)

    def score(self, share: float, named: frozenset[str]) -> tuple[float, Shared]:
        """
        How much of it a sentence has, 0–1, and what it is that they share.

        `share` is that of the words, `named` are the ideas of the sentence. It is less where it speaks of something else: where it has few
        of the ideas that the passage names.
        """
        subject = self._subject
        ideas = subject.people | subject.things
        if ideas <= frozenset(word_list("manner")):
            return share * (1.0 if ideas & named else _NO_IDEAS), Shared.THING
        found = ideas & named
        had = len(found) / len(ideas)
        shared = _shared(found, subject)
        score = _WORDS * share + _IDEAS * min(had, _CARRIED * share)
        same = had >= _LEAST_IDEAS or shared is Shared.PEOPLE or share >= _SAME_WORDS
        return (score if same else score * (_ELSEWHERE + share)), shared


def _shared(found: frozenset[str], subject: _Subject) -> Shared:
    manner = frozenset(word_list("manner"))
    if not found or found & (subject.things - manner):
        return Shared.THING
    if found <= manner:
        return Shared.MANNER
    return Shared.PEOPLE if subject.things else Shared.THING


@dataclass(frozen=True, slots=True)
class _Subject:
    words: frozenset[str]
    """The stems of the words that name what a passage is about."""
    people: frozenset[str]
    """Whom it speaks of: "care leavers", "foster carers"."""
    things: frozenset[str]
    """Of what: "supervision", "placements"."""


def _subject(passage: Passage, vocabulary: Vocabulary) -> _Subject:
    reading = read_framing(passage.text, passage.section, vocabulary)
    concepts = {c.name: c for c, _, _ in reading.subject.concepts if c.family != GENERAL}
    wide = set(word_list("wide")).union(*(concept.parents for concept in concepts.values()))
    named = set(reading.subject.things)
    for concept, first, last in reading.subject.concepts:
        if concept.family != GENERAL:
            named.update(range(first, last))
    words = " ".join(reading.words[at].norm for at in sorted(named))
    people = {name for name, concept in concepts.items() if concept.family in _PEOPLE}
    return _Subject(
        frozenset(stems(words)),
        frozenset(people - wide),
        frozenset(concepts.keys() - people - wide),
    )


def _beginnings(telling: frozenset[str]) -> dict[str, float]:
    found: dict[str, float] = {}
    for stem in sorted(telling):
        found[beginning(stem)] = found.get(beginning(stem), 0.0) + _rarity(stem)
    return found


def _aligner(passage: Reading, ignored: frozenset[str]) -> Aligner:
    return Aligner(
        passage,
        weights=ranking().weights,
        ignored=ignored,
        quiet=quiet_stems(),
        word_weight=_rarity,
        field_weight=_field_rarity,
    )


@cache
def _rarity(stem: str) -> float:
    counted, frequency = background()
    return rarity(frequency.get(stem, 0), counted)


@cache
def _field_rarity(field: int) -> float:
    """By how often its single words occur in reports; phrases are rarer and are left out."""
    counted, frequency = background()
    phrases = thesaurus().fields[field].phrases
    often = sum(frequency.get(phrase[0], 0) for phrase in phrases if len(phrase) == 1)
    return rarity(min(often, counted), counted)
