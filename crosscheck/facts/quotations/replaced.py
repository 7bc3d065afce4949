"""Figures, dates, names and grades in a quotation where its source has others."""

from __future__ import annotations

from collections.abc import Callable

from crosscheck.facts.quotations.sense import figures, is_date_word, is_number, words_of
from crosscheck.facts.quotations.stretches import Stretch
from crosscheck.facts.quotations.wording import Wording


def figure_replaced(quote: Wording, source: Wording, stretch: Stretch) -> tuple[str, ...]:
    """The number, date, name or grade of the quotation and the source's; empty when none was replaced."""
    mine = quote.written(stretch.first, stretch.last)
    theirs = source.written(stretch.source_first, stretch.source_last)
    if not mine:
        return ()
    own, given = figures(mine), figures(theirs)
    if not theirs:
        # "first" and "one" that were added count nothing.
        own = [value for value in own if " " not in value and value != "1"]
    if own and own != given and (given or not theirs):
        return (mine, theirs)
    for test in (is_date_word, _is_unit, _is_grade):
        left = _those(quote, stretch.first, stretch.last, test)
        right = _those(source, stretch.source_first, stretch.source_last, test)
        if left and right and left != right:
            return (" ".join(left), " ".join(right))
    return _name(quote, source, stretch)


def _those(
    words: Wording, first: int, last: int, test: Callable[[Wording, int], bool]
) -> list[str]:
    return [words.norms[at] for at in range(first, last) if test(words, at)]


def _is_unit(words: Wording, at: int) -> bool:
    return words.norms[at] in words_of("units") and at > 0 and is_number(words.norms[at - 1])


def _is_grade(words: Wording, at: int) -> bool:
    return words.norms[at] in words_of("grades")


def _name(quote: Wording, source: Wording, stretch: Stretch) -> tuple[str, ...]:
    left = [at for at in range(stretch.first, stretch.last) if _is_capital(quote, at)]
    right = [
        at
        for at in range(stretch.source_first, stretch.source_last)
        if _is_capital(source, at) and _is_name(source, at)
    ]
    # Every word has a capital where a sentence begins; only a name of the source vouches for one there.
    if not left or not right:
        return ()
    if quote.norms[left[0] : left[-1] + 1] == source.norms[right[0] : right[-1] + 1]:
        return ()
    return (quote.written(left[0], left[-1] + 1), source.written(right[0], right[-1] + 1))


def _is_capital(words: Wording, at: int) -> bool:
    return words.surface(at)[0].isupper() and words.norms[at] not in words_of("function_words")


def _is_name(words: Wording, at: int) -> bool:
    """True for a word that the document writes with a capital in mid-sentence, or all in capitals."""
    surface = words.surface(at)
    if not words.parts(at) or (len(surface) > 1 and surface.isupper()):
        return True
    norm = words.norms[at]
    return any(
        word == norm and not words.parts(place) and words.surface(place)[0].isupper()
        for place, word in enumerate(words.norms)
    )
