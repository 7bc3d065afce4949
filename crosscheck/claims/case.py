"""Cases: folders with a documents.yaml and claim files, loaded with everything that is wrong in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from crosscheck.claims.accepting import Accepting, accept_problems
from crosscheck.claims.dates import document_dates, review_dates
from crosscheck.claims.explain import schema_problems
from crosscheck.claims.folders import (
    cases_or_default,
    data_files,
    documents_file,
    find_cases,
    is_claim_file,
    words_file,
)
from crosscheck.claims.problems import Problem, path_text
from crosscheck.claims.records import Entry, claim_entries, document_entries
from crosscheck.claims.references import ClaimFile, Documents, claim_references, document_references
from crosscheck.claims.sound import Faults, sound_claims, sound_documents
from crosscheck.claims.source import Source, read_source
from crosscheck.claims.standing import anchored, pin_problems, review_problems, text_problems
from crosscheck.claims.texts import Texts
from crosscheck.claims.words import read_words
from crosscheck.documents.load import load_or_explain
from crosscheck.errors import ClaimFileError, InputError
from crosscheck.files import is_file, resolve_within
from crosscheck.model.claim import AnchoredClaim, Case, Claim
from crosscheck.model.document import Document, DocumentInfo
from crosscheck.model.finding import Level
from crosscheck.model.text import Position
from crosscheck.model.words import WordFile

__all__ = ["LoadedCase", "cases_or_default", "find_cases", "load_case", "load_file"]


@dataclass(frozen=True, slots=True)
class LoadedCase:
    """A case and its faults. What a fault makes unusable is not in the case."""

    case: Case
    problems: tuple[Problem, ...] = ()
    """In the order of the files and of their lines."""
    files: tuple[str, ...] = ()
    """The documents.yaml and claim files that were read, as the user named the folder."""

    @property
    def is_valid(self) -> bool:
        """True when nothing in it is an error."""
        return not any(problem.is_error for problem in self.problems)


def load_case(
    folder: Path,
    texts: Path | None = None,
    *,
    words: Path | None = None,
    accepting: Accepting | None = None,
) -> LoadedCase:
    """
    The case in `folder`, with texts from inside it or, by their file names, from `texts`.

    `words` is the file of words that the settings name for all cases; a case's own words.yaml goes
    before it. What its claims accept is held against `accepting`, when that is given.

    Whatever is wrong in a file is a problem of the result. Raises ClaimFileError only when
    `folder` is no case at all.
    """
    documents = documents_file(folder)
    if documents is None:
        raise ClaimFileError(
            f"{folder}: no case, as no documents.yaml is in it - `crosscheck init {folder}` makes one"
        )
    loader = _Loader(folder, accepting)
    loader.read_documents(documents)
    if words is not None:
        loader.read_words(words)
    if own := words_file(folder):
        loader.read_own_words(own)
    for name in data_files(folder):
        loader.read_claims(name)
    return loader.case(texts)


def load_file(file: Path, *, accepting: Accepting | None = None) -> LoadedCase:
    """A claim file without its case: only what can be said of it alone is checked."""
    loader = _Loader(file.parent, accepting)
    loader.read_claims(file.name)
    return loader.case(None)


class _Loader:
    """Reads the files of one case, and gathers what is wrong on the way."""

    def __init__(self, folder: Path, accepting: Accepting | None = None) -> None:
        self.folder = folder
        self.accepting = accepting
        self.problems: list[Problem] = []
        self.files: list[str] = []
        self.entries: list[Entry[DocumentInfo]] = []
        self.documents: Documents | None = None
        """None when documents.yaml cannot be read: then nobody knows what it would have named."""
        self.claim_files: list[ClaimFile] = []
        self.words: list[WordFile] = []

    def read_documents(self, name: str) -> None:
        source = self.read(name, "documents")
        if source is None or not isinstance(source.data, dict):
            return
        if isinstance(source.data.get("documents"), list):
            self.entries = list(document_entries(source))
            by_id: dict[str, Entry[DocumentInfo]] = {}
            for entry in self.entries:
                if entry.value.id:
                    by_id.setdefault(entry.value.id, entry)
            self.documents = Documents(by_id, source.file)

    def read_claims(self, name: str) -> None:
        if not is_claim_file(name):
            message = "not read: claim files are called <document-id>.claims.yaml"
            hint = "rename it, or keep it outside the folder of the case"
            self.unusable(name, "claim-file-name", message, hint, Level.WARNING)
        elif source := self.read(name, "claims"):
            self.claim_files.append(ClaimFile(source, tuple(claim_entries(source))))

    def read_words(self, path: Path, shown: str | None = None) -> None:
        words, problems = read_words(path, shown)
        self.problems += problems
        if words is not None:
            self.words.append(words)
        self.files += [words.file] if words else [problem.file for problem in problems[:1]]

    def read_own_words(self, name: str) -> None:
        if self.stays_inside(name):
            path = self.folder / name
            self.read_words(path, path.as_posix())

    def stays_inside(self, name: str) -> bool:
        try:
            resolve_within(self.folder, name)
        except InputError:
            message = "a link that leads out of the folder of the case"
            self.unusable(name, "claim-file-unreadable", message, "put the file itself here")
            return False
        return True

    def read(self, name: str, schema: str) -> Source | None:
        if not self.stays_inside(name):
            return None
        path = self.folder / name
        reading = read_source(path, path.as_posix())
        self.files.append(path.as_posix())
        self.problems += reading.problems
        if reading.source is not None:
            self.problems += schema_problems(reading.source, schema)
        return reading.source

    def unusable(
        self, name: str, rule: str, message: str, hint: str, level: Level = Level.ERROR
    ) -> None:
        file = (self.folder / name).as_posix()
        self.files.append(file)
        self.problems.append(Problem(file, Position(1, 1), (), rule, message, hint, level))

    def case(self, texts: Path | None) -> LoadedCase:
        """Everything that was read, held against each other and against the texts."""
        claims = [entry for file in self.claim_files for entry in file.claims]
        known = self.documents.by_id if self.documents else {}
        if self.documents is not None:
            self.problems += document_references(self.entries, self.documents)
        self.problems += claim_references(self.claim_files, self.documents)
        self.problems += document_dates(self.entries)
        self.problems += review_dates(claims, known)

        documents = {id_: self.load(entry, texts) for id_, entry in known.items()}
        at_hand = Texts(documents.values())
        for id_, entry in known.items():
            self.problems += text_problems(entry, documents[id_], at_hand, self.folder.as_posix())
        placed: list[tuple[Entry[Claim], AnchoredClaim]] = []
        for claim in claims:
            self.problems += review_problems(claim, at_hand)
            self.problems += pin_problems(claim)
            self.problems += accept_problems(claim, self.accepting)
            if str(claim.value.selector):  # without words, the schema has said so
                outcome = anchored(claim, at_hand)
                if isinstance(outcome, Problem):
                    self.problems.append(outcome)
                else:
                    placed.append((claim, outcome))

        order = {file: index for index, file in enumerate(self.files)}
        self.problems.sort(
            key=lambda p: (
                order[p.file],
                p.position.line,
                p.position.column,
                p.rule,
                path_text(p.path),
            )
        )
        problems = tuple(dict.fromkeys(self.problems))
        faults = Faults(problems)
        sound = [
            documents[id_]
            for id_, entry in known.items()
            if not faults.has(entry.source.file, entry.path)
        ]
        case = Case(
            self.folder.resolve().name,
            self.folder.as_posix(),
            sound_documents(sound),
            tuple(sound_claims(placed, sound, faults)),
            tuple(self.words),
        )
        return LoadedCase(case, problems, tuple(self.files))

    def load(self, entry: Entry[DocumentInfo], texts: Path | None) -> Document:
        """The document with its text from the folder, else from `texts`, else with its excerpts."""
        name = entry.value.text
        if name is None:
            return load_or_explain(entry.value, None)
        path, bare = self.folder / name, PurePosixPath(name).name
        if not _stays_in(self.folder, name):
            return self._outside(
                entry,
                f"{name} leads outside the folder of the case",
                f"write {bare}, and name its folder with --texts",
            )
        if not is_file(path) and texts is not None:
            path = texts / bare
            if not _stays_in(texts, bare):
                return self._outside(
                    entry,
                    f"{path} is a link that leads outside {texts}",
                    "put the file itself there, or name the folder that it is in with --texts",
                )
        # A text that may not be shared is often not at hand: no fault, and the excerpts stand in.
        return load_or_explain(entry.value, path if is_file(path) else None)

    def _outside(self, entry: Entry[DocumentInfo], message: str, hint: str) -> Document:
        self.problems.append(entry.problem("claim-text", ("text",), message, hint))
        return load_or_explain(entry.value, None)


def _stays_in(folder: Path, name: str) -> bool:
    try:
        resolve_within(folder, name)
    except InputError:
        return False
    return True
