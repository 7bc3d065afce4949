"""The schemas of the files a person writes, wherever they are installed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend


def schema_text(name: str) -> str:
    """
    The schema `name` ("claims", "documents", "run" …) as stored.

    In a wheel it lies inside the package; in a checkout beside it, where editors and web pages
    can point to it. Raises FileNotFoundError for a name that does not exist.
    """
    package = files("crosscheck")
    file = f"{name}.schema.json"
    packed = package / "schemas" / file
    place = packed if packed.is_file() else package / ".." / "schemas" / file
    return place.read_text(encoding="utf-8")


@cache
def schema(name: str) -> dict[str, Any]:
    """The schema `name`, parsed."""
    parsed: dict[str, Any] = json.loads(schema_text(name))
    return parsed


@cache
def validator(name: str) -> Draft202012Validator:
    """A validator for the schema `name`."""
    exact: type[Draft202012Validator] = extend(  # type: ignore[no-untyped-call]  # its stub has no types
        Draft202012Validator, {"pattern": _pattern}
    )
    return exact(schema(name))


def _pattern(
    validator: object, pattern: str, instance: object, schema: object
) -> Iterator[ValidationError]:
    """As ECMA 262 reads `$`: the end of the text, and not also before a last line end."""
    del validator, schema
    exact = pattern[:-1] + r"\Z" if pattern.endswith("$") else pattern
    if isinstance(instance, str) and not re.search(exact, instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")
