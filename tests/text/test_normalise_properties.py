"""Whatever the text: no letter is lost, every place leads back, and time grows with length."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.text.blocks import BlockKind, Normalised
from crosscheck.text.normalise import normalise

# Characters that make trouble, thick among letters that do not.
_TEXT = st.text(
    st.one_of(
        st.sampled_from("ab eE.-\n\n\f\r\u00ad\u200b\ufeffﬁ’“1◼•\u0301\u00a0\u2028\U0001f600"),
        st.characters(),
    ),
    max_size=300,
)


def letters(text: str) -> str:
    """What must survive: letters, with ligatures spelled out, each composed with its marks."""
    return unicodedata.normalize("NFKC", "".join(c for c in text if c.isalpha()))


@given(_TEXT)
def test_every_kept_character_is_that_of_the_file(raw: str):
    read = normalise(raw)
    for offset, character in enumerate(read.text):
        source = read.origin.source(offset)
        there = raw[source : source + 2]
        if character.isalpha() and character == unicodedata.normalize("NFC", character):
            folded = unicodedata.normalize("NFKC", there) + unicodedata.normalize("NFC", there)
            assert character in folded, (offset, character, there)


@given(_TEXT)
def test_the_way_back_ascends_and_stays_in_the_file(raw: str):
    read = normalise(raw)
    sources = [read.origin.source(offset) for offset in range(len(read.text))]
    assert all(0 <= source < max(len(raw), 1) + 1 for source in sources)
    if not any(block.kind is BlockKind.NOTE for block in read.blocks):
        assert sources == sorted(sources)


@given(st.lists(st.text(st.sampled_from("abcde ,.’"), min_size=1, max_size=60), max_size=12))
def test_no_letter_is_lost_or_added(lines: list[str]):
    raw = "\n".join(lines)
    assert letters(normalise(raw).text) == letters(raw)


@given(_TEXT)
def test_blocks_are_the_text_without_its_blank_lines(raw: str):
    read = normalise(raw)
    assert "\n\n".join(block.span.of(read.text) for block in read.blocks) == read.text
    assert all(block.span.contains(block.body) for block in read.blocks)


@given(_TEXT)
def test_normalising_again_changes_no_character(raw: str):
    once = normalise(raw).text
    assert unicodedata.is_normalized("NFC", once)
    assert "".join(once.split()).replace("-", "") == "".join(normalise(once).text.split()).replace(
        "-", ""
    ) or (len(normalise(once).blocks) != len(normalise(raw).blocks))


def timed(raw: str) -> tuple[float, Normalised]:
    start = time.process_time()
    read = normalise(raw)
    return time.process_time() - start, read


@pytest.mark.parametrize(
    "unit",
    [
        "word ",
        "a\n",
        "\n",
        "\f\n",
        "• ",
        "- a\n",
        "1.\n",
        "1\n\f",
        "a-\n",
        "e\u0301\u0301",
        "\u00ad\n",
        "Good\n\n",
        "“",
        " ",
    ],
)
def test_time_grows_with_the_length_of_hostile_texts(unit: str):
    count = 120_000 // len(unit)
    short, _ = timed(unit * (count // 4))
    # The better of two: a busy machine empties the caches of whoever runs longest.
    long = min(timed(unit * count)[0] for _ in range(2))
    # Four times the text may take eight times as long, on a busy machine; quadratic would be sixteen.
    assert long < 0.2 or long < 9 * short
