"""The index finds what a slow search finds, and stays small and quick."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.quotations.locate import Region, Sources
from crosscheck.facts.quotations.wording import norm, wording
from crosscheck.text.fold import fold_typography

from .letter import document

WORDS = st.lists(st.sampled_from("abcd"), min_size=1, max_size=40)


@given(st.lists(WORDS, min_size=1, max_size=3), WORDS)
def test_exact_search_finds_what_a_slow_one_finds(
    texts: list[list[str]], sought: list[str]
) -> None:
    sources = Sources([document(" ".join(words), str(at)) for at, words in enumerate(texts)])
    slow = {
        Region(at, first, first + len(sought))
        for at, words in enumerate(texts)
        for first in range(len(words) - len(sought) + 1)
        if words[first : first + len(sought)] == sought
    }
    assert set(sources.exact(sought, most=10_000)) == slow


@given(st.integers(0, 200), st.integers(6, 20))
def test_regions_hold_a_passage_that_is_there(first: int, length: int) -> None:
    words = [f"w{number}" for number in range(300)]
    sources = Sources([document("other words altogether", "a"), document(" ".join(words), "b")])
    regions = sources.regions(words[first : first + length])
    assert any(
        region.document == 1 and region.first <= first and first + length <= region.last
        for region in regions
    )


def test_a_document_without_a_text_is_left_out() -> None:
    sources = Sources([document("", "a"), document("some words", "b")])
    assert [d.id for d in sources.documents] == ["b"]


def test_hyphens_part_words_and_numbers_keep_their_separators() -> None:
    read = wording("Up-to-date: £1,149.50 for 0–25s, children’s 39.8%")
    assert read.norms == ["up", "to", "date", "£1,149.50", "for", "0", "25s", "children's", "39.8%"]


@given(st.text(alphabet="aBé'’- \n\x85\u2028\xa0Σİß1,.%£\xad\u200d½²“”"))
def test_words_have_their_places_whatever_stands_between_them(text: str) -> None:
    read = wording(text)
    assert [norm(fold_typography(read.surface(at))) for at in range(len(read))] == read.norms


def test_a_sentence_ends_at_its_stop_but_not_at_a_title() -> None:
    read = wording("Ask Mr. Hart today. He knows.\n\nA heading\n\nMore")
    assert [read.norms[at] for at in range(len(read)) if read.parts(at)] == [
        "ask",
        "he",
        "a",
        "more",
    ]
