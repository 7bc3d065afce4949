"""What a reporter is, and how one is found: a file in `formats/`, with a function `render`."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePath
from typing import cast

from crosscheck.model.finding import Level
from crosscheck.model.publisher import Publisher
from crosscheck.model.run import Run

_LONGEST_LINE = 120
"""Columns; longer lines are hard to read however wide the terminal is."""
_FORMATS = Path(__file__).parent / "formats"


class Detail(Enum):
    """How much of a run a report for people shows. Reports for machines always have everything."""

    COUNTING = "counting"
    """Only the claims that count."""
    BRIEF = "brief"
    """For a screen: the gravest claims in full, other divergences in a line each, the rest counted."""
    WHOLE = "whole"
    """For a file: a block for each claim that deserves one, and a table of all."""
    EVERY = "every"
    """A block for each claim."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """How to draw: nothing here changes what is said."""

    width: int = 100
    """Columns of the terminal."""
    colour: bool = False
    fail_on: Level = Level.WARNING
    """Findings from this level on count; reports say which do."""
    here: PurePath | None = None
    """The folder, absolute, that the paths of the run start from; None when nobody said."""
    root: PurePath | None = None
    """The top of the project, absolute: code hosts name files from there."""
    suppressed: bool = False
    """Write what a person has settled too, marked as such, where a format can say so."""
    publisher: Publisher | None = None
    links: bool = False
    """The terminal takes links (OSC 8)."""
    detail: Detail = Detail.WHOLE
    file_order: bool = False
    """Claims as their files have them, instead of the worst first."""

    @property
    def prose(self) -> int:
        """The columns that sentences may take."""
        return min(self.width, _LONGEST_LINE)


Render = Callable[[Run, Rendering], str]
"""A run as text in one format."""


def format_names() -> list[str]:
    """Every format, in alphabetical order; none of them is loaded for it."""
    return sorted(module.name for module in pkgutil.iter_modules([str(_FORMATS)]))


def format_summary(name: str) -> str:
    """What the format is for: the first line of its file, which is not loaded for it."""
    source = (_FORMATS / f"{name}.py").read_text(encoding="utf-8")
    return (ast.get_docstring(ast.parse(source)) or "").partition("\n")[0]


def reporter(name: str) -> Render:
    """The function that writes the format `name`; KeyError when there is no such file."""
    if name not in format_names():
        raise KeyError(name)
    return cast(Render, importlib.import_module(f"crosscheck.reporters.formats.{name}").render)
