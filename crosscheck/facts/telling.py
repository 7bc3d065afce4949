"""Amounts and comparisons in words that a fact-checker can repeat."""

from __future__ import annotations

import math

from crosscheck.facts.amounts import Amount
from crosscheck.facts.lexicon import entries
from crosscheck.facts.quantity import Quantity, Unit
from crosscheck.model.figure import FigureLabel

_MILLION, _THOUSAND = 1_000_000, 1_000


def tell_amount(amount: Amount, like: Quantity) -> str:
    """`amount` in the unit of the quantity `like`: "26", "8.5%", "11 weeks"; empty when it has no one value."""
    if not math.isclose(amount.low, amount.high):
        return ""
    value = abs(amount.value)
    if like.unit is Unit.SHARE:
        return f"{_number(value * 100)}%"
    if like.unit is Unit.POINTS:
        return f"{_number(value * 100)} percentage points"
    if like.unit is Unit.RATE:
        return f"{_number(value * 10_000)} in 10,000"
    if like.unit is Unit.MONEY:
        return f"£{_number(value / _MILLION)} million" if value >= _MILLION else f"£{value:,.0f}"
    if like.unit is Unit.DURATION:
        return _duration(value, like.scale)
    if like.unit is Unit.MULTIPLE:
        return f"{_number(value)} times the former amount"
    return _number(value)


def _duration(days: float, scale: str) -> str:
    name = scale if scale in entries("numbers", "durations") else "days"
    number = _number(days / entries("numbers", "durations")[name])
    name = name.removesuffix("s")
    return f"{number} {name}" if number == "1" else f"{number} {name}s"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= _THOUSAND else f"{value:.1f}".removesuffix(".0")


def tell(label: FigureLabel, claim: str, evidence: str | None, makes: str = "") -> str:
    """One sentence on what the claim has and what the evidence has for it."""
    worked = f", which makes {makes}" if makes else ""
    if label is FigureLabel.NOT_COMPARABLE or evidence is None:
        return f"The passage gives nothing to hold “{claim}” against."
    if label is FigureLabel.CONSISTENT:
        return f"The claim has “{claim}”; the evidence bears it out with “{evidence}”{worked}."
    return f"The claim has “{claim}”; the evidence has “{evidence}”{worked}."
