"""
Framing on published labelled sets of other domains, reported as it is: a gain on ours that costs here is over-fitting.

    python benchmarks/framing_published.py --data ../shared/benchmarks/exaggeration

The folder's name says which set it is: exaggeration (Wright & Augenstein 2021), claim-strength (Yu et al. 2019, 2020), certainty (Pei &
Jurgens 2021), contradiction-fever-symmetric (Schuster et al. 2019), support-healthver (Sarrouti et al.
2021), altered-summaries-bump (Ma et al. 2023).
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz
from tabulate import tabulate

from crosscheck.files import write_atomically
from crosscheck.framing.decide import Claims, Decision, decide
from crosscheck.framing.features import features
from crosscheck.framing.read import read
from crosscheck.framing.strength import strength_of
from crosscheck.model.verdict import Relation
from crosscheck.text.tokens import words

Figures = list[tuple[str, int, float]]
"""What was measured, on how many items, and the figure."""


def exaggeration(data: Path) -> Figures:
    """A press release against its paper: the stronger sentence exaggerates."""
    rows = _lines(data / "train.jsonl")
    found = []
    for row in rows:
        release, paper = (
            strength_of(row[f"{side}_conclusion"]) for side in ("press_release", "abstract")
        )
        found.append(
            "same" if release == paper else "exaggerates" if release > paper else "downplays"
        )
    labels = [row["exaggeration_label"] for row in rows]
    return [("macro-F1", len(rows), macro_f1(labels, found))]


def claim_strength(data: Path) -> Figures:
    """How strongly a sentence ties one thing to another, four levels."""
    figures: Figures = []
    for path in sorted(data.glob("annotated_*.csv")):
        rows = _table(path)
        labels = [row["label"] for row in rows]
        found = [str(strength_of(row["sentence"])) for row in rows]
        figures.append((f"{path.stem} macro-F1", len(rows), macro_f1(labels, found)))
    return figures


def certainty(data: Path) -> Figures:
    """How certain a sentence sounds, 1 to 6: correlation with the least certain clause."""
    rows = _lines(data / "sentence-level-certainty.jsonl")
    stated = [float(row["sentence-level-certainty"]) for row in rows]
    read_as = [
        min((p.certainty for p in read(row["finding"]).propositions), default=0.85) for row in rows
    ]
    return [("Pearson r", len(rows), correlation(stated, read_as))]


def fever_symmetric(data: Path) -> Figures:
    """Supports or refutes, balanced against surface cues: refuted is what is the less likely supported half."""
    rows = _lines(data / "dev.jsonl")
    doubts = [_unsupported(row["claim"], row["evidence"]) for row in rows]
    middle = sorted(doubts)[len(doubts) // 2]
    right = [
        (d > middle) == (row["label"] == "REFUTES") for d, row in zip(doubts, rows, strict=True)
    ]
    return [("accuracy at the median", len(rows), sum(right) / len(rows))]


def healthver(data: Path) -> Figures:
    """Supports, refutes or neutral, of claims about COVID-19."""
    rows = _table(data / "dev.csv")
    relation = {Relation.CONTRADICTS: "Refutes", Relation.UNRELATED: "Neutral"}
    found = [relation.get(_posed(r["claim"], r["evidence"]).relation, "Supports") for r in rows]
    return [("macro-F1", len(rows), macro_f1([row["label"] for row in rows], found))]


def altered_summaries(data: Path) -> Figures:
    """A faithful summary should score above its minimally altered twin (ties count half)."""
    rows = json.loads((data / "dev.json").read_text("utf-8"))
    ours = theirs = 0.0
    for row in rows:
        pair = row["reference_summary"], row["edited_summary"]
        ours += _above(*(_faithful(text, row["article"]) for text in pair))
        theirs += _above(*(fuzz.token_set_ratio(text, row["article"]) for text in pair))
    return [
        ("consistency", len(rows), ours / len(rows)),
        ("consistency of token_set_ratio", len(rows), theirs / len(rows)),
    ]


def _above(faithful: float, altered: float) -> float:
    return 0.5 if faithful == altered else float(faithful > altered)


def _faithful(summary: str, article: str) -> float:
    """The part of the summary's words, and of its pairs and triples of words, that the article has."""
    ours, theirs = ([t.norm for t in words(text)] for text in (summary, article))
    score = 0.0
    for length in (1, 2, 3):
        known = {tuple(theirs[i : i + length]) for i in range(len(theirs))}
        grams = [tuple(ours[i : i + length]) for i in range(len(ours) - length + 1)]
        score += sum(gram in known for gram in grams) / max(len(grams), 1)
    return score


