"""The decision: a weighted sum of differences for each relation, its weights in `decision.json`."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from crosscheck.model.verdict import Relation

ENTAILMENT = "entailment"
"""The feature that an entailment model gives."""

FORMS = {
    "more": lambda value: value,
    "less": lambda value: -value,
    "apart": abs,
}
"""How a term takes its feature: as it is, reversed, or by its size alone."""


def suspicion(probability: float) -> float:
    """
    What a probability of contradiction (0–1) is worth, 0–1: much when the model is sure, little below.

    Models agree on what contradicts, and differ widely in what they give to two texts that merely
    differ: one says .01, the next .6. The fourth power leaves that out, and measures as well.
    """
    return probability**4


_OUT_OF_THE_QUESTION = 50.0
UNKNOWN = 0.5
"""The likeness of two texts that no search put together."""
_LEAST_LIKELY = 0.02
_HEARD = 0.65
"""
How much of the search's log odds is heard; some of what it knows, the terms know as well.

End to end, macro-F1 on six sets taken together stays within .01 from .3 to 1.3 of it.
"""


class Claims(StrEnum):
    """What sort of claims is judged: how likely one is borne out, before anything is measured."""

    PRINTED = "printed"
    """As articles and releases have them: most are borne out."""
    POSED = "posed"
    """As labelled sets have them, or somebody's changed words: one in five is borne out."""


@dataclass(frozen=True, slots=True)
class Term:
    """A feature, how it is taken, and which relations it speaks for (above 0) and against."""

    feature: str
    form: str
    relations: Mapping[Relation, int]
    weight: float
    """Never below 0: the signs stand in `relations`, so that each term can only push one way."""
    says: str
    """For people: what it means when this term decides."""


@dataclass(frozen=True, slots=True)
class Model:
    """A fitted decision."""

    terms: tuple[Term, ...]
    bias: Mapping[Relation, float]
    sharpness: float
    """What the scores are multiplied by before they become probabilities; fitted for calibration."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the model makes of a pair of readings."""

    relation: Relation
    probabilities: Mapping[Relation, float]
    decided_by: tuple[str, ...]
    """The terms that most set the relation above the next likely one, strongest first."""
    by_words: Relation
    """The relation without an entailment model; the same where none was asked."""
    runner_up: Relation = Relation.UNRELATED
    """The next likely one."""
    start: float = 0.0
    """How far the relation stood above it before anything was measured."""
    pushes: tuple[tuple[str, float], ...] = ()
    """For each term its feature, and how far it set the relation above the next likely one."""


def decide(
    features: Mapping[str, float],
    *,
    contradiction: float | None = None,
    claims: Claims = Claims.PRINTED,
    likeness: float = UNKNOWN,
) -> Decision:
    """
    The relation of a claim to a passage, from `features`, `claims` being of that sort.

    `contradiction` is the probability that an entailment model gives to the two contradicting each
    other (the mean of both directions), if one was asked; it is one term among the others. `likeness` is how
    likely the search holds the passage to speak to the claim (0–1): a near copy is of the same thing; at 1
    that is known.
    """
    stages = [load_model("lexicon")]
    values = dict(features)
    if contradiction is not None:
        stages.append(load_model("entailment"))
        values[ENTAILMENT] = suspicion(contradiction)
    leaning = _printed() if claims is Claims.PRINTED else {}
    scores = dict.fromkeys(Relation, 0.0) | leaning
    odds = min(max(likeness, _LEAST_LIKELY), 1 - _LEAST_LIKELY)
    scores[Relation.UNRELATED] += _HEARD * math.log((1 - odds) / odds)
    # No pair of our sets whose claim names nothing else is unrelated, and no passage that the claim quotes.
    if values["covered"] or likeness >= 1:
        scores[Relation.UNRELATED] = -_OUT_OF_THE_QUESTION
    parts: list[tuple[Term, float]] = []
    by_words = Relation.UNRELATED
    for model in stages:
        for relation, bias in model.bias.items():
            scores[relation] += bias
        for term in model.terms:
            amount = term.weight * FORMS[term.form](values[term.feature])
            parts.append((term, amount))
            if not amount:
                continue
            for relation, sign in term.relations.items():
                scores[relation] += sign * amount
        if model is stages[0]:
            by_words = _first(scores)
    sharpness = stages[-1].sharpness
    first, second = sorted(Relation, key=lambda r: -scores[r])[:2]
    top = max(scores.values())
    weights = {r: math.exp(sharpness * (s - top)) for r, s in scores.items()}
    total = sum(weights.values())
    pushes = [
        (term, (term.relations.get(first, 0) - term.relations.get(second, 0)) * amount)
        for term, amount in parts
    ]
    strongest = sorted(
        # a comparison says by itself what an entailment model saw
        (item for item in pushes if item[1] > 0 and item[0].feature != ENTAILMENT),
        key=lambda item: -item[1],
    )
    return Decision(
        relation=first,
        probabilities={r: w / total for r, w in weights.items()},
        decided_by=tuple(dict.fromkeys(term.says for term, _ in strongest))[:3],
        by_words=by_words,
        runner_up=second,
        start=sum(model.bias[first] - model.bias[second] for model in stages)
        + leaning.get(first, 0.0)
        - leaning.get(second, 0.0),
        pushes=tuple((term.feature, push) for term, push in pushes),
    )


def _first(scores: Mapping[Relation, float]) -> Relation:
    return max(Relation, key=lambda relation: scores[relation])


def _printed() -> dict[Relation, float]:
    return {Relation(r): score for r, score in _data()["printed"].items()}


@cache
def _data() -> dict[str, Any]:
    text = files("crosscheck.framing").joinpath("decision.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@cache
def load_model(name: str) -> Model:
    """The fitted decision `lexicon`, or `entailment`: what an entailment model adds to its scores."""
    data = _data()[name]
    return Model(
        terms=tuple(
            Term(
                feature=item["feature"],
                form=item["form"],
                relations={Relation(r): sign for r, sign in item["relations"].items()},
                weight=item["weight"],
                says=item["says"],
            )
            for item in data["terms"]
        ),
        bias={Relation(r): value for r, value in data["bias"].items()},
        sharpness=data["sharpness"],
    )
