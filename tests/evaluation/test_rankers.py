"""The plain rankings, held against their formulas."""

from __future__ import annotations

from collections import Counter
from math import log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.evaluation.rankers import RANKERS, best_first, bm25, tf_idf

WORDS = ["plan", "weak", "parent", "bus", "late"]
text = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
texts = st.lists(text, min_size=1, max_size=6)


@given(texts, text)
def test_bm25_is_the_sum_over_the_words_of_the_query(passages, query):
    split = [passage.split() for passage in passages]
    mean = sum(map(len, split)) / len(split)
    expected = []
    for words in split:
        score = 0.0
        for term in set(query.split()):
            held = sum(term in other for other in split)
            idf = log(1 + (len(split) - held + 0.5) / (held + 0.5))
            many = words.count(term)
            score += idf * many * 2.2 / (many + 1.2 * (0.25 + 0.75 * len(words) / mean))
        expected.append(score)
    assert bm25(passages)(query) == pytest.approx(expected)


@given(texts, text)
def test_tf_idf_is_the_cosine_of_weighted_counts(passages, query):
    counts = [Counter(passage.split()) for passage in passages]

    def vector(count):
        held = {term: sum(term in other for other in counts) for term in WORDS}
        return [
            count[term] * (log((1 + len(counts)) / (1 + held[term])) + 1) if held[term] else 0.0
            for term in WORDS
        ]

    asked = vector(Counter(query.split()))
    expected = []
    for count in counts:
        own = vector(count)
        size = sqrt(sum(x * x for x in asked)) * sqrt(sum(x * x for x in own))
        expected.append(sum(a * b for a, b in zip(asked, own, strict=True)) / size if size else 0.0)
    assert tf_idf(passages)(query) == pytest.approx(expected)


@pytest.mark.parametrize("name", RANKERS)
def test_every_ranking_puts_the_words_themselves_first(name):
    passages = ["Buses run late on Sundays.", "Plans are weak.", "Parents are proud of the school."]
    assert best_first(RANKERS[name](passages)("plans are weak"))[0] == 1


def test_places_that_tie_keep_their_order():
    assert best_first([0.5, 1.0, 0.5]) == [1, 0, 2]