def _posed(claim: str, evidence: str) -> Decision:
    return decide(features(read(claim), read(evidence)), claims=Claims.POSED)


def _unsupported(claim: str, evidence: str) -> float:
    likely = _posed(claim, evidence).probabilities
    return likely[Relation.CONTRADICTS] + likely[Relation.UNRELATED]


def macro_f1(labels: Sequence[str], found: Sequence[str]) -> float:
    """The mean over the labels of the harmonic mean of precision and recall."""
    each = []
    for label in sorted(set(labels)):
        hit = sum(a == b == label for a, b in zip(labels, found, strict=True))
        each.append(2 * hit / max(labels.count(label) + list(found).count(label), 1))
    return sum(each) / len(each)


def correlation(left: Sequence[float], right: Sequence[float]) -> float:
    """Pearson's r."""
    means = sum(left) / len(left), sum(right) / len(right)
    both = sum((a - means[0]) * (b - means[1]) for a, b in zip(left, right, strict=True))
    spread = [sum((v - m) ** 2 for v in side) for side, m in zip((left, right), means, strict=True)]
    return float(both / (spread[0] * spread[1]) ** 0.5) if all(spread) else 0.0


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


SETS: dict[str, Callable[[Path], Figures]] = {
    "exaggeration": exaggeration,
    "claim-strength": claim_strength,
    "certainty": certainty,
    "contradiction-fever-symmetric": fever_symmetric,
    "support-healthver": healthver,
    "altered-summaries-bump": altered_summaries,
}


RECORD = Path(__file__).with_name("published.json")
OTHERS = {
    "exaggeration": "majority .25, naive cue rule .39, tuned language models .48-.53",
    "claim-strength": "naive cue rule .32-.36",
    "certainty": "none published for this reading",
    "contradiction-fever-symmetric": "chance .50",
    "support-healthver": "majority .19",
    "altered-summaries-bump": "token_set_ratio: see its row",
}
"""What others reach, as their papers and ../shared/benchmarks/README.md give it."""


def record(name: str, data: Path, figures: Figures) -> None:
    """Keep the figures of a set in published.json, with the day and the hash of the data."""
    kept = json.loads(RECORD.read_text("utf-8")) if RECORD.exists() else {"sets": {}}
    kept["about"] = (
        "Figures on published sets, written by benchmarks/framing_published.py --record."
    )
    kept["sets"][name] = {
        "date": datetime.now(tz=UTC).date().isoformat(),
        "sha256": data_hash(data),
        "others": OTHERS[name],
        "figures": [
            {"figure": what, "items": count, "value": round(value, 3)}
            for what, count, value in figures
        ],
    }
    kept["sets"] = dict(sorted(kept["sets"].items()))
    write_atomically(RECORD, json.dumps(kept, indent=1, ensure_ascii=False) + "\n")


def data_hash(data: Path) -> str:
    """One hash over the names and bytes of the files of a set."""
    digest = hashlib.sha256()
    for path in sorted(path for path in data.iterdir() if path.is_file()):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def table(name: str, figures: Iterable[tuple[str, int, float]]) -> str:
    """The figures of one set, to print."""
    rows = [(name, what, count, f"{figure:.3f}") for what, count, figure in figures]
    return tabulate(rows, headers=("set", "figure", "items", "value"), disable_numparse=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Framing on a published set of another domain.")
    parser.add_argument("--data", type=Path, required=True, help="The folder of the set.")
    parser.add_argument(
        "--set", choices=SETS, help="Which set it is, where the folder is called otherwise."
    )
    parser.add_argument(
        "--record",
        action="store_true",
        help="Keep the figures in published.json, for docs/accuracy.md.",
    )
    options = parser.parse_args()
    name = options.set or options.data.resolve().name
    if name not in SETS:
        parser.error(f"{options.data} is not called after a set; give --set {'|'.join(SETS)}")
    measured = SETS[name](options.data)
    print(table(name, measured))
    if options.record:
        record(name, options.data, measured)
