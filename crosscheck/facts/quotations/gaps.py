"""What stands between the runs of words that a quotation shares with its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz.distance import Indel

from crosscheck.facts.quotations.chain import Block
from crosscheck.facts.quotations.likeness import (
    WIDTH,
    letters_of,
    like_at_end,
    like_at_start,
    may_be_alike,
)
from crosscheck.facts.quotations.sense import words_of
from crosscheck.facts.quotations.stretches import Operation, Stretch, joined_up, operation_of
from crosscheck.facts.quotations.wording import Wording

# Words of a gap that are compared one by one; a longer one was skipped as a whole.
_FILL = 60
# Words by which an omission may be moved, and words beyond the same number at an edge.
_SLIDE, _EXTRA = 8, 3


def stretches_of(
    quote: Wording, source: Wording, chain: Sequence[Block], breaks: frozenset[int]
) -> list[Stretch]:
    """The whole quotation as stretches: the chain, and every gap in it and around it filled."""
    stretches: list[Stretch] = []
    first, start = chain[0].first, chain[0].source
    if first:
        stretches += _leading(quote, source, first, start)
    at, place = first, start
    for block in chain:
        stretches += _between(quote, source, (at, block.first), (place, block.source))
        at, place = block.first + block.length, block.source + block.length
        stretches.append(Stretch("equal", block.first, at, block.source, place))
    if at < len(quote):
        stretches += _trailing(quote, source, at, place)
    return _slid(source, breaks, list(_with_likeness(quote, source, joined_up(stretches))))


def most_matched(quoted: Sequence[str], source: Sequence[str], chain: Sequence[Block]) -> int:
    """
    How many of the `quoted` words `stretches_of` can match at most; far cheaper than to find out.

    Those of the chain, and of every gap those of which the source has the like in the same gap.
    """
    first, start = chain[0].first, chain[0].source
    last, end = chain[-1].first + chain[-1].length, chain[-1].source + chain[-1].length
    before, after = source[max(start - _FILL, 0) : start], source[end : end + _FILL]
    # An edge that lacks a word is laid against hardly more words than it has.
    if not set(before).issuperset(quoted[:first]):
        before = before[-first - _EXTRA :]
    if not set(after).issuperset(quoted[last:]):
        after = after[: len(quoted) - last + _EXTRA]
    most = sum(block.length for block in chain)
    most += _there(quoted[:first], before) + _there(quoted[last:], after)
    for left, right in pairwise(chain):
        gap = quoted[left.first + left.length : right.first]
        between = source[left.source + left.length : right.source]
        if len(between) > _FILL:
            reach = WIDTH * len(gap)
            between = [*between[:reach], *between[-reach:]] if reach else []
        most += _there(gap, between)
    return most


def _there(quoted: Sequence[str], source: Sequence[str]) -> int:
    """How many of the words stand in the source, or may be alike some that do."""
    if not quoted or not source:
        return 0
    words, letters = set(source), letters_of(source)
    return sum(word in words or may_be_alike(word, letters) for word in quoted)


def _with_likeness(
    quote: Wording, source: Wording, stretches: Sequence[Stretch]
) -> Iterator[Stretch]:
    """The stretches, with words that are only written otherwise told apart from those that differ."""
    for s in stretches:
        if s.operation != "replace" or any(w[0] == "[" for w in quote.norms[s.first : s.last]):
            yield s
            continue
        first, last, start, end = s.first, s.last, s.source_first, s.source_last
        tail: list[Stretch] = []
        while first < last and start < end:
            here, there = like_at_start(quote.norms[first:last], source.norms[start:end])
            if not here:
                break
            yield Stretch("equal", first, first + here, start, start + there)
            first, start = first + here, start + there
        while first < last and start < end:
            here, there = like_at_end(quote.norms[first:last], source.norms[start:end])
            if not here:
                break
            tail.append(Stretch("equal", last - here, last, end - there, end))
            last, end = last - here, end - there
        if first < last or start < end:
            yield Stretch(operation_of(first, last, start, end), first, last, start, end)
        yield from reversed(tail)


def _slid(source: Wording, breaks: frozenset[int], stretches: list[Stretch]) -> list[Stretch]:
    """
    The stretches with each omission moved to where it reads best.

    "supports workers [in keeping a focus] in most parts" and "supports workers in [keeping a focus in] most
    parts" account for the same words; a whole sentence or a whole phrase says more.
    """
    for at in range(1, len(stretches) - 1):
        before, gone, after = stretches[at - 1 : at + 2]
        if gone.operation != "delete" or gone.backwards or gone.first in breaks:
            continue
        if before.operation != "equal" or after.operation != "equal":
            continue
        best = max(
            _slides(source, before, gone, after),
            key=lambda by: (_reads(source, gone, by), -abs(by)),
        )
        if best:
            stretches[at - 1] = _moved(before, 0, best)
            stretches[at] = _moved(gone, best, best)
            stretches[at + 1] = _moved(after, best, 0)
    return stretches


def _slides(source: Wording, before: Stretch, gone: Stretch, after: Stretch) -> Iterator[int]:
    yield 0
    norms, start, end = source.norms, gone.source_first, gone.source_last
    for by in range(1, min(_SLIDE, before.last - before.first - 1) + 1):
        if norms[start - by] != norms[end - by]:
            break
        yield -by
    for by in range(min(_SLIDE, after.last - after.first - 1)):
        if norms[start + by] != norms[end + by]:
            break
        yield by + 1


def _reads(source: Wording, gone: Stretch, by: int) -> int:
    start, end = gone.source_first + by, gone.source_last + by
    whole = source.parts(start) and source.parts(end)
    return 2 * whole + (source.norms[start] in words_of("adjunct_openings"))


def _moved(stretch: Stretch, start: int, end: int) -> Stretch:
    return replace(
        stretch,
        first=stretch.first + start,
        last=stretch.last + end,
        source_first=stretch.source_first + start,
        source_last=stretch.source_last + end,
    )


def _between(
    quote: Wording, source: Wording, quoted: tuple[int, int], there: tuple[int, int]
) -> list[Stretch]:
    (first, last), (start, end) = quoted, there
    if first == last and start == end:
        return []
    if end < start:
        found: list[Stretch] = []
        if first < last:
            found.append(Stretch("insert", first, last, start, start))
        found.append(Stretch("delete", last, last, start, start, backwards=True))
        return found
    if end - start > _FILL or first == last or start == end:
        operation: Operation = (
            "delete" if first == last else "insert" if start == end else "replace"
        )
        return [Stretch(operation, first, last, start, end)]
    return _filled(quote, source, (first, last), (start, end))


def _filled(
    quote: Wording, source: Wording, quoted: tuple[int, int], there: tuple[int, int]
) -> list[Stretch]:
    """The shortest edit of one small gap."""
    (first, last), (start, end) = quoted, there
    codes = Indel.opcodes(source.norms[start:end], quote.norms[first:last])
    return [
        Stretch(
            "equal"
            if code.tag == "equal"
            else operation_of(code.dest_start, code.dest_end, code.src_start, code.src_end),
            first + code.dest_start,
            first + code.dest_end,
            start + code.src_start,
            start + code.src_end,
        )
        for code in codes
    ]


def _leading(quote: Wording, source: Wording, first: int, start: int) -> list[Stretch]:
    """Words before the first shared run: earlier in its sentence, else against as many words before it."""
    begin, _ = source.sentence(start, start, limit=_FILL)
    whole = joined_up(_filled(quote, source, (0, first), (begin, start)))
    if any(s.operation in ("insert", "replace") for s in whole):
        begin = max(begin, start - first - _EXTRA)
        whole = joined_up(_filled(quote, source, (0, first), (begin, start)))
    whole = list(_with_likeness(quote, source, whole))
    while whole and whole[0].operation == "delete":
        whole.pop(0)
    if whole and whole[0].operation == "replace":
        s = whole[0]
        width = min(s.source_last - s.source_first, s.last - s.first)
        whole[0] = replace(s, source_first=s.source_last - width)
    return whole


def _trailing(quote: Wording, source: Wording, at: int, place: int) -> list[Stretch]:
    """Words after the last shared run, likewise."""
    end = place
    if not source.parts(place):
        _, end = source.sentence(place, place, limit=_FILL)
    whole = joined_up(_filled(quote, source, (at, len(quote)), (place, end)))
    if any(s.operation in ("insert", "replace") for s in whole):
        end = min(end, place + len(quote) - at + _EXTRA)
        whole = joined_up(_filled(quote, source, (at, len(quote)), (place, end)))
    whole = list(_with_likeness(quote, source, whole))
    while whole and whole[-1].operation == "delete":
        whole.pop()
    if whole and whole[-1].operation == "replace":
        s = whole[-1]
        width = min(s.source_last - s.source_first, s.last - s.first)
        whole[-1] = replace(s, source_last=s.source_first + width)
    return whole
