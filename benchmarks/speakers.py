"""
Whom articles quote, and whether a right one is accused: ten articles and releases of ours, each quotation labelled.

    python benchmarks/speakers.py [--half wexmoor] [--misses]

`sets/speakers/` holds two invented inspections, each with the letter, the council's release and four articles;
`wexmoor` is to learn from, `calderby` to judge by. The labels were written before the tool was run.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tabulate import tabulate

from crosscheck.documents.load import load_document
from crosscheck.examine.propose import propose
from crosscheck.examine.quotes import quote_runs
from crosscheck.facts.speakers.voices import Party, party
from crosscheck.model.document import Document, DocumentInfo, DocumentKind, Role
from crosscheck.model.finding import Finding, Level
from crosscheck.rules.interface import Examination, all_rules
from crosscheck.settings import Settings

SET = Path(__file__).with_name("sets") / "speakers"
HALVES = ("wexmoor", "calderby")
_AUTHORITY, _COUNCIL = "Ofsted", "council"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the tool made of one labelled quotation or statement."""

    half: str
    article: str
    words: str
    """The first words, as the label has them."""
    statement: bool
    speaker: str | None
    named: str | None
    sure: bool
    """The tool is certain of the speaker."""
    accusations: tuple[str, ...]
    """Messages of the findings from a warning on."""
    accuse: bool
    """Something is wrong with it, says the label."""

    @property
    def verdict(self) -> str:
        """Of the speaker: right, silent, unclear (said to be), or wrong."""
        if self.named is None and self.speaker is not None:
            return "silent"
        if _same(self.speaker, self.named):
            return "right"
        return "wrong" if self.sure else "unclear"


def outcomes(half: str) -> Iterator[Outcome]:
    """Every label of one half, with what the tool says."""
    folder = SET / half
    rows = [json.loads(line) for line in (SET / f"{half}.jsonl").read_text("utf-8").splitlines()]
    letter = _read(folder / "letter.txt", Role.AUTHORITY, DocumentKind.INSPECTION_REPORT, "Ofsted")
    release = _read(
        folder / "release.txt", Role.CLAIMANT, DocumentKind.PRESS_RELEASE, "the council"
    )
    for name in sorted({row["article"] for row in rows}):
        article = release
        if name != "release":
            article = _read(folder / f"{name}.txt", Role.CLAIMANT, DocumentKind.NEWS_ARTICLE, name)
        sources = [letter] if article is release else [letter, release]
        (run,) = quote_runs([article], sources, Settings())
        for row in rows:
            if row["article"] != name:
                continue
            words = row.get("quote") or row["statement"]
            sure = True
            if "statement" in row:
                named, findings = _statement(article, sources, words)
            else:
                result = next(
                    (r for r in run.results if r.match.quotation.text.startswith(words)), None
                )
                named = result.match.quotation.speaker if result else None
                sure = result.match.quotation.sure if result else True
                findings = list(result.findings) if result else []
            grave = tuple(f"{f.rule}: {f.message}" for f in findings if f.level >= Level.WARNING)
            yield Outcome(
                half,
                name,
                words,
                "statement" in row,
                row["speaker"],
                named,
                sure,
                grave,
                row["accuse"],
            )


def _read(path: Path, role: Role, kind: DocumentKind, publisher: str) -> Document:
    return load_document(DocumentInfo(path.stem, role, kind, publisher=publisher), path)


def _statement(
    article: Document, sources: list[Document], words: str
) -> tuple[str | None, list[Finding]]:
    """Whoever an indirect statement is given to, and what `speaker-differs` says of it."""
    rule = all_rules()["speaker-differs"]
    for claim in propose(article):
        if words in claim.text:
            found = list(rule.check(Examination(claim, article, (sources[0],), tuple(sources[1:]))))
            return _AUTHORITY if found else None, found
    return None, []


def _same(speaker: str | None, named: str | None) -> bool:
    if speaker is None or named is None:
        return speaker == named
    if speaker == _AUTHORITY:
        return party(named) is Party.AUTHORITY
    if speaker == _COUNCIL:
        return party(named) is Party.JUDGED
    return speaker.lower() in named.lower()


def main() -> None:
    """Print how often the speaker is right, and who is accused."""
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--misses", action="store_true", help="show what is wrong, a line each")
    given = parser.parse_args()
    table = []
    for half in [given.half] if given.half else HALVES:
        every = list(outcomes(half))
        quoted = [one for one in every if not one.statement]
        counts = Counter(one.verdict for one in quoted)
        fair = [one for one in every if not one.accuse]
        wrong = [one for one in every if one.accuse]
        table.append(
            [
                half,
                len(quoted),
                counts["right"],
                counts["silent"],
                counts["unclear"],
                counts["wrong"],
                f"{sum(bool(one.accusations) for one in fair)} of {len(fair)}",
                f"{sum(bool(one.accusations) for one in wrong)} of {len(wrong)}",
            ]
        )
        if given.misses:
            for one in every:
                if one.verdict != "right" and not one.statement:
                    print(
                        f"{one.article}: {one.words}: {one.verdict}, {one.named} for {one.speaker}"
                    )
                if bool(one.accusations) is not one.accuse:
                    print(
                        f"{one.article}: {one.words}: {'; '.join(one.accusations) or 'not noticed'}"
                    )
    head = [
        "half",
        "quotations",
        "speaker right",
        "silent",
        "unclear",
        "wrong",
        "falsely accused",
        "rightly accused",
    ]
    print(tabulate(table, head))


if __name__ == "__main__":
    main()
