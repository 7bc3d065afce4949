"""Amounts that a text gives without a number: "a small number", "many", "a minority"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.facts.candidate import Candidate, Way
from crosscheck.facts.comparison import Sides
from crosscheck.model.text import Span


def vague_candidates(both: Sides) -> Iterator[Candidate]:
    """Where the passage has no number for what is counted: nothing differs from "a small number"."""
    evidence = both.evidence
    for first, end in evidence.vague:
        span = Span(evidence.run[first].start, evidence.run[end - 1].end)
        words = span.of(evidence.text)
        yield Candidate(False, Way.STATED, words, span, place=first, open=True)
