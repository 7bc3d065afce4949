"""
What councils and papers did say of a report: whom the verdicts accuse, and what they notice.

    python benchmarks/printed.py --documents ../shared/documents/ofsted [--half w4]

`sets/printed.jsonl` holds claims from real press releases, articles and minutes, restated in words of our
own, each with the address of its source. Four in five that a report speaks to are faithful, so the first
question is how many of those are accused of something; the second how many of the rest are noticed.
`w1` to `w3` are to learn from, `w4` (other councils, never read) to judge by.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from own_sets import FOLDER
from tabulate import tabulate

from crosscheck.checking import check_claim
from crosscheck.evaluation.documents import DocumentFolder
from crosscheck.examine.examiner import Examiner
from crosscheck.model.claim import AnchoredClaim, Case, Claim
from crosscheck.model.document import Availability, Document, DocumentInfo, DocumentKind, Role
from crosscheck.model.text import Span, TextQuote
from crosscheck.model.verdict import Verdict
from crosscheck.settings import Settings

SET = FOLDER / "printed.jsonl"
HEADERS = (
    "half",
    "claims",
    "right",
    "faithful accused",
    "diverging noticed",
    "no-evidence known",
)
DIVERGING = (Verdict.EXAGGERATES, Verdict.DOWNPLAYS, Verdict.CONTRADICTS)


def verdicts(documents: Path) -> Iterator[tuple[str, str, Verdict]]:
    """Half, label and verdict of every claim, checked against its whole report."""
    folder = DocumentFolder(documents)
    rows: dict[str, list[dict[str, str]]] = {}
    for line in SET.read_text("utf-8").splitlines():
        row = json.loads(line)
        rows.setdefault(row["report"], []).append(row)
    for name, said in rows.items():
        examiner = Examiner.of(_case(folder.load(name), [row["claim"] for row in said]))
        for row, claim in zip(said, examiner.case.claims, strict=True):
            verdict = check_claim(claim, examiner, Settings()).verdict
            yield row["id"].partition("-")[0], row["label"], verdict


def _case(report: Document, claims: list[str]) -> Case:
    """A case of one report, and one text that is nothing but the claims, a line each."""
    text = "\n".join(claims)
    info = DocumentInfo("said", Role.CLAIMANT, DocumentKind.NEWS_ARTICLE, reports_on=(report.id,))
    anchored, at = [], 0
    for number, claim in enumerate(claims):
        span = Span(at, at + len(claim))
        given = Claim(f"claim-{number}", "said", TextQuote(claim))
        anchored.append(AnchoredClaim(given, claim, span))
        at = span.end + 1
    said = Document(info, text, (), Availability.TEXT)
    return Case(report.id, report.id, (report, said), tuple(anchored))


def figures(pairs: list[tuple[str, Verdict]]) -> tuple[float, ...]:
    """Claims; the share right; of the faithful accused; of the diverging noticed; silent where nothing bears on them."""
    by_label: dict[str, Counter[str]] = {}
    for label, verdict in pairs:
        by_label.setdefault(label, Counter())[verdict] += 1
    right = sum(label == verdict for label, verdict in pairs)
    faithful, silent = by_label["agrees"], by_label["no-evidence"]
    diverging = sum((by_label.get(label, Counter()) for label in DIVERGING), Counter[str]())
    return (
        len(pairs),
        right / len(pairs),
        sum(faithful[verdict] for verdict in DIVERGING) / faithful.total(),
        sum(diverging[verdict] for verdict in DIVERGING) / diverging.total(),
        silent[Verdict.NO_EVIDENCE] / silent.total(),
    )


def table(found: Iterable[tuple[str, str, Verdict]]) -> list[tuple[str, *tuple[float, ...]]]:
    """A row for each annotator's claims, under `HEADERS`."""
    halves: dict[str, list[tuple[str, Verdict]]] = {}
    for half, label, verdict in found:
        halves.setdefault(half, []).append((label, verdict))
    return [(half, *figures(pairs)) for half, pairs in sorted(halves.items())]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--documents", type=Path, required=True)
    parser.add_argument("--half", help="only claims of this annotator")
    arguments = parser.parse_args()
    rows = [row for row in table(verdicts(arguments.documents)) if arguments.half in (None, row[0])]
    print(tabulate(rows, headers=HEADERS, floatfmt=".3f"))


if __name__ == "__main__":
    main()
