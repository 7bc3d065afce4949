"""Files as a code host names them: from the top of the project, with forward slashes."""

from __future__ import annotations

import posixpath
from pathlib import PurePath

from crosscheck.reporters.interface import Rendering

_UNLINED = (".pdf", ".docx")
"""Suffixes of files that have no lines: a place in their text is none in the file."""


def in_project(path: str | None, rendering: Rendering) -> str | None:
    """`path` from the top of the project; None for a file outside it. Nothing is looked up on disk."""
    if not path:
        return None
    written = PurePath(path).as_posix()
    if rendering.root is None or rendering.here is None:
        plain = posixpath.normpath(written)
        return None if plain.startswith(("/", "..")) else plain
    whole = posixpath.normpath(posixpath.join(rendering.here.as_posix(), written))
    top = rendering.root.as_posix().rstrip("/") + "/"
    return whole[len(top) :] if whole.startswith(top) else None


def has_lines(path: str) -> bool:
    """True for a file that an editor opens at a line; False for a PDF or a Word file."""
    return not path.lower().endswith(_UNLINED)
