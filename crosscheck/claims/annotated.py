"""The place of an annotation in a document: by its words, by what stands around them, by its position."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from crosscheck.claims.anchor import fold_words
from crosscheck.claims.annotations import Annotation
from crosscheck.claims.suggest import quote_of
from crosscheck.claims.texts import Text
from crosscheck.model.text import Span, TextQuote

_LONGEST = 2_000
"""Code points of a quote, as the schema of claim files has it."""
_CLEAR = 0.05
"""By how much of a likeness (0-1) what stands around a place must lead before it is taken."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an annotation stands in a text, and the quote by which a claim file names it."""

    span: Span
    selector: TextQuote


def place(annotation: Annotation, text: Text) -> Placed | str:
    """The one place of an annotation in a document; otherwise why there is none, in a sentence."""
    span = _span(annotation, text)
    if isinstance(span, str):
        return span
    if len(span) > _LONGEST:
        return f"marks {len(span):,} characters: a claim has at most {_LONGEST:,}"
    selector = quote_of(text.document.text, text.folded, span)
    if selector is None:
        return "no words around it tell it from another place: mark more"
    return Placed(span, selector)


def code_points(text: str, utf16: int) -> int:
    """
    A distance from the start of `text` in UTF-16 units, as code points.

    JavaScript counts a letter beyond U+FFFF twice. Past the end of the text, each unit counts as one.
    """
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * utf16]
    # A distance that ends within a letter counts the whole of it.
    counted = len(units.decode("utf-16-le", "replace"))
    return counted + utf16 - len(units) // 2


def _span(annotation: Annotation, text: Text) -> Span | str:
    if annotation.quote is not None:
        return _by_words(annotation, annotation.quote, text)
    if annotation.start is None or annotation.end is None:
        return "marks no words: a note on the page, or a reply"
    document = text.document
    start, end = (
        _in_text(annotation, offset, document.text) for offset in (annotation.start, annotation.end)
    )
    span = Span(start, min(end, len(document.text)))
    if end > len(document.text) or not span.of(document.text).strip():
        return f"has only a position, and {document.id} has no words there"
    return _trimmed(span, document.text)


def _in_text(annotation: Annotation, offset: int, text: str) -> int:
    return code_points(text, offset) if annotation.utf16 else offset


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _by_words(annotation: Annotation, quote: TextQuote, text: Text) -> Span | str:
    found = text.places(quote)
    if len(found) == 1:
        return found[0]
    # The page of an annotation and the text as stored differ between paragraphs: look for the
    # words alone, and let what stands around them only choose.
    found = found or text.places(replace(quote, prefix="", suffix=""))
    if not found:
        return _missing(quote, text)
    likeness = {span: _likeness(quote, span, text.document.text) for span in found}
    best = max(likeness.values())
    leading = [span for span in found if likeness[span] > best - _CLEAR]
    if len(leading) > 1 and annotation.start is not None:
        leading = _nearest(leading, _in_text(annotation, annotation.start, text.document.text))
    if len(leading) > 1:
        return f"its words stand in {text.document.id} {len(found)} times, and nothing tells which is meant"
    return leading[0]


def _likeness(quote: TextQuote, span: Span, whole: str) -> float:
    """How like what stands around a place is to the quote's prefix and suffix, 0-1; 1 without either."""
    found = []
    if prefix := fold_words(quote.prefix):
        before = fold_words(whole[max(span.start - 2 * len(quote.prefix), 0) : span.start])
        found.append(fuzz.ratio(prefix, before[-len(prefix) :]) / 100)
    if suffix := fold_words(quote.suffix):
        after = fold_words(whole[span.end : span.end + 2 * len(quote.suffix)])
        found.append(fuzz.ratio(suffix, after[: len(suffix)]) / 100)
    return sum(found) / len(found) if found else 1.0


def _nearest(spans: list[Span], start: int) -> list[Span]:
    """The place nearest to `start` if no other is nearly as near; a page counts what a text leaves out."""
    first, second, *_ = sorted(spans, key=lambda span: abs(span.start - start))
    clear = 2 * abs(first.start - start) < abs(second.start - start)
    return [first] if clear else spans


def _missing(quote: TextQuote, text: Text) -> str:
    said = f"its words do not stand in {text.document.id}"
    near = text.nearest.find(quote)
    if near is None:
        return said
    words = " ".join(near.span.of(text.document.text).split())
    return f"{said}; nearest, in {text.shown(near.span)}: “{words}”"
