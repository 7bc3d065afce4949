"""`crosscheck validate`: every fault of every claim file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosscheck.cli import options
from crosscheck.cli.console import rendering, result
from crosscheck.errors import Exit

if TYPE_CHECKING:
    from crosscheck.claims.accepting import Accepting
    from crosscheck.claims.case import LoadedCase
    from crosscheck.claims.problems import Problem


@click.command(short_help="Everything that is wrong in claim files.")
@click.argument("targets", nargs=-1, type=click.Path(path_type=Path), metavar="[CASE|FILE]…")
@options.texts
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "lines", "json", "github", "gitlab", "junit", "rdjsonl", "sarif"]),
    default="text",
    show_default=True,
    help="How to report.",
)
@options.output
def command(
    targets: tuple[Path, ...], texts: Path | None, format_: str, output: Path | None
) -> None:
    """
    Find every fault of every claim file and documents.yaml in one run.

    Fields, ids, dates, roles and reviews; and, where a document's text is at hand, its hash, its
    excerpts and the place of every quote. CASE is a folder with a documents.yaml; a claim FILE
    is validated within its case. Without either, every case under claims/ is. A case's words.yaml and
    the project's file of words are held against the word lists that they change.

    \b
      crosscheck validate
      crosscheck validate claims/my-council --texts ~/letters
      crosscheck validate claims/my-council/council-release-2024-07.claims.yaml

    Exit status: 0 valid, 2 usage, 3 something is invalid.
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap
    from crosscheck.claims.accepting import Accepting, current_day  # --help is quick
    from crosscheck.claims.case import cases_or_default, load_case
    from crosscheck.framing.own_words import problems_in, problems_of
    from crosscheck.reporters.validation import FORMATS, Validation
    from crosscheck.rules.interface import all_rules
    from crosscheck.settings import load_settings

    settings = load_settings()
    accepting = Accepting(tuple(all_rules()), current_day())
    texts = texts or settings.texts
    files = [target for target in targets if target.is_file()]
    lists = [file for file in files if _is_words(file, settings.words)]
    files = [file for file in files if file not in lists]
    folders = [target for target in targets if not target.is_file()]
    cases: list[LoadedCase] = []
    problems: list[Problem] = []
    if folders or not (files or lists):
        cases = [
            load_case(folder, texts, words=settings.words, accepting=accepting)
            for folder in cases_or_default(folders)
        ]
        problems = problems_of(cases)
    for file in lists:
        problems += problems_in(file, settings.words)
    for folder, names in _by_folder(files).items():
        if folder not in [Path(loaded.case.path) for loaded in cases]:
            loaded = _within_case(folder, names, texts, accepting)
            cases += loaded
            problems += [p for case in loaded for p in case.problems if _concerns(p, folder, names)]
    validation = Validation(
        tuple(cases), tuple(dict.fromkeys(problems)), tuple(file.as_posix() for file in lists)
    )
    result(FORMATS[format_](validation, rendering("never")), output)
    raise SystemExit(Exit.INVALID if validation.errors else Exit.NOTHING)


def _is_words(file: Path, project: Path | None) -> bool:
    """True for a case's words.yaml, and for the file of words that the settings name."""
    from crosscheck.claims.folders import WORDS  # as above

    named = project is not None and project.is_file() and project.samefile(file)
    return named or file.name in WORDS


def _by_folder(files: list[Path]) -> dict[Path, list[str]]:
    from crosscheck.claims.folders import DOCUMENTS, is_claim_file  # as above

    folders: dict[Path, list[str]] = {}
    for file in files:
        if file.name not in DOCUMENTS and not is_claim_file(file.name):
            raise click.UsageError(
                f"{file} is no claim file: they are called <document-id>.claims.yaml (.yml, .json), "
                "beside a documents.yaml"
            )
        folders.setdefault(file.parent, []).append(file.name)
    return folders


def _within_case(
    folder: Path, names: list[str], texts: Path | None, accepting: Accepting
) -> list[LoadedCase]:
    from crosscheck.claims.case import load_case, load_file  # as above
    from crosscheck.claims.folders import documents_file

    if documents_file(folder) is not None:
        return [load_case(folder, texts, accepting=accepting)]
    return [load_file(folder / name, accepting=accepting) for name in names]


def _concerns(problem: Problem, folder: Path, names: list[str]) -> bool:
    """A claim file's own problems, and those of the documents.yaml that it rests on."""
    from crosscheck.claims.folders import DOCUMENTS  # as above

    if any(name in DOCUMENTS for name in names):
        return True
    asked = {(folder / name).as_posix() for name in (*names, *DOCUMENTS)}
    return problem.file in asked or any(place.file in asked for place in problem.related)
