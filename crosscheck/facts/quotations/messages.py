"""What became of a quotation, in a sentence a fact-checker can repeat, and the words that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.facts.quotations.changes import Change, Weight
from crosscheck.facts.quotations.judgement import Judged
from crosscheck.facts.quotations.sense import words_of
from crosscheck.facts.quotations.wording import Wording
from crosscheck.model.quotation import DiffPart, QuoteLabel
from crosscheck.model.text import Span

_LONGEST = 240
"""Code points of a passage repeated in a message."""
_LONGEST_BETWEEN = 2_000


def message(judged: Judged) -> str:
    """One sentence without a subject: "leaves out “…” without marking it"."""
    if judged.cut is not None:
        return _cut_message(judged)
    if judged.label is QuoteLabel.VERBATIM:
        return "stands word for word in the source"
    if judged.label is QuoteLabel.TYPOGRAPHIC:
        return "differs only in typography"
    said = "; ".join(dict.fromkeys(_gathered(judged)))
    if judged.label is not QuoteLabel.MARKED:
        return said
    turned = next(filter(None, (qualification(judged, c) for c in judged.changes)), None)
    if turned:
        return f"marks what it leaves out, but that is a qualification: “{_short(turned)}”"
    return said or "marks what it changed"


def between(judged: Judged) -> str | None:
    """For a spliced quotation what stood between the passages, for a severed one the clause cut off."""
    if judged.cut is not None:
        return judged.source.written(judged.cut.first, judged.cut.last)
    if judged.label is not QuoteLabel.SPLICED:
        return None
    left_out = [
        judged.source.written(*change.left_out) for change in judged.deciding if change.left_out
    ]
    return _short(" … ".join(left_out), _LONGEST_BETWEEN) or None


def dropped_qualification(judged: Judged) -> str | None:
    """What limited the words in their source and was left out without a mark, or cut off; None if nothing was."""
    if judged.cut is not None:
        return None if judged.cut.before else between(judged)
    if judged.label not in (QuoteLabel.SPLICED, QuoteLabel.TRIMMED, QuoteLabel.ALTERED):
        return None
    return next(filter(None, (qualification(judged, change) for change in judged.changes)), None)


def qualification(judged: Judged, change: Change) -> str | None:
    """The sentence or clause with "but", "not", "however" among the words that a change left out, if any."""
    if change.left_out is None:
        return None
    source = judged.source
    first, last = change.left_out
    at = first
    for word in range(first, last + 1):
        if word == last or (word > first and source.parts(word)):
            turning = [w for w in source.norms[at:word] if w in words_of("qualifying")]
            if turning:
                return source.written(at, word)
            at = word
    return None


def deciding_spans(judged: Judged) -> tuple[Span | None, Span | None]:
    """The words that decided: in the quotation, and in the source document."""
    if judged.cut is not None:
        return None, judged.source.span(judged.cut.first, judged.cut.last)
    if judged.label.faithful or not judged.deciding:
        return None, None
    stretch = judged.deciding[0].stretch
    quote, source = judged.quoted.words, judged.source
    return (
        _around(quote, stretch.first, stretch.last),
        _around(source, stretch.source_first, stretch.source_last),
    )


def diff(judged: Judged) -> tuple[DiffPart, ...]:
    """The runs of words that quotation and source share, or do not."""
    quote, source = judged.quoted.words, judged.source
    return tuple(
        DiffPart(
            s.operation,
            quote.written(s.first, s.last),
            source.written(s.source_first, s.source_last),
        )
        for s in judged.collation.stretches
        if not s.backwards
    )


def _around(words: Wording, first: int, last: int) -> Span:
    """The words `first` to `last`; where there are none, those on either side of the gap."""
    if first < last:
        return words.span(first, last)
    return words.span(max(first - 1, 0), min(first + 1, len(words)))


def _short(text: str, most: int = _LONGEST) -> str:
    if len(text) <= most:
        return text
    half = most // 2
    head = text[:half].rsplit(" ", 1)[0]
    tail = text[-half:].split(" ", 1)[-1]
    return f"{head} … {tail}"


def _cut_message(judged: Judged) -> str:
    words = _short(between(judged) or "")
    if judged.cut is None or not judged.cut.before:
        return f"is word for word, but stops before “{words}”"
    if judged.cut.scope:
        return f"leaves out “{words}”, which says how far it holds"
    return f"is word for word, but leaves off “{words}”, which governs it"


def _gathered(judged: Judged) -> Iterator[str]:
    """What the deciding changes did; several omissions are said in one breath."""
    left_out = [
        judged.source.written(change.stretch.source_first, change.stretch.source_last)
        for change in judged.deciding
        if change.weight is Weight.TRIMMED and change.stretch.operation == "delete"
    ]
    if len(left_out) > 1:
        *most, last = (f"“{_short(words)}”" for words in left_out)
        yield f"leaves out {', '.join(most)} and {last} without marking it"
    for change in judged.deciding:
        if (
            len(left_out) < 2
            or change.stretch.operation != "delete"
            or change.weight is not Weight.TRIMMED
        ):
            yield _said(judged, change)


def _said(judged: Judged, change: Change) -> str:
    stretch = change.stretch
    mine = _short(judged.quoted.words.written(stretch.first, stretch.last))
    theirs = _short(judged.source.written(stretch.source_first, stretch.source_last))
    marked = any(stretch.first <= at <= stretch.last for at in judged.quoted.inner_breaks)
    if change.weight is Weight.SPLICED:
        return _spliced(judged, change, theirs)
    if change.weight is Weight.MARKED:
        if not theirs:
            return f"marks “{mine}” as added"
        return f"marks that “{theirs}” was " + (f"replaced by “{mine}”" if mine else "left out")
    if change.weight is Weight.MEANING and not mine:
        cue = "”, “".join(dict.fromkeys(change.cues))
        how = "the ellipsis hides" if marked else "leaves out"
        whole = f" (“{theirs}”)" if theirs.lower() != cue.lower() else ""
        return f"{how} “{cue}”{whole}, which changes the meaning"
    if change.weight is Weight.INFLECTED and mine and theirs:
        return f"has “{mine}” for “{theirs}”, a change of form"
    if not theirs:
        return f"adds “{mine}”, which the source does not have"
    if not mine:
        return f"leaves out “{theirs}” without marking it"
    joins = judged.source.parts(stretch.source_first) and not judged.quoted.words.parts(
        stretch.first
    )
    return f"has “{mine}” where the source has “{theirs}”" + (
        ", and makes one sentence of two" if joins else ""
    )


def _spliced(judged: Judged, change: Change, theirs: str) -> str:
    if change.stretch.backwards:
        return "runs together two passages, and not in the order of the source"
    turned = qualification(judged, change)
    if turned:
        return f"runs together two passages and drops the qualification between them: “{_short(turned)}”"
    return f"runs together two passages that are not adjacent, without a mark; between them stands “{theirs}”"


def nearest(said: Sequence[str]) -> str:
    """What to say of a quotation whose words no document has."""
    return f"no such words in {' or '.join(said)}" if said else "no such words in the source"
