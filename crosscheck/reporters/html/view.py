"""A run as the page needs it: cases with their cards, texts and charts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.model.document import Document, Role
from crosscheck.model.finding import Level
from crosscheck.model.run import CaseRun
from crosscheck.model.verdict import Shift, Verdict
from crosscheck.reporters.html.cards import Card, card, evidence_mark
from crosscheck.reporters.html.copied import Copied, copied, reuse_marks
from crosscheck.reporters.html.left_out import LeftOut, left_out, point_marks
from crosscheck.reporters.html.marks import Mark
from crosscheck.reporters.html.strips import Strip, strips
from crosscheck.reporters.html.texts import Text, shown_text
from crosscheck.reporters.html.timeline import Timeline, timeline
from crosscheck.reporters.html.versions import Versions, version_marks, versions
from crosscheck.reporters.words import SEVERITY, SIGN, plural, words_in_use


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims have a verdict."""

    verdict: str
    sign: str
    count: int


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case on the page."""

    number: int
    id: str
    title: str
    lead: str
    """The result in two sentences."""
    tallies: tuple[Tally, ...]
    cards: tuple[Card, ...]
    """Worst first."""
    said: tuple[Text, ...]
    wrote: tuple[Text, ...]
    strips: dict[str, Strip]
    """By authority document."""
    copied: dict[str, Copied]
    """By claimant document."""
    left_out: tuple[LeftOut, ...]
    versions: tuple[Versions, ...]
    timeline: Timeline | None
    sources: tuple[Document, ...]
    words: tuple[str, ...]
    """Word lists of its own that were in use, a sentence each."""


def case_view(case: CaseRun, number: int, fail_on: Level) -> CaseView:
    """Everything the page shows of one case."""
    cards = [card(case, at, result) for at, result in enumerate(case.claims)]
    claimed = {result.claim.claim.document for result in case.claims}
    order = {verdict: at for at, verdict in enumerate(SEVERITY)}
    worst = sorted(
        cards,
        key=lambda c: (
            order[c.result.verdict],
            -max((finding.level for finding in c.result.findings), default=Level.OFF),
        ),
    )
    claims, passages = _marks(worst)  # where marks share their words, the worst leads
    reach = strips(case, cards)
    for authority, strip in reach.items():
        passages[authority] += [Mark(left.span, left.name, "words") for left in strip.left]
    for document_id, mark in (*reuse_marks(case), *version_marks(case), *point_marks(case)):
        if document_id in claimed:
            claims[document_id].append(mark)
        elif case.document(document_id).info.role is Role.AUTHORITY:
            passages[document_id].append(mark)
    wrote = [d for d in case.documents if d.info.role is Role.AUTHORITY or d.id in passages]
    return CaseView(
        number=number,
        id=case.id,
        title=_title(case.id),
        lead=_lead(case, fail_on),
        tallies=tuple(Tally(str(v), SIGN[v], case.count(v)) for v in SEVERITY if case.count(v)),
        cards=tuple(worst),
        said=tuple(
            shown_text(document, claims[document.id], _quotes(cards, document))
            for document in case.documents
            if document.id in claimed
        ),
        wrote=tuple(
            shown_text(document, passages[document.id], ())
            for document in _consulted_first(wrote, passages)
        ),
        strips=reach,
        copied=copied(case),
        left_out=left_out(case),
        versions=versions(case),
        timeline=timeline(case),
        sources=case.documents,
        words=tuple(words_in_use(file) for file in case.words),
    )


def _title(case_id: str) -> str:
    """`South Gloucestershire` for `south-gloucestershire`; words with figures in them stay as they are."""
    return " ".join(word.capitalize() if word.isalpha() else word for word in case_id.split("-"))


def _marks(cards: Sequence[Card]) -> tuple[dict[str, list[Mark]], dict[str, list[Mark]]]:
    """The marks of claims by claimant document, and of their evidence by document."""
    claims: dict[str, list[Mark]] = defaultdict(list)
    passages: dict[str, list[Mark]] = defaultdict(list)
    for shown in cards:
        anchored = shown.result.claim
        at = anchored.claim.document
        if anchored.span:
            claims[at].append(Mark(anchored.span, shown.name))
        for link in shown.links:
            if link.claim and anchored.span:
                claims[at].append(Mark(link.claim, link.name, "words"))
            if link.evidence:
                mark = Mark(link.evidence.span, link.name, "words")
                passages[link.evidence.document].append(mark)
        if shown.evidence:
            best, *others = (evidence.passage for evidence in shown.result.evidence)
            passages[best.document].append(Mark(best.span, shown.name))
            for number, passage in enumerate(others, start=1):
                mark = Mark(passage.span, evidence_mark(shown.number, number), "words")
                passages[passage.document].append(mark)
    return claims, passages


def _quotes(cards: Sequence[Card], document: Document) -> list[tuple[str, str]]:
    return [
        (shown.name, shown.result.claim.text)
        for shown in cards
        if shown.result.claim.claim.document == document.id and shown.result.claim.span is None
    ]


def _consulted_first(
    documents: Sequence[Document], passages: dict[str, list[Mark]]
) -> Iterator[Document]:
    """The letter that most claims rest on first; those without a word on the page last."""
    yield from sorted(documents, key=lambda d: (not d.text, -len(passages.get(d.id, ()))))


def _lead(case: CaseRun, fail_on: Level) -> str:
    diverging = [result for result in case.claims if result.verdict.diverges]
    favourable = sum(result.shift is Shift.FAVOURABLE for result in diverging)
    documents = len({result.claim.claim.document for result in case.claims})
    news = sum(result.counts(fail_on) for result in case.claims)
    first = f"{len(diverging)} of {plural(len(case.claims), 'claim')} in {plural(documents, 'text')} diverge from what was written"
    serves = f", {favourable} of them in favour of the body inspected" if diverging else ""
    waiting = (
        f"{plural(news, 'claim')} {'waits' if news == 1 else 'wait'}" if news else "No claim waits"
    )
    left = f" {waiting} for a person to review."
    blank = case.count(Verdict.UNCHECKED)
    unchecked = f" {plural(blank, 'claim')} could not be checked." if blank else ""
    return f"{first}{serves}.{left}{unchecked}"
