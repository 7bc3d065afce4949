"""The documents that a text may quote, read from files, cases and folders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from crosscheck.claims.case import load_case
from crosscheck.claims.folders import DOCUMENTS
from crosscheck.claims.write import identifier
from crosscheck.documents.interface import formats
from crosscheck.documents.load import DEFAULT_LIMITS, load_document, load_text
from crosscheck.errors import DocumentError
from crosscheck.facts.quotations.looks import likely_info
from crosscheck.facts.quotations.marks import find_quotations
from crosscheck.facts.quotations.sift import sift
from crosscheck.files import is_file, read_bytes
from crosscheck.model.document import Availability, Document, DocumentInfo, Role
from crosscheck.model.watch import Watch, watched
from crosscheck.text.sentences import sentences

_SIFTED = 12
"""Files of a folder above which only those are read closely that share words with the quotations."""
_LINK = "{link}: is a link that leads outside {folder}; not read - put the file itself there"
_PLAIN = frozenset({".txt", ".md"})
"""Formats whose bytes are their words, so that they can be sifted unread."""


@dataclass(frozen=True, slots=True)
class Read:
    """Documents, and what could not be read, a sentence each."""

    documents: tuple[Document, ...]
    problems: tuple[str, ...] = ()


def read_file(path: Path, taken: set[str], *, places: bool = True) -> Document:
    """
    A document without metadata: what its text looks like says whose it is.

    Its id is its file's name, with a number where that is among `taken`. Without `places`, its text alone is
    read, not its sections and paragraphs. Raises DocumentError.
    """
    name = stem = identifier(path.stem) or "document"
    number = 2
    while name in taken:
        name, number = f"{stem}-{number}", number + 1
    info = DocumentInfo(name, Role.CLAIMANT)
    return likely_info(load_document(info, path) if places else _text_alone(info, path))


def _text_alone(info: DocumentInfo, path: Path) -> Document:
    source = load_text(path)
    return Document(
        info, source.text, (), Availability.TEXT, source.sha256, source.origin, str(path)
    )


def read_sources(
    paths: Sequence[Path],
    texts: Path | None,
    quoting: Sequence[Document],
    watch: Watch | None = None,
) -> Read:
    """
    The documents of `paths`: files, cases with all their documents, folders of files.

    Of a large folder only the files that share runs of words with `quoting` are read closely; `watch`
    is told of each. Raises DocumentError for a file that cannot be used and for a folder without any,
    ClaimFileError for a bad case.
    """
    found: dict[str, Document] = {}
    problems: list[str] = []
    for path in paths:
        if path.is_dir() and _is_case(path):
            loaded = load_case(path, texts)
            problems += [str(problem) for problem in loaded.problems]
            found |= {document.id: document for document in loaded.case.documents}
            continue
        files = [path]
        if path.is_dir():
            inside, outside = _documents_in(path)
            problems += [_LINK.format(link=link, folder=path) for link in outside]
            files = _likely(inside, quoting)
        for file in watched(files, watch):
            document = read_file(file, set(found), places=len(files) <= _SIFTED)
            found[document.id] = document
    return Read(tuple(found.values()), tuple(problems))


def _is_case(folder: Path) -> bool:
    return any((folder / name).is_file() for name in DOCUMENTS)


def _documents_in(folder: Path) -> tuple[list[Path], list[Path]]:
    """The documents in a folder, and the links that would lead out of it."""
    base = folder.resolve()
    found = sorted(
        path for path in folder.iterdir() if path.suffix.lower() in formats() and is_file(path)
    )
    inside = [path for path in found if path.resolve().is_relative_to(base)]
    if not inside:
        known = ", ".join(formats())
        raise DocumentError(f"{folder}: no documents - put texts in it ({known}), or name a case")
    return inside, [path for path in found if path not in set(inside)]


def _likely(files: list[Path], quoting: Sequence[Document]) -> list[Path]:
    """The files that share words with what quotes them; all of a small folder."""
    plain = [path for path in files if path.suffix.lower() in _PLAIN]
    if len(plain) <= _SIFTED:
        return files
    quoted = [q.text for document in quoting for q in find_quotations(document.text)]
    written = [s.of(document.text) for document in quoting for s in sentences(document.text)]
    kept = sift(quoted, written, map(_raw, plain))
    likely = {plain[at] for at in kept} or {plain[0]}
    return [path for path in files if path in likely or path not in set(plain)]


def _raw(path: Path) -> str:
    data = read_bytes(path, DEFAULT_LIMITS.size, error=DocumentError)
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
