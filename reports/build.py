"""Rebuild the sample reports of this folder: `make reports`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from crosscheck.checking import check
from crosscheck.claims.case import load_case
from crosscheck.files import write_atomically
from crosscheck.model.publisher import Publisher
from crosscheck.model.run import CaseRun, Run
from crosscheck.reporters.interface import Rendering, format_names, reporter
from crosscheck.reporters.words import claim_place

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "reports"
SHARED = ROOT.parent / "shared" / "documents" / "south-gloucestershire"
DRAWN = Rendering(width=100, publisher=Publisher("The crosscheck desk"))
SUFFIXES = {
    "annotations": "annotations.jsonld",
    "claimreview": "claimreview.jsonld",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "junit": "junit.xml",
    "markdown": "md",
    "table": "table.txt",
    "text": "txt",
}
"""Of the reports of a format; where it is not here, its name."""


def reports() -> Iterator[tuple[Path, str]]:
    """Every report as its path and its text; those of the whole real case only where its texts are."""
    for case in ("harrowmere", "south-gloucestershire"):
        run = run_of(case)
        for name in format_names():
            suffix = SUFFIXES.get(name, name)
            yield FOLDER / f"{case}.{suffix}", reporter(name)(run, DRAWN)
    if SHARED.is_dir():
        # The letters' sentences are not ours to carry: only verdicts, places and rules stand here.
        run = run_of("south-gloucestershire", SHARED)
        table = reporter("table")(run, DRAWN)
        yield FOLDER / "south-gloucestershire-whole.table.txt", table
        yield FOLDER / "south-gloucestershire-disagreements.md", disagreements(run.cases[0])


def run_of(case: str, texts: Path | None = None) -> Run:
    """A case of the repository, checked, with its files named as from the repository's top."""
    loaded = load_case(ROOT / "claims" / case, texts)
    if loaded.problems:
        raise SystemExit("\n".join(str(problem) for problem in loaded.problems))
    claims = tuple(
        replace(anchored, claim=replace(anchored.claim, file=_relative(anchored.claim.file)))
        for anchored in loaded.case.claims
    )
    documents = tuple(
        replace(document, path=_relative(document.path)) for document in loaded.case.documents
    )
    return check([replace(loaded.case, claims=claims, documents=documents)])


def disagreements(case: CaseRun) -> str:
    """Each claim on which machine and review differ, with what decided on the machine's side."""
    reviewed = [result for result in case.claims if result.review]
    differing = [result for result in reviewed if result.review and not result.review.agrees]
    share = 1 - len(differing) / len(reviewed)
    lines = [
        "# Where the machine and the reviews differ",
        "",
        "South Gloucestershire, with the texts. The review stays right; this is what is left to learn.",
        f"The machine agrees with {len(reviewed) - len(differing)} of {len(reviewed)} reviews ({share:.0%}).",
        "",
        "| claim | review | machine | decided by | evidence |",
        "|---|---|---|---|---|",
    ]
    for result in differing:
        passage = result.evidence[0].passage if result.evidence else None
        at = (
            f"{passage.document} ¶{passage.paragraph or '–'} p{passage.page or '–'}"
            if passage
            else "–"
        )
        review = result.review.verdict if result.review else ""
        lines.append(
            f"| [{result.claim.id}](../{claim_place(result).rsplit(':', 2)[0]}) | {review} "
            f"| {result.verdict} | {result.decided_by} | {at} |"
        )
    return "\n".join([*lines, ""])


def _relative(file: str | None) -> str | None:
    path = Path(file) if file else None
    # The letters of the real case lie outside: their folder is nobody's business here.
    return path.relative_to(ROOT).as_posix() if path and path.is_relative_to(ROOT) else None


def main() -> None:
    """Write every report that differs from what stands in the folder."""
    for path, text in reports():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            write_atomically(path, text)
            sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
