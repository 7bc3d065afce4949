"""What became of a quotation: the place it comes from, every difference, and the heaviest of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from crosscheck.facts.quotations.changes import Change, Weight, changes
from crosscheck.facts.quotations.collate import collate
from crosscheck.facts.quotations.locate import Region, Sources
from crosscheck.facts.quotations.quoted_words import QuotedWords
from crosscheck.facts.quotations.severed import Cut, cut, unscoped
from crosscheck.facts.quotations.stretches import Collation, Stretch
from crosscheck.facts.quotations.wording import Wording
from crosscheck.model.document import Document
from crosscheck.model.quotation import QuoteLabel
from crosscheck.model.text import Span
from crosscheck.text.fold import fold_space

_LABELS = {
    Weight.NONE: QuoteLabel.VERBATIM,
    Weight.TYPOGRAPHIC: QuoteLabel.TYPOGRAPHIC,
    Weight.MARKED: QuoteLabel.MARKED,
    Weight.INFLECTED: QuoteLabel.ALTERED,
    Weight.TRIMMED: QuoteLabel.TRIMMED,
    Weight.ALTERED: QuoteLabel.ALTERED,
    Weight.SPLICED: QuoteLabel.SPLICED,
    Weight.FIGURE: QuoteLabel.FIGURE_ALTERED,
    Weight.MEANING: QuoteLabel.MEANING_ALTERED,
}
_COLLATIONS: WeakKeyDictionary[Sources, dict[str, Collation | None]] = WeakKeyDictionary()
_REMEMBERED = 2_000
"""Quotations of which the account is kept."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A quotation, where it comes from and what was done to it."""

    label: QuoteLabel
    quoted: QuotedWords
    document: Document
    source: Wording
    collation: Collation
    changes: tuple[Change, ...] = ()
    """Every difference, in the order of the quotation."""
    cut: Cut | None = None
    """The clause that turned the sense and was cut off."""

    @property
    def deciding(self) -> tuple[Change, ...]:
        """The changes that gave the label."""
        heaviest = max((change.weight for change in self.changes), default=Weight.NONE)
        return tuple(change for change in self.changes if change.weight is heaviest)


def judged(quotation: str, quoted: QuotedWords, index: Sources, around: str) -> Judged | None:
    """
    The best account of `quotation` as words of one of the documents; None when no document has them.

    `around` is what the quoting text says itself: a turn that it repeats was not cut off.
    """
    if not quoted.inner_breaks and not quoted.bracketed:
        exact = _exact(quotation, quoted, index, around)
        if exact is not None:
            return exact
    found = _collated(quotation, quoted, index)
    if found is None:
        return None
    source, document = index.wordings[found.document], index.documents[found.document]
    differences = changes(quoted, source, found)
    heaviest = max((change.weight for change in differences), default=Weight.NONE)
    label = _LABELS[heaviest]
    if heaviest <= Weight.TYPOGRAPHIC:
        label = _all_there(quotation, quoted, document, source, found)
    whole = Judged(label, quoted, document, source, found, tuple(differences))
    return _cut_off(whole, around) if heaviest <= Weight.MARKED else whole


def _collated(quotation: str, quoted: QuotedWords, index: Sources) -> Collation | None:
    """The account of these words; a document's quotations are looked for once more as words that it copied."""
    known = _COLLATIONS.setdefault(index, {})
    if quotation not in known:
        if len(known) >= _REMEMBERED:
            known.clear()
        known[quotation] = collate(quoted, index, index.regions(quoted.words.norms))
    return known[quotation]


def _exact(quotation: str, quoted: QuotedWords, index: Sources, around: str) -> Judged | None:
    """The word-for-word place: one that is not severed, if there is one, and the closest in its type."""
    found = [
        _in_region(quotation, quoted, index, region, around)
        for region in index.exact(quoted.words.norms)
    ]
    if not found:
        return None
    return min(found, key=lambda one: (one.cut is not None, one.label is not QuoteLabel.VERBATIM))


def _in_region(
    quotation: str, quoted: QuotedWords, index: Sources, region: Region, around: str
) -> Judged:
    source, document = index.wordings[region.document], index.documents[region.document]
    stretch = Stretch("equal", 0, len(quoted.words), region.first, region.last)
    found = Collation(region.document, (stretch,), len(quoted.words), float(len(quoted.words)))
    label = _all_there(quotation, quoted, document, source, found)
    return _cut_off(Judged(label, quoted, document, source, found), around)


def _cut_off(whole: Judged, around: str) -> Judged:
    """The same with the clause that was cut off, if one was; a lost quantifier changes the meaning."""
    source, first, last = whole.source, whole.collation.first, whole.collation.last
    opening = whole.quoted.words.surface(0).lstrip("[")
    opened = 0 in whole.quoted.breaks or (
        opening[:1].isupper() and source.surface(first)[0].islower()
    )
    scope = unscoped(source, first, last, around, opened=opened)
    if scope is not None and opened:
        return replace(whole, label=QuoteLabel.MEANING_ALTERED, cut=scope)
    severed = cut(source, first, last, around) or scope
    return replace(whole, label=QuoteLabel.SEVERED, cut=severed) if severed else whole


def _all_there(
    quotation: str, quoted: QuotedWords, document: Document, source: Wording, found: Collation
) -> QuoteLabel:
    """No word was changed: whether their writing was, or only the marks around them."""
    span = source.span(found.first, found.last)
    # The quotation may carry the marks before its first and after its last word.
    reach = source.text[max(span.start - 6, 0) : span.end + 6]
    if fold_space(quotation) in fold_space(reach):
        return QuoteLabel.TYPOGRAPHIC if repaired(document, span) else QuoteLabel.VERBATIM
    if quoted.inner_breaks or quoted.bracketed:
        return QuoteLabel.MARKED
    return QuoteLabel.TYPOGRAPHIC


def repaired(document: Document, span: Span) -> bool:
    """True when a word there was mended on reading: a hyphen at a line's end, a ligature."""
    origin = document.origin
    if origin is None:
        return False
    text = document.text
    return any(
        span.start < start < span.end
        and not text[start - 1].isspace()
        and not text[start].isspace()
        and origin.source(start) - origin.source(start - 1) != 1
        for start in origin.runs(span)
    )
