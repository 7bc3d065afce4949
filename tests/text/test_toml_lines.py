"""The line of a key is the one on which a person finds it, whatever else the file holds."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.text.toml_lines import key_line

TEXT = '''\
# texts = "a comment"
[tool.other]
texts = "another table"
note = """
texts = "inside a text"
[tool.crosscheck]
"""
[tool.crosscheck]
"fail-on" = "note"
list = [
  "texts",
]
texts = "here"

[tool.crosscheck.rules]
quote-trimmed = "off"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("tool.crosscheck.texts", 13),
        ("tool.other.texts", 3),
        ("tool.crosscheck.fail-on", 9),
        ("tool.crosscheck.list", 10),
        ("tool.crosscheck.rules", 15),
        ("tool.crosscheck.rules.quote-trimmed", 16),
        ("tool.crosscheck.nothing", None),
        ("texts", None),
    ],
)
def test_it_is_found_among_look_alikes(path: str, line: int | None) -> None:
    assert key_line(TEXT, path.split(".")) == line
    assert key_line(TEXT.replace("\n", "\r\n"), path.split(".")) == line


def test_inline_tables_and_dotted_keys_count_where_they_begin() -> None:
    assert (
        key_line("a = 1\ntool.crosscheck = {texts = 'x'}\n", ["tool", "crosscheck", "texts"]) == 2
    )
    assert key_line("a = 1\ntool.crosscheck.texts = 'x'", ["tool", "crosscheck", "texts"]) == 2


@given(
    st.lists(st.sampled_from(["[a]", "[b]", "k = 1", "# k", "", 'm = """', '"""', "k = [", "]"]))
)
def test_it_is_found_wherever_the_file_has_it(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        table = tomllib.loads(text).get("a", {})
    except tomllib.TOMLDecodeError:
        return
    line = key_line(text, ["a", "k"])
    assert (line is not None) == ("k" in table)
    if line is not None:
        assert lines[line - 1].startswith("k")


def test_a_long_hostile_file_is_given_up_soon() -> None:
    assert key_line("texts = [\n" * 200_000, ["texts"]) is None
