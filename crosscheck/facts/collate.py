"""A quotation laid beside its source: which words they share, in which order, and what lies between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rapidfuzz.distance import Indel

from crosscheck.facts.likeness import like_at_end, like_at_start
from crosscheck.facts.locate import Region, Sources
from crosscheck.facts.quoted_words import QuotedWords
from crosscheck.facts.sense import words_of
from crosscheck.facts.wording import Wording

Operation = Literal["equal", "insert", "delete", "replace"]

_MOST_BLOCKS = 300
# Costs in matched words: opening a gap, a word of the quotation without a partner, a word skipped.
_OPEN, _UNMATCHED, _SKIPPED, _FARTHEST, _BACKWARDS, _MARKED = 0.6, 0.5, 0.12, 2.6, 3.6, 0.2
_FILL = 60
_SLIDE = 8


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of words that are the same on both sides, or differ. Word numbers, ends not included."""

    operation: Operation
    first: int
    last: int
    source_first: int
    source_last: int
    backwards: bool = False
    """The source words that follow stand before those that came: the order was changed."""


@dataclass(frozen=True, slots=True)
class Collation:
    """The best account of a quotation as words of one document."""

    document: int
    stretches: tuple[Stretch, ...]
    matched: int
    score: float
    """Matched words less the cost of every gap."""

    @property
    def first(self) -> int:
        """The first source word."""
        return min(s.source_first for s in self.stretches if s.operation == "equal")

    @property
    def last(self) -> int:
        """After the last source word."""
        return max(s.source_last for s in self.stretches if s.operation == "equal")


@dataclass(slots=True)
class _Block:
    first: int
    source: int
    length: int
    score: float = 0.0
    before: int = -1
    trim: int = 0


def collate(quoted: QuotedWords, sources: Sources, regions: Sequence[Region]) -> Collation | None:
    """The document and the chain of shared runs that account best for the quotation; None without any."""
    by_document: dict[int, list[Region]] = defaultdict(list)
    for region in regions:
        by_document[region.document].append(region)
    best: Collation | None = None
    for document, stretches in sorted(by_document.items()):
        # Each stretch by itself too: a passage that is alike but for its hyphens beats scattered words.
        tried = [stretches, *([one] for one in stretches)] if len(stretches) > 1 else [stretches]
        for these in tried:
            found = _in_document(quoted, sources.wordings[document], document, these)
            if found is not None and (best is None or found.score > best.score):
                best = found
    return best


def _in_document(
    quoted: QuotedWords, source: Wording, document: int, regions: Sequence[Region]
) -> Collation | None:
    chain = _chain(_blocks(quoted, source, regions), quoted.breaks)
    if not chain:
        return None
    stretches = tuple(_stretches(quoted.words, source, chain))
    matched = sum(s.last - s.first for s in stretches if s.operation == "equal")
    return Collation(document, stretches, matched, matched - _cost(quoted, source, stretches))


def _cost(quoted: QuotedWords, source: Wording, stretches: Sequence[Stretch]) -> float:
    cost = 0.0
    for s in stretches:
        if s.operation == "equal":
            continue
        skipped = s.source_last - s.source_first
        if s.backwards:
            cost += _BACKWARDS
        elif any(s.first <= at <= s.last for at in quoted.breaks):
            cost += _MARKED + min(0.01 * skipped, 1.5)
        else:
            cost += _OPEN + min(_SKIPPED * skipped, _FARTHEST)
        cost += _UNMATCHED * (s.last - s.first)
    return cost


