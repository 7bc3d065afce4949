"""Rankings that the search is held against: fuzzy scorers, TF-IDF and BM25, as plain as they come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import log, sqrt

from rapidfuzz import fuzz, process

from crosscheck.text.tokens import words

Ranker = Callable[[str], list[float]]
"""A query to the score of every passage, in their order; higher is better."""


def fuzzy(scorer: Callable[..., float]) -> Callable[[Sequence[str]], Ranker]:
    """The ranking that a rapidfuzz scorer gives."""

    def index(passages: Sequence[str]) -> Ranker:
        folded = [passage.lower() for passage in passages]

        def rank(query: str) -> list[float]:
            lowered = query.lower()
            found = process.extract(lowered, folded, scorer=scorer, limit=None)
            scores = [0.0] * len(folded)
            for _, score, at in found:
                scores[at] = score
            return scores

        return rank

    return index


def tf_idf(passages: Sequence[str]) -> Ranker:
    """Cosine of word vectors, with smoothed inverse document frequency (Salton and Buckley 1988)."""
    counts = [Counter(token.norm for token in words(passage)) for passage in passages]
    frequency = Counter(term for count in counts for term in count)
    total = len(passages)
    idf = {term: log((1 + total) / (1 + seen)) + 1 for term, seen in frequency.items()}

    def vector(count: Mapping[str, int]) -> dict[str, float]:
        weights = {term: many * idf[term] for term, many in count.items() if term in idf}
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {term: weight / length for term, weight in weights.items()}

    vectors = [vector(count) for count in counts]

    def rank(query: str) -> list[float]:
        asked = vector(Counter(token.norm for token in words(query)))
        return [
            sum(weight * passage.get(term, 0.0) for term, weight in asked.items())
            for passage in vectors
        ]

    return rank


def bm25(passages: Sequence[str], *, k1: float = 1.2, b: float = 0.75) -> Ranker:
    """Okapi BM25 over words as written (Robertson and Zaragoza 2009), with Lucene's never-negative idf."""
    counts = [Counter(token.norm for token in words(passage)) for passage in passages]
    frequency = Counter(term for count in counts for term in count)
    lengths = [sum(count.values()) for count in counts]
    mean = sum(lengths) / max(len(lengths), 1) or 1.0
    total = len(passages)

    def rank(query: str) -> list[float]:
        scores = [0.0] * total
        for term in {token.norm for token in words(query)} & frequency.keys():
            idf = log(1 + (total - frequency[term] + 0.5) / (frequency[term] + 0.5))
            for at, count in enumerate(counts):
                if many := count[term]:
                    norm = k1 * (1 - b + b * lengths[at] / mean)
                    scores[at] += idf * many * (k1 + 1) / (many + norm)
        return scores

    return rank


RANKERS: Mapping[str, Callable[[Sequence[str]], Ranker]] = {
    "rapidfuzz token_set_ratio": fuzzy(fuzz.token_set_ratio),
    "rapidfuzz WRatio": fuzzy(fuzz.WRatio),
    "TF-IDF": tf_idf,
    "BM25": bm25,
}


def best_first(scores: Sequence[float]) -> list[int]:
    """The places of `scores`, best first; those that tie in their own order."""
    return sorted(range(len(scores)), key=lambda at: -scores[at])
