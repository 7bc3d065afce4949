"""
End to end: each claim of a framing set against its whole report, as `crosscheck check` does it.

But for one thing: claims of a labelled set are made to be hard, and weighed as such (`Claims.POSED`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from crosscheck.checking import check_claim
from crosscheck.documents.structure import passages
from crosscheck.errors import DocumentError, LabelledSetError
from crosscheck.evaluation import baselines
from crosscheck.evaluation.documents import DocumentFolder
from crosscheck.evaluation.interface import SYSTEM, Outcome, Resources, Table
from crosscheck.evaluation.labelled_set import LabelledSet, Row
from crosscheck.evaluation.locate import PassageLocator
from crosscheck.evaluation.metrics import Classification, Proportion
from crosscheck.evaluation.tables import classification_tables, with_interval
from crosscheck.examine.examiner import Examiner
from crosscheck.framing.decide import Claims
from crosscheck.model.claim import AnchoredClaim, Case, Claim
from crosscheck.model.document import Availability, Document, DocumentInfo, Role
from crosscheck.model.run import ClaimResult
from crosscheck.model.text import Span, TextQuote
from crosscheck.model.verdict import Relation, Verdict
from crosscheck.model.watch import watched
from crosscheck.models.load import Models
from crosscheck.settings import Settings
from crosscheck.text.normalise import normalise

LABELS = tuple(relation.value for relation in Relation)
UNCHECKED = Verdict.UNCHECKED.value
NOT_READ = "report not read"
"""The label of a row whose report is not there: wrong, whatever was expected."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What the whole machinery made of one row."""

    label: str
    """As labels of the set go: no evidence is `unrelated`, and so is unchecked where that was right to say."""
    result: ClaimResult | None
    on_gold: bool
    """Its verdict rests on the passage that the row was written about."""
    found: bool
    """That passage is among those that were compared with the claim."""


def run(labelled_set: LabelledSet, resources: Resources) -> Outcome:
    """
    Check every claim against its whole report; the passage is not given.

    `no-evidence` counts as `unrelated`. `unchecked` counts as `unrelated` on rows labelled so, and
    is wrong on all others. A row labelled `unrelated` says that *its passage* does not speak to the
    claim; another passage of the report may. The headline is strict all the same: any other verdict on
    such a row is wrong. The second table leaves out the rows whose verdict rests on another passage,
    of which the set says nothing.
    """
    if resources.documents is None:
        raise LabelledSetError(f"{labelled_set.path}: end to end needs --documents DIR")
    judged, problems = _judge(labelled_set, resources.documents, resources)
    rows = labelled_set.rows
    gold = labelled_set.labels
    found = [judged[row.line] for row in rows]
    given = [item.label for item in found]
    strict = Classification(tuple(gold), tuple(given), LABELS)
    kept = [
        at
        for at, item in enumerate(found)
        if gold[at] != Relation.UNRELATED or item.on_gold or item.label == Relation.UNRELATED
    ]
    settled = Classification(
        tuple(gold[at] for at in kept), tuple(given[at] for at in kept), LABELS
    )
    return Outcome(
        figures={
            "macro_f1": strict.macro_f1,
            "macro_f1_settled": settled.macro_f1,
            "accuracy": strict.accuracy.value,
        },
        tables=(
            *classification_tables(
                LABELS, gold, {SYSTEM: given, baselines.MAJORITY: baselines.majority(gold)}
            ),
            _unrelated(gold, found, settled),
            _stages(gold, found),
        ),
        predictions=tuple(_prediction(row, item) for row, item in zip(rows, found, strict=True)),
        problems=problems,
    )


def _judge(
    labelled_set: LabelledSet, documents: DocumentFolder, resources: Resources
) -> tuple[dict[int, Judged], tuple[str, ...]]:
    judged: dict[int, Judged] = {}
    problems = []
    by_report = sorted(labelled_set.rows, key=lambda row: row["report"])
    groups = [(name, list(rows)) for name, rows in groupby(by_report, lambda row: row["report"])]
    for report, rows in watched(groups, resources.watch):
        try:
            document = documents.load(report)
        except DocumentError as error:
            problems += [
                f"{labelled_set.path}:{row.line}: {error}; counted as wrong" for row in rows
            ]
            judged |= {row.line: Judged(NOT_READ, None, False, False) for row in rows}
            continue
        judged |= _check_report(document, rows, resources.models)
    return judged, tuple(problems)


