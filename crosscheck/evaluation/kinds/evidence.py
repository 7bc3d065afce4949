"""evidence: whether the search finds the gold passage among all passages of its report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from crosscheck.errors import DocumentError, LabelledSetError
from crosscheck.evaluation.documents import DocumentFolder
from crosscheck.evaluation.interface import SYSTEM, WORDS_ALONE, Kind, Outcome, Resources, Table
from crosscheck.evaluation.kinds.framing import SCHEMA
from crosscheck.evaluation.labelled_set import LabelledSet, Row
from crosscheck.evaluation.locate import PassageLocator
from crosscheck.evaluation.metrics import auc, hit_at, mean_reciprocal_rank
from crosscheck.evaluation.rankers import RANKERS, best_first
from crosscheck.evaluation.tables import with_interval
from crosscheck.evidence.index import Index
from crosscheck.evidence.names import own_names
from crosscheck.evidence.stems import stems
from crosscheck.framing.compare import compare
from crosscheck.model.document import Document, Passage
from crosscheck.model.run import Evidence
from crosscheck.model.text import Span
from crosscheck.model.verdict import Relation
from crosscheck.model.watch import watched
from crosscheck.rules.interface import Compared
from crosscheck.text.tokens import words

_DEPTH = 40
"""Passages asked for; what ranks below has not been found."""
_READ = 2
"""Passages whose framing is read, to know whether one of them speaks to the claim."""
_SHOWN = 10
"""Passages of a row that the predictions file carries."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What the search gave for one row."""

    ranks: Mapping[str, int | None]
    """Of the first passage that overlaps the gold one, by system."""
    best: float
    """How likely one of the first passages speaks to the claim, 0–1."""
    speaks: bool
    passages: tuple[str, ...]


def run(labelled_set: LabelledSet, resources: Resources) -> Outcome:
    """
    Search every claim in its report.

    Rows labelled `unrelated` have no gold passage: they, and every claim searched in a report of
    another council, tell how well it is known that nothing speaks to a claim.
    """
    documents = resources.documents
    if documents is None:
        raise LabelledSetError(f"{labelled_set.path}: evidence needs --documents DIR")
    reports, problems = _load(labelled_set, documents)
    indexes = {
        report: Index([document], embedder=resources.models.embedder)
        for report, document in reports.items()
    }
    by_words = {
        report: Index([document])
        for report, document in reports.items()
        if resources.models.embedder is not None
    }
    found = {
        row.line: _search(
            row, reports[row["report"]], indexes[row["report"]], by_words.get(row["report"])
        )
        for row in watched(labelled_set.rows, resources.watch)
        if row["report"] in reports
    }
    sought = [row for row in labelled_set.rows if row.label != Relation.UNRELATED]
    own = [found[row.line] for row in sought if row.line in found]
    unrelated = [
        found[row.line].best
        for row in labelled_set.rows
        if row.label == Relation.UNRELATED and row.line in found
    ]
    elsewhere = [
        _best(nameless, indexes[other].search(nameless, limit=_READ))
        for nameless, other in _elsewhere(sought, reports)
    ]
    ranks = {
        name: [found[row.line].ranks[name] if row.line in found else None for row in sought]
        for name in (SYSTEM, *((WORDS_ALONE,) if by_words else ()), *RANKERS)
    }
    best = [item.best for item in own]
    figures = {
        "hit_at_1": hit_at(ranks[SYSTEM], 1).value,
        "hit_at_3": hit_at(ranks[SYSTEM], 3).value,
        "mrr": mean_reciprocal_rank(ranks[SYSTEM]),
        "auc_other_report": auc(best, elsewhere),
        "auc_unrelated": auc(best, unrelated),
        "speaks": sum(item.speaks for item in own) / max(len(own), 1),
    }
    return Outcome(
        figures=figures,
        tables=(
            _ranking(ranks),
            _silence(best, {"unrelated rows": unrelated, "another council's report": elsewhere}),
        ),
        predictions=tuple(_prediction(row, found.get(row.line)) for row in sought),
        problems=problems,
    )


