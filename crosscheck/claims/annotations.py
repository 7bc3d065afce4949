"""
Annotations that a person made elsewhere: what they mark, and what was written beside it.

Read are the W3C Web Annotation Data Model (an annotation, a list, a page or a collection; JSON or
JSON Lines) and what Hypothesis exports or its API returns.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from crosscheck.errors import InputError
from crosscheck.model.text import TextQuote

LIMIT = 5_000
"""Annotations of one file: as many as a claim file may hold."""
_DEPTH = 8
"""Collections in collections, and selectors that refine selectors."""
_OURS = "crosscheck"


@dataclass(frozen=True, slots=True)
class Annotation:
    """One stretch of a page that somebody marked."""

    number: int
    """Its place in the file, from 1."""
    source: str | None = None
    """The address of the page."""
    quote: TextQuote | None = None
    start: int | None = None
    """Where it starts in the text of the page; in UTF-16 units where `utf16` says so, else code points."""
    end: int | None = None
    utf16: bool = False
    tags: tuple[str, ...] = ()
    name: str | None = None
    comment: str = ""


def read_annotations(data: bytes, file: str) -> list[Annotation]:
    """
    Every marked stretch, in the order of the file; an annotation without one has neither quote nor start.

    Raises InputError for a file that is not JSON, holds no annotations or more than LIMIT.
    """
    found: list[Annotation] = []
    for number, item in enumerate(_items(_parsed(data, file), _DEPTH), 1):
        if number > LIMIT:
            raise InputError(f"{file}: more than {LIMIT:,} annotations - split the file")
        found += _marked(item, number)
    if not found:
        raise InputError(
            f"{file}: no annotations in it - give W3C Web Annotations or an export of Hypothesis, as JSON"
        )
    return found


def _parsed(data: bytes, file: str) -> Any:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{file}: not UTF-8 - export it again as JSON") from None
    try:
        return json.loads(text)
    except RecursionError:
        raise InputError(f"{file}: nested too deeply to be annotations") from None
    except ValueError as whole:  # JSON, or a number too long to be one
        try:
            return [json.loads(line) for line in text.splitlines() if line.strip()]
        except (ValueError, RecursionError):
            raise InputError(f"{file}: not JSON: {whole}") from None


def _items(data: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """The annotations of a list, a page, a collection, an export or a search result."""
    if depth == 0:
        return
    if isinstance(data, list):
        for item in data:
            yield from _items(item, depth - 1)
    elif isinstance(data, dict):
        held = [
            data[key] for key in ("first", "items", "annotations", "rows", "@graph") if key in data
        ]
        if "target" in data or "uri" in data:
            yield data
        elif isinstance(data.get("next"), dict):
            held.append(data["next"])
        for items in held:
            yield from _items(items, depth - 1)


def _marked(item: Mapping[str, Any], number: int) -> Iterator[Annotation]:
    hypothesis = "uri" in item
    tags, name, comment = _hypothesis_body(item) if hypothesis else _body(item)
    for target in _list(item.get("target")) or [None]:
        quote, start, end = None, None, None
        for selector in _selectors(target.get("selector") if isinstance(target, dict) else None):
            quote = quote or _quote(selector)
            if start is None:
                start, end = _position(selector)
        yield Annotation(
            number=number,
            source=_source(target) or _text(item.get("uri")) or None,
            quote=quote,
            start=start,
            end=end,
            utf16=hypothesis,
            tags=tags,
            name=name,
            comment=comment,
        )


def _source(target: Any) -> str:
    if isinstance(target, dict):
        source = target.get("source") or target.get("id")
        return _text(source.get("id") if isinstance(source, dict) else source)
    return _text(target)


def _selectors(selector: Any, depth: int = _DEPTH) -> Iterator[Mapping[str, Any]]:
    """Selectors and what refines them, the finest first."""
    for one in _list(selector):
        if isinstance(one, dict) and depth:
            yield from _selectors(one.get("refinedBy"), depth - 1)
            yield one


def _quote(selector: Mapping[str, Any]) -> TextQuote | None:
    if _is(selector, "RangeSelector"):
        return _range(selector)
    exact = _text(selector.get("exact"))
    if not _is(selector, "TextQuoteSelector") or not exact.strip():
        return None
    return TextQuote(
        exact=exact, prefix=_text(selector.get("prefix")), suffix=_text(selector.get("suffix"))
    )


def _range(selector: Mapping[str, Any]) -> TextQuote | None:
    """A stretch named by its first and last words, as `--format annotations` writes it; None for other ranges."""
    start, end = selector.get("startSelector"), selector.get("endSelector")
    if not isinstance(start, dict) or not isinstance(end, dict) or end.get("exact") != "":
        return None
    first, last = _text(start.get("exact")), _text(end.get("prefix"))
    return TextQuote(first=first, last=last) if first.strip() and last.strip() else None


def _position(selector: Mapping[str, Any]) -> tuple[int | None, int | None]:
    start, end = selector.get("start"), selector.get("end")
    sound = (
        _is(selector, "TextPositionSelector")
        and type(start) is int
        and type(end) is int
        and 0 <= start < end
    )
    return (start, end) if sound else (None, None)


def _is(selector: Mapping[str, Any], kind: str) -> bool:
    return any(str(name).endswith(kind) for name in _list(selector.get("type")))


def _hypothesis_body(item: Mapping[str, Any]) -> tuple[tuple[str, ...], None, str]:
    tags = tuple(tag for tag in _list(item.get("tags")) if isinstance(tag, str))
    return tags, None, _text(item.get("text"))


def _body(item: Mapping[str, Any]) -> tuple[tuple[str, ...], str | None, str]:
    tags: list[str] = []
    comments = [_text(item.get("bodyValue"))]
    name = None
    for body in _list(item.get("body")):
        if not isinstance(body, dict):
            continue
        value, purpose = _text(body.get("value")), _list(body.get("purpose"))
        if "identifying" in purpose:
            name = value or None
        elif "tagging" in purpose or "classifying" in purpose:
            tags.append(value)
        else:
            comments.append(value)
    generator = item.get("generator")
    if isinstance(generator, dict) and generator.get("name") == _OURS:
        comments = []  # what the machine found out it will find out again
        tags = tags[1:]  # the first is its verdict
    return tuple(filter(None, tags)), name, "\n".join(filter(None, comments))


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
