"""A letter of our own about an invented council, two releases that answer it, and documents made of texts."""

from __future__ import annotations

from crosscheck.model.document import (
    Availability,
    Document,
    DocumentInfo,
    DocumentKind,
    PartialDate,
    Role,
)

LETTER = """\
Inspection of Ashcombe children’s services

Leaders in Ashcombe have settled a workforce that had been unstable for years. Caseloads have come down and \
are now manageable. However, many workers in the duty team still hold too many cases. Morale is good.

Some care leavers move into their own homes before they are ready. Most plans are clear, detailed and well \
written. Plans for disabled children are not always reviewed on time. The response to children who go missing \
has improved, but it is not yet consistent.

Since May 2021 the family centre in Thornby has helped 340 families, and 25% of them came back for a second \
course. Extra managers have not yet led to consistently good supervision. While data suggests that visits are \
regular, this is not always accurate.

Children’s up-to-date views are heard by the ‘listening’ panel – a group of young people – which advises \
senior and middle managers in every district. Support for carers could be exposed to cuts. Staff say that \
they feel supported.
"""


def document(
    text: str,
    document_id: str = "letter",
    role: Role = Role.AUTHORITY,
    kind: DocumentKind = DocumentKind.OTHER,
    publisher: str | None = None,
    *,
    published: PartialDate | None = None,
) -> Document:
    """A document with this text and nothing else."""
    info = DocumentInfo(document_id, role, kind, publisher, published=published)
    return Document(info, text, available=Availability.TEXT)


def letter() -> Document:
    """The invented letter."""
    return document(LETTER, publisher="Ofsted")


RELEASE = document(
    "Ashcombe Council is delighted with its report. We have changed how we work.\n\n"
    "Cllr Ann Hart said: “We are proud of every one of our teams, and of our carers too.”\n\n"
    "Our services are now a model for the whole of the county.",
    "release",
    Role.CLAIMANT,
    DocumentKind.PRESS_RELEASE,
    "Ashcombe Council",
)
ANSWER = document(
    "We publish our answer today.\n\n"
    "Cllr Ann Hart said: “We are proud of our teams.”\n\n"
    "The director, Eve Moss, thanked her staff. “They work late,” she said. “They never complain.”\n\n"
    "Ofsted inspectors say:\n\nMorale is good.\n\nOur new centre is open to every family in the town.",
    "answer",
    Role.CLAIMANT,
    DocumentKind.PRESS_RELEASE,
    "Ashcombe Council",
)
