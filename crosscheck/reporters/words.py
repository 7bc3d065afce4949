"""The words and signs in which reports speak of verdicts, places and dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from crosscheck.model.acceptance import Standing
from crosscheck.model.document import Document, PartialDate, Passage
from crosscheck.model.finding import Finding, Level
from crosscheck.model.run import ClaimResult, ModelUse, Run
from crosscheck.model.verdict import Shift, Verdict
from crosscheck.model.words import WordFile

SIGN = {
    Verdict.AGREES: "=",
    Verdict.EXAGGERATES: "↑",
    Verdict.DOWNPLAYS: "↓",
    Verdict.CONTRADICTS: "≠",
    Verdict.NO_EVIDENCE: "∅",
    Verdict.UNCHECKED: "?",
}
"""A sign for each verdict, so that nothing is said by colour alone."""

SEVERITY = [
    Verdict.CONTRADICTS,
    Verdict.EXAGGERATES,
    Verdict.DOWNPLAYS,
    Verdict.AGREES,
    Verdict.NO_EVIDENCE,
    Verdict.UNCHECKED,
]
"""Worst first."""

SHIFT = {
    Shift.FAVOURABLE: "favourable: the body inspected looks better than in the evidence",
    Shift.UNFAVOURABLE: "unfavourable: the body inspected looks worse than in the evidence",
    Shift.NONE: "",
}


FAVOURS = {
    Shift.FAVOURABLE: "favours the body inspected",
    Shift.UNFAVOURABLE: "disfavours the body inspected",
    Shift.NONE: "",
}
"""The same in three words, for the head of a block."""

_COUNTED = {
    Verdict.AGREES: ("agrees", "agree"),
    Verdict.EXAGGERATES: ("exaggerates", "exaggerate"),
    Verdict.DOWNPLAYS: ("downplays", "downplay"),
    Verdict.CONTRADICTS: ("contradicts", "contradict"),
    Verdict.NO_EVIDENCE: ("without evidence", "without evidence"),
    Verdict.UNCHECKED: ("unchecked", "unchecked"),
}
"""What one claim does, and what several do."""


def long_date(date: PartialDate | None) -> str:
    """`8 May 2019`, `May 2019` or `2019`; empty without a date."""
    return date.spelled if date else ""


def long_day(day: date | None) -> str:
    """`8 May 2019`; empty without a day."""
    return PartialDate(day.year, day.month, day.day).spelled if day else ""


def plural(number: int, noun: str) -> str:
    """`1 claim`, `2 claims`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def passage_place(passage: Passage) -> str:
    """`paragraph 11 · page 5`, or the heading above a passage of an unnumbered text."""
    parts = []
    if passage.paragraph:
        parts.append(f"paragraph {passage.paragraph}")
    elif passage.section:
        heading = passage.section[-1]
        parts.append(f"under {heading}" if heading[:1] in "“‘\"'" else f"under “{heading}”")
    if passage.page:
        parts.append(f"page {passage.page}")
    return " · ".join(parts)


def document_place(document: Document, *more: str) -> str:
    """`ofsted-report-2019-05 · 8 May 2019 · …`."""
    return " · ".join(filter(None, [document.id, long_date(document.info.published), *more]))


def claim_place(result: ClaimResult) -> str:
    """`file:line:column` of the claim in its claim file, or the claim's id."""
    claim = result.claim.claim
    if claim.file and claim.position:
        return f"{claim.file}:{claim.position.line}:{claim.position.column}"
    return claim.file or claim.id


def by_severity(results: tuple[ClaimResult, ...]) -> list[ClaimResult]:
    """Worst verdict first, then by the heaviest finding, then as in the files."""
    return sorted(
        results,
        key=lambda result: (
            SEVERITY.index(result.verdict),
            -max((finding.level for finding in result.findings), default=Level.OFF),
        ),
    )


def worst_first(results: Iterable[ClaimResult], fail_on: Level) -> list[ClaimResult]:
    """What counts before what does not, then as `by_severity` has it; of two alike the one that stands first."""
    return sorted(by_severity(tuple(results)), key=lambda result: not result.counts(fail_on))


def by_news(findings: Iterable[Finding]) -> list[Finding]:
    """What nobody has accepted before what somebody has, each the gravest first."""
    return sorted(findings, key=lambda f: (f.standing is Standing.ACCEPTED, -f.level))


