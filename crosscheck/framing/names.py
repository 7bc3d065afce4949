"""Proper names: what a project or a team is called does not say how good it is."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.lexicon import Mark, Sense, closed_class
from crosscheck.framing.scan import Word

_JUDGING = (Sense.EVALUATION, Sense.CHANGE, Sense.MOVEMENT, Sense.INTENSITY, Sense.QUANTITY)
_TITLED = 0.5
"""Where more of the words are capitalised than this, it is a headline and capitals name nothing."""
_QUOTES = "'\"‘“"
_NO_NAMES = closed_class("inspects") | closed_class("official")


def without_names(text: str, words: Sequence[Word], marks: Sequence[Mark]) -> list[Mark]:
    """`marks` without the praise and blame inside names: "the Be Positive Pathway", "‘Sincerely You’"."""
    judging = [mark for mark in marks if not _names(text, words, mark)]
    named = len(judging) < len(marks)
    if named and sum(text[w.start].isupper() for w in words) > _TITLED * len(words):
        return list(marks)
    return judging


def _names(text: str, words: Sequence[Word], mark: Mark) -> bool:
    """True of judging words in capitals with another capital after them, not only for opening a sentence."""
    first = words[mark.start]
    if not text[first.start].isupper() or mark.of(*_JUDGING) is None or mark.end >= len(words):
        return False
    following = words[mark.end]
    if following.gap or not text[following.start].isupper() or following.norm in _NO_NAMES:
        return False
    if not all(text[word.start].isupper() for word in words[mark.start : mark.end]):
        return False
    opens = mark.start == 0 or first.gap == "."
    return not opens or (first.start > 0 and text[first.start - 1] in _QUOTES)
