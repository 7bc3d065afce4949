"""Where cases are, and which of their files are which."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from crosscheck.errors import ClaimFileError
from crosscheck.files import is_file
from crosscheck.text.nearest import nearest_name

CASES = Path("claims")
"""Where cases are when no other place is named."""
DOCUMENTS = ("documents.yaml", "documents.yml", "documents.json")
WORDS = ("words.yaml", "words.yml", "words.json")
"""A case's own words of framing."""
_SUFFIXES = (".yaml", ".yml", ".json")
_CLAIMS = tuple(f".claims{suffix}" for suffix in _SUFFIXES)
_DEPTH = 6
"""Folders below the one named in which cases are looked for."""


def documents_file(folder: Path) -> str | None:
    """The name of the file in `folder` that makes it a case, or None."""
    return next((name for name in DOCUMENTS if is_file(folder / name)), None)


def words_file(folder: Path) -> str | None:
    """The name of the file in `folder` with the case's own words, or None."""
    return next((name for name in WORDS if is_file(folder / name)), None)


def is_claim_file(name: str) -> bool:
    """True for `<document-id>.claims.yaml`, `.yml` and `.json`."""
    return name.endswith(_CLAIMS)


def data_files(folder: Path) -> list[str]:
    """The names of the YAML and JSON files in `folder` but its documents and words, in order."""
    documents = documents_file(folder)
    names = [entry.name for entry in _entries(folder) if entry.name.endswith(_SUFFIXES)]
    others = (documents, words_file(folder))
    return sorted(name for name in names if name not in others and not name.startswith("."))


def find_cases(root: Path) -> list[Path]:
    """Every case at or below `root`, in order; links and hidden folders are not followed."""
    return sorted(_below(root, _DEPTH))


def _below(folder: Path, depth: int) -> Iterator[Path]:
    if documents_file(folder) is not None:
        yield folder
    if depth == 0:
        return
    for entry in _entries(folder):
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
            yield from _below(folder / entry.name, depth - 1)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError as error:
        raise ClaimFileError(
            f"{folder}: cannot be read ({error.strerror}) - check the path and its permissions"
        ) from error


def named_case(name: Path) -> Path:
    """The folder of a case called by its path, or by its name when it is under claims/."""
    if not name.is_dir() and len(name.parts) == 1 and (CASES / name).is_dir():
        return CASES / name
    return name


def cases_or_default(named: Sequence[Path]) -> list[Path]:
    """
    The folders of the cases that were named, each a case or a folder with cases in it; else all under claims/.

    Raises ClaimFileError, with the next step, when there is none.
    """
    found: list[Path] = []
    for name in named or [CASES]:
        folder = named_case(name)
        cases = find_cases(folder) if folder.is_dir() else []
        if not cases:
            raise ClaimFileError(_no_case(name, folder))
        found += [case for case in cases if case not in found]
    return found


def _no_case(name: Path, folder: Path) -> str:
    if folder.is_file():
        return f"{name}: is a file - name the folder of its case, {folder.parent}"
    if folder.is_dir():
        return f"{name}: no case in it, as no documents.yaml is - `crosscheck init {name}/NAME` makes one"
    if name == CASES:
        return "no case here: there is no folder claims/ - `crosscheck init NAME` makes claims/NAME"
    known = [case.name for case in find_cases(CASES)] if CASES.is_dir() else []
    near = nearest_name(name.name, known)
    meant = f"; did you mean {near}?" if near else ""
    return f"{name}: no such case{meant} - `crosscheck init {name}` makes one"
