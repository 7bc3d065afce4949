"""Cues for people: the deciding words of each clause, with their level on an axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.framing.lexicon import Mark, Sense
from crosscheck.framing.proposition import Evaluated, Proposition
from crosscheck.framing.scales import CERTAINTY, COMPLETION, DEGREE, SCOPE, level_of
from crosscheck.framing.scan import Word
from crosscheck.model.framing import Cue
from crosscheck.model.text import Span
from crosscheck.model.verdict import Axis


def cues_of(text: str, words: Sequence[Word], propositions: Sequence[Proposition]) -> Iterator[Cue]:
    """The cues of a text, clause by clause."""
    for found in propositions:
        turned = _words(text, words, found.negation_mark)
        for item in found.evaluated:
            if item.weak:
                continue
            span = _span(words, item.mark, item.graded_by)
            level, _ = level_of(DEGREE, abs(item.value))
            flipped = _words(text, words, item.turned_by)
            yield Cue(
                Axis.DIRECTION if item.kind in ("change", "repair") else Axis.DEGREE,
                level,
                _meaning(item),
                span,
                span.of(text),
                flipped,
            )
        for axis, mark, value, scale in (
            (Axis.SCOPE, found.scope_mark, found.scope, SCOPE),
            (Axis.CERTAINTY, found.certainty_mark, found.certainty, CERTAINTY),
            (Axis.COMPLETION, found.completion_mark, found.completion, COMPLETION),
        ):
            if mark is not None and value is not None:
                span = _span(words, mark)
                level, label = level_of(scale, value)
                yield Cue(axis, level, label, span, span.of(text), turned)


def _meaning(item: Evaluated) -> str:
    for sense in (Sense.CHANGE, Sense.MOVEMENT, Sense.EVALUATION):
        entry = item.mark.of(sense)
        if entry:
            return entry.label
    return ""


def _span(words: Sequence[Word], mark: Mark, other: Mark | None = None) -> Span:
    start, end = mark.start, mark.end
    if other is not None:
        start, end = min(start, other.start), max(end, other.end)
    if any(word.aside != words[start].aside for word in words[start:end]):
        start, end = mark.start, mark.end
    return Span(words[start].start, words[end - 1].end)


def _words(text: str, words: Sequence[Word], mark: Mark | None) -> str | None:
    return _span(words, mark).of(text) if mark else None
