"""JUnit XML, for test reports of any CI: one test a claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # lxml has no types

from crosscheck.claims.problems import Problem
from crosscheck.model.run import CaseRun, ClaimResult, Run
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.acceptances import acceptance_sentence, idle_sentence
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.paths import in_project
from crosscheck.reporters.words import passage_place, pin_sentence
from crosscheck.text.printable import printable


def render(run: Run, rendering: Rendering) -> str:
    """
    A claim that counts fails, one that could not be checked is skipped, the rest passes.

    A suite is a case, the class of a test its case and document, its name the claim's id.
    """
    root = etree.Element("testsuites", name="crosscheck")
    for case, name in zip(run.cases, _names(run.cases), strict=True):
        suite = etree.SubElement(root, "testsuite", name=name)
        for result in case.claims:
            _test(suite, name, result, rendering)
        for number, finding in enumerate(case.findings, 1):
            test = etree.SubElement(suite, "testcase", classname=f"{name}.documents")
            test.set("name", printable(f"{finding.rule} {finding.document or ''} {number}"))
            etree.SubElement(test, "system-out").text = printable(
                f"{finding.level} {finding.rule}: {finding.message}"
            )
    if run.problems:
        suite = etree.SubElement(root, "testsuite", name="crosscheck")
        for number, problem in enumerate(run.problems, 1):
            test = etree.SubElement(
                suite, "testcase", classname="crosscheck.texts", name=f"problem {number}"
            )
            _said(test, "error", problem, problem, "text")
    return _written(root)


def junit_of_problems(
    files: Sequence[str], problems: Iterable[Problem], rendering: Rendering
) -> str:
    """One test a file that was validated; it fails once for each of its errors."""
    root = etree.Element("testsuites", name="crosscheck")
    suite = etree.SubElement(root, "testsuite", name="crosscheck validate")
    found = list(problems)
    for file in dict.fromkeys((*files, *(problem.file for problem in found))):
        named = in_project(file, rendering) or file
        test = etree.SubElement(
            suite, "testcase", classname="crosscheck.validate", name=printable(named)
        )
        test.set("file", printable(named))
        warnings = []
        for problem in found:
            if problem.file == file:
                whole = "\n".join([f"{problem} [{problem.rule}]", *problem.hint.splitlines()])
                if problem.is_error:
                    _said(test, "failure", problem.message, whole, problem.rule)
                else:
                    warnings.append(whole)
        if warnings:
            etree.SubElement(test, "system-out").text = printable("\n".join(warnings))
    return _written(root)


def _names(cases: Sequence[CaseRun]) -> list[str]:
    """The id of each case; its path where two cases share an id, since tests need a name of their own."""
    ids = Counter(case.id for case in cases)
    return [printable(case.id if ids[case.id] == 1 else case.path) for case in cases]


def _test(suite: Any, case: str, result: ClaimResult, rendering: Rendering) -> None:
    claim = result.claim.claim
    test = etree.SubElement(suite, "testcase", classname=f"{case}.{claim.document}", name=claim.id)
    if claim.file:
        test.set("file", printable(in_project(claim.file, rendering) or claim.file))
    if claim.position:
        test.set("line", str(claim.position.line))
    whole = "\n".join(_lines(result))
    if result.counts(rendering.fail_on):
        review = result.review
        if review is not None:
            reason = f"the review ({review.verdict}) no longer holds: {review.problem}"
            _said(test, "failure", reason, whole, "claim-review-stale")
        else:
            news = (f for f in result.findings if f.counts(rendering.fail_on))
            worst = max(news, key=lambda finding: finding.level)
            _said(test, "failure", worst.message, whole, worst.rule)
    elif result.verdict is Verdict.UNCHECKED:
        skipped = etree.SubElement(test, "skipped")
        skipped.set("message", printable(result.reason, keep_newlines=False))
        skipped.text = printable(whole)
    else:
        etree.SubElement(test, "system-out").text = printable(whole)


def _lines(result: ClaimResult) -> list[str]:
    lines = [f"{result.verdict}: {result.reason}", f"- {result.claim.text}"]
    lines += [pin_sentence(result)] if result.pinned else []
    if result.evidence and result.machine_verdict is not Verdict.NO_EVIDENCE:
        passage = result.evidence[0].passage
        at = ", ".join(filter(None, [passage.document, passage_place(passage)]))
        lines += [f"+ {passage.text}", f"  {at}"]
    for finding in result.findings:
        lines.append(f"{finding.level} {finding.rule}: {finding.message}")
        lines += [f"  {acceptance_sentence(finding)}"] if finding.accepted else []
    lines += [idle_sentence(acceptance) for acceptance in result.idle]
    if result.review is not None:
        state = "holds" if result.review.holds else f"no longer holds: {result.review.problem}"
        lines.append(f"reviewed as {result.review.verdict}; the review {state}")
    return lines


def _said(test: Any, tag: str, message: str, text: str, kind: str) -> None:
    element = etree.SubElement(
        test, tag, message=printable(message, keep_newlines=False), type=kind
    )
    element.text = printable(text)


def _written(root: Any) -> str:
    for suite in [*root, root]:
        tests = list(suite.iter("testcase"))
        suite.set("tests", str(len(tests)))
        for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            suite.set(name, str(sum(test.find(tag) is not None for test in tests)))
    text = etree.tostring(root, pretty_print=True, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'
