"""Documents: texts with metadata, and the passages they are made of."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from crosscheck.model.text import OffsetMap, Position, Span


class Role(StrEnum):
    """What a document is to a case."""

    AUTHORITY = "authority"
    CLAIMANT = "claimant"


class DocumentKind(StrEnum):
    """What sort of text a document is."""

    INSPECTION_REPORT = "inspection-report"
    INSPECTION_LETTER = "inspection-letter"
    PRESS_RELEASE = "press-release"
    NEWS_ARTICLE = "news-article"
    STATEMENT = "statement"
    OTHER = "other"


class Availability(StrEnum):
    """What of a document is at hand."""

    TEXT = "text"
    EXCERPTS = "excerpts"
    NONE = "none"


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""Their English names, January first."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as precise as its source gives it: a year, a month of a year, or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def earliest(self) -> date:
        """The first day that this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that this date can mean."""
        if self.month is None:
            return date(self.year, 12, 31)
        if self.day is None:
            return date(self.year, self.month, monthrange(self.year, self.month)[1])
        return date(self.year, self.month, self.day)

    @property
    def spelled(self) -> str:
        """`8 May 2019`, `May 2019` or `2019`."""
        parts = [str(self.day)] if self.day else []
        parts += [MONTHS[self.month - 1]] if self.month else []
        return " ".join([*parts, str(self.year)])

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Period:
    """When an inspection took place: both days included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A short quotation of a document, used when its text is not at hand."""

    quote: str
    locator: str | None = None
    via: str | None = None
    """The document in which it was seen quoted, when not in the original."""


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """What documents.yaml says of a document."""

    id: str
    role: Role
    kind: DocumentKind = DocumentKind.OTHER
    publisher: str | None = None
    title: str | None = None
    published: PartialDate | None = None
    covers: Period | None = None
    url: str | None = None
    licence: str | None = None
    text: str | None = None
    sha256: str | None = None
    reports_on: tuple[str, ...] = ()
    excerpts: tuple[Excerpt, ...] = ()


class PassageKind(StrEnum):
    """What a passage is in the layout of its document."""

    SENTENCE = "sentence"
    ITEM = "item"
    HEADING = "heading"
    CELL = "cell"
    EXCERPT = "excerpt"
    FURNITURE = "furniture"
    """Boilerplate, running heads, addresses: never evidence."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or list item of a document, and where it stands."""

    document: str
    index: int
    """Its place in the document, from 0."""
    text: str
    span: Span
    kind: PassageKind = PassageKind.SENTENCE
    section: tuple[str, ...] = ()
    """The headings above it, outermost first."""
    paragraph: str | None = None
    """The number of its paragraph as printed ("11"), if the document numbers them."""
    page: int | None = None

    @property
    def is_evidence(self) -> bool:
        """False for headings and furniture, which no claim can rest on."""
        return self.kind not in (PassageKind.FURNITURE, PassageKind.HEADING)


@dataclass(frozen=True, slots=True)
class Document:
    """A document and what could be read of it."""

    info: DocumentInfo
    text: str = ""
    """The normalised text. Excerpts, where they stand in for the text, are joined by blank lines."""
    passages: tuple[Passage, ...] = ()
    available: Availability = Availability.NONE
    sha256: str | None = None
    """Of the normalised text, UTF-8; None without a text."""
    origin: OffsetMap | None = field(default=None, repr=False)
    path: str | None = None
    """The stored file, as the user named it."""
    problem: str | None = None
    """Why the text could not be read, in one sentence."""

    @property
    def id(self) -> str:
        """The document's id in its case."""
        return self.info.id

    def position(self, offset: int) -> Position | None:
        """Line and column of the stored file, or None when the text is not at hand."""
        return self.origin.position(offset) if self.origin else None
