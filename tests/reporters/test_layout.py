"""Wrapping keeps every word and every mark."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.text import Span
from crosscheck.reporters.ansi import columns
from crosscheck.reporters.layout import BETWEEN, Marks, beside, shorten, window, wrap

WORDS = st.lists(st.text("abcdé’-", min_size=1, max_size=30), min_size=1, max_size=40)
MARKS = Marks("[-", "-]")


@given(WORDS, st.integers(20, 120), st.data())
def test_wrapping_keeps_the_words_and_the_width(
    words: list[str], width: int, data: st.DataObject
) -> None:
    text = " ".join(words)
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    lines = wrap(text, width, spans=[Span(first, last)])
    assert " ".join(lines).replace(" ", "") == text.replace(" ", "")
    assert max(map(len, lines)) <= width


@given(WORDS, st.integers(20, 120), st.data())
def test_marked_words_stay_marked_on_every_line(
    words: list[str], width: int, data: st.DataObject
) -> None:
    text = " ".join(words).replace("-", "b")
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    lines = wrap(text, width, spans=[Span(first, last)], marks=MARKS)
    marked = "".join(re.findall(r"\[-(.*?)-\]", "\n".join(lines), re.DOTALL))
    assert re.sub(r"\s", "", marked) == text[first:last].replace(" ", "")
    assert max(map(len, lines)) <= width + 2 * len(MARKS.opening + MARKS.closing)


def test_marks_close_at_the_end_of_a_line_and_open_on_the_next() -> None:
    assert wrap("one two three", 12, spans=[Span(4, 13)], marks=MARKS) == [
        "one [-two-]",
        "[-three-]",
    ]


@given(WORDS, WORDS, st.integers(8, 60))
def test_two_columns_side_by_side_keep_their_words_and_their_places(
    left: list[str], right: list[str], room: int
) -> None:
    ours, theirs = wrap(" ".join(left), room), wrap(" ".join(right), room)
    lines = [line.split(BETWEEN.rstrip(), 1) for line in beside(ours, theirs, room)]
    assert [line[0].rstrip() for line in lines if line[0].strip()] == ours
    assert [line[1].strip() for line in lines if line[1].strip()] == theirs
    assert {len(line[0]) for line in lines} == {room}


@given(st.text(), st.integers(1, 60))
def test_a_shortened_text_is_one_line_that_fits(text: str, width: int) -> None:
    line = shorten(text, width)
    assert columns(line) <= width
    assert line.isprintable()


def test_a_long_text_is_cut_around_the_deciding_words() -> None:
    text = "word " * 200 + "here " + "word " * 200
    cut, spans = window(text, [Span(1000, 1004)], 100)
    assert len(cut) <= 104
    assert [span.of(cut) for span in spans] == ["here"]


def test_control_characters_are_shown_as_text() -> None:
    assert wrap("a\x1b[2Jb \u202eevil", 40) == ["a\\x1b[2Jb \\u202eevil"]
