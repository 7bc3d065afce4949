"""Runs for the page: the demo case, one full of hostile text, and one as large as they come."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crosscheck.checking import check
from crosscheck.claims.case import load_case
from crosscheck.model.claim import AnchoredClaim, Claim, Review
from crosscheck.model.document import Document, Role
from crosscheck.model.finding import Finding, Level, Place
from crosscheck.model.run import CaseRun, ClaimResult, Evidence, ReviewOutcome, Run
from crosscheck.model.text import Position, Span, TextQuote
from crosscheck.model.verdict import Relation, Shift, Verdict
from crosscheck.reporters.interface import Rendering, reporter

MakeDocument = Callable[..., Document]
ROOT = Path(__file__).parents[3]

HOSTILE = (
    "Visits</script><script>window.hit = 1</script> are <img src=x onerror=window.hit=1> regular.\n\n"
    "- <svg onload=window.hit=1> \u202eyletamitlu\u202c &lt;b&gt; {{ 7 * 7 }} {% raw %}\n\n"
    "Ends <!-- --> ]]> \x07 with '\"`><iframe srcdoc='<script>top.hit=1</script>'>."
)


def result(
    number: int, text: Document, letter: Document, span: Span, verdict: Verdict
) -> ClaimResult:
    """A claim of `text` at `span`, beside the letter's sentence of that number."""
    words = span.of(text.text)
    passage = letter.passages[number % len(letter.passages)]
    claim = Claim(
        f"claim-{number}", text.id, TextQuote(exact=words), position=Position(number + 1, 5)
    )
    deciding = Span(span.start, span.start + len(words.split()[0]))
    place = Place(letter.id, Span(passage.span.start, passage.span.start + 6))
    reviewed = number % 2 == 0
    if reviewed:
        claim = replace(claim, review=Review(verdict, by="desk"))
    return ClaimResult(
        AnchoredClaim(claim, words, span),
        verdict,
        Shift.FAVOURABLE if verdict.diverges else Shift.NONE,
        f"Reason number {number}.",
        evidence=(Evidence(passage, 0.8, Relation.AGREES),),
        findings=(
            Finding("framing-exaggerates", Level.WARNING, "More than was said.", deciding, place),
        ),
        review=ReviewOutcome(verdict, agrees=True, holds=True) if reviewed else None,
        line=1,
    )


def run_of(text: Document, letter: Document, spans: list[Span]) -> Run:
    """A claim of `text` for each of `spans`, the verdicts in turn."""
    verdicts = list(Verdict)
    claims = tuple(
        result(number, text, letter, span, verdicts[number % len(verdicts)])
        for number, span in enumerate(spans)
    )
    return Run((CaseRun("fernhollow", "claims/fernhollow", (letter, text), claims),), "0.0.0")


def sentences(text: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(r"[^\s][^.]*\.", text)]


@pytest.fixture(scope="session")
def harrowmere() -> Run:
    """The demo case, checked."""
    return check([load_case(ROOT / "claims" / "harrowmere").case])


@pytest.fixture
def hostile(make_document: MakeDocument) -> Run:
    """Documents that try to run, to hide and to break out, in every field that a person fills."""
    letter = make_document("letter", Role.AUTHORITY, HOSTILE, publisher=HOSTILE, title=HOSTILE)
    text = make_document(
        "release", Role.CLAIMANT, HOSTILE, publisher=HOSTILE, title=HOSTILE, url="javascript:hit=1"
    )
    run = run_of(text, letter, [Span(0, 40), Span(30, len(text.text)), Span(0, len(text.text))])
    case = run.cases[0]
    claims = tuple(
        replace(
            claim,
            reason=HOSTILE,
            claim=replace(
                claim.claim, claim=replace(claim.claim.claim, speaker=HOSTILE, file=HOSTILE)
            ),
            findings=(*claim.findings, Finding("quote-altered", Level.ERROR, HOSTILE)),
        )
        for claim in case.claims
    )
    return replace(run, cases=(replace(case, id=HOSTILE, claims=claims),), problems=(HOSTILE,))


@pytest.fixture(scope="session")
def many(make_document: MakeDocument) -> Run:
    """500 claims."""
    words = "The council has made good progress with plans and visits this year. "
    text = make_document("release", Role.CLAIMANT, "\n\n".join([words * 5] * 100))
    letter = make_document(
        "letter", Role.AUTHORITY, "\n\n".join(["Progress is slow here. " * 5] * 40)
    )
    return run_of(text, letter, sentences(text.text)[:500])


@pytest.fixture(scope="session")
def long(make_document: MakeDocument) -> Run:
    """An article of 2 MB with a claim in every hundredth paragraph."""
    paragraph = (
        "Most plans are clear, and visits are made on time by people whom families know well. " * 4
    )
    text = make_document("release", Role.CLAIMANT, "\n\n".join([paragraph.strip()] * 6_200))
    letter = make_document(
        "letter", Role.AUTHORITY, "\n\n".join(["Plans are not yet clear. " * 5] * 40)
    )
    starts = [match.end() for match in re.finditer(r"\n\n", text.text)][::100]
    return run_of(text, letter, [Span(start, start + 20) for start in starts])


@pytest.fixture
def deep(make_document: MakeDocument) -> Run:
    """Three claims whose passages stand far apart in a letter of long and short paragraphs."""
    paragraphs = [f"{n}. Plans are late. " + "Visits are late. " * (n % 40) for n in range(900)]
    letter = make_document("letter", Role.AUTHORITY, "\n\n".join(paragraphs))
    text = make_document("release", Role.CLAIMANT, "Plans are on time. Visits are not late. Good.")
    run = run_of(text, letter, sentences(text.text))
    far = [letter.passages[len(letter.passages) * part // 10] for part in (3, 6, 9)]
    claims = tuple(
        replace(claim, verdict=Verdict.AGREES, evidence=(Evidence(passage, 0.8),), findings=())
        for claim, passage in zip(run.cases[0].claims, far, strict=True)
    )
    return replace(run, cases=(replace(run.cases[0], claims=claims),))


ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Debian's Chromium, headless; the test is skipped, by name, where it or Playwright is missing."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("needs Chromium (apt-get install chromium)")
    api = pytest.importorskip(
        "playwright.sync_api", reason="needs Playwright (pip install -e '.[browser]')"
    )
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """
    Open the page of a run from a file, as a reader would.

    After the test: nothing was written to the console, nothing failed, and nothing was asked of a network.
    """
    contexts, faults = [], []

    def open_(run: Run, *, width: int = 1400, height: int = 900, **context: Any) -> Any:
        file = tmp_path / "run.html"
        file.write_text(reporter("html")(run, Rendering()), encoding="utf-8")
        contexts.append(
            chromium.new_context(viewport={"width": width, "height": height}, **context)
        )
        page = contexts[-1].new_page()
        page.on("console", lambda message: faults.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "request",
            lambda request: None if request.url == file.as_uri() else faults.append(request.url),
        )
        page.goto(file.as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()
    assert faults == []
