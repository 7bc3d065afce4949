"""What is wrong between the files of a case: ids used twice, documents that do not exist, wrong roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from crosscheck.claims.problems import DataPath, Problem
from crosscheck.claims.records import Entry, Value
from crosscheck.claims.source import Source
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.document import DocumentInfo, Role
from crosscheck.text.nearest import nearest_name


@dataclass(frozen=True, slots=True)
class ClaimFile:
    """A claim file that could be parsed, and its claims."""

    source: Source
    claims: tuple[Entry[Claim], ...]

    @property
    def document(self) -> str | None:
        """The document it names, if it names one."""
        named = self.source.data.get("document") if isinstance(self.source.data, dict) else None
        return named if isinstance(named, str) else None


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents of a case by id; of two with the same id, the first."""

    by_id: Mapping[str, Entry[DocumentInfo]]
    file: str
    """The documents.yaml, as the user named it."""

    def unknown(self, named: str, source: Source, path: DataPath) -> Iterator[Problem]:
        """A problem with the value at `path` unless `named` is a document of the case."""
        if named in self.by_id:
            return
        near = nearest_name(named, self.by_id)
        yield source.problem(
            "claim-unknown-document",
            path,
            f'there is no document "{named}" in {self.file}'
            + (f'; did you mean "{near}"?' if near else ""),
            _known(self.by_id),
        )

    def wrong_role(
        self, named: str, role: Role, source: Source, path: DataPath
    ) -> Iterator[Problem]:
        """A problem unless `named` is a document of the case with that role."""
        yield from self.unknown(named, source, path)
        if named not in self.by_id or self.by_id[named].value.role is role:
            return
        yield source.problem(
            "claim-role",
            path,
            f'"{named}" is {_A[self.by_id[named].value.role]}, and this must be {_A[role]}',
            _known(id_ for id_, entry in self.by_id.items() if entry.value.role is role),
        )


_A = {Role.AUTHORITY: "an authority's document", Role.CLAIMANT: "a claimant's document"}


def document_references(
    entries: Sequence[Entry[DocumentInfo]], documents: Documents
) -> Iterator[Problem]:
    """Faults of documents.yaml in what it says of other documents, and fields of the wrong role."""
    yield from repeated_ids(entries, "document")
    for entry in entries:
        info, source = entry.value, entry.source
        if info.role is Role.AUTHORITY and entry.raw("reports-on") is not None:
            yield entry.problem(
                "claim-role",
                ("reports-on",),
                "an authority's document reports on no other",
                "delete it",
            )
        else:
            for index, named in enumerate(info.reports_on):
                path = (*entry.path, "reports-on", index)
                yield from documents.wrong_role(named, Role.AUTHORITY, source, path)
        if entry.raw("role") == Role.CLAIMANT and entry.raw("covers") is not None:
            yield entry.problem(
                "claim-role",
                ("covers",),
                "only an authority's document covers an inspection",
                "delete it; when the inspection was is said of the document named by reports-on",
            )
        for index, via in entry.items("excerpts", "via"):
            yield from documents.unknown(via, source, (*entry.path, "excerpts", index, "via"))


def claim_references(files: Sequence[ClaimFile], documents: Documents | None) -> Iterator[Problem]:
    """Faults of claim files in ids, names and references; `documents` is None when they cannot be read."""
    yield from repeated_ids([entry for file in files for entry in file.claims], "claim")
    seen: dict[str, Source] = {}
    for file in files:
        named, source = file.document, file.source
        if named is not None:
            yield from _file_name(named, source, seen)
            if documents is not None:
                yield from documents.wrong_role(named, Role.CLAIMANT, source, ("document",))
        if documents is not None:
            for entry in file.claims:
                yield from _claim_references(entry, documents)


def _claim_references(entry: Entry[Claim], documents: Documents) -> Iterator[Problem]:
    claim = entry.value
    for index, named in enumerate(claim.against):
        path = (*entry.path, "against", index)
        if named == claim.document:
            message = f'"{named}" is the document in which the claim stands'
            yield entry.source.problem("claim-role", path, message, "name the one it rests on")
        elif claim.kind is ClaimKind.QUOTATION:
            # What an official said is in the council's own release: quotations compare with it too.
            yield from documents.unknown(named, entry.source, path)
        else:
            yield from documents.wrong_role(named, Role.AUTHORITY, entry.source, path)
    review = claim.review
    if review is not None and review.evidence_document is not None:
        path = (*entry.path, "review", "evidence", "document")
        yield from documents.unknown(review.evidence_document, entry.source, path)


def repeated_ids(entries: Iterable[Entry[Value]], noun: str) -> Iterator[Problem]:
    """A problem for every entry whose id another had before it."""
    first: dict[str, Entry[Value]] = {}
    for entry in entries:
        id_ = entry.value.id
        if id_ and id_ in first:
            place = first[id_].related("id")
            yield entry.problem(
                "claim-duplicate-id",
                ("id",),
                f'"{id_}" is already the id of a {noun}: {place.file}:{place.position.line}',
                "ids are unique in a case: give one of the two another",
                related=(place,),
            )
        first.setdefault(id_, entry)


def _file_name(document: str, source: Source, seen: dict[str, Source]) -> Iterator[Problem]:
    name = PurePosixPath(source.file).name
    expected = f"{document}.claims.{name.rpartition('.')[2]}"
    if name != expected:
        yield source.problem(
            "claim-file-name",
            ("document",),
            f'the file is called {name}, but holds the claims of "{document}"',
            f"call it {expected}, or correct the document",
        )
    elif document in seen:
        yield source.problem(
            "claim-file-name",
            ("document",),
            f'{seen[document].file} holds the claims of "{document}" already',
            "keep the claims of a document in one file",
        )
    else:
        seen[document] = source


def _known(ids: Iterable[str]) -> str:
    names = list(ids)
    if not names:
        return "add it with `crosscheck add FILE --case CASE`"
    more = f" and {len(names) - 10} more" if len(names) > 10 else ""
    return f"there are: {', '.join(names[:10])}{more}"
