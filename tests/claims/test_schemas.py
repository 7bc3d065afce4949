"""The schemas teach, and say the same as the model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from crosscheck.claims.explain import _EXPLAIN
from crosscheck.claims.schemas import schema, validator
from crosscheck.model.claim import ClaimKind, ClaimStatus
from crosscheck.model.document import DocumentKind, Role
from crosscheck.model.verdict import Verdict

NAMES = ["documents", "claims", "settings", "words", "baseline"]
# Keywords that assert nothing, or only say where others stand.
SILENT = {
    "$schema", "$id", "$ref", "$defs", "title", "description", "examples", "default", "properties",
    "items", "patternErrorMessage", "propertyNames",
}  # fmt: skip


def parts(node: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema inside a schema."""
    yield path, node
    for key in ("properties", "$defs"):
        for name, part in node.get(key, {}).items():
            yield from parts(part, f"{path}/{key}/{name}")
    for key in ("items", "additionalProperties"):
        if isinstance(node.get(key), dict):
            yield from parts(node[key], f"{path}/{key}")
    for index, part in enumerate(node.get("anyOf", [])):
        yield from parts(part, f"{path}/anyOf/{index}")


@pytest.mark.parametrize("name", NAMES)
def test_each_is_a_schema_of_draft_2020_12(name: str):
    assert schema(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("name", NAMES)
def test_every_field_is_described_and_no_mapping_takes_unknown_ones(name: str):
    for path, part in parts(schema(name)):
        target = part
        if "$ref" in part:
            target = schema(name)["$defs"][part["$ref"].rpartition("/")[2]]
        assert part.get("description") or target.get("description") or "anyOf" in path, path
        if part.get("type") == "object":
            assert "additionalProperties" in part, path


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_valid(name: str):
    for path, part in parts(schema(name)):
        check = Draft202012Validator({**part, "$defs": schema(name).get("$defs", {})})
        for example in part.get("examples", []):
            assert list(check.iter_errors(example)) == [], path


@pytest.mark.parametrize("name", ["documents", "claims", "baseline"])
def test_every_keyword_that_can_fail_has_words_for_it(name: str):
    used = {keyword for _, part in parts(schema(name)) for keyword in part}
    assert used - SILENT <= set(_EXPLAIN)


@pytest.mark.parametrize(
    ("name", "definition", "field", "kind"),
    [
        ("claims", "claim", "kind", ClaimKind),
        ("claims", "claim", "status", ClaimStatus),
        ("claims", "review", "verdict", Verdict),
        ("documents", "document", "role", Role),
        ("documents", "document", "kind", DocumentKind),
    ],
)
def test_choices_are_those_of_the_model(name: str, definition: str, field: str, kind: Any):
    assert schema(name)["$defs"][definition]["properties"][field]["enum"] == list(kind)


def test_a_pattern_ends_where_the_text_ends():
    data = {"document": "a\n", "claims": []}
    assert [error.validator for error in validator("claims").iter_errors(data)] == ["pattern"]


def test_a_schema_that_does_not_exist_is_not_found():
    with pytest.raises(FileNotFoundError):
        schema("nothing")
