"""What anything must beat: no reading at all, and similarity alone at its most flattering."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import permutations

from crosscheck.evaluation.metrics import most_common

MAJORITY = "majority class"
THRESHOLD = "rapidfuzz token_set_ratio, threshold tuned on this set"


def majority(gold: Sequence[str]) -> tuple[str, ...]:
    """The commonest label, for every row."""
    return (most_common(gold),) * len(gold)


def tuned_threshold(gold: Sequence[str], scores: Sequence[float]) -> tuple[str, ...]:
    """
    One label at and above a score, another below it: the pair and score with the best macro-F1.

    It is tuned on the very labels it is then measured on, so the figure is the most that the
    score alone could give with one threshold, not what it would give on new rows.
    """
    totals = Counter(gold)
    order = sorted(range(len(gold)), key=lambda at: -scores[at])
    # A threshold can only stand where the score changes.
    cuts = [0]
    cuts += [k for k in range(1, len(order)) if scores[order[k]] != scores[order[k - 1]]]
    seen: list[Counter[str]] = []
    running: Counter[str] = Counter()
    done = 0
    for cut in cuts:
        running.update(gold[at] for at in order[done:cut])
        done = cut
        seen.append(Counter(running))
    best = (-1.0, 0, most_common(gold), most_common(gold))
    for above, below in permutations(sorted(totals), 2):
        for cut, inside in zip(cuts, seen, strict=True):
            f1 = _f1(inside[above], cut, totals[above]) + _f1(
                totals[below] - inside[below], len(gold) - cut, totals[below]
            )
            if f1 > best[0]:
                best = (f1, cut, above, below)
    _, cut, above, below = best
    labels = [below] * len(gold)
    for at in order[:cut]:
        labels[at] = above
    return tuple(labels)


def _f1(hits: int, called: int, real: int) -> float:
    return 2 * hits / (called + real) if called + real else 0.0
