"""Where a passage stands in its report: a claim about the whole is answered by what sums the whole up."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from importlib.resources import files

from crosscheck.evidence.phrases import Phrases
from crosscheck.evidence.stems import stems
from crosscheck.model.document import Document, Passage, PassageKind

_OPENING = 40
"""Passages before the first heading that can be a summary; a text without headings has none."""


_FIRST = 4
"""Sentences of a summary that speak of the whole, before it comes to the parts."""


class Standing(StrEnum):
    """The part of a report that a passage belongs to."""

    DATES = "dates"
    """The line of the title page that says when the inspection was, or when its report came out."""
    INSPECTOR = "inspector"
    """The line of the title page that says who led it."""
    OVERALL = "overall"
    """The judgement of the whole service."""
    GRADE = "grade"
    """A judgement of a part, in the table of grades."""
    OPENING = "opening"
    """The first sentences of the summary: the whole in a few words."""
    SUMMARY = "summary"
    ACTION = "action"
    """What must be done."""
    LEADERS = "leaders"
    BODY = "body"


def standings(document: Document) -> tuple[Standing, ...]:
    """That of every passage of `document` that can be evidence, in their order."""
    evidence = [passage for passage in document.passages if passage.is_evidence]
    opening = sum(not passage.section for passage in evidence)
    headed = 0 < opening <= min(_OPENING, len(evidence) - 1)
    found = [_standing(passage, headed=headed) for passage in evidence]
    summary = [at for at, standing in enumerate(found) if standing is Standing.SUMMARY]
    for at in summary[:_FIRST]:
        found[at] = Standing.OPENING
    return tuple(found)


def _standing(passage: Passage, *, headed: bool) -> Standing:
    if passage.kind is PassageKind.CELL:
        return _of_cell(passage)
    found = _of_headings(passage.section)
    if found is Standing.BODY and not passage.section and headed:
        return Standing.SUMMARY
    return found


def _of_cell(passage: Passage) -> Standing:
    area, colon, _ = passage.text.partition(":")
    words = stems(area)
    if not passage.section and "inspector" in words:
        return Standing.INSPECTOR
    if not passage.section and ("date" in words or "publish" in words):
        return Standing.DATES
    return Standing.OVERALL if not colon or "overal" in words else Standing.GRADE


@cache
def _of_headings(section: Sequence[str]) -> Standing:
    # The innermost heading that says something decides: a summary inside a chapter sums up that chapter only.
    if not section:
        return Standing.BODY
    for name in (Standing.ACTION, Standing.SUMMARY, Standing.LEADERS):
        outer = section[0] if name is not Standing.ACTION else section[-1]
        if _headings()[name].within(stems(outer)):
            return name
    return Standing.BODY


@cache
def _headings() -> Mapping[Standing, Phrases]:
    text = files("crosscheck.evidence").joinpath("words/standing.json").read_text("utf-8")
    return {
        Standing(name): Phrases.of(entries)
        for name, entries in json.loads(text)["headings"].items()
    }
