"""Any text can be read: no wording is too short, too odd or too long for the rules of English that reading goes by."""

from __future__ import annotations

import json
import time
from functools import cache
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.framing.compare import compare
from crosscheck.framing.forms import phrases
from crosscheck.framing.lexicon import irregular_forms
from crosscheck.framing.read import Reading, read

LONG = 100_000
"""Words of the longest sentence."""
SECONDS = 5.0
"""Processor time that such a sentence may take; where nothing is quadratic, it takes a fraction of that."""
SHORT = ("it", "that", "to", "of", "be", "is", "not", "and", "who", "a", "14", "2019", "n't", "x")
"""Words that rules look for beside others."""
JOINTS = (" ", " ", " ", " ", ", ", ". ", "; ", " - ", " (", ") ", ' "', "’ ", "“", "”", "\n", "-")


@cache
def wordings() -> tuple[str, ...]:
    """Every wording of the shipped lists, one form of each that has several."""
    lists = [
        json.loads(path.read_text("utf-8"))
        for path in files("crosscheck.framing").joinpath("words").iterdir()
    ]
    patterns = {p for one in lists for item in one.get("entries", ()) for p in item["words"]}
    return tuple(sorted(phrases(p, irregular_forms())[-1].replace(" … ", " it ") for p in patterns))


pieces = st.one_of(
    st.deferred(lambda: st.sampled_from(wordings())),
    st.deferred(lambda: st.sampled_from(wordings())).map(str.capitalize),
    st.deferred(lambda: st.sampled_from(wordings())).map(str.title),
    st.sampled_from(SHORT),
    st.text(max_size=3),
)
texts = st.lists(st.tuples(pieces, st.sampled_from(JOINTS)), max_size=25).map(
    lambda parts: "".join(piece + joint for piece, joint in parts)
)


def assert_inside(reading: Reading) -> None:
    """Every place that a reading names is a place in its text, and a cue is what stands there."""
    count = len(reading.words)
    assert len(reading.told) <= len(reading.text)
    assert len(reading.denied) == count
    for mark in reading.marks:
        assert 0 <= mark.start < mark.end <= count
    for found in reading.propositions:
        assert 0 <= found.clause.start < found.clause.end <= count
    for cue in reading.cues:
        assert cue.span.of(reading.text) == cue.text


@given(texts, texts)
def test_words_in_any_order_are_read_and_compared(claim: str, passage: str) -> None:
    found = compare(claim, passage)
    assert 0 <= found.confidence <= 1
    for text in (claim, passage):
        assert_inside(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "It should be noted however today",
        "It is worth noting",
        "is at risk",
        "not",
        "n't",
        "to to to",
        "of of",
    ],
)
def test_text_may_end_where_a_rule_looks_further(text: str) -> None:
    assert_inside(read(text))


@pytest.mark.parametrize(
    "words",
    [
        "according to",
        "to be bad",
        "who are not bad",
        "Good It",
        "at risk",
        "and bad",
        "no",
        "up",
        "a",
        "a;",
        "lack",
        "understanding bad",
        "good",
        "needed",
        "it is said,",
        "who",
        "falling",
        "neither",
        "let",
        "children.",
    ],
)
def test_sentence_without_end_is_read_in_seconds(words: str) -> None:
    text = f"{words} " * (LONG // len(words.split()))
    start = time.process_time()
    compare(text, text)
    assert time.process_time() - start < SECONDS
