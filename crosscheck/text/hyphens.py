"""Words broken at the end of a line: whether the hyphen is the writer's or the typesetter's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import chain

from crosscheck.text.layout import Change, Line
from crosscheck.text.lexicon import word_list

_WORD = re.compile(r"[^\W\d_]+(?:[-‐'’][^\W\d_]+)*")
_BROKEN = re.compile(r"(?:[^\W_]+-)?([^\W_]+)[-‐]$")
_HYPHENS = ("-", "‐")
_BREAK_MARK = "-\n"
_FIRST_HALF, _SECOND_HALF = re.compile(r"[^\W_]{1,40}$"), re.compile(r"[^\W_]{1,40}")
_CONTINUES = re.compile(r"[^\W_]+")
# Enough of a line to hold the word at its end.
_TAIL = 60
# A line this much longer than its neighbours was two before a converter took a hyphen and a line end out.
_OVERLONG = 1.2
# Where in such a line the break was, as shares of the usual width.
_BREAK = (0.55, 1.15)
_SHORTEST_HALF = 4
_LONGEST_WORD = 40
_REMEMBERED = 2**15
"""Words, with the marks at them, that are not looked at again."""
# "child-focused", "awareness-raising": English joins a noun to a participle with a hyphen.
_PARTICIPLE = re.compile(r"(?:ed|ing)$")


class Vocabulary:
    """How often each word occurs, lower case, hyphenated ones whole; those broken at a line's end left out."""

    def __init__(self, lines: Iterable[Line]) -> None:
        """Counts the words of `lines` when it is first asked: most texts break no word."""
        self._lines = lines

    def __contains__(self, word: str) -> bool:
        """True when the word occurs."""
        return word in self._counts

    def __getitem__(self, word: str) -> int:
        """How often the word occurs."""
        return self._counts[word]

    @cached_property
    def _counts(self) -> Counter[str]:
        text = "\n".join(line.text for line in self._lines).lower().replace("‐", "-")
        return Counter(chain.from_iterable(map(_words_in, _without_halves(text).split())))


@lru_cache(_REMEMBERED)
def _words_in(chunk: str) -> tuple[str, ...]:
    """Of what stands between two spaces: texts have the same few thousand again and again."""
    return tuple(_WORD.findall(chunk))


def _without_halves(text: str) -> str:
    """`text` with a line's end in the place of each word broken by one."""
    parts: list[str] = []
    at = 0
    mark = text.find(_BREAK_MARK)
    while mark >= 0:
        first = _FIRST_HALF.search(text, max(at, mark - _LONGEST_WORD), mark)
        second = _SECOND_HALF.match(text, mark + len(_BREAK_MARK))
        if first and second:
            parts += (text[at : first.start()], "\n")
            at = second.end()
        mark = text.find(_BREAK_MARK, mark + 1)
    return "".join((*parts, text[at:]))


def joined_without_hyphen(before: str, after: str, known: Vocabulary) -> bool | None:
    """
    How a line joins the next: True when the word goes on without its hyphen, False when it keeps it.

    None when no word is broken there, so that the lines are joined by a space. The document's own words
    decide where they can: a word it writes whole elsewhere is whole.
    """
    if not before.endswith(_HYPHENS):
        return None
    left, right = _BROKEN.search(before[-_TAIL:]), _CONTINUES.match(after[:_TAIL])
    if not left or not right:
        return None
    first, second = left.group(1).lower(), right.group().lower()
    compound = left.start(1) != left.start() or after[right.end() : right.end() + 1] == "-"
    if (
        compound
        or f"{first}-{second}" in known
        or after[0].isupper()
        or not (first + second).isalpha()
    ):
        return False
    apart = first in word_list("hyphens", "apart")
    if first + second in known:
        return not (apart and second in known)
    if second in word_list("hyphens", "endings"):
        return True
    if apart:
        return False
    prefix = first in word_list("hyphens", "prefixes")
    if second in known:
        return first not in known and not prefix
    return prefix or first not in known or not _PARTICIPLE.search(second)


def with_lost_hyphens(lines: list[Line], width: int) -> list[Line]:
    """
    `lines` with the hyphens put back that a converter dropped together with the end of a line.

    Such a line is longer than the page is wide, and at the width stands a word that lines of the usual length
    never have, while they have it with a hyphen or have both halves of it.
    """
    longest = width * _OVERLONG
    if not longest or all(len(line.text) <= longest for line in lines):
        return lines
    known = Vocabulary([line for line in lines if len(line.text) <= longest])
    return [
        line.changed(_lost(line, width, known)) if len(line.text) > longest else line
        for line in lines
    ]


def _lost(line: Line, width: int, known: Vocabulary) -> list[Change]:
    if line.changes:
        return []
    for match in _WORD.finditer(line.text, int(width * _BREAK[0])):
        if match.start() > width * _BREAK[1]:
            break
        if at := _division(match.group().lower(), known):
            place = line.start + match.start() + at
            return [Change(place, place, "-")]
    return []


def _division(word: str, known: Vocabulary) -> int | None:
    """Where `word` lost a hyphen, in code points; None when it is a word of its own."""
    if len(word) > _LONGEST_WORD:
        return None
    halves = [(word[:at], word[at:]) for at in range(2, len(word) - 1)]
    for first, second in halves:
        if known[f"{first}-{second}"] > known[word]:
            return len(first)
    if known[word] or not word.isalpha():
        return None
    apart, prefixes = word_list("hyphens", "apart"), word_list("hyphens", "prefixes")
    for first, second in halves:
        if len(second) < _SHORTEST_HALF or not known[second]:
            continue
        if first in apart:
            return len(first)
        if (
            len(first) >= _SHORTEST_HALF
            and known[first]
            and first not in prefixes
            and _PARTICIPLE.search(second)
        ):
            return len(first)
    return None
