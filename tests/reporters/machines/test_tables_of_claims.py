"""CSV and JSON Lines: one claim a line, read back by the csv and json of the standard library."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.run import Run
from crosscheck.reporters.formats.csv import guarded
from crosscheck.reporters.interface import Rendering, reporter

SCHEMA = Path(__file__).parents[3] / "schemas" / "run.schema.json"


@pytest.mark.parametrize("name", ["csv", "jsonl"])
def test_format_is_as_it_was(name: str, full_run: Run, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.txt", reporter(name)(full_run, Rendering()))


def test_csv_has_a_row_a_claim_and_a_cell_a_column(full_run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(reporter("csv")(full_run, Rendering())), strict=True))
    claims = [result for case in full_run.cases for result in case.claims]
    assert [row["claim"] for row in rows] == [result.claim.id for result in claims]
    assert [row["verdict"] for row in rows] == [str(result.verdict) for result in claims]
    assert all(None not in row for row in rows)
    pinned = next(row for row in rows if row["claim"] == "pinned")
    assert (pinned["pinned by"], pinned["machine verdict"]) == ("AB", "exaggerates")


def test_no_cell_is_a_formula(full_run: Run) -> None:
    rows = list(csv.reader(io.StringIO(reporter("csv")(full_run, Rendering()))))
    assert not [
        cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")
    ]
    assert any(cell.startswith("'=HYPERLINK") for row in rows for cell in row)
    assert any(cell.startswith("'=1+1") for row in rows for cell in row)


@given(st.text(max_size=20))
def test_a_guarded_cell_is_one_line_and_never_computed(text: str) -> None:
    cell = guarded(text)
    assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r", "\n")
    assert cell.splitlines() in ([], [cell])
    assert next(csv.reader(io.StringIO(_written(cell)))) == [cell, "end"]


def _written(cell: str) -> str:
    out = io.StringIO()
    csv.writer(out).writerow([cell, "end"])
    return out.getvalue()


def test_each_line_of_json_is_a_claim_of_the_schema(full_run: Run) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    claim = {"$ref": "#/$defs/claim", "$defs": schema["$defs"]}
    validator = jsonschema.Draft202012Validator(claim)
    lines = reporter("jsonl")(full_run, Rendering()).splitlines()
    assert len(lines) == sum(len(case.claims) for case in full_run.cases)
    for line in lines:
        read = json.loads(line)
        assert read.pop("case") in ("fernhollow", "deanbury")
        for name in ("publisher", "published", "counts"):
            read.pop(name)
        validator.validate(read)
