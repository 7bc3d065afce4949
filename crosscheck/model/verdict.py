"""Verdicts, shifts and the five axes of framing."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What a claim turns out to be beside its evidence."""

    AGREES = "agrees"
    EXAGGERATES = "exaggerates"
    DOWNPLAYS = "downplays"
    CONTRADICTS = "contradicts"
    NO_EVIDENCE = "no-evidence"
    UNCHECKED = "unchecked"

    @property
    def diverges(self) -> bool:
        """True for the three verdicts that say claim and evidence part."""
        return self in (Verdict.EXAGGERATES, Verdict.DOWNPLAYS, Verdict.CONTRADICTS)


class Relation(StrEnum):
    """How one passage stands to a claim: the classes of a framing set."""

    AGREES = "agrees"
    EXAGGERATES = "exaggerates"
    DOWNPLAYS = "downplays"
    CONTRADICTS = "contradicts"
    UNRELATED = "unrelated"


class Shift(StrEnum):
    """Whom a divergence serves, seen from the body that the authority judges."""

    FAVOURABLE = "favourable"
    UNFAVOURABLE = "unfavourable"
    NONE = "none"


class Axis(StrEnum):
    """One dimension of framing."""

    DIRECTION = "direction"
    DEGREE = "degree"
    CERTAINTY = "certainty"
    SCOPE = "scope"
    COMPLETION = "completion"
