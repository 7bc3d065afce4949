"""The local models of a run: none, an embedder, an entailment model, or both."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.errors import MissingExtraError
from crosscheck.model.run import ModelUse

if TYPE_CHECKING:
    from crosscheck.model.watch import Watch
    from crosscheck.models.embedder import Embedder
    from crosscheck.models.entailment import Entailment

PACKAGE = "crosscheck-claims"
_NEEDED = ("numpy", "onnxruntime", "tokenizers")


@dataclass(frozen=True, slots=True)
class Models:
    """What is switched on. Both are signals beside the words; neither decides alone."""

    embedder: Embedder | None = None
    """Finds and ranks evidence; no verdict reads it."""
    entailment: Entailment | None = None
    """Notices contradictions; one term among those of the decision."""

    @property
    def uses(self) -> tuple[ModelUse, ...]:
        """How a run names them."""
        return tuple(model.use for model in (self.embedder, self.entailment) if model is not None)


def load_models(
    embedder: Path | None,
    entailment: Path | None,
    watch: Watch | None = None,
) -> Models:
    """
    The models in the directories named; `watch` is told how many passages of how many are embedded.

    Raises MissingExtraError when the extra is not installed, ModelError for a directory that does not
    hold such a model.
    """
    opened: Models = Models()
    if embedder is not None:
        _require("semantic", "an embedder")
        from crosscheck.models.embedder import open_embedder  # noqa: PLC0415  # needs the extra

        opened = Models(embedder=open_embedder(embedder, watch))
    if entailment is not None:
        _require("entailment", "an entailment model")
        from crosscheck.models.entailment import open_entailment  # noqa: PLC0415  # needs the extra

        opened = Models(opened.embedder, open_entailment(entailment))
    return opened


def _require(extra: str, what: str) -> None:
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise MissingExtraError(
            f"{what} needs {', '.join(missing)}, which is not installed - "
            f"pip install '{PACKAGE}[{extra}]'"
        )
