"""A document on its way into a case: what its file says of it, what the person says, and nothing guessed beyond."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crosscheck.claims.dates import document_dates
from crosscheck.claims.explain import schema_problems
from crosscheck.claims.records import document_entries
from crosscheck.claims.references import Documents, document_references
from crosscheck.claims.source import parse_source
from crosscheck.claims.write import (
    add_document,
    documents_source,
    ensure_new,
    identifier,
    update_hash,
)
from crosscheck.documents.load import load_text
from crosscheck.errors import ClaimFileError
from crosscheck.files import read_bytes
from crosscheck.model.document import DocumentInfo, DocumentKind, Role

_TEXTS = "texts"
"""The folder of a case into which texts are copied."""
_ID_WORDS = 6
_WORD = re.compile(r"[a-z]{3,}")

# What the name of a file gives away, the more telling first.
_KIND_BY_WORD = (
    ("release", DocumentKind.PRESS_RELEASE),
    ("letter", DocumentKind.INSPECTION_LETTER),
    ("inspection", DocumentKind.INSPECTION_REPORT),
    ("report", DocumentKind.INSPECTION_REPORT),
    ("statement", DocumentKind.STATEMENT),
    ("article", DocumentKind.NEWS_ARTICLE),
    ("news", DocumentKind.NEWS_ARTICLE),
)
_ROLE_BY_KIND = {
    DocumentKind.INSPECTION_REPORT: Role.AUTHORITY,
    DocumentKind.INSPECTION_LETTER: Role.AUTHORITY,
    DocumentKind.PRESS_RELEASE: Role.CLAIMANT,
    DocumentKind.NEWS_ARTICLE: Role.CLAIMANT,
    DocumentKind.STATEMENT: Role.CLAIMANT,
}


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asks to be added."""

    file: Path
    role: Role | None = None
    kind: DocumentKind | None = None
    id: str | None = None
    copy: bool = False
    fields: Mapping[str, Any] = field(default_factory=dict)
    """Other fields of the entry, as documents.yaml has them; None and empty ones are left out."""


def add(case: Path, request: Request) -> list[str]:
    """
    Write the entry that `request` asks for, and say what was done, a sentence a line.

    Raises ClaimFileError for an entry that would not be valid or would replace another, and
    DocumentError for a file without a usable text.
    """
    text = load_text(request.file)
    kind = request.kind or _kind(request.file)
    role = request.role or (_ROLE_BY_KIND.get(kind) if kind else None)
    if role is None:
        raise ClaimFileError(
            f"{request.file}: its name does not say what it is - say --kind inspection-report, "
            "press-release … (or --role authority, --role claimant)"
        )
    id_ = request.id or _identifier(request.file, text.text)
    stored = Path(_TEXTS, request.file.name) if request.copy else _inside(case, request.file)
    raw = {
        "id": id_,
        "role": str(role),
        "kind": str(kind or DocumentKind.OTHER),
        **{name: value for name, value in request.fields.items() if value},
        "text": (stored or Path(request.file.name)).as_posix(),
        "sha256": text.sha256,
    }
    info = _valid(case, raw)
    if request.copy:
        _copy(request.file, case / _TEXTS / request.file.name)
    written = add_document(case, info)
    said = [f"{written}: added {id_} ({role}, {kind or DocumentKind.OTHER})"]
    if stored is None:
        said.append(
            f"{request.file} stays where it is: give --texts {request.file.parent} to use it, or add it with --copy"
        )
    if role is Role.CLAIMANT:
        said.append(f"{case / f'{id_}.claims.yaml'}: its claims go here")
    return said


def refresh(case: Path, file: Path, document_id: str | None = None) -> str:
    """Write the hash of `file` into the entry of that id, else into the one whose text has its name; say so."""
    text = load_text(file)
    if document_id is None:
        named = [
            entry.value.id
            for entry in document_entries(documents_source(case))
            if entry.value.text and Path(entry.value.text).name == file.name
        ]
        if len(named) != 1:
            found = f"{len(named)} documents have" if named else "no document has"
            raise ClaimFileError(f"{case}: {found} a text called {file.name} - say which with --id")
        document_id = named[0]
    written = update_hash(case, document_id, text.sha256)
    return f"{written}: {document_id} has the hash {text.sha256}"


def _kind(file: Path) -> DocumentKind | None:
    name = file.stem.lower()
    return next((kind for word, kind in _KIND_BY_WORD if word in name), None)


def _identifier(file: Path, text: str) -> str:
    """Of the file's name when it has a word in it, else of the first line of the text."""
    name = identifier(file.stem)
    if _WORD.search(name):
        return name
    first_line = text.split("\n", 1)[0]
    return identifier(" ".join(first_line.split()[:_ID_WORDS])) or name or "document"


def _inside(case: Path, file: Path) -> Path | None:
    """The path of `file` seen from the case, if it lies inside."""
    try:
        return file.resolve().relative_to(case.resolve())
    except ValueError:
        return None


def _copy(file: Path, target: Path) -> None:
    """Copy `file` to `target` in one step; never over a file with other content."""
    data = read_bytes(file)
    partial = target.with_name(f".{target.name[:100]}.part")
    try:
        target.parent.mkdir(exist_ok=True)
        if target.exists():
            if target.read_bytes() != data:
                raise ClaimFileError(f"{target}: another file is there already - rename {file}")
            return
        partial.write_bytes(data)
        partial.replace(target)
    except OSError as error:
        raise ClaimFileError(
            f"{target}: cannot be written ({error.strerror}) - check the folder"
        ) from error


def _valid(case: Path, raw: Mapping[str, Any]) -> DocumentInfo:
    """The entry as a document. Raises ClaimFileError with everything that is wrong in it."""
    reading = parse_source(json.dumps({"documents": [raw]}).encode(), "entry.json")
    source = reading.source
    if source is None or reading.problems:
        raise ClaimFileError("nothing was written: there are control characters in what was given")
    entry = next(document_entries(source))
    existing = documents_source(case)
    ensure_new(existing, entry.value.id)
    known = {known.value.id: known for known in document_entries(existing)}
    documents = Documents({**known, entry.value.id: entry}, existing.file)
    problems = [
        *schema_problems(source, "documents"),
        *document_references([entry], documents),
        *document_dates([entry]),
    ]
    if problems:
        said = [f"--{p.path[2]}: {p.message}" if p.path[2:] else p.message for p in problems]
        raise ClaimFileError("nothing was written\n  " + "\n  ".join(said))
    return entry.value
