"""What sort of thing a claim says: about the service as a whole, about the inspection, or beyond any report."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crosscheck.evidence.beyond import Beyond, beyond
from crosscheck.evidence.frequency import background, rarity
from crosscheck.evidence.names import passing_stems
from crosscheck.evidence.phrases import Phrases
from crosscheck.evidence.stems import stems

_MOST = 4.0
"""Rarity above which a word is no more telling: one that no report has is not the subject for that."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """How a claim reads before anything is searched for it."""

    general: float
    """The share of its telling words that name no subject but the service as a whole, 0–1, by rarity."""
    occasion: bool
    """It speaks of the inspection itself: when it was, when its report came out."""
    published: bool
    """It speaks of when a report came out."""
    inspector: bool
    """It speaks of who led the inspection."""
    grade: bool
    """It speaks of a judgement."""
    sums_up: bool
    """It says in a word what the report makes of the whole: "a damning report"."""
    beyond: Beyond | None = None

    @property
    def breadth(self) -> float:
        """How far it speaks of the whole service, 0–1: not at all when half of it is of something else."""
        return max(2 * self.general - 1, 0.0)


def outlook(claim: str, ignored: frozenset[str] = frozenset()) -> Outlook:
    """Read `claim`; `ignored` stems, the names of the body it is about, count for nothing."""
    found = stems(claim)
    lists = _lists()
    about = lists["inspection"].within(found)
    verdict = about and lists["verdict"].within(found)  # "a damning report": the whole of it
    return Outlook(
        general=1.0 if verdict else generality(found, ignored),
        occasion=about and not verdict and lists["occasion"].within(found),
        published=about and lists["published"].within(found),
        inspector=about and lists["led"].within(found),
        grade=verdict or (lists["grades"].within(found) and lists["grading"].within(found)),
        sums_up=verdict,
        beyond=beyond(claim),
    )


def generality(text: Sequence[str], ignored: frozenset[str] = frozenset()) -> float:
    """The share of the telling stems of `text` that are of no special subject, by rarity; 1 without any."""
    telling = {stem for stem in text if stem not in ignored and stem not in passing_stems()}
    named = {text[at] for place in _lists()["subjects"].places(text) for at in place}
    total = sum(_rarity(stem) for stem in telling)
    return (
        sum(_rarity(stem) for stem in (telling & general_stems()) - named) / total if total else 1.0
    )


@cache
def _rarity(stem: str) -> float:
    counted, known = background()
    return min(rarity(known.get(stem, 0), counted), _MOST)


@cache
def general_stems() -> frozenset[str]:
    """The stems of words that name no subject but the service as a whole and how it fares."""
    return frozenset(stem for word in _words()["general"] for stem in stems(word))


@cache
def _lists() -> Mapping[str, Phrases]:
    lists = _words()
    return {
        name: Phrases.of(lists[name])
        for name in (
            "subjects",
            "inspection",
            "occasion",
            "published",
            "led",
            "grades",
            "grading",
            "verdict",
        )
    }


@cache
def _words() -> dict[str, dict[str, list[str]]]:
    text = files("crosscheck.evidence").joinpath("words/claims.json").read_text("utf-8")
    return dict(json.loads(text))
