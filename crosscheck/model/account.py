"""The whole account of a comparison: what each clause was read as, what was held against what, and what decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crosscheck.model.framing import Cue
from crosscheck.model.text import Span
from crosscheck.model.verdict import Relation


@dataclass(frozen=True, slots=True)
class ClauseAccount:
    """A clause: the stretch of text within which its cues act."""

    span: Span
    """In code points of the text."""
    direction: str
    """strength, better, weakness or worse."""
    degree: str
    scope: str
    certainty: str
    completion: str
    evaluates: bool
    """False where no cue judges: that something is done counts as mildly good."""
    conceded: bool
    """It gives way to another clause ("although …"), and counts half."""
    from_heading: str | None
    """The heading that makes a weakness of what the clause only names."""
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """How far a clause of the evidence answers one of the claim; the shares of a claim's clause add up to 1."""

    claim: int
    """Which clause of the claim, from 0."""
    evidence: int
    share: float


@dataclass(frozen=True, slots=True)
class SubjectAccount:
    """What the two speak of."""

    shared: tuple[str, ...]
    """People, services and topics that both name, by the names of the word lists."""
    claim_only: tuple[str, ...]
    evidence_only: tuple[str, ...]
    words: float
    """The part of the claim's content words that the evidence has too, 0–1."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """One measure that weighed in the decision."""

    measure: str
    """Its name in crosscheck/framing/decision.json."""
    says: str
    """For people: what was measured, with its value."""
    value: float
    push: float
    """How far it set the relation above the next likely one; below 0 it spoke for that one."""


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that a comparison rests on."""

    claim: tuple[ClauseAccount, ...]
    evidence: tuple[ClauseAccount, ...]
    answers: tuple[Answer, ...]
    subjects: SubjectAccount
    probabilities: Mapping[Relation, float]
    runner_up: Relation
    start: float
    """How far the relation stands above the next likely one before anything was measured."""
    contributions: tuple[Contribution, ...]
    """Largest first, whichever way they push."""
    taken_whole: bool
    """The claim is a run of the evidence's own words: it agrees, whatever was measured."""
