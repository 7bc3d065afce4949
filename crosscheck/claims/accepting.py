"""What is wrong with the acceptances of a claim: rules that there are not, and days that have passed."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace

from crosscheck.claims.problems import Problem
from crosscheck.claims.records import Entry
from crosscheck.errors import InputError
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Level
from crosscheck.text.nearest import nearest_name

_EPOCH = "SOURCE_DATE_EPOCH"


@dataclass(frozen=True, slots=True)
class Accepting:
    """What acceptances are held against."""

    rules: tuple[str, ...]
    """Every rule whose findings can be accepted."""
    today: dt.date


def current_day() -> dt.date:
    """
    Today; the day of SOURCE_DATE_EPOCH (seconds since 1970, UTC) where it is set, so that a run can be repeated.

    Raises InputError when that is no number of seconds (https://reproducible-builds.org/specs/source-date-epoch/).
    """
    seconds = os.environ.get(_EPOCH)
    if not seconds:
        return dt.datetime.now().astimezone().date()
    try:
        return dt.datetime.fromtimestamp(int(seconds), dt.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise InputError(
            f"{_EPOCH}: {seconds!r} is no number of seconds since 1970 - correct or unset it"
        ) from None


def accept_problems(entry: Entry[Claim], accepting: Accepting | None) -> Iterator[Problem]:
    """Faults in what a claim accepts: errors, and warnings for acceptances that have run out."""
    if accepting is None:
        return
    seen: set[str] = set()
    for index, rule in entry.items("accept", "rule"):
        path = ("accept", index, "rule")
        if (message := _unknown(rule, accepting)) is not None:
            yield entry.problem("claim-accept", path, *message)
        elif rule in seen:
            yield entry.problem(
                "claim-accept", path, f'"{rule}" is accepted twice', "keep one of the two"
            )
        seen.add(rule)
    for acceptance in entry.value.accept:
        if not acceptance.holds_on(accepting.today) and acceptance.rule in accepting.rules:
            index = next(i for i, rule in entry.items("accept", "rule") if rule == acceptance.rule)
            problem = entry.problem(
                "claim-accept",
                ("accept", index, "until"),
                f"the acceptance of {acceptance.rule} ran out on {acceptance.until}",
                "look again: give a later day and why, or delete the entry",
            )
            yield replace(problem, level=Level.WARNING)


def _unknown(rule: str, accepting: Accepting) -> tuple[str, str] | None:
    """What is wrong with the name of a rule, and what to do; None when there is such a rule."""
    if rule in accepting.rules:
        return None
    if rule.startswith("claim-"):
        return f'"{rule}" is a fault of a claim file, which cannot be accepted', "mend the file"
    near = nearest_name(rule, accepting.rules)
    meant = f'; did you mean "{near}"?' if near else ""
    return f'there is no rule "{rule}"{meant}', "`crosscheck rules` lists them"
