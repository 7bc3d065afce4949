"""Annotations on their way into a case: each becomes a draft, or is said not to have, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from crosscheck.claims.annotated import Placed, place
from crosscheck.claims.annotations import Annotation, read_annotations
from crosscheck.claims.case import load_case
from crosscheck.claims.explain import shorten
from crosscheck.claims.texts import Text, Texts
from crosscheck.claims.write import identifier, save_drafts
from crosscheck.errors import ClaimFileError
from crosscheck.files import read_bytes
from crosscheck.model.claim import Case, Claim, ClaimKind, ClaimStatus
from crosscheck.model.document import Document, Role
from crosscheck.model.names import name_of
from crosscheck.model.text import Span
from crosscheck.model.verdict import Verdict
from crosscheck.text.printable import printable

_ID_LENGTH = 40
_TOPIC, _NOTE = 200, 5_000
"""Code points that the schema of claim files allows."""
_QUOTED = (("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'"))
_SHOWN = 80
_APIECE = 3
"""Annotations with one reason that have a line each."""


@dataclass(frozen=True, slots=True)
class Left:
    """An annotation that did not become a claim."""

    number: int
    """Its place in the file, from 1."""
    words: str
    """What it marks, or else the comment."""
    reason: str

    def __str__(self) -> str:
        said = f" (“{shorten(self.words, _SHOWN)}”)" if self.words else ""
        return f"annotation {self.number}{said}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the annotations of a file."""

    files: tuple[Path, ...]
    """Files of claims that were written to."""
    drafts: int
    present: int
    """Annotations whose words are claims already."""
    left: tuple[Left, ...]


def said_once(left: Sequence[Left]) -> Iterator[str]:
    """A line for each annotation that was left, and one for all of those left for the same reason."""
    together: dict[str, list[Left]] = defaultdict(list)
    for one in left:
        together[one.reason].append(one)
    for reason, group in together.items():
        if len(group) <= _APIECE:
            yield from map(str, group)
        else:
            yield f"annotations {_ranges([one.number for one in group])}: {reason}"


def _ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers, those that follow each other as `1-47`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        elif not runs or number != runs[-1][1]:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def add_annotations(
    case: Path, file: Path, document_id: str | None = None, texts: Path | None = None
) -> Added:
    """
    Write the annotations of `file` into the case, as drafts of the document that each is about.

    Without `document_id`, the address of the annotated page says which document that is. Raises
    InputError for a file that holds no annotations, and ClaimFileError for a document that the case
    does not have, that makes no claims, or whose text is not at hand.
    """
    annotations = read_annotations(read_bytes(file), str(file))
    loaded = load_case(case, texts).case
    at_hand = Texts(loaded.documents)
    if document_id is not None:
        _claimant(loaded, document_id, at_hand)
    placed: dict[str, dict[Span, tuple[Annotation, Placed]]] = defaultdict(dict)
    left = []
    for annotation in annotations:
        about = _about(annotation, loaded, at_hand, document_id)
        found = place(annotation, about) if isinstance(about, Text) else about
        if isinstance(found, str) or not isinstance(about, Text):
            left.append(Left(annotation.number, _said(annotation), str(found)))
        else:
            placed[about.document.id].setdefault(found.span, (annotation, found))
    known = {(claim.claim.document, claim.span) for claim in loaded.claims}
    files, drafts = [], 0
    for id_, marks in placed.items():
        claims = [
            _claim(annotation, mark, at_hand, id_)
            for span, (annotation, mark) in sorted(marks.items())
            if (id_, span) not in known
        ]
        if claims:
            files.append(save_drafts(case, id_, claims))
            drafts += len(claims)
    return Added(tuple(files), drafts, len(annotations) - len(left) - drafts, tuple(left))


def _claimant(case: Case, document_id: str, texts: Texts) -> Text:
    """The text of a claimant document. Raises ClaimFileError when it is none or not at hand."""
    claimants = [d.id for d in case.documents if d.info.role is Role.CLAIMANT]
    if document_id not in claimants:
        named = ", ".join(claimants) or "none"
        raise ClaimFileError(
            f"{document_id}: no claimant document of {case.path} - it has: {named}"
        )
    text = texts.get(document_id)
    if text is None:
        raise ClaimFileError(
            f"{document_id}: its text is not at hand, and annotations are placed by their words - "
            "--texts DIR names its folder"
        )
    return text


def _about(annotation: Annotation, case: Case, texts: Texts, document_id: str | None) -> Text | str:
    """The text that an annotation is about, or why none is."""
    source = annotation.source
    matching = [d for d in case.documents if source and source in _addresses(d, case.id)]
    matching = matching or [
        d
        for d in case.documents
        if source and d.info.url and _address(source) == _address(d.info.url)
    ]
    if document_id is not None:
        if matching and document_id not in [d.id for d in matching]:
            return f"is about {matching[0].id}, not {document_id}"
        return texts.get(document_id) or f"the text of {document_id} is not at hand"
    if not matching:
        page = source or "a page that it does not name"
        return f"is about {page}, which is the url of no document of the case - name one with --document"
    if matching[0].info.role is not Role.CLAIMANT:
        return f"is about {matching[0].id}, an authority: claims stand in claimant documents"
    return (
        texts.get(matching[0].id)
        or f"the text of {matching[0].id} is not at hand - --texts DIR names its folder"
    )


def _addresses(document: Document, case: str) -> tuple[str | None, str]:
    """The names under which `--format annotations` gives a document."""
    return document.info.url, name_of(case, document.id)


def _address(url: str) -> str:
    """An address without what leads to the same page: scheme, www, fragment, a slash at the end."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    host = parts.netloc.lower().removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}" if host else url


def _said(annotation: Annotation) -> str:
    return str(annotation.quote) if annotation.quote else annotation.comment


def _claim(annotation: Annotation, placed: Placed, texts: Texts, document_id: str) -> Claim:
    text = texts.get(document_id)
    words = placed.span.of(text.document.text) if text else str(placed.selector)
    tags = [printable(" ".join(tag.split())) for tag in annotation.tags if tag.strip()]
    kinds = [ClaimKind(tag.lower()) for tag in tags if tag.lower() in set(ClaimKind)]
    verdicts = [tag for tag in tags if tag.lower() in set(Verdict)]
    others = [tag for tag in tags if tag.lower() not in {*ClaimKind, *Verdict, "crosscheck"}]
    return Claim(
        id=identifier(annotation.name or words, _ID_LENGTH) or f"annotation-{annotation.number}",
        document=document_id,
        selector=placed.selector,
        kind=kinds[0] if kinds else _kind(words),
        topic=others[0][:_TOPIC] if others else None,
        note="\n".join(_notes(annotation, [*others[1:], *verdicts]))[:_NOTE].strip() or None,
        status=ClaimStatus.DRAFT,
    )


def _kind(words: str) -> ClaimKind:
    marked = any(words.startswith(first) and words.endswith(last) for first, last in _QUOTED)
    return ClaimKind.QUOTATION if marked else ClaimKind.FRAMING


def _notes(annotation: Annotation, tags: Sequence[str]) -> Iterator[str]:
    if annotation.comment.strip():
        yield printable(" ".join(annotation.comment.split()))
    if tags:
        yield f"Tagged {', '.join(tags)}."
