"""
How long `crosscheck quotes` takes, and how much memory, over the length of the article and the number of reports.

    python benchmarks/quotes_speed.py --documents ../shared/documents/ofsted [--quick] [--quoted 5]

The article is made for the purpose: half of it sentences of a few reports, drawn at random, between quotation marks
and each with a word left out here and there; half a newspaper's own prose. Each row is a cold process with nothing
cached. Seconds of processor time are what the program costs; the clock also shows what else the machine was doing.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression
from time import perf_counter, process_time

from tabulate import tabulate

from crosscheck.errors import Exit

LENGTHS = (1_250, 2_500, 5_000, 10_000, 20_000)
REPORTS = (25, 50, 100, 200)
_SAMPLE = 5
"""Quotations that the peer is timed on; all would take minutes."""
_SENTENCE = re.compile(r"[A-Z][^.!?\n]{40,300}\.")
_OWN = (
    "Parents at the gates said that they had heard nothing of it until the paper rang.",
    "The cabinet meets again in a fortnight to go through what the visit will cost.",
    "A spokesman would not be drawn on when the next set of numbers is due.",
    "It is the third time in as many years that the town hall has made such a promise.",
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one cold run took."""

    article: int
    """Words."""
    reports: int
    words: int
    """Of the reports."""
    seconds: float
    """Of processor time."""
    clock: float
    memory: float
    """Peak of resident memory in MB."""


def article(length: int, texts: list[str], dice: random.Random) -> str:
    """About `length` words, half of them quoted with a word left out here and there."""
    sentences = [_SENTENCE.findall(text) for text in texts]
    parts: list[str] = []
    count = 0
    while count < length:
        found = dice.choice(sentences)
        words = dice.choice(found).split() if found else []
        if len(words) < 6:
            continue
        if dice.random() < 0.3:
            del words[dice.randrange(2, len(words) - 1)]
        own = dice.choice(_OWN)
        parts.append(f"Inspectors said: “{' '.join(words)}” {own}")
        count += len(words) + len(own.split()) + 2
    return "\n\n".join(parts) + "\n"


def cost(length: int, files: list[Path], seed: int, quoted: int) -> Cost:
    """One cold `crosscheck quotes` of an article of `length` words, from `quoted` of `files` (0: all), against all."""
    texts = [file.read_text(encoding="utf-8") for file in files]
    with tempfile.TemporaryDirectory() as folder:
        reports = Path(folder, "reports")
        reports.mkdir()
        for file, text in zip(files, texts, strict=True):
            (reports / file.name).write_text(text, encoding="utf-8")
        story = Path(folder, "story.txt")
        dice = random.Random(seed)  # noqa: S311  # a sample
        drawn = dice.sample(texts, min(quoted, len(texts))) if quoted else texts
        story.write_text(article(length, drawn, dice), encoding="utf-8")
        command = [sys.executable, "-m", "crosscheck", "quotes", str(story), "--in", str(reports)]
        start = perf_counter()
        running = subprocess.Popen(
            [*command, "--format", "json"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(running.pid, 0)
        clock = perf_counter() - start
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode not in (Exit.NOTHING, Exit.FINDINGS):
        sys.exit(f"{' '.join(command)} ended with {running.returncode}; mend that before timing it")
    # Linux counts ru_maxrss in kilobytes.
    return Cost(
        length,
        len(files),
        sum(len(text.split()) for text in texts),
        usage.ru_utime + usage.ru_stime,
        clock,
        usage.ru_maxrss / 1000,
    )


def table(costs: list[Cost]) -> str:
    """The runs, a row each."""
    rows = [
        (
            f"{one.article:,}",
            one.reports,
            f"{one.words:,}",
            f"{one.seconds:.1f} s",
            f"{one.clock:.1f} s",
            f"{one.memory:.0f} MB",
        )
        for one in costs
    ]
    headers = ("article, words", "reports", "words", "processor", "clock", "memory")
    return tabulate(rows, headers=headers, tablefmt="github", disable_numparse=True)


def exponent(sizes: list[int], seconds: list[float]) -> float:
    """The power of the size with which the time grows: slope of the logarithms, least squares; 1 is linear."""
    x, y = [math.log(size) for size in sizes], [math.log(second) for second in seconds]
    return linear_regression(x, y).slope


def peer(length: int, files: list[Path], seed: int, sample: int) -> float:
    """Processor seconds of rapidfuzz's partial_ratio_alignment of all quotations, from `sample` of them."""
    from rapidfuzz.fuzz import partial_ratio_alignment  # noqa: PLC0415  # only the comparison needs it

    texts = [file.read_text(encoding="utf-8") for file in files]
    story = article(length, texts, random.Random(seed))  # noqa: S311  # a sample
    quotations = re.findall("“(.*?)”", story)
    start = process_time()
    for quotation in quotations[:sample]:
        for text in texts:
            partial_ratio_alignment(quotation, text)
    return (process_time() - start) * len(quotations) / min(sample, len(quotations))


def main() -> None:
    """Print the two curves."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--documents", type=Path, required=True, help="a folder of reports (.txt)")
    parser.add_argument("--quick", action="store_true", help="the longest of each curve only")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--quoted", type=int, default=5, help="reports that are quoted; 0 for all of them"
    )
    given = parser.parse_args()
    files = sorted(given.documents.glob("*.txt"))[: max(REPORTS)]
    if given.quick:
        print(table([cost(10_000, files, given.seed, given.quoted)]))
        return
    lengths = [cost(length, files, given.seed, given.quoted) for length in LENGTHS]
    numbers = [cost(10_000, files[:number], given.seed, given.quoted) for number in REPORTS]
    grows = "Processor time grows with the power {:.2f} of {} (1 is linear)."
    print(table(lengths))
    print(
        grows.format(
            exponent([c.article for c in lengths], [c.seconds for c in lengths]), "the article"
        )
    )
    print(table(numbers))
    print(
        grows.format(
            exponent([c.words for c in numbers], [c.seconds for c in numbers]), "the reports"
        )
    )
    print(
        f"rapidfuzz partial_ratio_alignment of each quotation with each report: "
        f"{peer(10_000, files, given.seed, _SAMPLE):.0f} s of processor time, from {_SAMPLE} quotations; judges nothing"
    )


if __name__ == "__main__":
    main()
