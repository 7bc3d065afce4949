"""The run as one page that needs nothing but itself: styles and script inside, nothing fetched."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from crosscheck.model.run import Run
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.acceptances import acceptance_sentence
from crosscheck.reporters.html.view import case_view
from crosscheck.reporters.html.visible import visible
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.words import SIGN, model_in_use, outcome
from crosscheck.text.printable import printable

_FOLDER = Path(__file__).parent / "page"

MEANING = {
    Verdict.CONTRADICTS: "claim and evidence cannot both be true",
    Verdict.EXAGGERATES: "the claim says more than the evidence",
    Verdict.DOWNPLAYS: "the claim says less than the evidence",
    Verdict.AGREES: "the evidence bears the claim out",
    Verdict.NO_EVIDENCE: "no passage speaks to the claim, which does not make it false",
    Verdict.UNCHECKED: "it could not be checked",
}
"""What each verdict means, in the words of the page's key."""


def page(run: Run, rendering: Rendering) -> str:
    """The whole run; same input, same bytes."""
    style, script = _gathered("css"), _gathered("js")
    return (
        _environment()
        .get_template("page.html")
        .render(
            cases=[case_view(case, n, rendering.fail_on) for n, case in enumerate(run.cases)],
            problems=run.problems,
            version=run.version,
            models=[model_in_use(model) for model in run.models],
            outcome=outcome(run, rendering.fail_on),
            meanings=[(str(verdict), SIGN[verdict], words) for verdict, words in MEANING.items()],
            style=Markup(style),  # noqa: S704  # our own file
            script=Markup(script),  # noqa: S704  # our own files
            policy=_policy(style, script),
        )
    )


def _policy(style: str, script: str) -> str:
    """
    Nothing is loaded and nothing runs but what stands in the page, by its hash (CSP level 3).

    Even markup that got past the escaping could neither run nor reach the network.
    """
    return "; ".join(
        [
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        ]
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _gathered(suffix: str) -> str:
    """The page's own files of that suffix, in the order of their names."""
    files = sorted((_FOLDER / suffix).glob(f"*.{suffix}"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.filters["visible"] = visible
    environment.filters["acceptance"] = acceptance_sentence
    return environment


def _finalize(value: object) -> object:
    """What `{{ … }}` puts out: hidden characters as plain escapes, which an attribute can hold too."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value
