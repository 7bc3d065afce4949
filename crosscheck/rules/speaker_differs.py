"""speaker-differs: "Ofsted said", but the words are the council's, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.facts.quotations.misgiven import misgiven
from crosscheck.facts.quotations.whose_words import voice_at
from crosscheck.facts.speakers.voices import Party
from crosscheck.model.finding import Finding, Level
from crosscheck.model.text import Span
from crosscheck.rules.interface import Examination, rule


@rule("speaker-differs", level=Level.ERROR)
def speaker_differs(examination: Examination) -> Iterator[Finding]:
    """
    A statement without quotation marks is given to one side, and it is in the other side's words.

    A press release speaks of the inspectors' findings and of its own pride in the same breath; an article
    that copies it can turn the second into the first.

    Fires:
        source: Children in Ashcombe wait too long for a plan.
        release: We are proud that Ashcombe has transformed its services for every child in our care.
        text: Ofsted said Ashcombe has transformed its services for every child in its care.
    Holds:
        source: Children in Ashcombe wait too long for a plan.
        release: We are proud that Ashcombe has transformed its services for every child in our care.
        text: Ofsted said children in Ashcombe wait too long for a plan.
    """
    claim = examination.claim
    own = voice_at(examination.document, claim.span) if claim.span else None
    if own is not None and own.party is not Party.AUTHORITY:
        return  # a council that speaks of the inspectors speaks for itself
    found = misgiven(
        claim.text,
        examination.authorities,
        examination.others,
        attributed_to=claim.claim.attributed_to,
    )
    if found is None:
        return
    start, end = (examination.claim_place(at) for at in (found.span.start, found.span.end))
    yield Finding(
        "speaker-differs",
        Level.ERROR,
        f"This is given as the words of {found.speaker}, but they are those of {found.voice.name}.",
        Span(start, end),
        found.match.place,
    )
