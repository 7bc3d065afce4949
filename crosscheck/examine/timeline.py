"""What successive letters said of one thing: gathered from all their passages, the most telling kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from crosscheck.evidence.align import read as read_words
from crosscheck.examine.points import points, value_of
from crosscheck.examine.sought import Sought
from crosscheck.framing.lexicon import Sense
from crosscheck.framing.read import Reading, read
from crosscheck.framing.vocabulary import Vocabulary
from crosscheck.model.coverage import Point, PointSort
from crosscheck.model.document import Availability, Document, Passage, PassageKind, Role
from crosscheck.model.text import Span
from crosscheck.model.timeline import Chapter, Timeline, Told, Tone
from crosscheck.model.verdict import Axis
from crosscheck.model.watch import Watch, watched

_SPEAKS = 0.6
"""The share of a topic's words, or of others for the same thing, that a passage has to have."""
_REQUIRED = -2.0
"""The value of what a letter requires without judging it."""
_AT_LEAST = 0.15
"""What a long passage that also speaks of the topic weighs beside one that speaks of nothing else."""


def timeline(
    topic: str, documents: Sequence[Document], vocabulary: Vocabulary, watch: Watch | None = None
) -> Timeline:
    """What each authority of `documents` says of `topic` (any words), oldest first; `watch` is told of each."""
    wanted = Passage("topic", 0, topic, Span(0, len(topic)))
    sought = Sought(wanted, vocabulary, frozenset())
    letters = sorted((d for d in documents if d.info.role is Role.AUTHORITY), key=_when)
    return Timeline(
        topic, tuple(_chapter(letter, sought, vocabulary) for letter in watched(letters, watch))
    )


def _when(document: Document) -> tuple[date, str]:
    """When the inspection began, else when the letter came out."""
    if document.info.covers:
        return document.info.covers.start, document.id
    published = document.info.published
    return (published.earliest if published else date.max), document.id


def _chapter(letter: Document, sought: Sought, vocabulary: Vocabulary) -> Chapter:
    if letter.available is Availability.NONE:
        return Chapter(letter, Tone.UNREAD)
    speaking = [
        passage
        for passage in letter.passages
        if passage.is_evidence and _speaks(passage, sought, vocabulary)
    ]
    by_place = {point.passage.span.start: point for point in points(letter, vocabulary)}
    praise, criticism, neutral = [], [], []
    for passage in speaking:
        point = by_place.get(passage.span.start)
        told = _told(point.passage if point else passage, point, vocabulary)
        if point is None:
            neutral.append(told)
        elif point.sort is PointSort.STRENGTH:
            praise.append(told)
        else:
            criticism.append(told)
    best = {
        name: max(found, key=lambda told: _telling(told, sought), default=None)
        for name, found in (("+", praise), ("-", criticism), ("0", neutral))
    }
    judged = bool(praise or criticism)
    return Chapter(
        letter,
        _tone(len(speaking), len(praise), len(criticism)),
        len(speaking),
        len(praise),
        len(criticism),
        best["+"],
        best["-"],
        None if judged else best["0"],
    )


def _speaks(passage: Passage, sought: Sought, vocabulary: Vocabulary) -> bool:
    """True when the passage speaks of the topic, and not only by a phrase such as "in a number of cases"."""
    if sought.share(read_words(passage.text)) < _SPEAKS:
        return False
    reading = read(passage.text, passage.section, vocabulary)
    counting = {
        at
        for mark in reading.marks
        if mark.of(Sense.QUANTITY, Sense.FREQUENCY)
        for at in range(mark.start, mark.end)
    }
    words = (word.norm for at, word in enumerate(reading.words) if at not in counting)
    return sought.share(read_words(" ".join(words))) >= _SPEAKS


def _told(passage: Passage, point: Point | None, vocabulary: Vocabulary) -> Told:
    reading = read(passage.text, passage.section, vocabulary)
    value = value_of(reading)
    sort = point.sort if point else None
    direction = _level(reading, Axis.DIRECTION)
    if sort is PointSort.ACTION:
        value, direction = min(value, _REQUIRED), "required"
    elif sort is not None and not direction:
        direction = str(sort)
    return Told(passage, value, direction, _level(reading, Axis.DEGREE))


def _level(reading: Reading, axis: Axis) -> str:
    """The level of an axis in words, as the cue that goes furthest has it, with what denies it."""
    cues = [cue for cue in reading.cues if cue.axis is axis]
    if not cues:
        return ""
    cue = max(cues, key=lambda cue: cue.level)
    return f"{cue.flipped_by} {cue.label}" if cue.flipped_by else cue.label


def _telling(told: Told, sought: Sought) -> tuple[float, int]:
    """Strong words about the topic and little else come first; of equals, what stands first."""
    covered = sought.covered(read_words(told.passage.text))
    strength = max(abs(told.value), 0.1)
    if told.passage.kind is PassageKind.CELL:
        strength = 0.1  # a grade says little of why
    share = sought.share(read_words(told.passage.text))
    return strength * share * (_AT_LEAST + covered), -told.passage.index


def _tone(speaking: int, praise: int, criticism: int) -> Tone:
    if not speaking:
        return Tone.SILENT
    if praise and criticism:
        return Tone.MIXED
    if praise:
        return Tone.STRENGTH
    return Tone.WEAKNESS if criticism else Tone.NEUTRAL
