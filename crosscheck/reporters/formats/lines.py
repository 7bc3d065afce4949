"""One line a claim, file:line:column first: for editors, grep and diff."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.acceptance import Standing
from crosscheck.model.finding import Level
from crosscheck.model.run import CaseRun, ClaimResult, Run
from crosscheck.reporters.interface import Detail, Rendering
from crosscheck.reporters.notices import STALE
from crosscheck.reporters.words import by_news, claim_place
from crosscheck.text.printable import printable

_ACCEPTED = frozenset([Standing.ACCEPTED])
_INFO = "info"
"""The level of a claim of which no rule has anything to say."""


def render(run: Run, rendering: Rendering) -> str:
    """`file:line:column: level rule: claim: verdict: message`, in the order of the files, as compilers write it."""
    lines = [line for case in run.cases for line in _case(case, rendering)]
    for problem in run.problems:
        file, _, said = problem.partition(": ")
        lines.append(one_line(f"{file}:1:1", "error", "text-unreadable", said))
    return "".join(f"{line}\n" for line in lines)


def one_line(place: str, level: str, rule: str, said: str) -> str:
    """A line as gcc and ruff write it; whatever would break or forge one comes out as an escape."""
    return printable(f"{place}: {level} {rule}: {' '.join(said.split())}", keep_newlines=False)


def _case(case: CaseRun, rendering: Rendering) -> Iterator[str]:
    only_counting = rendering.detail is Detail.COUNTING
    for result in case.claims:
        if not only_counting or result.counts(rendering.fail_on):
            yield _claim(result)
    if only_counting:
        return
    files = {r.claim.claim.document: r.claim.claim.file for r in case.claims}
    for finding in case.findings:
        name = finding.document or case.id
        place = f"{files.get(name) or name}:1:1"
        yield one_line(place, str(finding.level), finding.rule, finding.message)


def _claim(result: ClaimResult) -> str:
    level, rule, said = _gravest(result)
    others = list(dict.fromkeys(f.rule for f in result.findings if f.rule != rule))
    also = f" (also {', '.join(others)})" if others else ""
    verdict = "" if rule.endswith(result.verdict) else f"{result.verdict}: "
    said = f"{result.claim.id}: {verdict}{said}{also}{_settled(result)}"
    return one_line(claim_place(result), level, rule, said)


def _gravest(result: ClaimResult) -> tuple[str, str, str]:
    """Level, rule and message; a claim that a person has settled is no more than a note."""
    review = result.review
    if review is not None and not review.holds:
        said = f"the review ({review.verdict}) no longer holds: {review.problem}"
        return str(Level.ERROR), STALE, said
    if not result.findings:
        plain = str(Level.NOTE) if result.verdict.diverges else _INFO
        return plain, str(result.verdict), result.reason
    finding = by_news(result.findings)[0]
    settled = review is not None or result.pinned is not None or finding.standing in _ACCEPTED
    level = min(finding.level, Level.NOTE) if settled else finding.level
    return str(level), finding.rule, finding.message


def _settled(result: ClaimResult) -> str:
    review = result.review
    if review is not None and review.holds:
        signed = result.claim.claim.review
        by = f" by {signed.by}" if signed and signed.by else ""
        return f" [reviewed{by}: {'the same' if review.agrees else review.verdict}]"
    if result.pinned:
        return f" [pinned; the machine: {result.pinned.verdict}]"
    standings = {finding.standing for finding in result.findings}
    if standings and standings <= _ACCEPTED:
        return " [accepted]"
    return ""