def _load(
    labelled_set: LabelledSet, documents: DocumentFolder
) -> tuple[dict[str, Document], tuple[str, ...]]:
    reports: dict[str, Document] = {}
    missing: dict[str, str] = {}
    problems = []
    for row in labelled_set.rows:
        name = row["report"]
        if name not in reports and name not in missing:
            try:
                reports[name] = documents.load(name)
            except DocumentError as error:
                missing[name] = str(error)
        if name in missing:
            problems.append(
                f"{labelled_set.path}:{row.line}: {missing[name]}; counted as not found"
            )
    if not reports:
        raise LabelledSetError(f"no row could be searched. {problems[0]}")
    return reports, tuple(problems)


def _search(row: Row, document: Document, index: Index, by_words: Index | None) -> _Found:
    gold = PassageLocator(document.text).find(row["evidence"])
    passages = [passage for passage in document.passages if passage.is_evidence]
    results = index.search(row["claim"], limit=_DEPTH)
    ranks = {SYSTEM: _rank((result.passage for result in results), gold)}
    if by_words is not None:
        alone = by_words.search(row["claim"], limit=_DEPTH)
        ranks[WORDS_ALONE] = _rank((result.passage for result in alone), gold)
    texts = [passage.text for passage in passages]
    for name, ranker in RANKERS.items():
        order = best_first(ranker(texts)(row["claim"]))[:_DEPTH]
        ranks[name] = _rank((passages[at] for at in order), gold)
    return _Found(
        ranks=ranks,
        best=_best(row["claim"], results[:_READ]),
        speaks=bool(results) and index.speaks(results[0]),
        passages=tuple(" ".join(result.passage.text.split()) for result in results[:_SHOWN]),
    )


def _rank(passages: Iterable[Passage], gold: Span | None) -> int | None:
    if gold is None:
        return None
    for rank, passage in enumerate(passages, start=1):
        if passage.span.overlaps(gold):
            return rank
    return None


def _elsewhere(rows: Iterable[Row], reports: Mapping[str, Document]) -> Iterator[tuple[str, str]]:
    """Each claim without the names that give its council away, and a report of another council."""
    for row in rows:
        other = counterpart(row["report"], reports)
        if other is not None:
            yield without_names(row["claim"], reports[row["report"]]), other


def _best(claim: str, results: list[Evidence]) -> float:
    """As `crosscheck check` takes it: by the words, and by whether framing reads the same subject."""
    compared = (
        Compared(
            found,
            compare(claim, found.passage.text, section=found.passage.section, likeness=found.score),
        )
        for found in results
    )
    return max((item.speaks for item in compared), default=0.0)


def counterpart(report: str, reports: Mapping[str, Document]) -> str | None:
    """The report of another council that is nearest in length; the first in the alphabet of a tie."""
    if report not in reports:
        return None
    length = len(reports[report].text)
    others = [name for name in reports if council(name) != council(report)]
    return min(others, key=lambda name: (abs(len(reports[name].text) - length), name), default=None)


def council(report: str) -> str:
    """The council of a report called <council>_<date>."""
    return report.partition("_")[0]


def without_names(claim: str, document: Document) -> str:
    """The words of `claim` but for the names that its own report goes by: no clue in another's."""
    names = own_names(document)
    return " ".join(token.text for token in words(claim) if not names.issuperset(stems(token.text)))


def _prediction(row: Row, found: _Found | None) -> dict[str, object]:
    return {
        "id": row.id,
        "rank": found.ranks[SYSTEM] if found else None,
        "passages": list(found.passages) if found else [],
    }


def _ranking(ranks: Mapping[str, list[int | None]]) -> Table:
    return Table(
        f"{len(ranks[SYSTEM])} claims with a gold passage",
        ("system", "hit@1", "95 %", "hit@3", "95 %", "MRR"),
        tuple(
            (
                name,
                *with_interval(hit_at(given, 1)),
                *with_interval(hit_at(given, 3)),
                mean_reciprocal_rank(given),
            )
            for name, given in ranks.items()
        ),
    )


def _silence(best: list[float], without: Mapping[str, list[float]]) -> Table:
    return Table(
        f"{SYSTEM}, does it know that nothing speaks to a claim",
        ("claims without evidence", "rows", "AUC"),
        tuple((name, len(scores), auc(best, scores)) for name, scores in without.items()),
    )


KIND = Kind(
    "evidence",
    "the gold passage among all passages of the report",
    SCHEMA,
    run,
    needs_documents=True,
    models=("embedder",),
)
