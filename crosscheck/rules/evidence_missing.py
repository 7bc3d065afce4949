"""evidence-missing: nothing in the authority's text speaks to the claim."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.document import Availability
from crosscheck.model.finding import Finding, Level
from crosscheck.rules.interface import Examination, rule


@rule("evidence-missing", level=Level.NOTE)
def evidence_missing(examination: Examination) -> Iterator[Finding]:
    """
    No passage of the authority speaks to a claim.

    That does not make the claim false: the inspectors may not have looked at it, or it may be a
    matter for another body. It does mean that the claim cannot be given as theirs. A text that says
    which visit it is about ("the second monitoring visit") is not held against letters of other visits.

    Fires:
        source: Social workers know children well and visit them often.
        text: The council will spend £3m on repairing roads and bridges this winter.
    Holds:
        source: Social workers know children well and visit them often.
        text: Social workers know the children well.
    """
    whole = all(d.available is Availability.TEXT for d in examination.authorities)
    if not examination.claim.is_whole and examination.claim.claim.reading is None:
        return  # unchecked, which is another thing
    if examination.figure is not None:
        return  # a figure or a date settles it
    if examination.absent and not examination.located:
        message = f"The text is about the {examination.absent}, of which the case has no letter."
        yield Finding("evidence-missing", Level.NOTE, message, examination.claim.span)
    if examination.authorities and whole and not examination.speaking and not examination.located:
        names = ", ".join(document.id for document in examination.authorities)
        yield Finding(
            "evidence-missing",
            Level.NOTE,
            f"No passage of {names} speaks to this claim; that does not make it false.",
            examination.claim.span,
        )
