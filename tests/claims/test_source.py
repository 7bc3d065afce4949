"""Files are read with the place of every value, and hostile ones are refused."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.problems import DataPath
from crosscheck.claims.source import SIZE_LIMIT, Source, parse_source, read_source
from crosscheck.model.text import Position


def parsed(text: str | bytes, file: str = "a.yaml") -> Source:
    reading = parse_source(text.encode() if isinstance(text, str) else text, file)
    assert reading.problems == ()
    assert reading.source is not None
    return reading.source


def only_problem(text: str | bytes, file: str = "a.yaml") -> str:
    (problem,) = parse_source(text.encode() if isinstance(text, str) else text, file).problems
    return str(problem)


def test_every_value_and_key_has_its_line_and_column():
    source = parsed("document: x\nclaims:\n  - id: a\n    quote: {from: b, to: 'c d'}\n")
    assert source.position(("document",)) == Position(1, 11)
    assert source.position(("claims", 0)) == Position(3, 5)
    assert source.position(("claims", 0, "quote", "to")) == Position(4, 26)
    assert source.position(("claims", 0, "quote", "to"), key=True) == Position(4, 22)


def test_a_value_that_is_not_there_has_the_place_of_what_would_hold_it():
    source = parsed("claims:\n  - id: a\n")
    assert source.position(("claims", 0, "review", "verdict")) == Position(2, 5)


def test_an_empty_value_has_the_place_of_its_key():
    source = parsed("a:\n  b:\n\n\n  c: 1\n")
    assert source.position(("a", "b")) == Position(2, 3)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_editors_count_them(newline: str):
    source = parsed(f"a: 1{newline}b: x\u2028y{newline}c: 3{newline}")
    assert source.position(("c",)) == Position(3, 4)


def test_a_byte_order_mark_is_no_column():
    assert parsed(b"\xef\xbb\xbfa: 1").position(("a",), key=True) == Position(1, 1)


def test_dates_stay_text_and_years_are_numbers():
    data = parsed("a: 2019-05-08\nb: 2019-05\nc: 2019\nd: '2019'\n").data
    assert data == {"a": "2019-05-08", "b": "2019-05", "c": 2019, "d": "2019"}


def test_values_are_those_of_yaml_1_2():
    data = parsed("[yes, no, on, true, ~, null, 0x1f, 1e3, 007, -1, 1_000, '~', 12:30]").data
    assert data == [
        "yes", "no", "on", True, None, None, "0x1f", 1000.0, 7, -1, "1_000", "~", "12:30",
    ]  # fmt: skip


def test_a_number_of_five_thousand_digits_stays_text():
    assert parsed("a: " + "9" * 5000).data == {"a": "9" * 5000}


def test_a_repeated_key_is_an_error_that_names_both_places():
    reading = parse_source(b"a: 1\nb: 2\na: 3\n", "f.yaml")
    (problem,) = reading.problems
    assert str(problem) == 'f.yaml:3:1: a: "a" stands twice in the same place; first in line 1'
    assert problem.related[0].position == Position(1, 1)
    assert reading.source is not None
    assert reading.source.data == {"a": 1, "b": 2}


def test_positions_inside_a_repeated_value_do_not_replace_the_first():
    reading = parse_source(b"a: {x: 1}\na: {x: 2}\n", "f.yaml")
    assert reading.source is not None
    assert reading.source.position(("a", "x")) == Position(1, 8)


def test_an_alias_stands_for_what_its_anchor_holds():
    assert parsed("a: &council Estermouth\nb: [*council, x]\n").data["b"] == ["Estermouth", "x"]


def test_a_tag_makes_no_object():
    assert 'the tag "tag:yaml.org,2002:python/object/apply:os.system"' in only_problem(
        "a: !!python/object/apply:os.system [id]"
    )


def test_billions_of_laughs_are_not_laughed():
    bomb = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]\n" for n in range(1, 12)
    )
    started = time.process_time()
    assert "more than 30,000 values" in only_problem(bomb)
    assert time.process_time() - started < 2


def test_an_alias_of_itself_stands_for_nothing():
    assert "*a stands for nothing" in only_problem("a: &a [*a]")


@pytest.mark.parametrize("file", ["a.yaml", "a.json"])
def test_deep_nesting_is_refused(file: str):
    assert "levels of nesting" in only_problem("[" * 5000 + "]" * 5000, file)


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: " + b"x" * SIZE_LIMIT)
    (problem,) = read_source(path).problems
    assert "larger than the limit of 2 MB" in problem.message


def test_the_largest_file_is_read_in_seconds():
    text = "claims: [" + "{id: a, quote: b c d}, " * (SIZE_LIMIT // 23)
    started = time.process_time()
    assert "more than 30,000 values" in only_problem(text)
    assert time.process_time() - started < 5


def test_a_pipe_is_refused_and_does_not_hang(tmp_path: Path):
    os.mkfifo(tmp_path / "a.yaml")
    (problem,) = read_source(tmp_path / "a.yaml").problems
    assert "is not a file" in problem.message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "a.yaml:1:1: the file is empty"),
        ("# nothing\n", "a.yaml:1:1: the file is empty"),
        ("a: b: c", 'a.yaml:1:5: not YAML: text with ": " in it'),
        ("a: 1\nb: 'x\nc: 2", "a.yaml:2:4: not YAML: a quotation mark that is never closed"),
        ("a: 1\n\tb: 2", "a.yaml:2:1: not YAML: a character that YAML keeps for itself"),
        ("a: [1, 2\nb: 3", "a.yaml:2:2: not YAML: a list or mapping in brackets without a comma"),
        ("a: 1\n---\nb: 2", "a.yaml:2:1: a second document begins here"),
        ("? [a]\n: b", "a.yaml:1:3: the name of a field is text, not a list or mapping"),
        ("a: 1\nb: x\x1b[31m", "a.yaml:2:5: the file holds the character U+001B"),
        (b"a: 1\nb: caf\xe9", "a.yaml:2:7: the file is not UTF-8: it has the byte 0xe9 here"),
        ('a: "\\U99999999"', "a.yaml:1:1: the file is not YAML"),
        ('a: "\\0"', "a.yaml:1:4: a: the value holds the control character U+0000"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_place(text: str | bytes, said: str):
    assert only_problem(text).startswith(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{a: 1}", "a.json:1:2: not JSON: expecting property name enclosed in double quotes"),
        ('{"a": NaN}', "not JSON: NaN is no number"),
        ('{"a": 1} x', "a.json:1:10: not JSON: extra data"),
        ('{"a": "\\ud800"}', "a.json:1:7: a: the value holds the control character U+D800"),
        ('{"a": 1,\n\t"a": 2}', 'a.json:2:2: a: "a" stands twice in the same place'),
    ],
)
def test_what_is_wrong_in_json_is_named_with_its_place(text: str, said: str):
    assert said in only_problem(text, "a.json")


PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cn"]), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text('abc"\\ é', max_size=4), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(PLAIN, st.sampled_from([None, 0, 3]))
def test_json_is_read_as_the_standard_library_reads_it_and_every_place_leads_to_its_value(
    value: Any, indent: int | None
):
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    source = parsed(text, "a.json")
    assert source.data == value
    for path, span in source.values.items():
        assert json.loads(span.of(text)) == at(value, path)


def at(value: Any, path: DataPath) -> Any:
    for part in path:
        value = value[part]
    return value
