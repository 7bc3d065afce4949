"""Amounts and comparisons in words that a fact-checker can repeat."""

from __future__ import annotations

import math

from crosscheck.facts.numbers.amounts import Amount
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.words.lexicon import entries
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel
from crosscheck.model.text import Span

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


def compared(
    kind: FigureKind,
    label: FigureLabel,
    said: tuple[str, Span | None],
    given: tuple[str, Span | None] | None,
    *,
    makes: str = "",
    message: str = "",
) -> FigureComparison:
    """A comparison with its sentence; `said` and `given` are the words of both sides and their places."""
    words, span = given if given is not None else (None, None)
    message = message or tell(label, said[0], words, makes)
    return FigureComparison(kind, label, said[0], words, said[1], span, message)


def label_of(held: bool | None) -> FigureLabel:  # the one thing it is about
    """The label of what is borne out, contradicted, or neither."""
    if held is None:
        return FigureLabel.NOT_COMPARABLE
    return FigureLabel.CONSISTENT if held else FigureLabel.CONFLICTS
