"""The framing rules speak of the passage that decides, each of its own relation, with words on both sides."""

from __future__ import annotations

import pytest

from crosscheck.framing.compare import compare
from crosscheck.model.claim import AnchoredClaim, Claim
from crosscheck.model.document import Document, DocumentInfo, Passage, Role
from crosscheck.model.finding import Level
from crosscheck.model.framing import FramingComparison
from crosscheck.model.run import Evidence
from crosscheck.model.text import Span, TextQuote
from crosscheck.model.verdict import Relation, Shift
from crosscheck.rules.interface import Compared, Examination, all_rules

RULES = {
    "framing-contradicts": (Relation.CONTRADICTS, Level.ERROR),
    "framing-exaggerates": (Relation.EXAGGERATES, Level.WARNING),
    "framing-downplays": (Relation.DOWNPLAYS, Level.WARNING),
}
TEXT = "Support for carers is good."


def compared(
    relation: Relation,
    *,
    document: str = "letter",
    confidence: float = 0.9,
    other_inspection: bool = False,
) -> Compared:
    passage = Passage(document, 0, "Support for carers is poor.", Span(100, 127))
    evidence = Evidence(passage, 0.8, other_inspection=other_inspection)
    axes = compare(TEXT, passage.text).axes
    return Compared(
        evidence, FramingComparison(relation, Shift.NONE, axes, "Why.", confidence=confidence)
    )


def examination(*passages: Compared) -> Examination:
    claim = AnchoredClaim(Claim("c", "release", TextQuote(TEXT)), TEXT, Span(40, 40 + len(TEXT)))
    document = Document(DocumentInfo("release", Role.CLAIMANT))
    return Examination(claim, document, compared=passages)


@pytest.mark.parametrize(("name", "relation", "level"), [(n, *v) for n, v in RULES.items()])
def test_rule_speaks_of_its_own_relation_at_its_level(
    name: str, relation: Relation, level: Level
) -> None:
    rule = all_rules()[name]
    assert rule.level is level
    for found in Relation:
        findings = list(rule.check(examination(compared(found))))
        assert [f.rule for f in findings] == ([name] if found is relation else [])


@pytest.mark.parametrize("name", RULES)
def test_finding_marks_the_deciding_words_in_both_documents(name: str) -> None:
    (finding,) = all_rules()[name].check(examination(compared(RULES[name][0])))
    assert finding.message == "Why."
    assert finding.claim_span == Span(40 + TEXT.index("good"), 40 + TEXT.index("good") + 4)
    assert finding.evidence is not None
    assert finding.evidence.document == "letter"
    assert finding.evidence.span == Span(122, 126)


@pytest.mark.parametrize("name", [*RULES, "framing-mixed"])
def test_claim_without_evidence_has_no_framing_to_speak_of(name: str) -> None:
    assert list(all_rules()[name].check(examination())) == []


def test_only_the_passage_that_decides_is_held_against_a_claim() -> None:
    passages = compared(Relation.AGREES), compared(Relation.CONTRADICTS)
    assert list(all_rules()["framing-contradicts"].check(examination(*passages))) == []


@pytest.mark.parametrize(
    ("other", "speaks"),
    [
        (compared(Relation.CONTRADICTS), True),
        (compared(Relation.EXAGGERATES), True),
        (compared(Relation.AGREES), False),
        (compared(Relation.UNRELATED), False),
        (compared(Relation.CONTRADICTS, confidence=0.3), False),
        (compared(Relation.CONTRADICTS, document="another"), False),
        (compared(Relation.CONTRADICTS, other_inspection=True), False),
    ],
)
def test_mixed_is_a_confident_counter_passage_of_the_same_document(
    other: Compared, *, speaks: bool
) -> None:
    found = list(all_rules()["framing-mixed"].check(examination(compared(Relation.AGREES), other)))
    assert bool(found) is speaks


def test_mixed_is_silent_where_the_first_passage_diverges_already() -> None:
    passages = compared(Relation.DOWNPLAYS), compared(Relation.CONTRADICTS)
    assert list(all_rules()["framing-mixed"].check(examination(*passages))) == []
