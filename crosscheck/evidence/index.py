"""Search: the passages of documents that speak to a claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from heapq import nlargest
from math import log1p
from typing import TYPE_CHECKING

from crosscheck.evidence.align import Aligner, Reading, read, weight
from crosscheck.evidence.engine import Engine
from crosscheck.evidence.frequency import rarity, word_rarity
from crosscheck.evidence.fusion import Likeness, fused_order, fused_scores, fusion
from crosscheck.evidence.names import own_names, passing_stems
from crosscheck.evidence.outlook import Outlook, general_stems, generality, outlook
from crosscheck.evidence.posts import as_words
from crosscheck.evidence.rank import Candidate, Ranked, rank, scores
from crosscheck.evidence.settings import Ranking, ranking
from crosscheck.evidence.signals import Signals, overlap
from crosscheck.evidence.standing import Standing, standings
from crosscheck.model.document import Document, Passage
from crosscheck.model.run import Evidence

if TYPE_CHECKING:
    from crosscheck.evidence.meaning import Meaning
    from crosscheck.models.embedder import Embedder

_SAMPLE = 400
"""Passages that are read to know how rare fields are, and how long passages."""
_KEPT = 8_192
"""Passages whose words are remembered between searches."""
_EXPANSION = 0.3
"""What a word of the same field weighs beside the claim's own, in finding candidates."""
_LONGEST = 4_000
"""Code points of a claim that are read; more says no more about what it is about."""


@dataclass(frozen=True, slots=True)
class _Sample:
    """What is counted in some of the passages, since reading all of many would take long."""

    passages: int
    mean_length: float
    """In words."""
    fields: Mapping[int, int]
    """In how many passages each field occurs."""


