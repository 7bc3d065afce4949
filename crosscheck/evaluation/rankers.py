"""Rankings that the search is held against: fuzzy scorers, TF-IDF and BM25, as plain as they come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import log, sqrt

from rapidfuzz import fuzz, process

from crosscheck.text.tokens import words

LONGEST = 1_000
"""Code points of a text that the fuzzy scorers see: partial_ratio takes minutes over longer ones."""

Ranker = Callable[[str], list[float]]
"""A query to the score of every passage, in their order; higher is better."""


def fuzzy(scorer: Callable[..., float]) -> Callable[[Sequence[str]], Ranker]:
    """The ranking that a rapidfuzz scorer gives."""

    def index(passages: Sequence[str]) -> Ranker:
        folded = [passage.lower() for passage in passages]

        def rank(query: str) -> list[float]:
            lowered = query[:LONGEST].lower()
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
    postings = _postings(counts)
    idf = {term: log((1 + len(counts)) / (1 + len(held))) + 1 for term, held in postings.items()}
    lengths = [_length(count, idf) for count in counts]

    def rank(query: str) -> list[float]:
        asked = Counter(token.norm for token in words(query))
        whole = _length(asked, idf)
        scores = [0.0] * len(counts)
        for term in sorted(asked.keys() & postings.keys()):
            weight = asked[term] * idf[term] ** 2 / whole
            for at, many in postings[term]:
                scores[at] += weight * many / lengths[at]
        return scores

    return rank


def _length(count: Mapping[str, int], idf: Mapping[str, float]) -> float:
    return sqrt(sum((many * idf.get(term, 0.0)) ** 2 for term, many in count.items())) or 1.0


def bm25(passages: Sequence[str], *, k1: float = 1.2, b: float = 0.75) -> Ranker:
    """Okapi BM25 over words as written (Robertson and Zaragoza 2009), with Lucene's never-negative idf."""
    counts = [Counter(token.norm for token in words(passage)) for passage in passages]
    postings = _postings(counts)
    lengths = [sum(count.values()) for count in counts]
    mean = sum(lengths) / max(len(lengths), 1) or 1.0
    norms = [k1 * (1 - b + b * length / mean) for length in lengths]

    def rank(query: str) -> list[float]:
        scores = [0.0] * len(counts)
        for term in sorted({token.norm for token in words(query)} & postings.keys()):
            held = postings[term]
            idf = log(1 + (len(counts) - len(held) + 0.5) / (len(held) + 0.5))
            for at, many in held:
                scores[at] += idf * many * (k1 + 1) / (many + norms[at])
        return scores

    return rank


def _postings(counts: Sequence[Mapping[str, int]]) -> dict[str, list[tuple[int, int]]]:
    postings: dict[str, list[tuple[int, int]]] = {}
    for at, count in enumerate(counts):
        for term, many in count.items():
            postings.setdefault(term, []).append((at, many))
    return postings


RANKERS: Mapping[str, Callable[[Sequence[str]], Ranker]] = {
    "rapidfuzz token_set_ratio": fuzzy(fuzz.token_set_ratio),
    "rapidfuzz WRatio": fuzzy(fuzz.WRatio),
    "TF-IDF": tf_idf,
    "BM25": bm25,
}


def best_first(scores: Sequence[float]) -> list[int]:
    """The places of `scores`, best first; those that tie in their own order."""
    return sorted(range(len(scores)), key=lambda at: -scores[at])
