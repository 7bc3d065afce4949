"""What successive letters said of one thing: in the terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crosscheck.model.document import Availability, Document, PartialDate, Period
from crosscheck.model.timeline import Chapter, Timeline, Told, Tone
from crosscheck.reporters.ansi import Paint
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.json_text import json_text
from crosscheck.reporters.layout import window, wrap
from crosscheck.reporters.passage_object import passage_object
from crosscheck.reporters.words import long_date, passage_place, plural

_LONGEST = 360
"""Code points of a passage that are shown."""
_EXCERPTS = "only excerpts are at hand"
_SAID = {
    Tone.STRENGTH: "praised",
    Tone.MIXED: "praised and found fault with",
    Tone.WEAKNESS: "found fault with",
    Tone.NEUTRAL: "spoken of, neither praised nor found fault with",
    Tone.SILENT: "not spoken of",
    Tone.UNREAD: "the text is not at hand",
}


def as_text(told: Timeline, rendering: Rendering) -> str:
    """Letter by letter, oldest first: what praises and what finds fault, in its own words."""
    paint = Paint(rendering.colour)
    lines = [
        paint(line, "bold") for line in wrap(f"What was said of: {told.topic}", rendering.width)
    ]
    for chapter in told.chapters:
        lines += ["", *_chapter(chapter, rendering.width, paint)]
    if all(chapter.tone in (Tone.SILENT, Tone.UNREAD) for chapter in told.chapters):
        lines += ["", *wrap("No letter at hand speaks of it; try other words.", rendering.width)]
    return "\n".join(lines) + "\n"


def _chapter(chapter: Chapter, width: int, paint: Paint) -> Iterator[str]:
    info = chapter.document.info
    covers = f"inspected {_period(info.covers)}" if info.covers else ""
    published = long_date(info.published)
    date = f"published {published}" if published else "undated"
    head = " · ".join(filter(None, [chapter.document.id, covers, date]))
    for line in wrap(head, width):
        yield paint(line, "bold")
    said = _SAID[chapter.tone]
    if chapter.passages:
        counts = f"{chapter.praise} praise, {chapter.criticism} find fault"
        said = f"{said}: {plural(chapter.passages, 'passage')}, of which {counts}"
    if chapter.document.available is Availability.EXCERPTS:
        silent = chapter.tone is Tone.SILENT
        said = (
            "only excerpts are at hand, and none speaks of it" if silent else f"{said}; {_EXCERPTS}"
        )
    yield from (f"  {line}" for line in wrap(said, width - 2))
    for sign, one in (("-", chapter.negative), ("+", chapter.positive), (" ", chapter.neutral)):
        if one is not None:
            yield from _passage(sign, one, width, paint)


def _passage(sign: str, one: Told, width: int, paint: Paint) -> Iterator[str]:
    colour = {"-": "red", "+": "green"}.get(sign, "dim")
    words, _ = window(" ".join(one.passage.text.split()), (), _LONGEST)
    first, *more = wrap(words, width - 4)
    yield f"  {paint(sign, colour)} {first}"
    yield from (f"    {line}" for line in more)
    marks = [one.direction, one.degree, passage_place(one.passage)]
    for line in wrap(" · ".join(filter(None, marks)), width - 6):
        yield "      " + paint(line, "dim")


def _period(period: Period) -> str:
    start, end = (PartialDate(d.year, d.month, d.day).spelled for d in (period.start, period.end))
    return start if start == end else f"{start} to {end}"


def as_json(case: str, told: Timeline) -> str:
    """The same as one object (schemas/timeline.schema.json)."""
    shown = {
        "version": 1,
        "case": case,
        "topic": told.topic,
        "letters": [_letter(chapter) for chapter in told.chapters],
    }
    return json_text(shown, indent=2) + "\n"


def _letter(chapter: Chapter) -> dict[str, Any]:
    document = chapter.document
    info = document.info
    covers = info.covers
    return {
        "document": document.id,
        "published": str(info.published) if info.published else None,
        "covers": {"from": str(covers.start), "to": str(covers.end)} if covers else None,
        "available": str(document.available),
        "tone": str(chapter.tone),
        "passages": chapter.passages,
        "praise": chapter.praise,
        "criticism": chapter.criticism,
        "positive": _told(chapter.positive, document),
        "negative": _told(chapter.negative, document),
        "neutral": _told(chapter.neutral, document),
    }


def _told(one: Told | None, document: Document) -> dict[str, Any] | None:
    if one is None:
        return None
    return {
        **passage_object(one.passage, document),
        "direction": one.direction or None,
        "degree": one.degree or None,
    }
