"""Amounts: a number with what the words around it allow, and whether one amount bears out another."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum


class Hedge(StrEnum):
    """On which side of the stated number the amount lies."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just_over"
    OVER = "over"
    AT_LEAST = "at_least"
    UNDER = "under"
    AT_MOST = "at_most"
    RANGE = "range"

    @property
    def is_bound(self) -> bool:
        """True when the amount has no end on one side."""
        return self in (Hedge.OVER, Hedge.AT_LEAST, Hedge.UNDER, Hedge.AT_MOST)


# How far from the number a hedge still holds, as a part of it: "about a quarter" of 26.5 % is fair,
# of 31 % is not.
_ABOUT = 0.1
_NEAR = 0.13
_WORDED_PART = 0.06
# How far rounding alone may move a number, as a part of it: 400 for 396, not 100 for 110.
_ROUNDED = 0.05
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and what lies on the side of it that its hedge opens."""

    value: float
    """The number stated."""
    hedge: Hedge = Hedge.EXACT
    low: float = -math.inf
    high: float = math.inf
    low_open: bool = False
    """True when `low` itself is excluded ("more than ten")."""
    high_open: bool = False
    step: float = 0.0
    """The size of the last digit stated; 0 when the number is computed."""
    worded: bool = False
    """True for a part in words ("a third"), which stands for what is near it."""

    @classmethod
    def of(
        cls, value: float, hedge: Hedge = Hedge.EXACT, *, step: float = 0.0, worded: bool = False
    ) -> Amount:
        """The amount that `hedge` makes of `value`."""
        near, about = _NEAR * abs(value), _ABOUT * abs(value)
        low, high = {
            Hedge.EXACT: (value, value),
            Hedge.RANGE: (value, value),
            Hedge.ABOUT: (value - about, value + about),
            Hedge.NEARLY: (value - near, value),
            Hedge.JUST_OVER: (value, value + near),
            Hedge.OVER: (value, math.inf),
            Hedge.AT_LEAST: (value, math.inf),
            Hedge.UNDER: (-math.inf, value),
            Hedge.AT_MOST: (-math.inf, value),
        }[hedge]
        return cls(
            value,
            hedge,
            low,
            high,
            low_open=hedge in (Hedge.OVER, Hedge.JUST_OVER),
            high_open=hedge in (Hedge.UNDER, Hedge.NEARLY),
            step=step,
            worded=worded,
        )

    @classmethod
    def between(cls, low: float, high: float, *, step: float = 0.0) -> Amount:
        """Any amount from `low` to `high`."""
        return cls((low + high) / 2, Hedge.RANGE, low, high, step=step)

    def scaled(self, by: float) -> Amount:
        """The same amount in a unit `by` times smaller (`by` above 0)."""
        return replace(
            self, value=self.value * by, low=self.low * by, high=self.high * by, step=self.step * by
        )

    def minus(self, other: Amount) -> Amount:
        """The difference, with whatever either side leaves open."""
        low, high = self.low - other.high, self.high - other.low
        hedge = Hedge.EXACT if low == high else Hedge.RANGE
        if math.isinf(high) and math.isfinite(low):
            hedge = Hedge.AT_LEAST
        elif math.isinf(low) and math.isfinite(high):
            hedge = Hedge.AT_MOST
        return Amount(
            self.value - other.value,
            hedge,
            low,
            high,
            low_open=self.low_open or other.high_open,
            high_open=self.high_open or other.low_open,
        )

    def plus(self, other: Amount) -> Amount:
        """The sum, with whatever either side leaves open."""
        return self.minus(Amount.of(0.0).minus(other))

    def complement(self, whole: float = 1.0) -> Amount:
        """What is left of `whole`."""
        return Amount.of(whole).minus(self)


def bears_out(claim: Amount, evidence: Amount, *, slack: float = 0.0) -> bool | None:
    """
    Whether the evidence's amount bears the claim's out.

    True when every amount that the evidence allows is one the claim allows, False when none is or when
    the claim goes further than the evidence, None when it cannot be told. `slack`, in the unit of both,
    is how far converting or rounding may have moved them apart.
    """
    slack = max(slack, _rounding(claim, evidence))
    if _apart(claim, evidence, slack):
        return False
    if _covers(claim, evidence, slack):
        return True
    if evidence.hedge.is_bound and not claim.hedge.is_bound:
        # "up to three weeks" bears out "three weeks", and says nothing of two.
        return True if abs(claim.value - evidence.value) <= slack else None
    if claim.hedge.is_bound and evidence.hedge.is_bound:
        return False  # the same side, and further than the evidence goes
    if evidence.hedge in (Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER):
        return (
            _covers(claim, Amount.of(evidence.value), slack) or claim.hedge is Hedge.EXACT or None
        )
    return None


def _covers(claim: Amount, evidence: Amount, slack: float) -> bool:
    return claim.low - slack <= evidence.low and evidence.high <= claim.high + slack


def _rounding(claim: Amount, evidence: Amount) -> float:
    slack = _TINY * max(abs(claim.value), abs(evidence.value), 1.0)
    if claim.hedge not in (Hedge.EXACT, Hedge.ABOUT):
        return slack
    if claim.worded:
        slack = max(slack, _WORDED_PART * abs(claim.value))
    if claim.step > evidence.step:
        # The same number may be given with fewer digits: 94,000 for 93,590.
        slack = max(slack, min(claim.step * (0.5 + _TINY), _ROUNDED * abs(claim.value)))
    return slack


def _apart(claim: Amount, evidence: Amount, slack: float) -> bool:
    """True when no amount fits both. An excluded end ("more than ten") gets no slack."""
    return _below(evidence, claim, slack) or _below(claim, evidence, slack)


def _below(left: Amount, right: Amount, slack: float) -> bool:
    if left.high_open or right.low_open:
        same_words = left.hedge is right.hedge
        tiny = _TINY * max(abs(left.value), 1.0)
        return not same_words and left.high <= right.low + tiny
    return left.high < right.low - slack
