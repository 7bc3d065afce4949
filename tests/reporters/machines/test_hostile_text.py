"""Whatever a document, a claim file or a reviewer writes, every format shows it as text and stays whole."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace

import pytest
from lxml import etree

from crosscheck.model.claim import AnchoredClaim, Review
from crosscheck.model.finding import Finding, Level
from crosscheck.model.run import CaseRun, Evidence, ReviewOutcome, Run
from crosscheck.model.text import TextQuote
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.interface import Rendering, format_names, reporter

HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
CONTROLS = "".join(map(chr, [*range(32), *range(127, 160)]))
HOSTILE = (
    f"{CONTROLS} \u202e\u2066\u2028\u2029\u200b\ufeff\U000e0041\ufffe "
    "]]> --> </script><img src=x onerror=alert(1)> ::error::x %0A ``` ~~~ | =1+1 \\ \" ' {{x}} ${{ x }}"
)
JSON = {"annotations", "claimreview", "gitlab", "json", "sarif"}


@pytest.fixture
def hostile_run(full_run: Run) -> Run:
    """The run with the hostile text wherever a text of others can stand."""

    def spoiled(case: CaseRun) -> CaseRun:
        return replace(
            case,
            documents=tuple(
                replace(
                    d,
                    info=replace(d.info, title=HOSTILE, publisher=HOSTILE),
                    text=d.text.replace("late", HOSTILE),
                )
                for d in case.documents
            ),
            findings=(Finding("text-reused", Level.NOTE, HOSTILE, document=case.documents[0].id),),
            claims=tuple(
                replace(
                    r,
                    reason=HOSTILE,
                    claim=AnchoredClaim(
                        replace(
                            r.claim.claim,
                            speaker=HOSTILE,
                            reading=HOSTILE,
                            selector=TextQuote(exact=HOSTILE),
                            review=Review(Verdict.AGREES, by=HOSTILE, note=HOSTILE)
                            if number % 2
                            else None,
                        ),
                        HOSTILE,
                        r.claim.span,
                    ),
                    evidence=tuple(
                        Evidence(
                            replace(e.passage, text=HOSTILE, section=(HOSTILE,), paragraph=HOSTILE),
                            e.score,
                            e.relation,
                        )
                        for e in r.evidence
                    ),
                    findings=tuple(replace(f, message=HOSTILE) for f in r.findings),
                    review=ReviewOutcome(
                        Verdict.AGREES, agrees=False, holds=number % 3 != 0, problem=HOSTILE
                    )
                    if number % 2
                    else None,
                )
                for number, r in enumerate(case.claims)
            ),
        )

    return replace(full_run, cases=tuple(map(spoiled, full_run.cases)), problems=(HOSTILE, HOSTILE))


@pytest.mark.parametrize("name", format_names())
def test_nothing_hidden_is_in_any_report(name: str, hostile_run: Run) -> None:
    text = reporter(name)(hostile_run, Rendering(suppressed=True))
    hidden = {c for c in text if c not in "\n\t" and unicodedata.category(c) in HIDDEN}
    assert hidden == set()


@pytest.mark.parametrize("name", sorted(JSON))
def test_json_stays_json_and_the_words_come_back(name: str, hostile_run: Run) -> None:
    text = reporter(name)(hostile_run, Rendering(suppressed=True))
    assert "onerror=alert(1)" in json.dumps(json.loads(text))


@pytest.mark.parametrize("name", ["jsonl", "rdjsonl"])
def test_each_line_stays_an_object(name: str, hostile_run: Run) -> None:
    lines = reporter(name)(hostile_run, Rendering()).splitlines()
    assert lines
    assert all(isinstance(json.loads(line), dict) for line in lines)


def test_xml_stays_xml(hostile_run: Run) -> None:
    root = etree.fromstring(reporter("junit")(hostile_run, Rendering()).encode())
    known = "testsuites testsuite testcase failure error system-out skipped"
    assert {element.tag for element in root.iter()} <= set(known.split())


def test_no_line_of_a_log_begins_a_command_of_its_own(hostile_run: Run) -> None:
    lines = reporter("github")(hostile_run, Rendering()).splitlines()
    begun = [line for line in lines if line.startswith("::")]
    assert all(
        line.split("::")[1].split(" ")[1].split("=")[0] in ("file", "title") for line in begun
    )
    assert not any(line.startswith("::error::x") for line in lines)
