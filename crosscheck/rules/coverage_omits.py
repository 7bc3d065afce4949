"""coverage-omits: required actions of the authority that a claimant document never mentions."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.coverage import ClaimantCoverage, Mention, PointSort, Treatment
from crosscheck.model.finding import Finding, Level, Place
from crosscheck.rules.interface import DocumentExamination, document_rule

_LONGEST = 90
"""Code points of an action that are quoted."""


@document_rule("coverage-omits", level=Level.NOTE)
def coverage_omits(examination: DocumentExamination) -> Iterator[Finding]:
    """
    A document that reports on a letter never mentions something that the letter requires.

    What is left out shapes a reader's picture as much as what is said. That it is absent is all that
    is said here: a text may be short, or about something else. Actions for the safety of children
    come first; of a letter without a list of actions, the weaknesses it finds are counted.

    Fires:
        heading: What needs to improve
        source: • The timeliness of return home interviews when children go missing. • The recording of supervision.
        text: Inspectors say that the recording of supervision is not always good enough.
    Holds:
        heading: What needs to improve
        source: • The timeliness of return home interviews when children go missing. • The recording of supervision.
        text: Inspectors say that the recording of supervision is not always good enough, and that return home
            interviews with missing children take place too late.
    """
    for covered in examination.coverage:
        sort = PointSort.ACTION if covered.count(PointSort.ACTION) else PointSort.WEAKNESS
        never = list(covered.of(sort, Mention.NEVER))
        if never:
            passage = never[0].point.passage
            yield Finding(
                "coverage-omits",
                Level.NOTE,
                _message(covered, sort, never),
                evidence=Place(covered.authority, passage.span),
                document=examination.document.id,
            )


def _message(covered: ClaimantCoverage, sort: PointSort, never: list[Treatment]) -> str:
    total = covered.count(sort)
    noun = "required action" if sort is PointSort.ACTION else "weakness"
    nouns = "required actions" if sort is PointSort.ACTION else "weaknesses"
    what = f"the only {noun}" if total == 1 else f"{len(never)} of the {total} {nouns}"
    more = f", and {len(never) - 1} more" if len(never) > 1 else ""
    praised = covered.praised(sort)
    only = f" It mentions {praised} more only with praise." if praised else ""
    first = _shortened(never[0].point.passage.text)
    return f"Never mentions {what} of {covered.authority}: “{first}”{more}.{only}"


def _shortened(text: str) -> str:
    words = " ".join(text.split()).rstrip(".")
    if len(words) <= _LONGEST:
        return words
    return words[: words.rfind(" ", 0, _LONGEST)].rstrip(",;: ") + " …"
