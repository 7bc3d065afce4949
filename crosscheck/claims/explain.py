"""What a schema finds wrong, in words for the person who wrote the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jsonschema import ValidationError

from crosscheck.claims.problems import DataPath, Problem
from crosscheck.claims.schemas import validator
from crosscheck.claims.source import Source
from crosscheck.text.nearest import nearest_name

_TYPES = {
    "string": "text",
    "object": "fields with values (name: value)",
    "array": "a list",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
}
_SHOWN = 60
"""Characters of a value that a message repeats."""


def schema_problems(source: Source, schema: str) -> list[Problem]:
    """Everything in which the file departs from the schema `schema` ("claims" or "documents")."""
    problems = _explained(source, validator(schema).iter_errors(source.data))
    return list(
        dict.fromkeys(problems)
    )  # jsonschema has one error for each of several missing fields


def _explained(source: Source, errors: Iterable[ValidationError]) -> Iterator[Problem]:
    for error in errors:
        path: DataPath = tuple(error.absolute_path)
        explain = _EXPLAIN.get(str(error.validator))
        if explain is not None:
            yield from explain(source, path, error)
        else:
            yield source.problem("claim-schema", path, error.message)


def _unknown_fields(source: Source, path: DataPath, error: ValidationError) -> Iterator[Problem]:
    known = [name for name in _schema_of(error)["properties"] if not name.startswith("$")]
    for name in _found(error):
        if name in known or name.startswith("$"):
            continue
        near = nearest_name(name, [field for field in known if field not in _found(error)] or known)
        yield source.problem(
            "claim-unknown-field",
            (*path, name),
            f'"{shorten(name)}" is not a field {_of(path, error)}'
            + (f'; did you mean "{near}"?' if near else ""),
            f"its fields: {', '.join(known)}",
            key=True,
        )


def _missing_fields(source: Source, path: DataPath, error: ValidationError) -> Iterator[Problem]:
    known = _schema_of(error)["properties"]
    # A mistyped name is one fault, not an unknown field and a missing one.
    meant = {nearest_name(name, known) for name in _found(error) if name not in known}
    for name in _asked(error):
        if name not in _found(error) and name not in meant:
            yield source.problem(
                "claim-schema",
                path,
                f'the field "{name}" is missing',
                f"every {_thing(path, error)} needs it",
            )


def _wrong_type(source: Source, path: DataPath, error: ValidationError) -> Iterator[Problem]:
    expected = _asked(error)
    yield _type_problem(
        source, path, [expected] if isinstance(expected, str) else expected, _found(error)
    )


def _type_problem(source: Source, path: DataPath, expected: list[str], instance: object) -> Problem:
    if instance is None:
        return source.problem("claim-schema", path, "has no value", "write one, or delete the line")
    span = source.values.get(path)
    written = shorten(span.of(source.text)) if span else str(instance)
    hint = ""
    if "string" in expected and isinstance(instance, (int, float)):
        hint = f'put it in quotation marks: "{written}"'
    elif "array" in expected and isinstance(instance, str):
        hint = f"write it as a list: [{written}]"
    wanted = " or ".join(_TYPES.get(name, name) for name in expected)
    return source.problem(
        "claim-schema", path, f"must be {wanted}, but is {_described(instance)}", hint
    )


def _not_allowed(source: Source, path: DataPath, error: ValidationError) -> Iterator[Problem]:
    allowed = [str(value) for value in _asked(error)]
    if not isinstance(_found(error), str):
        yield _type_problem(source, path, ["string"], _found(error))
        return
    near = nearest_name(_found(error), allowed)
    yield source.problem(
        "claim-schema",
        path,
        f'"{shorten(_found(error))}" is not allowed here'
        + (f'; did you mean "{near}"?' if near else ""),
        f"allowed: {', '.join(allowed)}",
    )


def _wrong_form(source: Source, path: DataPath, error: ValidationError) -> Iterator[Problem]:
    rule = _schema_of(error).get("patternErrorMessage", error.message)
    yield source.problem("claim-schema", path, f"{_described(_found(error))}: {rule}")


def _wrong_size(source: Source, path: DataPath, error: ValidationError) -> Iterator[Problem]:
    limit = _asked(error)
    said = {
        "minLength": "is empty",
        "minItems": "is an empty list",
        "maxLength": f"is longer than {limit:,} characters",
        "maxItems": f"has more than {limit:,} entries",
    }[str(error.validator)]
    hint = "write it, or delete the line" if str(error.validator).startswith("min") else ""
    yield source.problem("claim-schema", path, said, hint)


def _repeated(source: Source, path: DataPath, error: ValidationError) -> Iterator[Problem]:
    for index, item in enumerate(_found(error)):
        if item in _found(error)[:index]:
            yield source.problem(
                "claim-schema",
                (*path, index),
                f"{_described(item)} stands in the list twice",
                "keep one",
            )


def _no_alternative(source: Source, path: DataPath, error: ValidationError) -> Iterator[Problem]:
    """Of several forms a value may have, the one it was meant to have by its type."""
    branches: dict[int | str, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.relative_schema_path[0], []).append(inner)
    expected: list[str] = []
    for errors in branches.values():
        mismatch = [e for e in errors if e.validator == "type" and not e.relative_path]
        if not mismatch:
            yield from _explained(source, errors)
            return
        expected.append(str(mismatch[0].validator_value))
    yield _type_problem(source, path, expected, _found(error))


_EXPLAIN = {
    "additionalProperties": _unknown_fields,
    "required": _missing_fields,
    "type": _wrong_type,
    "enum": _not_allowed,
    "pattern": _wrong_form,
    "minimum": _wrong_form,
    "maximum": _wrong_form,
    "minLength": _wrong_size,
    "maxLength": _wrong_size,
    "minItems": _wrong_size,
    "maxItems": _wrong_size,
    "uniqueItems": _repeated,
    "anyOf": _no_alternative,
}
"""By keyword of JSON Schema; a test holds that the schemas use no other."""


def _asked(error: ValidationError) -> Any:
    """What the schema's keyword asks for: a list of fields, a pattern, a limit."""
    return error.validator_value


def _found(error: ValidationError) -> Any:
    """The value that the file has."""
    return error.instance


def _schema_of(error: ValidationError) -> Mapping[str, Any]:
    return error.schema if isinstance(error.schema, Mapping) else {}


def _thing(path: DataPath, error: ValidationError) -> str:
    return str(_schema_of(error).get("title", "entry")) if path else "file of this kind"


def _of(path: DataPath, error: ValidationError) -> str:
    thing = _thing(path, error)
    if not path:
        return "at the top of the file"
    return f"of {'an' if thing[0] in 'aeiou' else 'a'} {thing}"


def _described(value: object) -> str:
    if isinstance(value, str):
        return f'"{shorten(value)}"'
    if isinstance(value, bool):
        return f"{str(value).lower()}, a truth value"
    if isinstance(value, (int, float)):
        return f"{value:g}, a number" if isinstance(value, float) else f"{value}, a number"
    if isinstance(value, list):
        return "a list"
    return "nothing" if value is None else "fields with values"


def shorten(text: str, limit: int = _SHOWN) -> str:
    """`text` on one line, cut with an ellipsis after `limit` characters."""
    line = " ".join(text[: 4 * limit].split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
