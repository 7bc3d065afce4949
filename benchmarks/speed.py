"""
How long crosscheck takes and how much memory it needs, on this machine.

    python benchmarks/speed.py [CASE] [--texts DIR]

`crosscheck check` in a cold process, several times; then, in this process, building the index and
searching it, beside rapidfuzz's token_set_ratio over all passages in the same run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from rapidfuzz import fuzz, process
from tabulate import tabulate

from crosscheck.claims.case import load_case
from crosscheck.errors import Exit
from crosscheck.evidence.index import Index
from crosscheck.model.claim import Case
from crosscheck.model.document import Role

ROOT = Path(__file__).resolve().parent.parent
CASE = ROOT / "claims" / "south-gloucestershire"
TEXTS = ROOT.parent / "shared" / "documents" / "south-gloucestershire"
RUNS = 5


_WEIGHED = """\
import os, subprocess, sys, time
start = time.perf_counter()
running = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, usage = os.wait4(running.pid, 0)
running.returncode = os.waitstatus_to_exitcode(status)
print(running.returncode, time.perf_counter() - start, usage.ru_maxrss)
"""
"""Runs a command and prints its exit status, seconds on the clock and, on Linux, kilobytes of resident memory."""


def cold_check(case: Path, texts: Path | None) -> tuple[float, float]:
    """Seconds on the clock and the peak of resident memory in MB of one `crosscheck check`."""
    command = [sys.executable, "-m", "crosscheck", "check", str(case)]
    command += ["--texts", str(texts)] if texts else []
    # Linux counts to a process what the one that started it held, so a small one stands between.
    told = subprocess.run(
        [sys.executable, "-c", _WEIGHED, *command], check=True, capture_output=True, text=True
    ).stdout
    status, wall, kilobytes = told.split()
    if int(status) not in (Exit.NOTHING, Exit.FINDINGS):
        sys.exit(f"{' '.join(command)} ended with {status}; mend that before timing it")
    return float(wall), int(kilobytes) / 1000


def search_times(case: Case) -> tuple[float, float, float, int]:
    """Seconds to build the index, seconds a search, seconds a scan by rapidfuzz; passages searched."""
    authorities = [d for d in case.documents if d.info.role is Role.AUTHORITY]
    passages = [p.text for d in authorities for p in d.passages if p.is_evidence]
    claims = [claim.claim.reading or claim.text for claim in case.claims]
    start = perf_counter()
    index = Index(authorities)
    built = perf_counter() - start
    index.search(claims[0])  # The word lists are read once, on the first search.
    start = perf_counter()
    for claim in claims:
        index.search(claim)
    searched = (perf_counter() - start) / len(claims)
    start = perf_counter()
    for claim in claims:
        process.extract(claim, passages, scorer=fuzz.token_set_ratio, limit=5)
    scanned = (perf_counter() - start) / len(claims)
    return built, searched, scanned, len(passages)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("case", nargs="?", type=Path, default=CASE)
    parser.add_argument("--texts", type=Path, default=TEXTS if TEXTS.is_dir() else None)
    arguments = parser.parse_args()
    runs = [cold_check(arguments.case, arguments.texts) for _ in range(RUNS)]
    case = load_case(arguments.case, arguments.texts).case
    built, searched, scanned, passages = search_times(case)
    rows = [
        ("crosscheck check, cold, median", f"{median(wall for wall, _ in runs):.2f} s"),
        ("crosscheck check, peak memory", f"{max(memory for _, memory in runs):.0f} MB"),
        (f"index of {passages} passages", f"{built * 1000:.0f} ms"),
        ("search, a claim", f"{searched * 1000:.1f} ms"),
        ("token_set_ratio over all passages, a claim", f"{scanned * 1000:.1f} ms"),
        ("search beside that", f"{searched / scanned:.1f} times as long"),
    ]
    print(tabulate(rows, disable_numparse=True))


if __name__ == "__main__":
    main()
