"""One thing that a text says with a number: a level, a change, a gap, a period or a group."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosscheck.facts.numbers.quantity import Quantity
from crosscheck.facts.words.cues import Cue


class Act(StrEnum):
    """What is said with a number."""

    LEVEL = "level"
    CHANGE = "change"
    """A difference in time: "27 more than a year before", "doubled"."""
    GAP = "gap"
    """A difference from another: "three points under the England figure"."""
    PERIOD = "period"
    """A stretch of time in which the rest holds."""
    GROUP = "group"
    """The age of those counted, or what else says who they are."""
    WHOLE = "whole"
    """What a part is counted of: "19 of the 60"."""
    DIRECTION = "direction"
    """That an amount rose or fell, without saying by how much."""
    ORDER = "order"
    """That one is above or below another, without saying by how much."""


@dataclass(frozen=True, slots=True)
class Assertion:
    """One thing that a text says with a number, or about one."""

    act: Act
    quantity: Quantity | None = None
    sign: int = 0
    """1 for up or more, -1 for down or less."""
    final: bool = False
    """True for "rose to 318": the level it came to."""
    initial: bool = False
    """True for "fell from 318"."""
    whose: bool = False
    """True when it is of the country, a peer or a target."""
    cue: Cue | None = None

    @property
    def leads(self) -> bool:
        """True for what the claim is about, False for a period or group that frames it."""
        return self.act not in (Act.PERIOD, Act.GROUP, Act.WHOLE)
