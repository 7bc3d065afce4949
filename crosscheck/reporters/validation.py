"""What is wrong in claim files, for people, programs and pull requests."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crosscheck import __version__
from crosscheck.claims.case import LoadedCase
from crosscheck.claims.problems import Problem, path_text
from crosscheck.reporters.formats.github import commands
from crosscheck.reporters.formats.gitlab import gitlab
from crosscheck.reporters.formats.junit import junit_of_problems
from crosscheck.reporters.formats.lines import one_line
from crosscheck.reporters.formats.rdjsonl import rdjsonl
from crosscheck.reporters.formats.sarif import sarif
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.notices import Notice, problem_notices
from crosscheck.reporters.words import plural
from crosscheck.text.printable import printable


@dataclass(frozen=True, slots=True)
class Validation:
    """Cases that were validated, and the problems that were asked for."""

    cases: tuple[LoadedCase, ...]
    problems: tuple[Problem, ...]
    words: tuple[str, ...] = ()
    """Files of words that were validated by themselves."""

    @property
    def errors(self) -> int:
        """How many problems make a file invalid."""
        return sum(problem.is_error for problem in self.problems)


def text(validation: Validation) -> str:
    """One line a problem, `file:line:column: path: message [rule]`, with what to do below it."""
    lines = []
    for problem in validation.problems:
        level = "" if problem.is_error else f" ({problem.level})"
        lines.append(f"{problem} [{problem.rule}]{level}")
        lines += [f"    {line}" for line in problem.hint.splitlines()]
    if lines:
        lines.append("")
    lines += _unanchored(validation.cases)
    lines.append(_summary(validation))
    return "\n".join(printable(line) for line in lines) + "\n"


def lines(validation: Validation) -> str:
    """One line a problem, `file:line:column: level rule: path: message - what to do`, and nothing else."""
    return "".join(f"{_line(problem)}\n" for problem in validation.problems)


def _line(problem: Problem) -> str:
    place = f"{problem.file}:{problem.position.line}:{problem.position.column}"
    said = ": ".join(filter(None, [path_text(problem.path), problem.message]))
    hint = f" - {problem.hint}" if problem.hint else ""
    return one_line(place, str(problem.level), problem.rule, said + hint)


def as_json(validation: Validation) -> str:
    """The same as one JSON object."""
    described = {
        "version": 1,
        "tool": {"name": "crosscheck", "version": __version__},
        "valid": validation.errors == 0,
        "cases": [_case(loaded, validation.problems) for loaded in validation.cases],
        "problems": [_problem(problem) for problem in validation.problems],
    }
    return json.dumps(described, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Validation, Rendering], str]] = {
    "text": lambda validation, _: text(validation),
    "lines": lambda validation, _: lines(validation),
    "json": lambda validation, _: as_json(validation),
    "github": lambda validation, rendering: "\n".join(
        [*commands(_notices(validation, rendering)), printable(_summary(validation)), ""]
    ),
    "gitlab": lambda validation, rendering: gitlab(_notices(validation, rendering)),
    "junit": lambda validation, rendering: junit_of_problems(
        _files(validation), validation.problems, rendering
    ),
    "rdjsonl": lambda validation, rendering: rdjsonl(_notices(validation, rendering)),
    "sarif": lambda validation, rendering: sarif(_notices(validation, rendering)),
}
"""By the name on the command line."""


def _notices(validation: Validation, rendering: Rendering) -> list[Notice]:
    return problem_notices(validation.problems, rendering)


def _files(validation: Validation) -> list[str]:
    return [file for loaded in validation.cases for file in loaded.files] + list(validation.words)


def _summary(validation: Validation) -> str:
    cases = validation.cases
    documents = sum(len(loaded.case.documents) for loaded in cases)
    claims = sum(len(loaded.case.claims) for loaded in cases)
    if not validation.problems:
        counted = [
            plural(len(cases), "case"),
            plural(documents, "document"),
            plural(claims, "claim"),
        ]
        own = {file.file for loaded in cases for file in loaded.case.words} | set(validation.words)
        if own:
            counted.append(plural(len(own), "file") + " of words")
        return f"{', '.join(counted)}: valid"
    files = len({problem.file for problem in validation.problems})
    warnings = len(validation.problems) - validation.errors
    counted = [plural(validation.errors, "error")] if validation.errors else []
    counted += [plural(warnings, "warning")] if warnings else []
    return f"{' and '.join(counted)} in {plural(files, 'file')}"


def _unanchored(cases: Sequence[LoadedCase]) -> list[str]:
    """What was not checked, and why: not checked is not the same as valid."""
    lines = []
    for loaded in cases:
        absent = [claim.claim.document for claim in loaded.case.claims if claim.span is None]
        if absent:
            named = ", ".join(dict.fromkeys(absent))
            lines.append(
                f"{loaded.case.path}: {plural(len(absent), 'quote')} not looked up, as there is no "
                f"text of {named} at hand (--texts DIR names its folder)"
            )
    return lines


def _case(loaded: LoadedCase, problems: Sequence[Problem]) -> Mapping[str, Any]:
    return {
        "id": loaded.case.id,
        "path": loaded.case.path,
        "files": list(loaded.files),
        "valid": not any(p.is_error and p.file in loaded.files for p in problems),
        "documents": len(loaded.case.documents),
        "claims": len(loaded.case.claims),
        "unanchored": sum(claim.span is None for claim in loaded.case.claims),
    }


def _problem(problem: Problem) -> Mapping[str, Any]:
    return {
        "file": problem.file,
        "line": problem.position.line,
        "column": problem.position.column,
        "path": path_text(problem.path),
        "rule": problem.rule,
        "level": str(problem.level),
        "message": problem.message,
        "hint": problem.hint,
        "related": [
            {"file": place.file, "line": place.position.line, "column": place.position.column}
            for place in problem.related
        ],
    }
