"""What an evaluation is: a kind of labelled set, run with and without crosscheck, as figures and tables."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crosscheck.errors import LabelledSetError
from crosscheck.evaluation.contradictions import read_contradictions
from crosscheck.evaluation.labelled_set import LabelledSet, Schema, read_labelled_set
from crosscheck.model.framing import Contradiction
from crosscheck.model.run import ModelUse
from crosscheck.model.watch import Watch
from crosscheck.models.load import Models

if TYPE_CHECKING:
    from crosscheck.evaluation.documents import DocumentFolder

Cell = str | int | float | None

SYSTEM = "crosscheck"
"""The first row of every comparison with baselines."""
EVERY_USE = ("embedder", "entailment")
"""Of local models."""
WORDS_ALONE = "crosscheck, words alone"
"""The same without the model that was switched on."""


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table; numbers stay numbers until they are printed."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What running one kind on one set gave."""

    figures: Mapping[str, float]
    """crosscheck's own headline figures, 0–1 unless the name says otherwise; what a gate can pin."""
    tables: tuple[Table, ...]
    """The comparison with the baselines first."""
    predictions: tuple[Mapping[str, Any], ...]
    """One JSON object a row, in the order of the set."""
    problems: tuple[str, ...] = field(default=())
    """Rows that could not be judged, a sentence each; they count as wrong."""


@dataclass(frozen=True, slots=True)
class Resources:
    """What there is beside the set itself."""

    documents: DocumentFolder | None = None
    """Whole reports, for the kinds that read them."""
    models: Models = field(default_factory=Models)
    contradictions: Mapping[str | int, Contradiction] | None = None
    """What an entailment model said of each row, by its id, if that was asked before."""
    watch: Watch | None = None
    """Told of each row, or of each other piece of what takes the time."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of labelled set: its fields, and how it is run."""

    name: str
    summary: str
    schema: Schema
    run: Callable[[LabelledSet, Resources], Outcome]
    needs_documents: bool = False
    whole: str | None = None
    """The module that runs it end to end, with the passage not given; None where there is no such thing."""
    models: tuple[str, ...] = ()
    """The uses of the local models that it can run with: "embedder", "entailment"."""

    def uses(self, *, end_to_end: bool) -> tuple[str, ...]:
        """`models`, or all of them where whole reports are searched and compared."""
        return EVERY_USE if end_to_end else self.models


@dataclass(frozen=True, slots=True)
class Evaluation:
    """An outcome, and what it was measured on."""

    kind: str
    labelled_set: LabelledSet
    outcome: Outcome
    models: tuple[ModelUse, ...] = ()


def kind_names() -> Sequence[str]:
    """The kinds there are; one file each under `kinds/`, none imported to list them."""
    package = importlib.import_module("crosscheck.evaluation.kinds")
    return sorted(module.name for module in pkgutil.iter_modules(package.__path__))


def load_kind(name: str) -> Kind:
    """The kind of that name; KeyError when there is none."""
    if name not in kind_names():
        raise KeyError(name)
    kind = importlib.import_module(f"crosscheck.evaluation.kinds.{name}").KIND
    if not isinstance(kind, Kind):
        raise TypeError(f"crosscheck.evaluation.kinds.{name}.KIND is not a Kind")
    return kind


def evaluate(
    name: str,
    path: Path,
    documents: Path | None = None,
    *,
    end_to_end: bool = False,
    models: Models | None = None,
    contradictions: Path | None = None,
    watch: Watch | None = None,
) -> Evaluation:
    """
    Run the kind `name` on the labelled set at `path`, with whatever of `models` it has a use for.

    With `end_to_end`, a claim is checked against its whole report, and its passage is not given.
    `contradictions` is a file of probabilities that an entailment model gave before. `watch` is told of
    the rows, or of what else takes the time, how many of how many are done.

    Raises LabelledSetError when the set is not what the kind reads, or needs documents and has none.
    """
    kind = load_kind(name)
    if end_to_end and kind.whole is None:
        raise LabelledSetError(f"{path}: {name} has no --end-to-end; framing does")
    if (kind.needs_documents or end_to_end) and documents is None:
        raise LabelledSetError(
            f"{path}: {name} compares with whole reports; name their folder with --documents DIR"
        )
    labelled_set = read_labelled_set(path, kind.schema)
    # The readers of documents are slow to import, and not every kind needs them.
    from crosscheck.evaluation.documents import DocumentFolder  # noqa: PLC0415 - slow to import, and only needed here

    folder = DocumentFolder(documents) if documents is not None else None
    run = kind.run
    if end_to_end and kind.whole is not None:
        run = importlib.import_module(kind.whole).run
    resources = Resources(
        folder,
        models or Models(),
        read_contradictions(contradictions, labelled_set) if contradictions is not None else None,
        watch,
    )
    known = kind.uses(end_to_end=end_to_end)
    used = tuple(use for use in resources.models.uses if use.use in known)
    return Evaluation(name, labelled_set, run(labelled_set, resources), used)
