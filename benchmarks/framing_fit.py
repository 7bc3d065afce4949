r"""
Fit the decision of framing on a labelled set, and say honestly how well it does on reports it has not seen.

    python benchmarks/own_sets.py --data ../shared/documents/ofsted --to build/sets
    python benchmarks/framing_fit.py ../shared/sets/framing.jsonl \
        --also build/sets/b{1,2,4,5,6,8,9,10}/framing.jsonl --unread build/sets/b10/framing.jsonl [--write]

is how the weights that ship were fitted.

framing_practice.jsonl, pairs about invented councils that we wrote ourselves, helps to fit and is never
what is measured; other labelled sets at hand can help in the same way (--also FILE).

Needs benchmarks/requirements.txt. The terms and their signs stand in crosscheck/framing/decision.json;
this script finds weights for them that are never below 0 (so that each term can only push one way),
by a multinomial logistic regression with an L2 penalty, and with --write puts them back.

What an entailment model adds is fitted on top of them as framing_strangers.py says.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from framing_regression import (
    RELATIONS,
    Array,
    Data,
    columns_of,
    fit,
    macro_f1,
    sharpness,
    softmax,
)
from framing_strangers import Strangers, by_writer, show
from numpy.typing import NDArray

from crosscheck.framing.decide import ENTAILMENT, suspicion
from crosscheck.framing.features import features
from crosscheck.framing.read import read
from crosscheck.model.verdict import Relation

PRACTICE = Path(__file__).parent / "framing_practice.jsonl"
DECISION = Path(__file__).parent.parent / "crosscheck" / "framing" / "decision.json"
STAGES = ("lexicon", "entailment")
FOLDS = 10
SEEDS = 5


def cross_validated(
    decision: dict[str, Any],
    data: Data,
    practice: Data,
    strangers: Strangers | None = None,
    seeds: int = SEEDS,
) -> dict[str, list[Array]]:
    """
    Scores of every row by fits that have not seen its council, one array for each way of folding.

    What an entailment model adds is fitted where there are `strangers` to fit it beside.
    """
    names = sorted(set(data.councils))
    place = np.array([names.index(c) for c in data.councils])
    stages = STAGES if strangers else STAGES[:1]
    runs: dict[str, list[Array]] = {name: [] for name in stages}
    for seed in range(seeds):
        folds = np.random.default_rng(seed).permutation(len(names))[place] % FOLDS
        scores = {name: np.zeros((len(data.labels), len(RELATIONS))) for name in stages}
        for fold in range(FOLDS):
            kept = folds != fold
            for name, found in staged(decision, data, practice, strangers, kept).items():
                scores[name][~kept] = found
        for name in stages:
            runs[name].append(scores[name])
    return runs


def staged(
    decision: dict[str, Any],
    data: Data,
    practice: Data,
    strangers: Strangers | None,
    kept: NDArray[np.bool_],
) -> dict[str, Array]:
    """The scores of the rows that are not kept, by words alone and with the entailment terms on top."""
    words, more = (decision[name]["terms"] for name in STAGES)
    columns = columns_of(words, data.values)
    seen = np.concatenate([columns[kept], columns_of(words, practice.values)])
    first = fit(words, seen, np.concatenate([data.labels[kept], practice.labels]))
    base = first.scores(columns)
    if strangers is None:
        return {STAGES[0]: base[~kept]}
    added = columns_of(more, data.values)
    second = strangers.fit(more, added[kept], data.labels[kept])
    return {STAGES[0]: base[~kept], STAGES[1]: second.scores(added[~kept], base[~kept])}


def report(name: str, data: Data, runs: list[Array]) -> dict[str, float]:
    """Print and return the cross-validated figures."""
    labels = data.labels
    found = [run.argmax(1) for run in runs]
    contradicts, agrees = (RELATIONS.index(r) for r in (Relation.CONTRADICTS, Relation.AGREES))
    unrelated = RELATIONS.index(Relation.UNRELATED)
    of_agreeing = [f[labels == agrees] for f in found]
    opposed = [(f[labels == contradicts] == contradicts).mean() for f in found]
    figures = {
        "rows": float(len(labels)),
        "macro_f1": np.mean([macro_f1(labels, f) for f in found]),
        "contradicts_recall": np.mean(opposed),
        "agreeing_called_divergent": np.mean(
            [((f != agrees) & (f != unrelated)).mean() for f in of_agreeing]
        ),
    }
    for part, mask in (("first half of the councils", ~data.late), ("second half", data.late)):
        score = np.mean([macro_f1(labels[mask], f[mask]) for f in found])
        print(f"{name}: macro-F1 {score:.3f} on the {part}")
    for key, value in figures.items():
        print(f"{name}: {key} {value:.3f}")
    print("rows: label, columns: found;", ", ".join(RELATIONS))
    table = np.zeros((len(RELATIONS), len(RELATIONS)), int)
    np.add.at(table, (labels, np.mean(runs, 0).argmax(1)), 1)
    print(table)
    return {key: round(float(value), 3) for key, value in figures.items()}


def reliability(name: str, labels: NDArray[np.int64], runs: list[Array], sharp: float) -> None:
    """Print how often a confidence was right, in five bins: unseen rows, calibrated scores."""
    likely = np.concatenate([softmax(sharp * run) for run in runs])
    right = likely.argmax(1) == np.tile(labels, len(runs))
    sure = likely.max(1)
    for low in (0.2, 0.4, 0.6, 0.8):
        inside = (sure >= low) & (sure < low + 0.2 + (low > 0.7))
        if inside.any():
            print(
                f"{name}: said {sure[inside].mean():.2f}, right {right[inside].mean():.2f}, "
                f"{inside.mean():.0%} of the rows"
            )


def halves(decision: dict[str, Any], data: Data, practice: Data, strangers: Strangers) -> None:
    """Fit on one alphabetical half of the councils (and the practice pairs), test on the other."""
    for name, kept in (("first half -> second", ~data.late), ("second half -> first", data.late)):
        for stage, scores in staged(decision, data, practice, strangers, kept).items():
            score = macro_f1(data.labels[~kept], scores.argmax(1))
            print(f"{stage}, fitted on {name}: macro-F1 {score:.3f}")


def load(path: Path) -> Data:
    """A labelled set, with the features of each pair and the entailment probabilities beside it."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    values = [features(read(row["claim"]), read(row["evidence"])) for row in rows]
    given = path.with_suffix(".entailment.jsonl")
    if given.exists():
        answers = [json.loads(line) for line in given.read_text("utf-8").splitlines()]
        by_id = {a["id"]: (a["contradiction"] + a["contradiction_reverse"]) / 2 for a in answers}
        values = [
            {**v, ENTAILMENT: suspicion(by_id[r["id"]])} for v, r in zip(values, rows, strict=True)
        ]
    councils = [row["report"].rpartition("_")[0] for row in rows]
    middle = sorted(councils)[len(councils) // 2]
    return Data(
        labels=np.array([RELATIONS.index(Relation(row["label"])) for row in rows]),
        values=values,
        councils=councils,
        late=np.array([council > middle for council in councils]),
    )


def main() -> None:
    """Fit, report, and with --write keep the weights."""
    parser = argparse.ArgumentParser(description="Fit the decision of framing on a labelled set.")
    parser.add_argument("set", type=Path)
    parser.add_argument(
        "--also", type=Path, nargs="*", default=[], help="More sets to fit on, unmeasured."
    )
    parser.add_argument(
        "--unread", type=Path, nargs="*", default=[], help="Those of --also that nobody has read."
    )
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    data, practice = load(options.set), load(PRACTICE)
    others = [load(path) for path in options.also]
    sets, plain = [data, *others], replace(practice)
    for more in others:
        practice.labels = np.concatenate([practice.labels, more.labels])
        practice.values = practice.values + more.values
    decision = json.loads(DECISION.read_text("utf-8"))
    unread = [path in options.unread or not options.unread for path in (options.set, *options.also)]
    given = by_writer(decision[STAGES[0]]["terms"], sets, plain)
    for path, held, scores in zip((options.set, *options.also), sets, given, strict=True):
        print(
            f"{path}: macro-F1 {macro_f1(held.labels, scores.argmax(1)):.3f} by the others' weights"
        )
    unseen = np.concatenate([d.labels for d, fresh in zip(sets, unread, strict=True) if fresh])
    found_unseen = np.concatenate([s for s, fresh in zip(given, unread, strict=True) if fresh])
    strangers = Strangers([(d.labels, s) for d, s in zip(sets[1:], given[1:], strict=True)])
    runs = cross_validated(decision, data, practice, strangers)
    halves(decision, data, practice, strangers)
    words, added = (decision[name]["terms"] for name in STAGES)
    columns = columns_of(words, data.values)
    seen = np.concatenate([columns, columns_of(words, practice.values)])
    first = fit(words, seen, np.concatenate([data.labels, practice.labels]))
    second = strangers.fit(added, columns_of(added, data.values), data.labels)
    show(data, strangers, second)
    for name, found in zip(STAGES, (first, second), strict=True):
        decision["fitted"][name] = report(name, data, runs[name])
        for term, weight in zip(found.terms, found.weights, strict=True):
            term["weight"] = round(float(weight), 4)
        decision[name]["bias"] = {
            r.value: round(float(b), 4) for r, b in zip(RELATIONS, found.bias, strict=True)
        }
        # Calibrated on claims that were not read while the lists grew, by fits without their writer.
        calm = sharpness(unseen, [found_unseen])
        decision[name]["sharpness"] = round(min(calm, sharpness(data.labels, runs[name])), 3)
        reliability(name, data.labels, runs[name], decision[name]["sharpness"])
    if options.write:
        DECISION.write_text(json.dumps(decision, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
