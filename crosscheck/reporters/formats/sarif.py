"""SARIF 2.1.0, for code scanning and editors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from crosscheck import __version__
from crosscheck.claims.problems import RULES as PROBLEMS
from crosscheck.model.acceptance import Standing
from crosscheck.model.finding import Level
from crosscheck.model.run import Run
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.json_text import json_text
from crosscheck.reporters.notices import Cited, Location, Notice, notices
from crosscheck.reporters.rule_pages import rule_markdown
from crosscheck.rules.interface import all_rules
from crosscheck.text.printable import printable

Json = Mapping[str, Any]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_HOME = "https://crosscheck.example"
"""The host of the schemas' ids too."""
_ROOT = "%SRCROOT%"
"""The name that GitHub and the SARIF tools give the top of a repository."""
_PROBLEM = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "recommendation"}
"""What GitHub calls the levels of a rule that is not about security."""


def render(run: Run, rendering: Rendering) -> str:
    """
    One SARIF run for all cases.

    GitHub shows suppressed results as open alerts unless a repository is set otherwise
    (github/codeql-action issue 1230), so what a review settles is in it only when asked for.
    """
    return sarif(notices(run, rendering), run.problems)


def sarif(found: Sequence[Notice], problems: Sequence[str] = ()) -> str:
    """The notices as a SARIF log; `problems` are what could not be read."""
    rules = sorted({notice.rule for notice in found})
    described = {
        "tool": {
            "driver": {
                "name": "crosscheck",
                "version": __version__,
                "informationUri": _HOME,
                "rules": [_rule(name) for name in rules],
            }
        },
        "invocations": [
            {
                # Part of it may have gone unread, and the notifications say what.
                "executionSuccessful": not problems,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": printable(problem)}}
                    for problem in problems
                ],
            }
        ],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The top of the project."}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(notice, rules.index(notice.rule)) for notice in found],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [described]}
    return json_text(log, indent=2) + "\n"


def _rule(name: str) -> Json:
    rule = all_rules().get(name)
    if rule is None:
        said = PROBLEMS.get(name, name)
        summary, level = said[:1].upper() + said[1:] + ".", Level.ERROR
        text = markdown = f"{summary} `crosscheck validate` shows where, and what to do."
    else:
        summary, level = rule.summary, rule.level
        text = "\n\n".join(filter(None, [rule.summary, rule.explanation]))
        markdown = rule_markdown(rule)
    return {
        "id": name,
        "name": "".join(part.capitalize() for part in name.split("-")),
        "shortDescription": {"text": summary},
        "fullDescription": {"text": text},
        "help": {"text": text, "markdown": markdown},
        "helpUri": f"{_HOME}/docs/rules#{name}",
        "defaultConfiguration": {"level": str(level)},
        "properties": {
            "tags": [name.split("-", maxsplit=1)[0]],
            "problem.severity": _PROBLEM[level],
        },
    }


def _result(notice: Notice, rule: int) -> Json:
    place = notice.stands or notice.filed
    related = [_related(cited, number) for number, cited in enumerate(notice.cited, 1)]
    result: dict[str, Any] = {
        "ruleId": notice.rule,
        "ruleIndex": rule,
        "level": str(notice.level),
        "message": {"text": _message(notice)},
        "locations": [_location(place, notice)] if place else [],
        "relatedLocations": related,
        "partialFingerprints": {
            "crosscheckClaim/v1": notice.fingerprint,
            # The one that GitHub compares. Left out, it is made of the line, and a paragraph that
            # stands on one line has room for one alert of a rule.
            "primaryLocationLineHash": f"{notice.fingerprint[:16]}:1",
        },
    }
    about = {"case": notice.case, "claim": notice.claim, "verdict": notice.verdict}
    if any(about.values()):
        result["properties"] = {name: said for name, said in about.items() if said}
    if notice.standing is not None:
        # What was accepted once was there before, whether the acceptance holds or not (SARIF 3.27.24).
        result["baselineState"] = "new" if notice.standing is Standing.NEW else "unchanged"
    if notice.settled is not None:
        result["suppressions"] = [
            {
                "kind": "external",
                "status": "accepted",
                "justification": printable(notice.settled),
            }
        ]
    return result


def _message(notice: Notice) -> str:
    # A link into the related locations is what makes GitHub show them (SARIF 3.11.6).
    links = [
        f"[{cited.document}]({number})"
        for number, cited in enumerate(notice.cited, 1)
        if cited.location is not None
    ]
    text = _plain(notice.subject)
    return f"{text} See {', '.join(links)}." if links else text


def _plain(text: str) -> str:
    """Text in which no square bracket begins a link (SARIF 3.11.6)."""
    shown = printable(text)
    return (
        shown.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
        if "](" in shown
        else shown
    )


def _location(place: Location, notice: Notice) -> Json:
    location: dict[str, Any] = {"physicalLocation": _physical(place)}
    if notice.claim:
        location["logicalLocations"] = [
            {
                "name": notice.claim,
                "fullyQualifiedName": f"{notice.case}/{notice.claim}",
                "kind": "element",
            }
        ]
    return location


def _related(cited: Cited, number: int) -> Json:
    location: dict[str, Any] = {"id": number, "message": {"text": _plain(cited.said)}}
    if cited.location is not None:
        location["physicalLocation"] = _physical(cited.location)
    else:
        location["logicalLocations"] = [{"name": cited.document, "kind": "resource"}]
    return location


def _physical(place: Location) -> Json:
    artifact = {"uri": quote(place.file)}
    if not place.file.startswith(("/", "../")):
        artifact["uriBaseId"] = _ROOT
    physical: dict[str, Any] = {"artifactLocation": artifact}
    if place.start is not None:
        region: dict[str, Any] = {
            "startLine": place.start.line,
            "startColumn": place.start.column,
        }
        if place.end is not None:
            region |= {"endLine": place.end.line, "endColumn": place.end.column}
        if place.words is not None:
            region["snippet"] = {"text": printable(place.words)}
        physical["region"] = region
    return physical
