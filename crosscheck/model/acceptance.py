"""Acceptances: a person's word that a finding may stand, in a claim or in a baseline."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.text import Position


class Standing(StrEnum):
    """Whether a finding is news."""

    NEW = "new"
    """Nobody has accepted it."""
    ACCEPTED = "accepted"
    EXPIRED = "expired"
    """It was accepted until a day that has passed: it is news again."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What a person wrote: which rule may have its say without being news, and why."""

    rule: str
    reason: str
    by: str | None = None
    date: dt.date | None = None
    """When it was accepted."""
    until: dt.date | None = None
    """The last day on which it holds; None when it holds for good."""
    file: str | None = None
    """Where it is written, as the user named it."""
    position: Position | None = None

    def holds_on(self, day: dt.date) -> bool:
        """True on every day up to and including `until`."""
        return self.until is None or day <= self.until


@dataclass(frozen=True, slots=True)
class Accepted:
    """An acceptance that is about a finding."""

    acceptance: Acceptance
    holds: bool
    """False when it has run out."""


@dataclass(frozen=True, slots=True)
class BaselineEntry:
    """An accepted finding, as a baseline has it."""

    fingerprint: str
    """Made of case, claim, rule and the claim's words (crosscheck/claims/fingerprint.py)."""
    case: str
    claim: str | None
    """None for a finding about a whole document."""
    document: str | None
    message: str
    """What the finding said when it was accepted; for people, and not compared."""
    acceptance: Acceptance

    @property
    def about(self) -> str:
        """The claim or document that it is about, with its case."""
        return f"{self.case}/{self.claim or self.document or ''}"


@dataclass(frozen=True, slots=True)
class Baseline:
    """A file of accepted findings."""

    file: str
    """As the user named it."""
    sha256: str
    entries: tuple[BaselineEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class BaselineOutcome:
    """A baseline held against a run."""

    baseline: Baseline
    gone: tuple[BaselineEntry, ...] = ()
    """Accepted findings that the run no longer has, of the cases that it checked."""
