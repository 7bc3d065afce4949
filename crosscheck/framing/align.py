"""Which clause of a passage a clause of the claim speaks to, and how far the subjects match."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.framing.read import Reading
from crosscheck.framing.subject import GENERAL, Concept

GROUPS = frozenset({"child", "adult", "staff", "partner", "service"})
"""Families whose members exclude each other: care leavers are not children in need."""
_OWN = 3
"""A clause with fewer things of its own is about what the clause before it is about."""
_FLOOR = 0.06
"""Likeness that every pair of clauses has: with nothing shared, all clauses count alike."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How the clauses and subjects of a claim answer to those of a passage."""

    weights: tuple[tuple[float, ...], ...]
    """For each clause of the claim, what part of it each clause of the passage answers; rows add up to 1."""
    shared_words: float
    """The part of the claim's content words that the passage has too, by stem or idea, 0–1."""
    shared_concepts: float
    """The part of the claim's people, services and topics that the passage names, 0–1."""
    passage_concepts: float
    """The part of the passage's people, services and topics that the claim names, 0–1."""
    foreign: tuple[Concept, ...]
    """People and services of the claim that the passage does not speak of."""
    replaced: int
    """How many of those stand where the passage names another of the same family."""
    foreign_topics: int
    unmatched: tuple[str, ...]
    """The stems of the claim's content words with no match at all."""


def align(claim: Reading, passage: Reading) -> Alignment:
    """Align a claim with a passage."""
    ours, theirs = claim.subject, passage.subject
    our_concepts, their_concepts = ours.concept_names(), theirs.concept_names()
    their_stems = theirs.stem_set()
    their_names = set(their_concepts) | {p for c in their_concepts.values() for p in c.parents}
    specific = {n: c for n, c in our_concepts.items() if c.family != GENERAL}
    their_specific = {n: c for n, c in their_concepts.items() if c.family != GENERAL}
    covered = {n for n, c in specific.items() if n in their_names or _near(c, their_specific)}
    shared = {at for s, at in ours.stems if s in their_stems}
    foreign = tuple(
        dict.fromkeys(
            c
            for c, first, last in ours.concepts
            if c.name in specific
            and c.name not in covered
            and c.family in GROUPS
            and not shared.issuperset(range(first, last))
        )
    )
    left = [c for n, c in their_specific.items() if n not in our_concepts and c.family in GROUPS]
    matched_words: set[int] = set()
    for concept, first, last in ours.concepts:
        if concept.name in their_names:
            matched_words.update(range(first, last))
    count = max(len(ours.stems), 1)
    unmatched = [s for s, at in ours.stems if s not in their_stems and at not in matched_words]
    matched = len(ours.stems) - len(unmatched)
    topics = [n for n, c in specific.items() if n not in covered and c.family not in GROUPS]
    back = sum(n in our_concepts or _near(c, specific) for n, c in their_specific.items())
    return Alignment(
        weights=_weights(claim, passage),
        shared_words=matched / count,
        shared_concepts=len(covered) / len(specific) if specific else 0.5,
        passage_concepts=back / len(their_specific) if their_specific else 0.5,
        foreign=foreign,
        replaced=sum(any(c.family == other.family for other in left) for c in foreign),
        foreign_topics=len(topics),
        unmatched=tuple(unmatched),
    )


def _near(concept: Concept, others: dict[str, Concept]) -> bool:
    return any(parent in others for parent in concept.parents)


def _weights(claim: Reading, passage: Reading) -> tuple[tuple[float, ...], ...]:
    keys = _keys(passage)
    rows = []
    for mine in _keys(claim):
        row = []
        for theirs, proposition in zip(keys, passage.propositions, strict=True):
            shared = len(mine & theirs)
            likeness = 2 * shared / (len(mine) + len(theirs)) if shared else 0.0
            row.append((likeness**1.5 + _FLOOR) * proposition.weight)
        total = sum(row) or 1.0
        rows.append(tuple(value / total for value in row))
    return tuple(rows)


def _keys(reading: Reading) -> list[set[str]]:
    """What each clause speaks of; one that hardly names anything ("this is rare") goes on about the last."""
    subject, found = reading.subject, list[set[str]]()
    for proposition in reading.propositions:
        clause = proposition.clause
        keys = subject.stem_set(clause.start, clause.end)
        keys |= set(subject.concept_names(clause.start, clause.end))
        if len(keys) < _OWN and found:
            keys |= found[-1]
        found.append(keys)
    return found
