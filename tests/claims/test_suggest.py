"""Suggestions lead a person to the words that were meant, and keep silent where there are none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.suggest import NearestWords, surroundings
from crosscheck.model.text import Span, TextQuote

TEXT = (
    "Visits are beginning to be more regular. Managers know their staff well, and staff say so. "
    "The council must make sure that plans are reviewed on time. Visits were rare before."
)


def nearest(quote: TextQuote, text: str = TEXT) -> str | None:
    near = NearestWords(text).find(quote)
    return None if near is None else near.span.of(text)


def test_a_quote_with_one_word_changed_leads_to_the_right_words():
    quote = TextQuote(exact="The council should make sure that plans are reviewed on time")
    assert nearest(quote) == "The council must make sure that plans are reviewed on time"


def test_letter_case_and_a_typing_mistake_are_seen_through():
    assert (
        nearest(TextQuote(exact="managers know thier staff well"))
        == "Managers know their staff well"
    )


def test_a_word_too_many_or_too_few_does_not_move_the_place():
    assert (
        nearest(TextQuote(exact="plans are always reviewed on time"))
        == "plans are reviewed on time"
    )
    assert nearest(TextQuote(exact="beginning to more regular")) == "beginning to be more regular"


def test_words_that_are_nowhere_like_it_are_not_suggested():
    assert nearest(TextQuote(exact="foster carers receive too little support")) is None
    assert nearest(TextQuote(exact="…")) is None
    assert nearest(TextQuote(exact="anything"), "") is None


def test_what_stands_around_decides_between_equals():
    text = "We saw good work. They saw good work. You saw good work."
    found = NearestWords(text).find(TextQuote(exact="seen good work", prefix="They"))
    assert found is not None
    assert found.span.start == text.index("They") + 5


def test_scores_fall_as_likeness_falls():
    quotes = [
        "Managers know their staff well, and staff say so",
        "Managers know their staff well, and staff said so",
        "Managers know the staff well, and staff said it",
        "Managers know of staff well enough, and staff did",
    ]
    found = [NearestWords(TEXT).find(TextQuote(exact=quote)) for quote in quotes]
    scores = [near.score for near in found if near is not None]
    assert len(scores) == 4
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4


@given(st.text(max_size=60), st.text(max_size=30))
def test_a_suggestion_is_always_a_place_of_the_text(text: str, quote: str):
    near = NearestWords(text).find(TextQuote(exact=quote))
    if near is not None:
        assert 0 <= near.span.start < near.span.end <= len(text)
        assert 0.6 <= near.likeness <= 1


def test_surroundings_are_whole_words_on_one_line():
    span = Span(TEXT.index("regular"), TEXT.index("regular") + 7)
    assert surroundings(TEXT, span, 15) == ("…to be more ", ". Managers…")
    assert surroundings("a\nb c", Span(2, 3)) == ("a ", " c")
