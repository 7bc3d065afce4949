"""Which class of an entailment model is contradiction, by the label map of its config.json."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from crosscheck.errors import ModelError
from crosscheck.models.folder import ModelFolder

_MARKS = re.compile(r"[^a-z0-9]+")
_NUMBER = re.compile(r"[0-9]{1,6}")
_THREE = ("contradiction", "neutral", "entailment")


@dataclass(frozen=True, slots=True)
class Labels:
    """The classes of a model."""

    count: int
    contradiction: int
    """The number of the class that says so."""


def labels(folder: ModelFolder) -> Labels:
    """
    The classes that config.json names: three, in any order, or contradiction against the rest.

    Raises ModelError when the map is missing, has no names, or does not tell contradiction from the rest.
    """
    path = folder.path / "config.json"
    if "config.json" not in folder.configs:
        raise ModelError(
            f"{folder.path}: no config.json - its id2label says which class is contradiction; "
            "download it beside the model"
        )
    names = _names(folder.configs["config.json"])
    if not names or sorted(names) != list(range(len(names))):
        raise ModelError(
            f'{path}: no id2label - add one, such as {{"0": "contradiction", "1": "entailment", '
            '"2": "neutral"}, in the order that the model was trained with'
        )
    shown = ", ".join(f"{number} {names[number][:40]!r}" for number in sorted(names)[:5])
    unnamed = re.compile(_spellings()["unnamed"], re.IGNORECASE)
    if any(unnamed.fullmatch(name) for name in names.values()):
        raise ModelError(
            f"{path}: its classes have no names ({shown}) - write into id2label which is contradiction, "
            "which neutral and which entailment, as the model's page has it"
        )
    senses = [_sense(names[number]) for number in range(len(names))]
    two = len(senses) == 2 and senses.count("contradiction") == 1
    if not two and sorted(map(str, senses)) != sorted(_THREE):
        raise ModelError(
            f"{path}: its classes are {shown} - an entailment model has contradiction, neutral and "
            "entailment, or contradiction against the rest"
        )
    return Labels(len(senses), senses.index("contradiction"))


def _names(config: Mapping[str, Any]) -> dict[int, str]:
    """The names by number: of id2label, or of label2id where that one says more."""
    unnamed = re.compile(_spellings()["unnamed"], re.IGNORECASE)
    given, back = config.get("id2label"), config.get("label2id")
    names = {}
    if isinstance(given, dict):
        names = {int(k): v for k, v in given.items() if _NUMBER.fullmatch(k) and isinstance(v, str)}
    if isinstance(back, dict) and (not names or any(map(unnamed.fullmatch, names.values()))):
        turned = {v: k for k, v in back.items() if isinstance(v, int) and not isinstance(v, bool)}
        return turned or names
    return names


def _sense(name: str) -> str | None:
    spelling = _MARKS.sub("", name.casefold())
    return next((sense for sense in _THREE if spelling in _spellings()[sense]), None)


@cache
def _spellings() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(
        files("crosscheck.models").joinpath("labels.json").read_text("utf-8")
    )
    return data
