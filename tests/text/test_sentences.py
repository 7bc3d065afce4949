"""Sentences, with their places."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.text.sentences import sentences


def parts(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "Cllr. Ada Marsh said that Mr. J. Smith and Dr. Lee had agreed.",
        "It is set out in para. 3, fig. 2 and no. 4 of the report.",
        "Read it at https://www.example.org/a?b=c.d&e=f.html today.",
        "Staff, e.g. Social workers, were told, i.e. All of them.",
        "David J. Brown of St. Albans came.",
        "The rate rose from 2.5 to 3.1 in Vol. 2.",
        "“For me, it is enough. It is,” she said.",
    ],
)
def test_no_sentence_ends_inside_these(whole: str):
    assert parts(f"Before it. {whole} After it.") == ["Before it.", whole, "After it."]


@pytest.mark.parametrize(
    "text",
    [
        "The council was judged good in 2016.|The next visit was in May.",
        "It gave them vitamin C.|It helped.",
        "She said: “We will.”|Then she left.",
        "What now?|Nobody knew!|It is ‘not good enough’.|So they left.",
        "The meeting was at 5 p.m.|The council agreed.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str):
    assert parts(text.replace("|", " ")) == text.split("|")


def test_two_sentences_that_lost_the_space_between_them_are_two():
    assert parts("It was seen by inspectors.Leaders agree.") == [
        "It was seen by inspectors.",
        "Leaders agree.",
    ]


def test_a_closing_quotation_mark_stays_with_its_sentence():
    assert parts("“We will. ” He left.") == ["“We will. ”", "He left."]


def test_a_long_quotation_is_parted_at_the_ends_of_its_sentences():
    said = "The work goes on for all of the children and the families whom we meet."
    text = f"“{said} {said} {said}” she said."
    assert parts(text) == [f"“{said}", said, f"{said}” she said."]


def test_a_blank_line_ends_a_sentence():
    assert parts("No stop here\n\nand none here") == ["No stop here", "and none here"]


def test_offsets_are_code_points_after_astral_characters():
    text = "😀😀 One 😀. Two 😀 here. Three."
    assert parts(text) == ["😀😀 One 😀.", "Two 😀 here.", "Three."]


def test_a_stretch_without_an_end_is_cut_between_words():
    found = parts("word " * 1000)
    assert len(found) == 3
    assert all(len(part.split()) <= 400 for part in found)


@given(st.text(st.one_of(st.sampled_from('ab A.?!“”’"()\n 1😀'), st.characters()), max_size=200))
def test_sentences_are_in_order_apart_trimmed_and_leave_out_only_white_space(text: str):
    spans = sentences(text)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


@pytest.mark.parametrize(
    "unit",
    ["word ", "A. ", "“A b. ", "a.b", '"', "( ", "Mr. ", ". ", "e.g. ", "\n\n", ") ", "x. “"],
)
def test_time_grows_with_the_length_of_hostile_texts(unit: str):
    start = time.process_time()
    sentences(unit * (400_000 // len(unit)))
    assert time.process_time() - start < 4
