"""What to say of a quote that names no place, or more than one, and how to mend it."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.claims.explain import shorten
from crosscheck.claims.problems import DataPath, Problem
from crosscheck.claims.scalars import scalar
from crosscheck.claims.source import Source
from crosscheck.claims.suggest import surroundings, telling
from crosscheck.claims.texts import Text, Texts
from crosscheck.model.text import Span, TextQuote

_SHOWN = 5
"""Places that a hint lists."""


def anchor_problem(
    source: Source,
    path: DataPath,
    quote: TextQuote,
    found: list[Span],
    *,
    text: Text,
    texts: Texts,
    missing: str = "claim-anchor-missing",
) -> Problem:
    """The problem with a quote that was `found` in no place, or in several; `path` leads to the quote."""
    document = text.document.id
    if found:
        return source.problem(
            "claim-anchor-ambiguous",
            path,
            f"these words stand in {document} {_times(found)}: say which with a prefix or suffix",
            _which(quote, found, text),
        )
    bare = replace(quote, prefix="", suffix="")
    without = text.places(bare)
    if without:
        around = " and ".join(
            f"{name} {scalar(words)}"
            for name, words in (("prefix", quote.prefix), ("suffix", quote.suffix))
            if words
        )
        return source.problem(
            missing,
            path,
            f"these words stand in {document}, but not with the {around}",
            _which(quote, without, text),
        )
    if quote.first is not None and (problem := _half(source, path, quote, text, missing)):
        return problem
    return source.problem(
        missing, path, f"these words do not stand in {document}", _nearest(quote, text, texts)
    )


def _times(found: list[Span]) -> str:
    return "twice" if len(found) == 2 else f"{len(found)} times"


def _which(quote: TextQuote, found: list[Span], text: Text) -> str:
    """Each place with its surroundings, and the prefix or suffix that names it."""
    lines = []
    for span in found[:_SHOWN]:
        before, after = surroundings(text.document.text, span)
        words = shorten(span.of(text.document.text), 40)
        lines.append(f"{text.shown(span)}: {before}[{words}]{after}")
        lines.append(f"    {_fields(telling(text.document.text, text.folded, quote, span))}")
    if len(found) > _SHOWN:
        lines.append(f"and {len(found) - _SHOWN} more")
    return "\n".join(lines)


def _fields(quote: TextQuote | None) -> str:
    if quote is None:
        return "quote more of the words around it"
    prefix = [f"prefix: {scalar(quote.prefix)}"] if quote.prefix else []
    suffix = [f"suffix: {scalar(quote.suffix)}"] if quote.suffix else []
    return ", ".join(prefix + suffix) or "no prefix or suffix is needed: delete it"


def _half(
    source: Source, path: DataPath, quote: TextQuote, text: Text, missing: str
) -> Problem | None:
    """Of `{from:, to:}`, the half that is not there, or that both are there in the wrong order."""
    for part, words in (("from", quote.first), ("to", quote.last)):
        half = TextQuote(exact=words)
        if not text.places(half):
            return source.problem(
                missing,
                (*path, part),
                f"these words do not stand in {text.document.id}",
                _nearest_words(half, text),
            )
    return source.problem(
        missing,
        (*path, "to"),
        f'in {text.document.id} the words of "to" do not stand after those of "from"',
        "swap the two, or quote other words",
    )


def _nearest(quote: TextQuote, text: Text, texts: Texts) -> str:
    others = texts.elsewhere(replace(quote, prefix="", suffix=""), text)
    if others:
        return f"they stand in {', '.join(others)}: is the right document named?"
    return _nearest_words(quote, text)


def _nearest_words(quote: TextQuote, text: Text) -> str:
    near = text.nearest.find(quote)
    if near is None:
        return "nothing in it is like them: copy the words from the text, or name another document"
    words = " ".join(near.span.of(text.document.text).split())
    return f"nearest, {near.likeness:.0%} alike, in {text.shown(near.span)}\n    quote: {scalar(words)}"
