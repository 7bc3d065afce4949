"""An entailment model: how likely two texts contradict each other, asked in both directions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from crosscheck.errors import ModelError
from crosscheck.model.framing import Contradiction
from crosscheck.model.run import ModelUse
from crosscheck.models.folder import ModelFolder, open_folder
from crosscheck.models.labels import Labels, labels
from crosscheck.models.session import Floats, Outputs, Session
from crosscheck.models.tokens import TokenReader

USE = "entailment"
_SCORES = "logits"
_DECIMALS = 4
"""Of a probability: what is beyond them depends on the machine."""


@dataclass(frozen=True, slots=True)
class Entailment:
    """A model that reads two texts together and says how the second follows from the first."""

    folder: ModelFolder
    labels: Labels
    output: str
    session: Session = field(repr=False, compare=False)
    reader: TokenReader = field(repr=False, compare=False)

    def contradictions(self, pairs: Sequence[tuple[str, str]]) -> list[Contradiction]:
        """
        For each claim and passage, the probability (0–1) that they contradict each other.

        Such models read a premise and what may follow from it: the passage is asked about the claim,
        and the claim about the passage. Raises ModelError when the model fails.
        """
        if not pairs:
            return []
        asked = [pair for claim, passage in pairs for pair in ((passage, claim), (claim, passage))]
        found = self.session.run(
            self.reader.read(asked),
            self._probability,
            padding_id=self.reader.padding_id,
        )
        given = [round(float(probability), _DECIMALS) for probability in found]
        return [
            Contradiction(of_claim, of_passage)
            for of_claim, of_passage in zip(given[::2], given[1::2], strict=True)
        ]

    @property
    def use(self) -> ModelUse:
        """How a run names it."""
        return self.folder.used_for(USE)

    def _probability(self, outputs: Outputs) -> Floats:
        scores = outputs.arrays[self.output]
        if scores.ndim != 2 or scores.shape[1] != self.labels.count:
            raise ModelError(
                f"{self.folder.onnx}: gives {scores.shape[-1]} numbers for a pair, but config.json names "
                f"{self.labels.count} classes - the two do not belong together"
            )
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        likely: Floats = raised[:, self.labels.contradiction] / raised.sum(axis=1)
        if not np.isfinite(likely).all():
            raise ModelError(f"{self.folder.onnx}: gives what is no number - use another export")
        return likely


def open_entailment(path: Path) -> Entailment:
    """
    The entailment model in the directory `path`.

    Raises ModelError when there is none, or it is of another kind.
    """
    folder = open_folder(path)
    classes = labels(folder)
    session = Session(folder)
    outputs = session.outputs
    flat = [name for name, size in outputs.items() if size == 2]
    output = _SCORES if _SCORES in flat else flat[0] if len(flat) == 1 else None
    if output is None:
        raise ModelError(
            f"{folder.onnx}: gives {', '.join(outputs) or 'nothing'}, no scores for classes - use a "
            "sequence-classification export of an entailment model"
        )
    reader = TokenReader(folder, session.columns)
    if not reader.separates_pairs:
        raise ModelError(
            f"{folder.path / 'tokenizer.json'}: runs the two texts of a pair together - use an export "
            "with the fast tokenizer of its model"
        )
    return Entailment(folder, classes, output, session, reader)
