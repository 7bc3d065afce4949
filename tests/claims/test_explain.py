"""What a schema finds wrong is said in words a journalist understands."""

from __future__ import annotations

import pytest

from crosscheck.claims.explain import schema_problems
from crosscheck.claims.problems import Problem
from crosscheck.claims.source import parse_source


def problems(text: str, schema: str = "claims") -> list[Problem]:
    source = parse_source(text.encode(), "f.yaml").source
    assert source is not None
    return schema_problems(source, schema)


def claim(fields: str) -> str:
    return f"document: release\nclaims:\n  - {{id: a, quote: b, {fields}}}\n"


def said(text: str, schema: str = "claims") -> list[str]:
    return [f"{problem} | {problem.hint}" for problem in problems(text, schema)]


def test_an_unknown_field_is_named_with_the_one_that_was_meant():
    (problem,) = problems("document: release\nclaims:\n  - id: a\n    quote: b\n    speeker: Ada\n")
    assert str(problem) == (
        'f.yaml:5:5: claims[0].speeker: "speeker" is not a field of a claim; did you mean "speaker"?'
    )
    assert problem.rule == "claim-unknown-field"
    assert problem.hint.startswith("its fields: id, quote, prefix, suffix, kind, speaker,")


def test_an_underscore_is_a_mistyped_hyphen():
    assert 'did you mean "attributed-to"' in said(claim("attributed_to: x"))[0]


def test_a_field_like_no_other_gets_no_suggestion():
    assert "did you mean" not in said(claim("zzz: x"))[0]


def test_a_mistyped_required_field_is_one_fault():
    assert len(problems("document: release\nclaims:\n  - {id: a, quot: b}\n")) == 1


def test_a_wrong_choice_is_named_with_the_one_that_was_meant_and_all_that_are_allowed():
    assert said(claim("review: {verdict: agree}")) == [
        (
            'f.yaml:3:41: claims[0].review.verdict: "agree" is not allowed here; did you mean "agrees"?'
            " | allowed: agrees, exaggerates, downplays, contradicts, no-evidence, unchecked"
        )
    ]


def test_missing_fields_are_named_one_by_one():
    assert said("document: release\nclaims:\n  - kind: date\n") == [
        'f.yaml:3:5: claims[0]: the field "id" is missing | every claim needs it',
        'f.yaml:3:5: claims[0]: the field "quote" is missing | every claim needs it',
    ]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("speaker: 12", 'speaker: must be text, but is 12, a number | put it in quotation marks: "12"'),
        ("speaker: 007", 'put it in quotation marks: "007"'),
        ("speaker: true", "must be text, but is true, a truth value"),
        ("speaker: ", "speaker: has no value | write one, or delete the line"),
        ("speaker: ''", "speaker: is empty"),
        ("speaker: [x]", "must be text, but is a list"),
        ("against: letter", 'must be a list, but is "letter" | write it as a list: [letter]'),
        ("against: []", "against: is an empty list"),
        ("against: [x, y, x]", 'against[2]: "x" stands in the list twice | keep one'),
        ("against: [A b]", 'against[0]: "A b": an id has only small letters (a-z), digits'),
        ("review: yes", 'review: must be fields with values (name: value), but is "yes"'),
        ("review: {verdict: agrees, date: 2019-5-1}", '"2019-5-1": a day is written year-month-day'),
        ("topic: " + "x" * 201, "topic: is longer than 200 characters"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_described_with_what_is_asked_for(fields: str, message: str):
    (line,) = said(claim(fields))
    assert message in line


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("12", "quote: must be text or fields with values (name: value), but is 12, a number"),
        ("[a]", "quote: must be text or fields with values (name: value), but is a list"),
        ("' '", 'quote: "": there are no words in it'),
        ("{from: a}", 'quote: the field "to" is missing'),
        (
            "{from: a, too: b}",
            'quote.too: "too" is not a field of a long quote; did you mean "to"?',
        ),
        ("{from: a, to: [b]}", "quote.to: must be text, but is a list"),
    ],
)
def test_of_the_two_forms_of_a_quote_the_one_that_was_meant_is_explained(quote: str, message: str):
    (line,) = said(f"document: release\nclaims:\n  - {{id: a, quote: {quote}}}\n")
    assert message in line


@pytest.mark.parametrize(
    ("published", "right"),
    [
        ("2019-05-08", True), ("2019-05", True), ("2019", True), ("'2019'", True),
        ("20190508", False), ("May 2019", False), ("2019-5-8", False), ("[2019]", False),
    ],
)  # fmt: skip
def test_a_publication_date_is_a_day_a_month_or_a_year(published: str, right: bool):
    text = f"documents:\n  - {{id: a, role: authority, published: {published}}}\n"
    assert (said(text, "documents") == []) is right


@pytest.mark.parametrize("text", ["- a\n", "x\n", "12\n", "null\n"])
def test_a_file_of_another_kind_is_one_fault(text: str):
    assert len(problems(text)) == 1


def test_no_message_speaks_of_schemas():
    text = (
        "documents: [{id: 1, role: [], published: {}, covers: x, url: y, excerpts: [z, {}]}, w]\n"
    )
    for line in said(text, "documents"):
        assert "schema" not in line
        assert "valid under" not in line
