"""Writing claim files: new cases, documents and draft claims, in one step each, a person's words kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from crosscheck.claims.edit import with_entries, with_field
from crosscheck.claims.entry_text import claim_fields, document_fields
from crosscheck.claims.folders import data_files, documents_file, is_claim_file
from crosscheck.claims.records import claim_entries, document_entries
from crosscheck.claims.source import Source, read_source
from crosscheck.errors import ClaimFileError
from crosscheck.files import is_file, write_atomically
from crosscheck.model.claim import Claim, ClaimStatus
from crosscheck.model.document import DocumentInfo, Role

_LONGEST_ID = 60
_NOT_ID = re.compile(r"[^a-z0-9]+")
_NEW_CASE = """\
# The documents of a case: what the authority wrote, and what was said about it.
#
# `crosscheck add FILE --case {case}` writes an entry. By hand, two look like this
# (leave out what a text does not give; crosscheck validate says what is wrong):
#
#   - id: inspectors-report-2024-07
#     role: authority                 # whose words claims are held against
#     kind: inspection-report         # inspection-letter, press-release, news-article, statement, other
#     publisher: Ofsted
#     published: 2024-07-09           # or 2024-07, or 2024
#     covers: {{from: 2024-06-10, to: 2024-06-21}}
#     text: texts/report.pdf          # .txt .md .html .pdf .docx, in this folder or under --texts
#   - id: council-release-2024-07
#     role: claimant                  # its claims stand in council-release-2024-07.claims.yaml
#     kind: press-release
#     published: 2024-07-09
#     reports-on: [inspectors-report-2024-07]
#     text: texts/release.html
documents: []
"""


def identifier(text: str, limit: int = _LONGEST_ID) -> str:
    """An id made of `text`: small letters, digits and hyphens, at most `limit`, whole words; may be empty."""
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", ""))
    letters = plain.encode("ascii", "ignore").decode("ascii").lower()
    slug = _NOT_ID.sub("-", letters).strip("-")
    return slug if len(slug) <= limit else slug[: limit + 1].rpartition("-")[0] or slug[:limit]


def new_case(folder: Path) -> Path:
    """Make `folder` with a documents.yaml that is valid and explains itself; raises ClaimFileError if it is there."""
    if documents_file(folder) is not None:
        raise ClaimFileError(
            f"{folder}: is a case already - `crosscheck add FILE --case {folder}` adds a document"
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ClaimFileError(
            f"{folder}: cannot be made ({error.strerror}) - name another folder"
        ) from error
    path = folder / "documents.yaml"
    schema = _schema_line(folder, "documents")
    write_atomically(path, schema + _NEW_CASE.format(case=folder.as_posix()))
    return path


def add_document(case: Path, info: DocumentInfo) -> Path:
    """
    Write an entry for `info` at the end of documents.yaml; for a claimant, an empty claim file too.

    The path of the documents.yaml. Raises ClaimFileError when the case has a document of that id,
    or its file cannot be read.
    """
    source = documents_source(case)
    ensure_new(source, info.id)
    path = case / Path(source.file).name
    write_atomically(path, with_entries(source, "documents", [document_fields(info)]))
    if info.role is Role.CLAIMANT:
        _claim_file(case, info.id)
    return path


def ensure_new(source: Source, document_id: str) -> None:
    """Raises ClaimFileError when the documents.yaml has a document of that id."""
    for entry in document_entries(source):
        if entry.value.id == document_id:
            place = entry.related("id")
            raise ClaimFileError(
                f'{place.file}:{place.position.line}: there is a document "{document_id}" already - '
                "--update refreshes its hash, --id NAME adds another"
            )


def update_hash(case: Path, document_id: str, sha256: str) -> Path:
    """Set the hash of a document that documents.yaml has; raises ClaimFileError if it does not."""
    source = documents_source(case)
    for entry in document_entries(source):
        if entry.value.id == document_id:
            path = case / Path(source.file).name
            write_atomically(path, with_field(source, entry.path, "sha256", sha256))
            return path
    raise ClaimFileError(
        f'{source.file}: has no document "{document_id}" - without --update it is added'
    )


def save_drafts(case: Path, document_id: str, claims: Sequence[Claim]) -> Path:
    """
    Append `claims` to the claim file of a document, as drafts; made if it is not there. The file's path.

    A claim with the same words as one of the file is not written again; one whose id is taken
    gets another. Raises ClaimFileError when the file cannot be read.
    """
    path = _claim_file(case, document_id)
    source = _readable(path)
    present = {entry.value.selector for entry in claim_entries(source)}
    taken = set(_claim_ids(case))
    drafts = []
    for claim in claims:
        if claim.selector not in present:
            free = _free_id(claim.id, taken)
            taken.add(free)
            drafts.append(replace(claim, id=free, status=ClaimStatus.DRAFT))
    if drafts:
        entries = [claim_fields(claim) for claim in drafts]
        write_atomically(path, with_entries(source, "claims", entries))
    return path


def documents_source(case: Path) -> Source:
    """The parsed documents.yaml of a case. Raises ClaimFileError when there is none, or it is not readable."""
    name = documents_file(case)
    if name is None:
        raise ClaimFileError(f"{case}: no case - `crosscheck init {case}` makes one")
    return _readable(case / name)


def _readable(path: Path) -> Source:
    reading = read_source(path)
    if reading.problems:
        raise ClaimFileError(f"{reading.problems[0]} - nothing was changed")
    if reading.source is None or not isinstance(reading.source.data, dict):
        raise ClaimFileError(f"{path}: nothing was changed - `crosscheck validate {path}` says why")
    return reading.source


def _claim_file(case: Path, document_id: str) -> Path:
    """The claim file of a document, made when there is none."""
    for name in data_files(case):
        if is_claim_file(name) and name.rpartition(".claims.")[0] == document_id:
            return case / name
    path = case / f"{document_id}.claims.yaml"
    if not is_file(path):
        write_atomically(
            path, f"{_schema_line(case, 'claims')}document: {document_id}\nclaims: []\n"
        )
    return path


def _claim_ids(case: Path) -> Iterator[str]:
    for name in data_files(case):
        source = read_source(case / name).source if is_claim_file(name) else None
        if source is not None:
            yield from (entry.value.id for entry in claim_entries(source))


def _free_id(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"


def _schema_line(folder: Path, name: str) -> str:
    """The comment by which editors find the schema, where a folder above has one to point to."""
    up = ""
    for parent in folder.resolve().parents:
        up += "../"
        if is_file(parent / "schemas" / f"{name}.schema.json"):
            return f"# yaml-language-server: $schema={up}schemas/{name}.schema.json\n"
    return ""
