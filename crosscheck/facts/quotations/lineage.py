"""Which changes of a quotation an earlier document had already made, and which are the quoting text's own."""

from __future__ import annotations

from crosscheck.model.quotation import DiffPart, Lineage, QuotationMatch, QuoteLabel
from crosscheck.text.fold import fold


def lineage(letter: QuotationMatch, before: QuotationMatch) -> Lineage | None:
    """
    The changes of a quotation, beside those that separate it from an earlier document.

    `letter` holds it beside the authority's words, `before` beside those of a document in between. What differs
    from the one and not from the other was inherited. None when the earlier document
    does not have the words, or has fewer of them.
    """
    if before.source is None or letter.label.faithful or _shared(before) < _shared(letter):
        return None
    if letter.label is QuoteLabel.SEVERED:
        # Both have the words whole: the question is whether the earlier document stopped there too.
        stopped = before.label.faithful
        return Lineage(before.source, cut=True) if stopped else Lineage(before.source)
    own = () if before.label.faithful else _changes(before)
    known = {_key(part) for part in own}
    dropped = {word for part in own for word in fold(part.source).split()}
    inherited = tuple(
        part
        for part in _changes(letter)
        if _key(part) not in known and not dropped.intersection(fold(part.source).split())
    )
    return Lineage(before.source, inherited, own) if inherited or own else None


def _shared(match: QuotationMatch) -> int:
    """Words that quotation and source have in common."""
    return sum(len(part.quotation.split()) for part in match.diff if part.operation == "equal")


def _changes(match: QuotationMatch) -> tuple[DiffPart, ...]:
    return tuple(part for part in match.diff if part.operation != "equal")


def _key(part: DiffPart) -> tuple[str, str]:
    return fold(part.quotation), fold(part.source)