def _blocks(quoted: QuotedWords, source: Wording, regions: Sequence[Region]) -> list[_Block]:
    """Every longest run of words that quotation and regions share; ellipses cut runs."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(quoted.words.norms):
        places[word].append(at)
    found: list[_Block] = []
    for region in regions:
        running: dict[int, int] = {}
        for place in range(region.first, region.last + 1):
            following: dict[int, int] = {}
            if place < region.last:
                for at in places.get(source.norms[place], ()):
                    cut = at in quoted.breaks
                    following[at] = 1 if cut else running.get(at - 1, 0) + 1
            for at, length in running.items():
                if following.get(at + 1, 0) <= 1:
                    found.append(_Block(at - length + 1, place - length, length))
            running = following
    # Single words prove nothing by themselves; gaps are filled with them later.
    alone = len(quoted.words) <= 2
    found = [b for b in found if b.length > 1 or alone]
    if len(found) > _MOST_BLOCKS:
        found = sorted(found, key=lambda b: -b.length)[:_MOST_BLOCKS]
    found.sort(key=lambda b: (b.first, b.source))
    return found


def _chain(blocks: list[_Block], breaks: frozenset[int]) -> list[_Block]:
    """The chain of blocks with the most words and the cheapest gaps (sparse dynamic programming)."""
    if not blocks:
        return []
    best = -1
    for here, block in enumerate(blocks):
        block.score = block.length - _UNMATCHED * 0.5 * min(block.first, 4)
        for there in range(here):
            before = blocks[there]
            step = _step(before, block, breaks)
            if step is not None and before.score + step[0] > block.score:
                block.score, block.trim, block.before = before.score + step[0], step[1], there
        if best < 0 or block.score > blocks[best].score:
            best = here
    chain: list[_Block] = []
    at = best
    while at >= 0:
        block = blocks[at]
        chain.append(
            _Block(block.first + block.trim, block.source + block.trim, block.length - block.trim)
        )
        at = block.before
    chain.reverse()
    return chain


def _step(before: _Block, block: _Block, breaks: frozenset[int]) -> tuple[float, int] | None:
    """What it brings to go from one block to the next, and how many words of it overlap."""
    trim = max(before.first + before.length - block.first, 0)
    behind = before.source + before.length - (block.source + trim)
    if 0 < behind < block.length - trim:
        trim += behind
    if trim >= block.length or block.first < before.first:
        return None
    unmatched = block.first + trim - (before.first + before.length)
    skipped = block.source + trim - (before.source + before.length)
    gain = block.length - trim - _UNMATCHED * unmatched
    if skipped < 0:
        return gain - _BACKWARDS, trim
    if skipped or unmatched:
        cost = _OPEN + min(_SKIPPED * skipped, _FARTHEST)
        if any(at in breaks for at in range(before.first + before.length, block.first + trim + 1)):
            cost = _MARKED + min(0.01 * skipped, 1.5)
        gain -= cost
    return gain, trim


def _stretches(quote: Wording, source: Wording, chain: Sequence[_Block]) -> list[Stretch]:
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
    return _slid(source, list(_with_likeness(quote, source, _joined(stretches))))


def _with_likeness(
    quote: Wording, source: Wording, stretches: Sequence[Stretch]
) -> Iterator[Stretch]:
    """The stretches, with words that are only written otherwise told apart from those that differ."""
    for s in stretches:
        if s.operation != "replace":
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
            yield Stretch(_operation(first, last, start, end), first, last, start, end)
        yield from reversed(tail)


def _slid(source: Wording, stretches: list[Stretch]) -> list[Stretch]:
    """
    The stretches with each omission moved to where it reads best.

    "supports workers [in keeping a focus] in most parts" and "supports workers in [keeping a focus in] most
    parts" account for the same words; a whole sentence or a whole phrase says more.
    """
    for at in range(1, len(stretches) - 1):
        before, gone, after = stretches[at - 1 : at + 2]
        if gone.operation != "delete" or gone.backwards:
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
            else _operation(code.dest_start, code.dest_end, code.src_start, code.src_end),
            first + code.dest_start,
            first + code.dest_end,
            start + code.src_start,
            start + code.src_end,
        )
        for code in codes
    ]


def _operation(first: int, last: int, start: int, end: int) -> Operation:
    if first == last:
        return "delete"
    return "insert" if start == end else "replace"


def _leading(quote: Wording, source: Wording, first: int, start: int) -> list[Stretch]:
    """Words before the first shared run: earlier in its sentence, else against as many words before it."""
    begin, _ = source.sentence(start, start, limit=_FILL)
    whole = _joined(_filled(quote, source, (0, first), (begin, start)))
    if any(s.operation in ("insert", "replace") for s in whole):
        begin = max(begin, start - first - 1)
        whole = _joined(_filled(quote, source, (0, first), (begin, start)))
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
    whole = _joined(_filled(quote, source, (at, len(quote)), (place, end)))
    if any(s.operation in ("insert", "replace") for s in whole):
        end = min(end, place + len(quote) - at + 1)
        whole = _joined(_filled(quote, source, (at, len(quote)), (place, end)))
    while whole and whole[-1].operation == "delete":
        whole.pop()
    if whole and whole[-1].operation == "replace":
        s = whole[-1]
        width = min(s.source_last - s.source_first, s.last - s.first)
        whole[-1] = replace(s, source_last=s.source_first + width)
    return whole


def _joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Neighbouring edits made one, neighbouring equal runs made one."""
    joined: list[Stretch] = []
    for stretch in stretches:
        if (
            stretch.first == stretch.last
            and stretch.source_first == stretch.source_last
            and not stretch.backwards
        ):
            continue
        before = joined[-1] if joined else None
        same = before is not None and (before.operation == "equal") == (
            stretch.operation == "equal"
        )
        if (
            before is None
            or not same
            or before.backwards
            or stretch.backwards
            or before.source_last != stretch.source_first
        ):
            joined.append(stretch)
            continue
        joined.pop()
        first, last = before.first, stretch.last
        start, end = before.source_first, stretch.source_last
        operation: Operation = (
            "equal" if stretch.operation == "equal" else _operation(first, last, start, end)
        )
        joined.append(Stretch(operation, first, last, start, end))
    return joined
