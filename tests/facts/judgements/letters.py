"""Letters of our own about invented councils, each with its table of judgements."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.documents.structure import passages
from crosscheck.model.document import (
    Availability,
    Document,
    DocumentInfo,
    DocumentKind,
    PartialDate,
    Role,
)
from crosscheck.text.normalise import normalise

RI = "Requires improvement to be good"


def letter(text: str, published: int | None = 2024) -> Document:
    """A document of `text`, read as a laid-out letter is."""
    info = DocumentInfo(
        "letter",
        Role.AUTHORITY,
        DocumentKind.INSPECTION_REPORT,
        published=PartialDate(published) if published else None,
    )
    normalised = normalise(text)
    return Document(
        info, normalised.text, passages("letter", normalised), Availability.TEXT, origin=None
    )


def table(leaders: str, protection: str, *care: str, overall: str) -> str:
    """The table of a letter since 2018; `care` is one grade, or one for care and one for care leavers."""
    names = (
        ["children in care and care leavers"]
        if len(care) == 1
        else ["children in care", "care leavers"]
    )
    lines: list[tuple[str, str]] = [
        ("The impact of leaders on social work practice with children and families", leaders),
        ("The experiences and progress of children who need help and protection", protection),
        *(
            (f"The experiences and progress of {name}", grade)
            for name, grade in zip(names, care, strict=True)
        ),
        ("Overall effectiveness", overall),
    ]
    return _paragraphs(lines)


def older_table(overall: str, grades: Sequence[str]) -> str:
    """The table of a report of 2013–17: five judgements under a sentence."""
    names = (
        "1. Children who need help and protection",
        "2. Children looked after and achieving permanence",
        "2.1 Adoption performance",
        "2.2 Experiences and progress of care leavers",
        "3. Leadership, management and governance",
    )
    return f"Children’s services in Eastmere {overall}\n\n" + _paragraphs(
        list(zip(names, grades, strict=True))
    )


def _paragraphs(lines: Sequence[tuple[str, str]]) -> str:
    return "\n\n".join(f"{name}\n\n{grade}" for name, grade in lines) + "\n\n"


MIXED = letter(
    table("Inadequate", "Inadequate", RI, "Inadequate", overall="Inadequate")
    + "Since the last inspection in 2019, when services were judged to be good, much has been lost.\n"
)
"""Three of four parts, and the whole, inadequate; good before."""
RISEN = letter(
    table("Outstanding", "Good", RI, "Good", overall="Good")
    + "Services for children are good, and much better than those that were found to be inadequate in 2019.\n"
)
OUTSTANDING = letter(
    table("Outstanding", "Outstanding", "Good", overall="Outstanding")
    + "Since the previous inspection in 2018, when services were judged to be outstanding, they have kept their pace.\n"
)
GOOD = letter(table("Good", "Good", "Good", "Good", overall="Good"))
OLDER = letter(
    older_table(
        "are inadequate", ["Inadequate", "Inadequate", "Good", "Requires improvement", "Inadequate"]
    ),
    2016,
)
