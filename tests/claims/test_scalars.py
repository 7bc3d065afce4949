"""Text is written so that YAML reads back the same text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.scalars import scalar
from crosscheck.claims.source import parse_source

TRICKY = st.text(
    st.sampled_from(list("aZ09 :#-,[]{}&*!|>'\"%@`\\\n\t~.é“”–\u00a0\u2028\U0001f600")), max_size=12
)
ANY = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12)


@given(TRICKY | ANY)
@pytest.mark.parametrize("frame", ["a: {}\n", "a: [x, {}, y]\n", "a: {{b: {}, c: d}}\n"])
def test_any_text_comes_back_as_it_was(frame: str, text: str):
    reading = parse_source(frame.format(scalar(text)).encode(), "f.yaml")
    assert reading.source is not None
    value = reading.source.data["a"]
    if isinstance(value, list):
        assert value[0::2] == ["x", "y"]
        value = value[1]
    elif isinstance(value, dict):
        value = value["b"]
    # A year is a number and text at once: the schemas take both.
    assert str(value) == text


@given(TRICKY)
def test_double_quotes_are_those_of_json(text: str):
    written = scalar(text)
    if written.startswith('"'):
        assert json.loads(written.replace("\\U0001f600", "\U0001f600")) == text


@pytest.mark.parametrize(
    "text",
    ["Ofsted", "Council’s good work", "2019-05-08", "2019", "https://example.org/a?b=c", "a-b (c)"],
)
def test_ordinary_text_stands_without_quotation_marks(text: str):
    assert scalar(text) == text


@pytest.mark.parametrize(
    "text", ["", "true", "null", "12.5", "a: b", "a #b", "- a", " a", "a ", "a:", "[a]", "x\u202ey"]
)
def test_text_that_means_something_to_yaml_stands_in_quotation_marks(text: str):
    assert scalar(text)[0] == scalar(text)[-1] == '"'


def test_what_no_editor_shows_is_written_as_an_escape():
    assert scalar("x\u202ey\x1b") == '"x\\u202ey\\u001b"'
