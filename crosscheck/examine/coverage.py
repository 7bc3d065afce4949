"""What claimant documents make of an authority's letter: the points they mention, and those they leave out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from crosscheck.evidence.names import own_names
from crosscheck.examine.lexicon import word_pattern
from crosscheck.examine.mention import Mentioned, Mentions
from crosscheck.examine.points import balance, points, value_of
from crosscheck.examine.sought import Shared, Sought
from crosscheck.framing.own_words import own_vocabulary
from crosscheck.framing.read import Reading, read
from crosscheck.framing.vocabulary import Vocabulary
from crosscheck.model.claim import Case
from crosscheck.model.coverage import (
    Balance,
    ClaimantCoverage,
    Mention,
    Partly,
    Point,
    PointSort,
    Treatment,
)
from crosscheck.model.document import Availability, Document, Role
from crosscheck.model.run import Coverage, Omitted
from crosscheck.model.watch import Watch, part_of, watched

MENTIONED = 0.38
PARTLY = 0.22
"""
Scores from which a sentence mentions a point, and from which it mentions a part of it.

Chosen on the pairs of benchmarks/mentions.json marked `choose`; benchmarks/mentions.py measures.
"""
_PRAISING, _BLAMING = 0.6, -0.4
"""The values from which, up and down, a sentence speaks well or badly of what it mentions."""


def coverage(case: Case, watch: Watch | None = None) -> tuple[Coverage, ...]:
    """
    One entry for each authority of a case that a claimant reports on and whose text is at hand.

    A letter that nobody reports on is background: leaving it out omits nothing. Neither is anything
    said of a claimant document whose text is not at hand. `watch` is told, letter by letter, how many of
    its points have been looked for in how many of the documents.
    """
    vocabulary = own_vocabulary(case.words)
    return tuple(
        _together(document, claimants, vocabulary, watch)
        for document in case.documents
        if document.info.role is Role.AUTHORITY and document.available is Availability.TEXT
        if (claimants := list(_reporting(document, case.documents)))
    )


def _reporting(authority: Document, documents: Sequence[Document]) -> Iterator[Document]:
    for document in documents:
        if document.info.role is Role.CLAIMANT and authority.id in document.info.reports_on:
            yield document


def _together(
    authority: Document,
    claimants: Sequence[Document],
    vocabulary: Vocabulary,
    watch: Watch | None,
) -> Coverage:
    found = points(authority, vocabulary)
    at_hand = [claimant for claimant in claimants if claimant.available is Availability.TEXT]
    covered = treatments_by(authority, found, at_hand, vocabulary, watch)
    best = [
        max((c.treatments[at].mention for c in covered), key=_RANK.index, default=Mention.NEVER)
        for at in range(len(found))
    ]
    against = [m for p, m in zip(found, best, strict=True) if p.sort is not PointSort.STRENGTH]
    omitted = [
        point
        for point, mention in zip(found, best, strict=True)
        if point.sort is PointSort.ACTION and mention is Mention.NEVER and covered
    ]
    sorts = [point.sort for point in found]
    return Coverage(
        document=authority.id,
        passages=sum(passage.is_evidence for passage in authority.passages),
        weaknesses=sorts.count(PointSort.WEAKNESS),
        actions=sorts.count(PointSort.ACTION),
        mentioned=against.count(Mention.MENTIONED),
        omitted=tuple(
            Omitted(point.passage.text, point.passage.section, point.passage.span)
            for point in sorted(omitted, key=lambda point: -point.consequence)
        ),
        partly=against.count(Mention.PARTLY),
        strengths=sorts.count(PointSort.STRENGTH),
        claimants=covered,
    )


_RANK = [Mention.NEVER, Mention.PARTLY, Mention.MENTIONED]


def treatments_by(
    authority: Document,
    found: Sequence[Point],
    claimants: Sequence[Document],
    vocabulary: Vocabulary,
    watch: Watch | None = None,
) -> tuple[ClaimantCoverage, ...]:
    """What each of `claimants` makes of the points of `authority`; `watch` is told of each point of each."""
    ignored = own_names(authority)
    letter = _letter_balance(found)
    sought = [Sought(point.passage, vocabulary, ignored) for point in found]
    return tuple(
        ClaimantCoverage(
            document=claimant.id,
            authority=authority.id,
            treatments=tuple(
                _treated(
                    watched(
                        found, part_of(watch, number * len(found), len(claimants) * len(found))
                    ),
                    sought,
                    Mentions(claimant, vocabulary),
                    vocabulary,
                )
            ),
            balance=balance(claimant, vocabulary),
            authority_balance=letter,
        )
        for number, claimant in enumerate(claimants)
    )


def _letter_balance(found: Sequence[Point]) -> Balance:
    praise = sum(point.sort is PointSort.STRENGTH for point in found)
    return Balance(praise, len(found) - praise)


def _treated(
    found: Iterable[Point], sought: Sequence[Sought], mentions: Mentions, vocabulary: Vocabulary
) -> Iterator[Treatment]:
    for point, looked_for in zip(found, sought, strict=True):
        ways = [
            (way, mentioned)
            for mentioned in mentions.of(looked_for)
            if mentioned.score >= PARTLY and (way := _way(mentioned, point, vocabulary))
        ]
        if not ways:
            yield Treatment(point, Mention.NEVER)
            continue
        way, best = max(ways, key=lambda pair: _WEIGHS[pair[0]] + pair[1].score)
        partly = None if way == "whole" else Partly(way)
        mention = Mention.PARTLY if partly else Mention.MENTIONED
        yield Treatment(point, mention, best.sentence, partly, best.score)


_WEIGHS = {"whole": 1.0, Partly.PART: 0.1, Partly.PRAISE: 0.0, Partly.SUBJECT: -0.1}
"""What a way of mentioning a point weighs beside the score: which of several sentences is shown."""


def _way(mentioned: Mentioned, point: Point, vocabulary: Vocabulary) -> str:
    """How the sentence mentions the point; empty when it does not."""
    whole = "whole" if mentioned.score >= MENTIONED else Partly.PART
    shared = mentioned.shared
    if point.sort is PointSort.STRENGTH:
        return whole if shared is Shared.THING else ""
    ours = read(mentioned.words, (), vocabulary)
    theirs = read(point.passage.text, point.passage.section, vocabulary)
    value, overall = _value_beside(ours, theirs), value_of(ours)
    blames = overall <= _BLAMING or (value <= _BLAMING and overall < _PRAISING)
    if blames or owns_up(mentioned.sentence.text) or owns_up(mentioned.said_before):
        return {Shared.THING: whole, Shared.PEOPLE: Partly.SUBJECT}.get(shared, "")
    if max(value, overall) >= _PRAISING and shared is not Shared.PEOPLE:
        return Partly.PRAISE
    return Partly.SUBJECT if shared is Shared.THING else ""


def owns_up(sentence: str) -> bool:
    """True when a sentence says that something is still to be done."""
    return word_pattern("owns_up").search(sentence.lower()) is not None


def _value_beside(ours: Reading, theirs: Reading) -> float:
    wanted = theirs.subject.stem_set()
    shared = [
        (p, len(ours.subject.stem_set(p.clause.start, p.clause.end) & wanted))
        for p in ours.propositions
    ]
    total = sum(count for p, count in shared if p.marked)
    if not total:
        return value_of(ours)
    return sum(p.value * count for p, count in shared if p.marked) / total
