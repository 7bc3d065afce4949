"""What a text says itself, around the words it quotes: read with the quoted words masked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crosscheck.facts.words.lexicon import word_list
from crosscheck.model.text import Span

MASK = "\ufffc"
"""Stands for each quoted character (Unicode's object replacement character)."""
_PARAGRAPH = re.compile(r"\n")
_STOP = re.compile(r"[.!?][”’\"')\]]*\s+(?=[\"“‘'A-Z\ufffc])")
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Cllr|St|Sen|Rep|Del|Gov|Lt|Col|Gen|Rev|Hon|Jr|Sr|Prof|No|U\.S|[A-Z])\.$"
)
_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
# How far a sentence is followed from a quotation, in code points.
_BEFORE, _AFTER = 700, 500


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the narration."""

    norm: str
    """Lower case."""
    start: int
    end: int


def masked(text: str, spans: Sequence[Span]) -> str:
    """`text` with the words at `spans` (in order) masked. As long as `text`, so offsets hold."""
    parts: list[str] = []
    at = 0
    for span in spans:
        if span.start < at:
            continue
        # The stop before the closing mark stays: it tells whether the sentence goes on after it.
        stop = text[span.end - 1] if text[span.end - 1] in ".,!?" else MASK
        parts += [text[at : span.start], MASK * (len(span) - 1), stop]
        at = span.end
    return "".join([*parts, text[at:]])


def words_between(text: str, start: int, end: int) -> list[Word]:
    """The words of the narration from `start` to `end`."""
    return [Word(m.group().lower(), *m.span()) for m in _WORD.finditer(text, start, end)]


def names_in(phrase: str) -> list[str]:
    """The words of a phrase as written."""
    return _WORD.findall(phrase)


def gap(text: str, words: Sequence[Word], at: int) -> str:
    """What stands between word `at` - 1 and `at`."""
    return text[words[at - 1].end : words[at].start]


def sentence_around(text: str, span: Span) -> tuple[int, int]:
    """Where the sentence that holds a quotation starts and ends, within its paragraph."""
    window = max(0, span.start - _BEFORE)
    start = max([window, *(m.end() for m in _PARAGRAPH.finditer(text, window, span.start))])
    introduced = re.search(r":\s*\n\s*[“\"‘']?$", text[window : span.start])
    if introduced:
        start = max(window, text.rfind("\n", window, window + introduced.start()) + 1)
    for stop in _STOP.finditer(text, start, span.start):
        if not is_abbreviation(text, stop.start()):
            start = stop.end()
    end = min(len(text), span.end + _AFTER)
    paragraph = _PARAGRAPH.search(text, span.end, end)
    end = paragraph.start() if paragraph else end
    for stop in _STOP.finditer(text, span.end, end):
        if not is_abbreviation(text, stop.start()):
            return start, stop.start()
    return start, end


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Where each sentence of `text` starts and ends."""
    stops = [m.end() for m in _STOP.finditer(text) if not is_abbreviation(text, m.start())]
    return list(zip([0, *stops], [*stops, len(text)], strict=True))


def is_abbreviation(text: str, stop: int) -> bool:
    """True when the full stop at `stop` belongs to "Mr." or an initial."""
    return _ABBREVIATION.search(text[max(0, stop - 8) : stop + 1]) is not None


@cache
def listed(name: str) -> frozenset[str]:
    """One word list of words/reporting.json."""
    found = word_list("reporting")[name]
    return frozenset(found["words"] if isinstance(found, dict) else found)


@cache
def people() -> frozenset[str]:
    """Common nouns and pronouns that speak, those of the authority and the inspected body included."""
    return listed("people") | listed("regulators") | listed("judged") | listed("records")