class Index:
    """
    Passages of several documents, ready to be searched with claims.

    Candidates come from a full-text index over stemmed words and over letters; what ranks them is
    how well their words answer the claim's, one by one. An embedding model, where there is one, adds
    candidates and stands beside the words in the ranking.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        *,
        settings: Ranking | None = None,
        embedder: Embedder | None = None,
    ) -> None:
        """Index the passages that can be evidence; headings and furniture are left out."""
        self._settings = settings or ranking()
        self._passages: list[Passage] = []
        self._standing: list[Standing] = []
        owners: list[int] = []
        for number, document in enumerate(documents):
            found = [passage for passage in document.passages if passage.is_evidence]
            self._passages += found
            self._standing += standings(document)
            owners += [number] * len(found)
        self._owners = owners
        self._numbers = {document.id: number for number, document in enumerate(documents)}
        self._names = frozenset[str]().union(*(own_names(document) for document in documents))
        texts = (passage.text for passage in self._passages)
        self._engine = Engine(zip(texts, owners, strict=True))
        self._meaning = self._embedded(embedder) if embedder is not None else None
        self._reading = lru_cache(_KEPT)(self._read)
        self._heading = lru_cache(_KEPT)(read)
        self._generality = lru_cache(_KEPT)(
            lambda at: generality(self._reading(at).stems, self._names)
        )

    def search(
        self, text: str, *, limit: int = 5, documents: Collection[str] | None = None
    ) -> list[Evidence]:
        """
        The passages that speak to `text`, best first, with how well they do (0–1).

        At most `limit` of them, of the documents named (by default all). The list is empty when
        no passage shares anything with it; `speaks` tells which scores mean that one does.
        """
        within = None
        if documents is not None:
            within = {self._numbers[name] for name in documents if name in self._numbers}
        ranked = self.ranked(text, limit, within)
        return [
            Evidence(self._passages[passage.at], score)
            for passage, score in zip(ranked, self._scores(ranked), strict=True)
        ]

    def speaks(self, evidence: Evidence) -> bool:
        """True when the score is one that passages speaking to a claim have; see `ranking.json`."""
        calibration = self._settings.calibration if self._meaning is None else fusion().calibration
        return evidence.score >= calibration.speaks

    def ranked(self, text: str, limit: int, within: Collection[int] | None = None) -> list[Ranked]:
        """At most `limit` passages, best first, with what speaks for each."""
        if within is not None and not within:
            return []
        claim = as_words(text[:_LONGEST])
        like = self._meaning.likeness(text[:_LONGEST], within) if self._meaning else None
        aligner = self._aligner(claim)
        view = outlook(claim, self._names)
        candidates = self._candidates(aligner, claim, limit, within, view=view, like=like)
        ordered = rank(candidates, self._sample.mean_length, self._settings)
        if like is not None:
            ordered = fused_order(ordered, like, fusion())
        return [
            Ranked(
                candidate.at,
                weighs,
                self._signals(candidate, weighs, aligner, view),
                candidate.letters,
                like.cosine[candidate.at] if like is not None else 0.0,
                like.ahead(candidate.at) if like is not None else 0.0,
            )
            for candidate, weighs in ordered[:limit]
        ]

    def _scores(self, ranked: Sequence[Ranked]) -> list[float]:
        if self._meaning is None:
            return scores(ranked, self._settings.calibration)
        return fused_scores(ranked, self._settings.calibration, fusion())

    def _signals(
        self, candidate: Candidate, weighs: float, aligner: Aligner, view: Outlook
    ) -> Signals:
        passage = self._reading(candidate.at)
        covered = aligner.covered(passage)
        return Signals(
            weight=log1p(max(weighs - candidate.prior, 0.0)),
            overlap=overlap(candidate.answer, aligner.telling, covered),
            adjacent=aligner.adjacent(passage),
            standing=candidate.prior / aligner.total if aligner.total else 0.0,
            length=log1p(len(aligner.telling)),
            beyond=float(view.beyond is not None),
        )

    def _aligner(self, text: str) -> Aligner:
        total = len(self._passages)
        share = self._settings.background
        return Aligner(
            read(text),
            weights=self._settings.weights,
            ignored=self._names,
            quiet=passing_stems(),
            general=general_stems(),
            word_weight=lambda stem: word_rarity(stem, self._engine.frequency(stem), total, share),
            field_weight=self._field_weight,
        )

    def _candidates(
        self,
        aligner: Aligner,
        text: str,
        limit: int,
        within: Collection[int] | None,
        *,
        view: Outlook,
        like: Likeness | None,
    ) -> list[Candidate]:
        stems = dict.fromkeys(aligner.expansions(), _EXPANSION)
        stems |= dict.fromkeys(aligner.terms, 1.0)
        by_words = self._engine.by_words(stems, max(self._settings.words_candidates, limit), within)
        by_letters = self._engine.by_letters(
            aligner.letters(text), max(self._settings.letters_candidates, limit), within
        )
        answer = cache(lambda at: aligner.answer(self._reading(at)))
        heading = cache(lambda section: aligner.answer(self._heading(" ".join(section))))
        most = max(by_letters.values(), default=1.0)
        shortlist = nlargest(
            max(self._settings.shortlist, limit),
            by_words.keys() | by_letters.keys(),
            key=lambda at: (weight(answer(at)), by_letters.get(at, 0.0), -at),
        )
        nearest = like.nearest(max(fusion().candidates, limit)) if like is not None else []
        return [
            Candidate(
                at=at,
                answer=answer(at),
                neighbours=[answer(near) for near in self._near(at)],
                section=heading(self._passages[at].section),
                length=len(self._reading(at).stems),
                # Of a claim without a subject the letters tell nothing.
                letters=by_letters.get(at, 0.0) / most * (1 - view.breadth),
                prior=self._prior(at, view, aligner.total),
            )
            for at in sorted({*shortlist, *nearest, *self._placed(view, within)})
        ]

    def _embedded(self, embedder: Embedder) -> Meaning:
        # Needs the extra `semantic`, which only those who name an embedder have.
        from crosscheck.evidence.meaning import Meaning  # noqa: PLC0415 - slow to import, and only needed here

        return Meaning([passage.text for passage in self._passages], self._owners, embedder)

    def _placed(self, view: Outlook, within: Collection[int] | None) -> list[int]:
        """The passages that a claim may rest on although it has none of their words."""
        wanted = {
            Standing.OPENING: view.breadth > 0,
            Standing.SUMMARY: view.breadth > 0,
            Standing.OVERALL: view.grade,
            Standing.GRADE: view.grade,
            Standing.DATES: view.occasion,
            Standing.INSPECTOR: view.inspector,
        }
        if not any(wanted.values()):
            return []
        return [
            at
            for at, standing in enumerate(self._standing)
            if wanted.get(standing) and (within is None or self._owners[at] in within)
        ]

    def _prior(self, at: int, view: Outlook, total: float) -> float:
        standing = self._standing[at]
        places = self._settings.standing
        match standing:
            case Standing.DATES:
                share = places[standing] * view.occasion
            case Standing.INSPECTOR:
                share = places[standing] * view.inspector
            case Standing.OVERALL:
                share = places[standing] * view.grade * view.breadth
                share *= 1 + view.sums_up  # it need not share a word with the claim
            case Standing.GRADE:
                # A claim about the whole is not answered by the grade of a part.
                share = places[standing] * view.grade * 4 * view.breadth * (1 - view.breadth)
            case _:
                general = places["general"] * self._generality(at)
                share = view.breadth * (places.get(standing, 0.0) + general)
        return share * total

    def _near(self, at: int) -> list[int]:
        return [
            near
            for near in (at - 1, at + 1)
            if 0 <= near < len(self._passages) and self._owners[near] == self._owners[at]
        ]

    def _read(self, at: int) -> Reading:
        return read(self._passages[at].text)

    def _field_weight(self, field: int) -> float:
        return rarity(self._sample.fields.get(field, 0), self._sample.passages)

    @cached_property
    def _sample(self) -> _Sample:
        step = max(len(self._passages) // _SAMPLE, 1)
        read_ones = [self._reading(at) for at in range(0, len(self._passages), step)]
        return _Sample(
            passages=len(read_ones),
            mean_length=sum(len(r.stems) for r in read_ones) / max(len(read_ones), 1),
            fields=Counter(field for reading in read_ones for field in reading.fields),
        )
