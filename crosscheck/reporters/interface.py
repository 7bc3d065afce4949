"""What a reporter is, and the list of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from crosscheck.model.finding import Level
from crosscheck.model.run import Run


@dataclass(frozen=True, slots=True)
class Rendering:
    """How to draw: nothing here changes what is said."""

    width: int = 100
    """Columns of the terminal."""
    colour: bool = False
    fail_on: Level = Level.WARNING
    """Findings from this level on count; reports say which do."""


Render = Callable[[Run, Rendering], str]


@dataclass(frozen=True, slots=True)
class Reporter:
    """A format: its name on the command line, one line of help, and the function."""

    name: str
    help: str
    render: Render


_REPORTERS: dict[str, Reporter] = {}


def reporter(name: str, help: str) -> Callable[[Render], Render]:  # noqa: A002  # click's own word
    """Register the decorated function as the format `name`."""

    def register(render: Render) -> Render:
        _REPORTERS[name] = Reporter(name, help, render)
        return render

    return register


@cache
def reporters() -> Mapping[str, Reporter]:
    """Every format by name; the files of this folder register themselves."""
    package = importlib.import_module("crosscheck.reporters")
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"crosscheck.reporters.{module.name}")
    return dict(sorted(_REPORTERS.items()))