def _check_report(report: Document, rows: list[Row], models: Models) -> dict[int, Judged]:
    """Each claim as the only one of a press release about the report."""
    claimants = [_release(row, report.id) for row in rows]
    claims = [
        AnchoredClaim(
            Claim(id=document.id, document=document.id, selector=TextQuote(exact=document.text)),
            document.text,
            Span(0, len(document.text)),
        )
        for document in claimants
    ]
    examiner = Examiner.of(
        Case(report.id, report.id, (report, *claimants), tuple(claims)), models, Claims.POSED
    )
    locator = PassageLocator(report.text)
    return {
        row.line: _judged(row, check_claim(claim, examiner, Settings()), locator)
        for row, claim in zip(rows, claims, strict=True)
    }


def _release(row: Row, report: str) -> Document:
    read = normalise(" ".join(row["claim"].split()))
    name = f"claim-{row.line}"
    info = DocumentInfo(name, Role.CLAIMANT, reports_on=(report,))
    return Document(info, read.text, passages(name, read), Availability.TEXT)


def _judged(row: Row, result: ClaimResult, locator: PassageLocator) -> Judged:
    gold = locator.find(row["evidence"])
    places = [evidence.passage.span for evidence in result.evidence]
    rests = result.verdict not in (Verdict.NO_EVIDENCE, Verdict.UNCHECKED)
    label = result.verdict.value
    silent = row.label == Relation.UNRELATED and label == UNCHECKED
    if silent or result.verdict is Verdict.NO_EVIDENCE:
        label = Relation.UNRELATED.value
    return Judged(
        label,
        result,
        on_gold=rests and gold is not None and bool(places) and places[0].overlaps(gold),
        found=gold is not None and any(place.overlaps(gold) for place in places),
    )


def _unrelated(gold: list[str], found: list[Judged], settled: Classification) -> Table:
    """What became of the rows whose passage does not speak to the claim."""
    rows = [item for item, label in zip(found, gold, strict=True) if label == Relation.UNRELATED]
    silent = sum(item.label == Relation.UNRELATED for item in rows)
    wrong = sum(item.on_gold for item in rows)
    return Table(
        f"{len(rows)} rows labelled unrelated: what the whole report gave",
        ("", "rows"),
        (
            ("no evidence, or unchecked", silent),
            ("a verdict that rests on the passage labelled unrelated", wrong),
            ("a verdict that rests on another passage of the report", len(rows) - silent - wrong),
            ("macro-F1 of all rows without those last", settled.macro_f1),
        ),
    )


def _stages(gold: list[str], found: list[Judged]) -> Table:
    """At which step the rows that have a passage go wrong."""
    rows = [
        (label, item)
        for label, item in zip(gold, found, strict=True)
        if label != Relation.UNRELATED
    ]
    counts = Counter(_stage(item) for _, item in rows)
    right = {
        stage: sum(item.label == label for label, item in rows if _stage(item) == stage)
        for stage in counts
    }
    return Table(
        f"{len(rows)} rows with a passage: which passage decided",
        ("step", "rows", "right", "95 %"),
        tuple(
            (stage, counts[stage], *with_interval(Proportion(right[stage], counts[stage])))
            for stage in STAGES
            if counts[stage]
        ),
    )


STAGES = (
    "the labelled passage decided",
    "another passage decided, the labelled one was compared too",
    "another passage decided, the labelled one was not found",
    "unchecked: too uncertain to print",
    "no evidence was found",
    "the report could not be read",
)


def _stage(item: Judged) -> str:
    if item.result is None:
        return STAGES[5]
    if item.result.verdict is Verdict.NO_EVIDENCE:
        return STAGES[4]
    if item.result.verdict is Verdict.UNCHECKED:
        return STAGES[3]
    return STAGES[0] if item.on_gold else STAGES[1] if item.found else STAGES[2]


def _prediction(row: Row, item: Judged) -> dict[str, Any]:
    result = item.result
    return {
        "id": row.id,
        "label": item.label,
        "verdict": result.verdict.value if result else None,
        "shift": result.shift.value if result else None,
        "confidence": round(result.confidence, 4) if result else None,
        "reason": result.reason if result else "",
        "decided_by": result.decided_by if result else "",
        "on_gold": item.on_gold,
        "found": item.found,
        "passages": [
            {
                "score": round(evidence.score, 4),
                "relation": evidence.relation.value if evidence.relation else None,
                "quote": " ".join(evidence.passage.text.split()),
            }
            for evidence in (result.evidence if result else ())
        ],
    }
