"""JUnit XML, read by junitparser and lxml."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from junitparser import JUnitXml
from junitparser.junitparser import Failure, Skipped
from lxml import etree

from crosscheck.model.finding import Level
from crosscheck.model.run import Run
from crosscheck.reporters.interface import Rendering, reporter


def xml_of(run: Run) -> str:
    return reporter("junit")(run, Rendering())


def test_junit_is_as_it_was(full_run: Run, golden: Callable[[str, str], None]) -> None:
    golden("junit.txt", xml_of(full_run))


def test_there_is_one_test_a_claim_and_its_outcome_is_the_claims(full_run: Run) -> None:
    suites = JUnitXml.fromstring(xml_of(full_run).encode())
    tests = {(t.classname, t.name): t for suite in suites for t in suite}
    assert len(tests) == suites.tests
    for case in full_run.cases:
        for result in case.claims:
            test = tests[f"{case.id}.{result.claim.claim.document}", result.claim.id]
            kinds = {type(outcome) for outcome in test.result}
            if result.counts(Level.WARNING):
                assert kinds == {Failure}, result.claim.id
            elif str(result.verdict) == "unchecked":
                assert kinds == {Skipped}, result.claim.id
            else:
                assert kinds == set(), result.claim.id
                assert test.system_out


def test_totals_are_those_of_the_tests(full_run: Run) -> None:
    root = etree.fromstring(xml_of(full_run).encode())
    assert int(root.get("failures")) == len(root.findall(".//failure")) == 3
    assert int(root.get("skipped")) == len(root.findall(".//skipped")) == 2
    assert int(root.get("errors")) == len(root.findall(".//error")) == 1
    for suite in root:
        assert int(suite.get("tests")) == len(suite.findall("testcase"))


def test_two_cases_of_one_name_have_tests_of_their_own(run: Run) -> None:
    first = run.cases[0]
    twice = replace(run, cases=(first, replace(first, path="other/fernhollow")))
    root = etree.fromstring(xml_of(twice).encode())
    names = [(t.get("classname"), t.get("name")) for t in root.iter("testcase")]
    assert len(set(names)) == len(names)
