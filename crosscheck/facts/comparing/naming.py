"""Whether a passage names what a word of a claim names: the same word, a like one, or one of its field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from crosscheck.evidence.align import read
from crosscheck.evidence.stems import same_family
from crosscheck.evidence.thesaurus import thesaurus
from crosscheck.facts.comparing.subject import ELSEWHERE, Offer
from crosscheck.facts.words.terms import Term

# What a word of the same field or family is worth beside the word itself.
_FIELD, _FAMILY = 0.7, 0.85
_KIN = 0.4


def nearest(offers: Iterable[Offer]) -> dict[str, float]:
    """For each thing that the terms of a passage name, how near it is named, 0–1."""
    found: dict[str, float] = {}
    for offer in offers:
        for name in _names(offer.term):
            if offer.nearness > found.get(name, 0.0):
                found[name] = offer.nearness
    return found


def met(term: Term, near: Mapping[str, float], text: str) -> float:
    """How nearly a passage that names `near`, or else its `text`, names what the term names, 0–1."""
    best = max((near.get(name, 0.0) for name in _sought(term)), default=0.0)
    if best >= ELSEWHERE:
        return best
    kin = _KIN * max((near.get(name, 0.0) for name in term.kin_sought), default=0.0)
    return max(best, kin, _answered(term.text, text) if text else 0.0)


@lru_cache(4096)
def _names(term: Term) -> frozenset[str]:
    return term.names


@lru_cache(4096)
def _sought(term: Term) -> frozenset[str]:
    return term.sought


@lru_cache(4096)
def _answered(words: str, text: str) -> float:
    """How well a passage answers the words, by the fields of the thesaurus."""
    claim, passage = _stems(words), _stems(text)
    if not claim.stems:
        return 0.0
    total = 0.0
    for stem, senses in zip(claim.stems, claim.senses, strict=True):
        best = 1.0 if stem in passage.distinct else 0.0
        for field in senses.keys() & passage.fields:
            best = max(best, _FIELD * thesaurus().fields[field].strength)
        if best < _FAMILY:
            family = max((same_family(stem, other) for other in passage.distinct), default=0.0)
            best = max(best, _FAMILY * family)
        total += best
    return total / len(claim.stems)


_stems = lru_cache(512)(read)
