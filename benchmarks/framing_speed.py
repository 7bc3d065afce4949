"""
How many claims crosscheck compares with a passage in a second, on one core, and how that grows with length.

    python benchmarks/framing_speed.py ../shared/sets/framing.jsonl

Processor time of this process, readings not kept from one round to the next; the best of three
rounds. rapidfuzz's token_set_ratio over the same pairs, in the same run, is the peer.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from rapidfuzz.fuzz import token_set_ratio
from tabulate import tabulate

from crosscheck.framing import read
from crosscheck.framing.compare import compare

ROUNDS = 3
SENTENCE = "Some plans are not yet clear, although children are seen often, "
LENGTHS = (10, 100, 1_000, 10_000)
"""Words of the sentence made of that piece, over and over."""


def seconds(work: Callable[[], object]) -> float:
    """Processor time of the fastest of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        read._read.cache_clear()  # noqa: SLF001 - what is kept from the last round is not work
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", type=Path, help="a framing set")
    rows = [json.loads(line) for line in parser.parse_args().set.read_text("utf-8").splitlines()]
    pairs = [(row["claim"], row["evidence"]) for row in rows]
    ours = len(pairs) / seconds(lambda: [compare(*pair) for pair in pairs])
    theirs = len(pairs) / seconds(lambda: [token_set_ratio(*pair) for pair in pairs])
    print(
        tabulate(
            [["crosscheck", round(ours)], ["rapidfuzz token_set_ratio", round(theirs)]],
            headers=["comparisons of a claim with a passage", "a second"],
        )
    )
    words = len(SENTENCE.split())
    curve = []
    for length in LENGTHS:
        text = SENTENCE * (length // words)
        spent = seconds(partial(compare, text, text))
        curve.append([length, round(1000 * spent, 1), round(1e6 * spent / length, 1)])
    print()
    print(tabulate(curve, headers=["words on either side", "ms", "µs a word"]))


if __name__ == "__main__":
    main()
