"""Changes leave everything that a person wrote byte for byte as it was."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.edit import with_entries, with_field
from crosscheck.claims.source import Source, parse_source
from crosscheck.errors import ClaimFileError

ENTRY = {"id": "new", "quote": {"from": "a b", "to": "c: d"}, "against": ["x", "y"]}
LINES = ["id: new", 'quote: {from: a b, to: "c: d"}', "against: [x, y]"]


def source(text: str, file: str = "f.yaml") -> Source:
    parsed = parse_source(text.encode(), file).source
    assert parsed is not None
    return parsed


def appended(text: str) -> str:
    return with_entries(source(text), "claims", [ENTRY])


def item(indent: int, gap: int = 1) -> str:
    margin = " " * indent
    first, *rest = LINES
    lines = [f"{margin}-{' ' * gap}{first}", *(f"{margin} {' ' * gap}{line}" for line in rest)]
    return "".join(line + "\n" for line in lines)


@pytest.mark.parametrize(
    ("before", "after", "indent", "gap"),
    [
        ("claims:\n  - id: a\n", "", 2, 1),
        ("claims:\n- id: a\n- id: b   # mine\n", "", 0, 1),
        ("claims:\n  -   id: a\n      kind: date\n", "", 2, 3),
        ("# top\nclaims:   # all of them\n  - {id: a, quote: x}  # odd\n", "# end\n", 2, 1),
        ("claims:\n  - id: a\n    note: |\n      two\n      lines\n", "\n# after a gap\n", 2, 1),
        ("claims:\n  - id: a\n    note: folded\n      on two lines\n", "document: x\n", 2, 1),
        ("claims:\n  - id: a\n    note:\n", "other: 1\n", 2, 1),
        ("claims:\n  - id: a\n    review:\n      by: 'x'\n", "", 2, 1),
        ("claims:\n  - &one\n    id: a\n  - *one\n", "", 2, 1),
    ],
)
def test_an_entry_goes_below_the_last_in_the_same_layout(
    before: str, after: str, indent: int, gap: int
):
    assert appended(before + after) == before + item(indent, gap) + after


def test_entries_with_a_blank_line_between_them_get_another():
    text = "claims:\n  - id: a\n\n  - id: b\n"
    assert appended(text) == text + "\n" + item(2)


@pytest.mark.parametrize("empty", ["claims: []", "claims:", "claims: [ ]", "claims:  # none yet"])
def test_the_first_entry_takes_the_place_of_an_empty_list(empty: str):
    text = appended(f"# top\n{empty}\nother: 1\n")
    kept = empty.replace(" []", "").replace(" [ ]", "")
    assert text == f"# top\n{kept}\n{item(2)}other: 1\n"


def test_line_ends_and_a_missing_last_one_are_those_of_the_file():
    text = appended("claims:\r\n  - id: a")
    assert text == "claims:\r\n  - id: a\r\n" + item(2).replace("\n", "\r\n")


@pytest.mark.parametrize(
    "text", ["claims: [{id: a}]\n", "{claims: []}\n", "claims: {a: b}\n", "a: 1\n"]
)
def test_a_list_in_another_form_is_left_alone(text: str):
    with pytest.raises(ClaimFileError, match=r"f.yaml: "):
        appended(text)


def test_json_keeps_its_order():
    text = with_entries(
        source('{"document": "x", "claims": [{"id": "a"}]}', "f.json"), "claims", [ENTRY]
    )
    assert json.loads(text) == {"document": "x", "claims": [{"id": "a"}, ENTRY]}
    assert list(json.loads(text)) == ["document", "claims"]


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        (
            "d:\n  - id: a\n    sha: old # x\n    z: 1\n",
            "d:\n  - id: a\n    sha: new # x\n    z: 1\n",
        ),
        ("d:\n  - id: a\n    sha:\n    z: 1\n", "d:\n  - id: a\n    sha: new\n    z: 1\n"),
        ("d:\n  - id: a # x\n\n# y\n", "d:\n  - id: a # x\n    sha: new\n\n# y\n"),
        ("d:\n  - {id: a, b: [c]} # x\n", "d:\n  - {id: a, b: [c], sha: new} # x\n"),
        ("d:\n  - {id: a, sha: 'old'}\n", "d:\n  - {id: a, sha: new}\n"),
    ],
)
def test_a_field_is_set_in_its_place(text: str, changed: str):
    assert with_field(source(text), ("d", 0), "sha", "new") == changed


def test_a_field_of_an_alias_is_left_alone():
    with pytest.raises(ClaimFileError, match="nothing was changed"):
        with_field(
            source("d:\n  - &a {id: a, sha: &s old}\n  - {id: b, sha: *s}\n"),
            ("d", 0),
            "sha",
            "new",
        )


VALUES = st.text(st.sampled_from(list("ab :#'\"-{[|\n")), min_size=1, max_size=6)


@given(
    st.lists(
        st.dictionaries(st.sampled_from(["id", "quote", "note"]), VALUES, min_size=1), max_size=3
    )
)
def test_whatever_is_appended_is_read_back_after_what_was_there(entries: list[dict[str, Any]]):
    text = "# mine\nclaims:\n  - id: a # first\n\n# last words\n"
    changed = with_entries(source(text), "claims", entries)
    assert source(changed).data["claims"] == [{"id": "a"}, *entries]
    assert [line for line in changed.splitlines() if "#" in line and "mine" in line] == ["# mine"]
    assert changed.startswith("# mine\nclaims:\n  - id: a # first\n")
    assert changed.endswith("\n# last words\n")
