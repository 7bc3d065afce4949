"""Faults of a labelled set are named with file and line."""

from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.errors import LabelledSetError
from crosscheck.evaluation.labelled_set import Schema, read_labelled_set

SCHEMA = Schema(texts=("claim",), labels=("agrees", "contradicts"), choices={"shift": ("none",)})
GOOD = {"id": "x-1", "claim": "Plans are weak.", "label": "agrees", "shift": "none"}


@pytest.fixture
def read(tmp_path):
    path = tmp_path / "set.jsonl"

    def write_and_read(text):
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_labelled_set(path, SCHEMA)

    return write_and_read


def test_rows_come_with_their_lines_and_the_hash_of_the_file(read):
    text = f"\n{json.dumps(GOOD)}\n\n{json.dumps({**GOOD, 'id': 2})}\n"
    found = read(text)
    assert [(row.id, row.line, row["claim"]) for row in found.rows] == [
        ("x-1", 2, "Plans are weak."),
        (2, 4, "Plans are weak."),
    ]
    assert found.sha256 == hashlib.sha256(text.encode()).hexdigest()


def test_a_byte_order_mark_and_a_line_separator_inside_a_text_are_no_faults(read):
    row = json.dumps({**GOOD, "claim": "one\u2028two"}, ensure_ascii=False)
    assert read(b"\xef\xbb\xbf" + row.encode()).rows[0]["claim"] == "one\u2028two"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("{", "not a JSON object on one line"),
        ("[1]", "a row is a JSON object"),
        ("[" * 100_000, "not a JSON object on one line"),
        (json.dumps({**GOOD, "id": None}), "'id' is missing"),
        (json.dumps({**GOOD, "id": True}), "'id' is missing"),
        (json.dumps({**GOOD, "claim": " "}), "'claim' is missing"),
        (json.dumps({**GOOD, "claim": 3}), "'claim' is missing"),
        (json.dumps({**GOOD, "label": "agree"}), "did you mean 'agrees'?"),
        (json.dumps({**GOOD, "label": ["agrees"]}), "not one of agrees, contradicts"),
        (json.dumps({**GOOD, "shift": "up"}), "'shift' is 'up'"),
        (json.dumps(GOOD), "id 'x-1' is already that of line 1"),
    ],
)
def test_a_fault_is_named_with_its_line(read, row, said):
    with pytest.raises(LabelledSetError, match=r"set\.jsonl:3: ") as fault:
        read(f"{json.dumps(GOOD)}\n\n{row}")
    assert said in str(fault.value)


def test_a_file_that_is_not_utf_8_is_named_with_the_line(read):
    with pytest.raises(LabelledSetError, match=r"set\.jsonl:2: not UTF-8"):
        read(json.dumps(GOOD).encode() + b"\n\xff")


def test_a_file_without_rows_is_no_set(read):
    with pytest.raises(LabelledSetError, match="no rows"):
        read("\n \n")


def test_a_file_that_is_missing_or_a_folder_is_said_to_be(tmp_path):
    for path in (tmp_path / "none.jsonl", tmp_path):
        with pytest.raises(LabelledSetError, match=str(path)):
            read_labelled_set(path, SCHEMA)


@given(data=st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes_are_read_or_refused(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("any") / "set.jsonl"
    path.write_bytes(data)
    with pytest.raises(LabelledSetError):
        read_labelled_set(path, SCHEMA)
