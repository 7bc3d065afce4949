"""What a format is: suffixes, and a function from the bytes of a file to a normalised text."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from crosscheck.errors import DocumentError
from crosscheck.text.normalise import Normalised


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a document may be; what is larger is refused rather than half read."""

    size: int = 20_000_000
    """Bytes of the file."""
    characters: int = 5_000_000
    """Code points of its text."""
    lines: int = 200_000
    pages: int = 2_000
    unpacked: int = 100_000_000
    """Bytes of all parts of a packed file (.docx)."""


class Format(Protocol):
    """A module of this package with these two names is a format; adding a file adds the format."""

    SUFFIXES: tuple[str, ...]
    """With their dots, lower case."""

    def read(self, data: bytes, path: Path, limits: Limits) -> Normalised:
        """The normalised text of a file's bytes. Raises DocumentError; `path` is for its message only."""
        ...


@cache
def formats() -> Mapping[str, str]:
    """Every suffix, in alphabetical order, and the module that reads it; the modules are loaded when needed."""
    package = importlib.import_module("crosscheck.documents")
    found: dict[str, str] = {}
    for module in pkgutil.iter_modules(package.__path__):
        name = f"crosscheck.documents.{module.name}"
        for suffix in getattr(importlib.import_module(name), "SUFFIXES", ()):
            if suffix in found:
                raise ValueError(f"{found[suffix]} and {name} both read {suffix}")
            found[suffix] = name
    return dict(sorted(found.items()))


def format_of(path: Path) -> Format:
    """The format of a file by its suffix; raises DocumentError for one that no format reads."""
    known = formats()
    name = known.get(path.suffix.lower())
    if name is None:
        raise DocumentError(
            f"{path}: the suffix {path.suffix or '(none)'} is not one of {', '.join(known)} - save the text as one of these"
        )
    module: Format = importlib.import_module(name)
    return module
