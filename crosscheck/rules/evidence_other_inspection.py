"""evidence-other-inspection: the only evidence is of another inspection than the claim's."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level, Place
from crosscheck.rules.interface import Examination, rule


@rule("evidence-other-inspection", level=Level.WARNING)
def evidence_other_inspection(examination: Examination) -> Iterator[Finding]:
    """
    The only passage that speaks to a claim is of another inspection than the one it is about.

    A letter of last year says nothing about this year: readers take a claim in an article about a
    report for what that report says.

    Fires:
        source: Social workers know children well and visit them often.
        other: The council runs a store where care leavers choose furniture free of charge.
        text: Care leavers choose furniture free of charge at a store the council runs.
    Holds:
        source: Social workers know children well and visit them often.
        other: The council runs a store where care leavers choose furniture free of charge.
        text: Social workers know the children well and visit often.
    """
    if not examination.speaking or not examination.speaking[0].evidence.other_inspection:
        return
    if examination.figure is not None and not examination.figure[0].evidence.other_inspection:
        return  # a figure or a date of the right inspection settles it
    passage = examination.speaking[0].evidence.passage
    names = ", ".join(document.id for document in examination.authorities)
    dates = [d.info.published for d in examination.others if d.id == passage.document]
    of = f" of {dates[0].spelled}" if dates and dates[0] else ""
    yield Finding(
        "evidence-other-inspection",
        Level.WARNING,
        f"The only passage that speaks to this is in {passage.document}{of}, not in {names}.",
        examination.claim.span,
        Place(passage.document, passage.span),
    )
