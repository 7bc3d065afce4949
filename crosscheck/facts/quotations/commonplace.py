"""What two texts about one thing share without copying: names, titles, bylines, standing lines."""

from __future__ import annotations

import re
from functools import cache

from crosscheck.facts.words.lexicon import word_list, words_of
from crosscheck.model.text import Span
from crosscheck.text.fold import fold
from crosscheck.text.tokens import Token, words

_LINKS = frozenset({"of", "for", "and", "the", "&"})
"""Words that join the parts of a name: "Director for Children, Adults and Health"."""
_LIST = 4
"""Words of the end of a list."""
_COMMA = re.compile(r"[,;:()–—]")


def is_standing_line(text: str) -> bool:
    """True for a byline, a date line, "Notes to editors", an invitation to read on or get in touch."""
    opening = _standing().match(fold(text[:160]))
    if opening is None:
        return False
    # "By" and "Date" open sentences too; a line of its own has no full stop.
    return " " in opening.group() or not text.rstrip().endswith((".", "!", "?"))


def telling(text: str) -> list[bool]:
    """For each word of `text`, in order, whether it tells: it is no part of a name or of a person's office."""
    tokens = words(text)
    named = [_is_name(text, tokens, at) for at in range(len(tokens))]
    for at in range(1, len(tokens) - 1):
        if tokens[at].norm in _LINKS and named[at - 1]:
            following = next((n for n in range(at + 1, min(at + 3, len(tokens))) if named[n]), None)
            if following is not None and all(
                tokens[n].norm in _LINKS for n in range(at, following)
            ):
                named[at:following] = [True] * (following - at)
    title = False
    for first, last in _asides(text, tokens):
        inside = [token.norm for token in tokens[first:last]]
        office = first > 0 and named[first - 1] and not _offices().isdisjoint(inside)
        # "director for children, adults and health": the list goes on behind the comma.
        title = office or (title and len(inside) <= _LIST and "and" in inside)
        if title:
            named[first:last] = [True] * (last - first)
    return [not name for name in named]


def _is_name(text: str, tokens: list[Token], at: int) -> bool:
    """A word with a capital that no sentence begins with, or that stands before another such word."""
    token = tokens[at]
    if not token.text[0].isupper() or token.norm in ("i", "i'm", "i've"):
        return False
    before = text[: token.span.start].rstrip(" “‘\"'")
    opens = not before or before[-1] in ".!?:\n"
    if not opens:
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and following.text[0].isupper() and token.norm not in _LINKS


def _asides(text: str, tokens: list[Token]) -> list[tuple[int, int]]:
    """The words between one comma and the next: "the council’s director for children"."""
    cuts = [
        0,
        *(
            at
            for at in range(1, len(tokens))
            if _COMMA.search(text[tokens[at - 1].span.end : tokens[at].span.start])
        ),
    ]
    return list(zip(cuts, [*cuts[1:], len(tokens)], strict=True))


def shared_runs(text: str, runs: list[Span], least: int) -> int:
    """The telling words of `text` in those of `runs` (code points of it) that hold `least` of them."""
    tokens, tells = words(text), telling(text)
    count = 0
    for run in runs:
        inside = sum(
            tell for token, tell in zip(tokens, tells, strict=True) if run.contains(token.span)
        )
        count += inside if inside >= least else 0
    return count


@cache
def _offices() -> frozenset[str]:
    return words_of("reporting", "offices")


@cache
def _standing() -> re.Pattern[str]:
    lines = sorted(word_list("reporting")["standing_lines"]["words"], key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, lines))})(?!\w)")
