"""The judgements that decide, in sentences that a fact-checker can repeat."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.facts.judgements.table import Judgement, grade_name


def other(claimed: str, wrong: Sequence[Judgement]) -> str:
    """A named part has another grade."""
    return f"The claim has “{claimed}”; the judgement on {_each(wrong)}."


def exceptions(claimed: str, telling: Sequence[Judgement], parts: int) -> str:
    """A universal that does not hold."""
    return (
        f"The claim has “{claimed}” throughout, but of {parts} judgements that on {_each(telling)}."
    )


def counted(claimed: str, holders: Sequence[Judgement], parts: int) -> str:
    """Another number of parts has the grade."""
    which = f" ({_names(holders)})" if holders else ""
    return f"Of the letter’s {parts} judgements, {len(holders) or 'none'} {_is(len(holders))} {claimed}{which}."


def whole(overall: Judgement, share: str) -> str:
    """The overall judgement is what the claim gives to some parts."""
    return f"The claim speaks of some parts; {overall.name} was judged {overall.grade}, and so were {share}."


def also(claimed: str, others: Sequence[Judgement]) -> str:
    """Others have the grade that one alone is said to have."""
    return f"Not alone: {_names(others)} {_was(len(others))} judged {claimed} as well."


def after_all(claimed: str, holders: Sequence[Judgement]) -> str:
    """Something has the grade that nothing is said to have."""
    return f"The claim has none {claimed}; {_names(holders)} {_was(len(holders))} judged so."


def past(claimed: str, level: int, year: int | None) -> str:
    """An earlier inspection gave another grade."""
    when = f"in {year} " if year else "before "
    return f"The claim has “{claimed}” for the earlier inspection; the letter says {when}it was {grade_name(level)}."


def moved(current: Judgement, former: int, year: int | None) -> str:
    """The grade moved otherwise than claimed."""
    when = f" in {year}" if year else ""
    return (
        f"The letter has {grade_name(former)}{when} and {current.grade} now for {current.name}; "
        "the claim has it the other way."
    )


def few(holders: Sequence[Judgement], parts: Sequence[Judgement]) -> str:
    """How many of the parts: "all 4 parts", "3 of 5 parts"."""
    return (
        f"all {len(parts)} parts"
        if len(holders) == len(parts)
        else f"{len(holders)} of {len(parts)} parts"
    )


def _each(judgements: Sequence[Judgement]) -> str:
    return "; ".join(f"{given.name} is {given.grade}" for given in judgements)


def _names(judgements: Sequence[Judgement]) -> str:
    names = [given.name for given in judgements]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _was(number: int) -> str:
    return "was" if number == 1 else "were"
