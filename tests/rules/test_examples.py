"""Every rule does what its own page says: its examples run through the whole program."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosscheck.checking import check
from crosscheck.model.claim import Case, ClaimKind
from crosscheck.rules.interface import Example, Rule, all_rules

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{'fires' if example.fires else 'holds'}-{number}")
    for rule in all_rules().values()
    for number, example in enumerate(rule.examples)
]
_FIELDS = {"kind": ClaimKind, "speaker": str, "attributed_to": str, "reading": str}


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example_on_the_page(rule: Rule, example: Example, make_case: Callable[..., Case]) -> None:
    source, fields = example.source, dict(example.fields)
    if heading := fields.pop("heading", ""):
        source = f"{heading}\n\n" + "\n".join(
            f"• {item.strip()}" for item in source.split("•") if item.strip()
        )
    texts = {name: fields.pop(name) for name in ("other", "release") if name in fields}
    claim = {name: _FIELDS[name](value) for name, value in fields.items()}
    case = check([make_case(source, example.text, **texts, **claim)]).cases[0]
    (result,) = case.claims
    about = [finding for finding in case.findings if finding.document == "article"]
    said = {finding.rule for finding in (*result.findings, *about)}
    assert (rule.name in said) is example.fires, f"{result.verdict}: {result.reason} {said}"


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.name)
def test_page_shows_when_a_rule_speaks_and_when_it_does_not(rule: Rule) -> None:
    assert {example.fires for example in rule.examples} == {True, False}
    assert all(example.source and example.text for example in rule.examples)
    assert rule.summary
    assert rule.explanation


def test_file_of_a_rule_is_called_as_the_rule() -> None:
    for rule in all_rules().values():
        assert rule.module == f"crosscheck.rules.{rule.name.replace('-', '_')}"
