"""quotes: what became of a quotation, given the whole report."""

from __future__ import annotations

from rapidfuzz import fuzz

from crosscheck.errors import DocumentError, LabelledSetError
from crosscheck.evaluation import baselines
from crosscheck.evaluation.interface import SYSTEM, Kind, Outcome, Resources, Table
from crosscheck.evaluation.labelled_set import LabelledSet, Schema
from crosscheck.evaluation.metrics import Classification, Proportion
from crosscheck.evaluation.rankers import LONGEST
from crosscheck.evaluation.tables import classification_tables, with_interval
from crosscheck.facts.quotations.judge import judge
from crosscheck.model.quotation import QuoteLabel
from crosscheck.model.watch import watched

LABELS = tuple(
    label.value
    for label in QuoteLabel
    if label not in (QuoteLabel.MISATTRIBUTED, QuoteLabel.UNCHECKED)
)
SCHEMA = Schema(texts=("report", "text", "quote"), labels=LABELS, choices={})
THRESHOLD = "rapidfuzz partial_ratio, threshold tuned on this set"


def run(labelled_set: LabelledSet, resources: Resources) -> Outcome:
    """Judge every quotation against its report."""
    documents = resources.documents
    if documents is None:
        raise LabelledSetError(f"{labelled_set.path}: quotes needs --documents DIR")
    labels: list[str] = []
    scores: list[float] = []
    problems: list[str] = []
    for row in watched(labelled_set.rows, resources.watch):
        try:
            document = documents.load(row["report"])
        except DocumentError as error:
            problems.append(f"{labelled_set.path}:{row.line}: {error}; counted as unchecked")
            labels.append(QuoteLabel.UNCHECKED.value)
            scores.append(0.0)
            continue
        labels.append(judge(row["quote"], [document], context=row["text"]).label.value)
        scores.append(fuzz.partial_ratio(row["quote"][:LONGEST], document.text))
    if len(problems) == len(labels):
        raise LabelledSetError(f"no row could be judged. {problems[0]}")
    gold = labelled_set.labels
    systems = {
        SYSTEM: labels,
        baselines.MAJORITY: baselines.majority(gold),
        THRESHOLD: baselines.tuned_threshold(gold, scores),
    }
    whole = Classification(tuple(gold), tuple(labels), LABELS)
    faithfulness = {name: _faithfulness(gold, list(given)) for name, given in systems.items()}
    right, accused, passed = faithfulness[SYSTEM]
    tables = classification_tables(LABELS, gold, systems)
    return Outcome(
        figures={
            "accuracy": whole.accuracy.value,
            "macro_f1": whole.macro_f1,
            "faithful_accuracy": right.value,
            "faithful_accused": accused.value,
            "grave_passed_as_faithful": passed.value,
        },
        tables=(
            tables[0],
            Table(
                "faithful (verbatim, typographic, marked) against unfaithful; severed is neither",
                ("system", "right", "95 %", "faithful accused", "meaning or figure let pass"),
                tuple(
                    (name, *with_interval(ok), against.value, through.hits)
                    for name, (ok, against, through) in faithfulness.items()
                ),
            ),
            *tables[1:],
        ),
        predictions=tuple(
            {"id": row.id, "label": label}
            for row, label in zip(labelled_set.rows, labels, strict=True)
        ),
        problems=tuple(problems),
    )


def _faithfulness(gold: list[str], given: list[str]) -> tuple[Proportion, Proportion, Proportion]:
    """Right on faithful or not; faithful ones accused; altered meanings and figures let pass."""
    # The words of a severed quotation are right: calling it verbatim accuses nobody.
    judged = [
        (QuoteLabel(a), QuoteLabel(b).faithful or QuoteLabel(b) is QuoteLabel.SEVERED)
        for a, b in zip(gold, given, strict=True)
        if QuoteLabel(a) is not QuoteLabel.SEVERED
    ]
    faithful = [passed for label, passed in judged if label.faithful]
    grave = [
        passed
        for label, passed in judged
        if label in (QuoteLabel.MEANING_ALTERED, QuoteLabel.FIGURE_ALTERED)
    ]
    return (
        Proportion(sum(label.faithful == passed for label, passed in judged), len(judged)),
        Proportion(faithful.count(False), len(faithful)),
        Proportion(grave.count(True), len(grave)),
    )


KIND = Kind(
    "quotes", "quotations against the whole report: ten classes", SCHEMA, run, needs_documents=True
)
