"""A quote names its place by its words, whatever typography and white space do."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from crosscheck.claims.anchor import PLACES_LIMIT, fold_text, fold_words, places
from crosscheck.claims.suggest import quote_of, telling
from crosscheck.model.text import Span, TextQuote

# Few words and letters, so that they repeat; the marks and spaces that are folded.
WORDS = st.lists(
    st.text("abé", min_size=1, max_size=3)
    | st.sampled_from(["the", "“the”", "0–25", "a's", "a’s"]),
    min_size=1,
    max_size=14,
)
SPACES = st.sampled_from([" ", "  ", "\n", "\n\n", "\u00a0", " \t"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    return "".join(word + draw(SPACES) for word in draw(WORDS)).strip()


@st.composite
def texts_and_spans(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(texts())
    start = draw(st.integers(0, len(text) - 1))
    span = Span(start, draw(st.integers(start + 1, len(text))))
    assume(not span.of(text)[0].isspace() and not span.of(text)[-1].isspace())
    return text, span


def occurrences(text: str, words: str) -> list[Span]:
    """The slow and obvious way: every stretch of the text that folds to the same words."""
    return [
        Span(start, end)
        for start in range(len(text))
        for end in range(start + 1, len(text) + 1)
        if fold_words(text[start:end]) == fold_words(words)
        and not text[start].isspace()
        and not text[end - 1].isspace()
    ]


def whole(text: str, span: Span) -> bool:
    before, after = text[: span.start][-1:], text[span.end :][:1]
    first, last = text[span.start], text[span.end - 1]
    return not (before.isalnum() and first.isalnum()) and not (after.isalnum() and last.isalnum())


@given(texts_and_spans())
def test_a_quote_is_found_exactly_where_its_words_stand(case: tuple[str, Span]):
    text, span = case
    every = occurrences(text, span.of(text))
    wanted = [found for found in every if whole(text, found)] or every
    assert places(fold_text(text), TextQuote(exact=span.of(text))) == wanted


@given(texts_and_spans())
def test_any_stretch_that_is_unique_anchors_to_itself(case: tuple[str, Span]):
    text, span = case
    assume(len(occurrences(text, span.of(text))) == 1)
    assert places(fold_text(text), TextQuote(exact=span.of(text))) == [span]


@given(texts_and_spans())
@example(("aaaa", Span(2, 3)))
def test_with_all_that_stands_around_it_any_stretch_anchors_to_itself(case: tuple[str, Span]):
    text, span = case
    quote = TextQuote(exact=span.of(text), prefix=text[: span.start], suffix=text[span.end :])
    assert places(fold_text(text), quote) == [span]


@given(texts_and_spans())
def test_a_suggested_prefix_or_suffix_names_the_place_it_was_suggested_for(case: tuple[str, Span]):
    text, span = case
    folded = fold_text(text)
    suggested = telling(text, folded, TextQuote(exact=span.of(text)), span)
    # The texts are so short that the words around a place always tell it apart.
    assert suggested is not None
    assert places(folded, suggested) == [span]
    quoted = quote_of(text, folded, span)
    assert quoted is not None
    assert places(folded, quoted) == [span]


@given(texts_and_spans())
def test_first_words_reach_to_the_next_last_words(case: tuple[str, Span]):
    text, span = case
    words = span.of(text).split()
    folded = fold_text(text)
    firsts = places(folded, TextQuote(exact=words[0]))
    lasts = places(folded, TextQuote(exact=words[-1]))
    wanted = [
        Span(first.start, min(following))
        for first in firsts
        if (following := [last.end for last in lasts if last.start >= first.end])
    ]
    assert places(folded, TextQuote(first=words[0], last=words[-1])) == wanted


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("a ‘good’ service", "'good' service", ["‘good’ service"]),
        ("the 0–25 service", "0-25 service", ["0–25 service"]),
        ("two\n\nlines", "two lines", ["two\n\nlines"]),
        ("an official report", "of\u00adficial", ["official"]),
        ("an official report", "oﬃcial", ["official"]),
        ("a café", "cafe\u0301", ["café"]),
        ("Strong work", "strong work", []),
        ("part of the art", "art", ["art"]),
        ("partly", "art", ["art"]),
        ("nothing", "", []),
        ("nothing", " ", []),
    ],
)
def test_only_typography_and_white_space_may_differ(text: str, quote: str, found: list[str]):
    spans = places(fold_text(text), TextQuote(exact=quote))
    assert [span.of(text) for span in spans] == found


def test_a_word_is_preferred_to_a_part_of_one():
    text = "part of the art"
    assert places(fold_text(text), TextQuote(exact="art")) == [Span(12, 15)]


@pytest.mark.parametrize("prefix", ["we saw ", "we saw", "saw", "  saw ", "we\nsaw"])
def test_a_prefix_may_leave_out_the_space_before_the_quote(prefix: str):
    text = "there is good work, and we saw good work"
    assert places(fold_text(text), TextQuote(exact="good work", prefix=prefix)) == [Span(31, 40)]


def test_a_prefix_that_touches_the_quote_is_taken_at_its_word():
    text = "“good” and good"
    assert places(fold_text(text), TextQuote(exact="good", prefix="“")) == [Span(1, 5)]
    assert places(fold_text(text), TextQuote(exact="good", prefix="and ")) == [Span(11, 15)]


def test_a_prefix_that_is_not_there_names_nothing():
    assert places(fold_text("some good work"), TextQuote(exact="good work", prefix="no ")) == []


def test_last_words_are_the_next_ones_after_the_first():
    text = "we began. we ended. we ended."
    quote = TextQuote(first="we began", last="ended.")
    assert [span.of(text) for span in places(fold_text(text), quote)] == ["we began. we ended."]


def test_last_words_that_stand_only_before_the_first_name_nothing():
    assert (
        places(fold_text("the end, the start"), TextQuote(first="the start", last="the end")) == []
    )


def test_a_letter_in_a_text_of_a_million_is_found_in_no_time():
    text = fold_text("a" * 1_000_000)
    assert len(places(text, TextQuote(exact="a"))) == PLACES_LIMIT
    assert len(places(text, TextQuote(first="a", last="a"))) == PLACES_LIMIT - 1
