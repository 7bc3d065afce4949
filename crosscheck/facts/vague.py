"""Amounts that a text gives without a number: "a small number", "many", "a minority"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.facts.comparison import Sides
from crosscheck.facts.judged import Candidate
from crosscheck.facts.subject import Offer, cover
from crosscheck.model.text import Span

_SENTENCE, _ELSEWHERE = 0.85, 0.6


def vague_candidates(both: Sides) -> Iterator[Candidate]:
    """Where the evidence has no number for what is counted: nothing differs from "a small number"."""
    evidence = both.evidence
    for first, end in evidence.vague:
        clause, sentence = evidence.clauses[first], evidence.sentences[first]
        offers = [
            Offer(
                t,
                1.0
                if evidence.clauses[t.first] == clause
                else _SENTENCE
                if evidence.sentences[t.first] == sentence
                else _ELSEWHERE,
            )
            for t in evidence.terms
        ]
        span = Span(evidence.run[first].start, evidence.run[end - 1].end)
        yield Candidate(None, cover(both.wanted, offers).score, span.of(evidence.text), span)