def counted(results: Iterable[ClaimResult]) -> str:
    """`7 agree, 1 exaggerates, 2 without evidence`; `none` without any."""
    verdicts = Counter(result.verdict for result in results)
    return (
        ", ".join(
            f"{verdicts[verdict]} {_COUNTED[verdict][verdicts[verdict] != 1]}"
            for verdict in Verdict
            if verdicts[verdict]
        )
        or "none"
    )


def is_shown(result: ClaimResult) -> bool:
    """True when a claim deserves a block of its own: it diverges, was found fault with or accepted, or is disputed."""
    review = result.review
    return (
        result.pinned is not None
        or result.verdict.diverges
        or bool(result.idle)
        or any(finding.accepted for finding in result.findings)
        or any(finding.level >= Level.WARNING for finding in result.findings)
        or (review is not None and not (review.holds and review.agrees))
    )


def pin_sentence(result: ClaimResult) -> str:
    """Who pinned the verdict, when, and what the machine makes of the claim; empty without a pin."""
    pin, machine = result.claim.claim.pin, result.pinned
    if pin is None or machine is None:
        return ""
    when = f", {long_day(pin.date)}" if pin.date else ""
    said = f"Pinned by {pin.by}{when}."
    if not machine.needed:
        return (
            f"{said} The pin is no longer needed: the machine comes to {machine.verdict} by itself."
        )
    return f"{said} The machine reads it as {SIGN[machine.verdict]} {machine.verdict}: {machine.reason}"


def words_in_use(file: WordFile) -> str:
    """A sentence on a file of words that took part in a run."""
    counts = [
        f"{file.count(part)} {said}"
        for part, said in (("added", "added"), ("changed", "changed"), ("removed", "taken away"))
        if file.count(part)
    ]
    return (
        f"Words of its own: {file.file} (sha256 {file.sha256[:12]}…), "
        f"wordings {', '.join(counts) or 'none'}."
    )


def words_object(file: WordFile) -> dict[str, str | int]:
    """The same as plain data."""
    counts = {part: file.count(part) for part in ("added", "changed", "removed")}
    return {"file": file.file, "sha256": file.sha256, **counts}


def review_sentence(result: ClaimResult) -> str:
    """What a person decided, and how it stands to the machine's verdict; empty without a review."""
    review = result.review
    if review is None:
        return ""
    signed = result.claim.claim.review
    by = f" by {signed.by}" if signed and signed.by else ""
    if not review.holds:
        return f"Reviewed{by} as {review.verdict}, but the review no longer holds: {review.problem}"
    if review.agrees:
        return f"Reviewed{by}: {review.verdict}, the same."
    return f"Reviewed{by} as {review.verdict}: the review stands, the machine differs."


def outcome(run: Run, fail_on: Level) -> str:
    """One sentence: how many claims count, and why."""
    counting = [r for case in run.cases for r in case.claims if r.counts(fail_on)]
    stale = sum(r.review is not None for r in counting)
    fresh = len(counting) - stale
    parts = []
    if fresh:
        parts.append(
            f"{plural(fresh, 'claim')} without a review with findings at {fail_on} or above"
        )
    if stale:
        parts.append(f"{plural(stale, 'review')} that no longer hold{'s' if stale == 1 else ''}")
    pins = [r for case in run.cases for r in case.claims if r.pinned]
    idle = sum(r.pinned is not None and not r.pinned.needed for r in pins)
    settled = ["reviewed", *(["pinned"] if pins else [])]
    settled += ["accepted"] if any(f.standing is Standing.ACCEPTED for f in run.findings) else []
    counted = " and ".join(parts) or (
        f"nothing that counts: every finding is {', '.join(settled)}, or below --fail-on"
    )
    spare = sum(len(r.idle) for case in run.cases for r in case.claims)
    return "; ".join(
        [
            counted,
            *([f"{plural(idle, 'pin')} no longer needed"] if idle else []),
            *([f"{plural(spare, 'acceptance')} no longer needed"] if spare else []),
        ]
    )


def model_in_use(model: ModelUse) -> str:
    """A local model that was switched on, what for, and the beginning of its hash."""
    return f"{_MODEL_USE[model.use]}: {model.name} (sha256 {model.sha256[:12]}…)"


_MODEL_USE = {
    "embedder": "Evidence found by words and by an embedding model",
    "entailment": "Contradictions noticed by words and by an entailment model",
}
