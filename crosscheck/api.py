"""The Python API: what a program may call. `crosscheck.NAME` is how it is used; docs/api.md shows it at work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path

from crosscheck import checking
from crosscheck.claims import case as cases
from crosscheck.claims.accepting import Accepting, current_day
from crosscheck.claims.baseline import read_baseline
from crosscheck.claims.problems import Problem
from crosscheck.claims.write import identifier
from crosscheck.documents.load import document_of, load_document
from crosscheck.errors import ClaimFileError, CrosscheckError, DocumentError
from crosscheck.examine.quotes import named, quote_runs, under_free_id
from crosscheck.facts.quotations.looks import likely_info
from crosscheck.framing import compare as framing
from crosscheck.framing.own_words import problems_of
from crosscheck.model.claim import Case
from crosscheck.model.document import Document, DocumentInfo, Role
from crosscheck.model.finding import Finding, Level
from crosscheck.model.framing import FramingComparison
from crosscheck.model.quotation import QuoteLabel
from crosscheck.model.quotes import QuoteResult, QuoteRun
from crosscheck.model.run import CaseRun, ClaimResult, Evidence, Run
from crosscheck.model.text import Span
from crosscheck.model.verdict import Relation, Shift, Verdict
from crosscheck.reporters.interface import Rendering, format_names, reporter
from crosscheck.rules.interface import all_rules
from crosscheck.settings import Settings, load_settings

__all__ = [
    "Case",
    "CaseRun",
    "ClaimFileError",
    "ClaimResult",
    "CrosscheckError",
    "Document",
    "DocumentError",
    "Evidence",
    "Finding",
    "FramingComparison",
    "Level",
    "Problem",
    "QuoteLabel",
    "QuoteResult",
    "QuoteRun",
    "Relation",
    "Role",
    "Run",
    "Settings",
    "Shift",
    "Span",
    "Verdict",
    "check",
    "check_quotations",
    "compare",
    "load_case",
    "load_settings",
    "read_document",
    "read_text",
    "report",
    "validate",
]

_STALE = "claim-review-stale"
"""A fault that no file has: the run itself says of a review that it no longer holds."""
_TEXT = "text"


def load_case(
    folder: str | PathLike[str],
    *,
    texts: str | PathLike[str] | None = None,
    words: str | PathLike[str] | None = None,
) -> Case:
    """
    The case in `folder`: its documents, and its claims at their places in them.

    `texts` is a folder in which the documents' texts are found by their file names, where they are
    not in the case itself; `words` a file of words of framing that all cases share.

    Raises ClaimFileError, with every fault and its place, when a file of the case is invalid: a claim
    that cannot be read must not pass for one that was checked. `validate` gives the faults one by one.
    """
    loaded = _loaded(folder, texts, words)
    faults = [p for p in problems_of([loaded]) if p.is_error and p.rule != _STALE]
    if faults:
        lines = [
            line for p in faults for line in (str(p), *(f"  {x}" for x in p.hint.splitlines()))
        ]
        raise ClaimFileError("\n".join(lines))
    return loaded.case


def validate(
    folder: str | PathLike[str],
    *,
    texts: str | PathLike[str] | None = None,
    words: str | PathLike[str] | None = None,
    today: dt.date | None = None,
) -> tuple[Problem, ...]:
    """
    Every fault of the files of the case in `folder`, in the order of the files and their lines.

    Acceptances that ran out before `today` (default: as in `check`) are among them, as warnings. Raises ClaimFileError only when `folder` is no case at all.
    """
    return tuple(problems_of([_loaded(folder, texts, words, today)]))


def _loaded(
    folder: str | PathLike[str],
    texts: str | PathLike[str] | None,
    words: str | PathLike[str] | None,
    today: dt.date | None = None,
) -> cases.LoadedCase:
    return cases.load_case(
        Path(folder),
        Path(texts) if texts else None,
        words=Path(words) if words else None,
        accepting=Accepting(tuple(all_rules()), today or current_day()),
    )


def check(
    *cases: Case,
    settings: Settings | None = None,
    baseline: str | PathLike[str] | None = None,
    today: dt.date | None = None,
) -> Run:
    """
    Every claim of `cases` against what the authority wrote. The same input gives the same run.

    `load_settings` finds the settings of a project; without `settings`, rules have their own levels. `baseline` (default:
    what the settings say) is a file of accepted findings, the only file that is read. `today` (default:
    by the clock, or by SOURCE_DATE_EPOCH) is the day on which an acceptance holds or has run out.

    Raises SettingsError when `settings` name a rule that does not exist, ClaimFileError for a baseline that is
    missing or wrong.
    """
    settings = settings or Settings()
    settings.check_rules(all_rules())
    listed = baseline or settings.baseline
    accepted = read_baseline(Path(listed)) if listed else None
    return checking.check(cases, settings=settings, baseline=accepted, today=today)


def compare(claim: str, passage: str, *, section: Sequence[str] = ()) -> FramingComparison:
    """
    How `claim` frames what `passage` says: its relation, whom that serves, and the words that decide.

    `section` are the headings above the passage, outermost first: under "What needs to improve" the same words
    mean something else. Spans are in code points of the two texts as given.
    """
    return framing.compare(claim, passage, section=tuple(section))


def read_document(
    path: str | PathLike[str],
    *,
    name: str | None = None,
    role: Role | None = None,
    publisher: str | None = None,
) -> Document:
    """
    A .txt, .md, .html, .pdf or .docx file as a document.

    `name` is its id (default: made of the file's name); `role` says whether it is the authority's or a claimant's, which is
    read from its text where it is not given. Raises DocumentError, with the next step, for a file that has no usable text.
    """
    file = Path(path)
    info = DocumentInfo(
        name or identifier(file.stem) or _TEXT, role or Role.CLAIMANT, publisher=publisher
    )
    return _known(load_document(info, file), role)


def read_text(
    text: str, *, name: str = _TEXT, role: Role | None = None, publisher: str | None = None
) -> Document:
    """
    A text that is at hand already, from a database or an editor, as a document; else as `read_document`.

    Raises DocumentError when it is empty, too large, or holds control characters that no text has.
    """
    info = DocumentInfo(name, role or Role.CLAIMANT, publisher=publisher)
    return _known(document_of(info, text), role)


def _known(document: Document, role: Role | None) -> Document:
    return document if role is not None else likely_info(document)


def check_quotations(
    document: Document, sources: Iterable[Document], *, settings: Settings | None = None
) -> QuoteRun:
    """
    Every quotation of `document`, word by word, against the `sources` that it may come from.

    Documents of one id are told apart by a number after it, in the order given.
    """
    told: dict[str, Document] = {}
    for source in sources:
        apart = under_free_id(source, told)
        told[apart.id] = apart
    held = list(told.values())
    (run,) = quote_runs(named([document], held), held, settings or Settings())
    return run


def report(
    run: Run, form: str = "json", *, fail_on: Level = Level.WARNING, width: int = 100
) -> str:
    """
    `run` as text in one of the formats of `crosscheck check --format`; `width` in columns, where a format has lines.

    Raises ValueError for a format that does not exist.
    """
    if form not in format_names():
        raise ValueError(f"no format is called {form!r}; there are {', '.join(format_names())}")
    return reporter(form)(run, Rendering(width=width, fail_on=fail_on))
