"""Every format renders the sample run as it did, and as its consumers need it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from crosscheck.model.run import Run
from crosscheck.reporters.interface import Detail, Rendering, format_names, reporter

Golden = Callable[[str, str], None]
SCHEMA = Path(__file__).parents[2] / "schemas" / "run.schema.json"


@pytest.mark.parametrize("name", format_names())
def test_format_is_as_it_was(name: str, run: Run, golden: Golden) -> None:
    rendered = reporter(name)(run, Rendering(width=100))
    # Of the page its content is compared; how it looks and moves is for the browser's tests.
    rendered = re.sub(r"(<(style|script)>).*?(</\2>)", r"\1…\3", rendered, flags=re.DOTALL)
    rendered = re.sub(r"sha256-[\w+/]+=", "sha256-…", rendered)
    golden(f"{name}.txt", rendered)


@pytest.mark.parametrize(
    ("name", "rendering"),
    [
        ("text-60.txt", Rendering(width=60)),
        ("text-180.txt", Rendering(width=180)),
        ("text-brief.txt", Rendering(width=100, detail=Detail.BRIEF)),
        ("text-brief-60.txt", Rendering(width=60, detail=Detail.BRIEF)),
        ("text-counting.txt", Rendering(width=80, detail=Detail.COUNTING)),
        ("text-every.txt", Rendering(width=80, detail=Detail.EVERY, file_order=True)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_text_of_other_widths_and_details_is_as_it_was(
    name: str, rendering: Rendering, run: Run, golden: Golden
) -> None:
    golden(name, reporter("text")(run, rendering))


def test_colour_changes_nothing_but_colour(run: Run) -> None:
    plain = reporter("text")(run, Rendering(width=80))
    painted = reporter("text")(run, Rendering(width=80, colour=True))
    assert "\x1b[" in painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == plain


@pytest.mark.parametrize("width", [40, 60, 80, 120, 140, 200])
@pytest.mark.parametrize("detail", list(Detail))
def test_no_line_of_a_block_is_wider_than_the_terminal(
    run: Run, width: int, detail: Detail
) -> None:
    text = reporter("text")(run, Rendering(width=width, detail=detail))
    blocks = text.partition("claim  ")[0]
    paths = (
        "  claims/",
        "  claim",
        "! claims/",
    )  # a path is never broken: it is there to be copied
    long = [x for x in blocks.splitlines() if len(x) > width and not x.startswith(paths)]
    assert long == []


@pytest.mark.parametrize("name", format_names())
def test_no_control_character_of_a_document_reaches_the_terminal(name: str, run: Run) -> None:
    assert "\x1b" not in reporter(name)(run, Rendering(width=100))


def test_json_is_what_the_schema_says(run: Run) -> None:
    rendered = json.loads(reporter("json")(run, Rendering()))
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(rendered)
    assert rendered["cases"][0]["summary"]["contradicts"] == 1


def test_github_annotations_are_escaped_and_leave_out_what_is_reviewed(run: Run) -> None:
    lines = reporter("github")(run, Rendering()).splitlines()
    assert lines[0].startswith("::error file=claims/fernhollow/release.claims.yaml,line=13,")
    assert lines[0].endswith("100%25 of visits.")
    assert not any("framing-exaggerates" in line for line in lines)


def test_both_sides_mark_the_deciding_words(run: Run) -> None:
    text = reporter("text")(run, Rendering(width=100))
    assert "- Work with families [-is strong-]" in text
    assert "an {+emerging strength+}." in text
