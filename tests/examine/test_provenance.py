"""What a whole case shows of its quotations: on documents of our own, and on the real ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from crosscheck.checking import check
from crosscheck.claims.case import load_case
from crosscheck.model.claim import Case, ClaimKind
from crosscheck.model.run import CaseRun
from crosscheck.model.verdict import Shift, Verdict

ROOT = Path(__file__).resolve().parents[2]
SPLICED = (
    "Leaders know their service well. However, in three of the five teams visits are not regular. "
    "Caseloads have come down and staff morale is good."
)


def test_a_splice_that_drops_the_qualification_exaggerates(make_case: Callable[..., Case]) -> None:
    text = "Inspectors said: “Leaders know their service well. Caseloads have come down and staff morale is good.”"
    (result,) = check([make_case(SPLICED, text, kind=ClaimKind.QUOTATION)]).cases[0].claims
    assert (result.verdict, result.shift) == (Verdict.EXAGGERATES, Shift.FAVOURABLE)
    assert "three of the five teams" in result.reason
    assert [finding.rule for finding in result.findings] == ["quote-spliced"]


def test_a_directors_statement_without_its_degree_downplays(make_case: Callable[..., Case]) -> None:
    release = "We are pleased. Ann Hart, director, said: “We build on the rapid progress that our teams have made.”"
    text = "Ann Hart, director, said: “We build on the progress that our teams have made.”"
    case = make_case("Plans are detailed.", text, release=release, kind=ClaimKind.QUOTATION)
    run = check([case]).cases[0]
    assert run.claims[0].verdict is Verdict.DOWNPLAYS
    assert "rapid" in run.claims[0].reason
    (shared,) = run.shared
    assert {v.document: v.changed for v in shared.versions} == {"release": False, "article": True}


@pytest.fixture
def real(shared: Path) -> CaseRun:
    texts = shared / "documents/south-gloucestershire"
    return check([load_case(ROOT / "claims/south-gloucestershire", texts).case]).cases[0]


@pytest.mark.shared
def test_the_real_case(real: CaseRun) -> None:
    claims = {result.claim.id: result for result in real.claims}
    block = claims["block-overview"]
    assert block.verdict is Verdict.EXAGGERATES
    assert "While performance information is routinely scrutinised" in block.reason
    sivers = claims["news-sivers-quote"]
    assert sivers.verdict is Verdict.DOWNPLAYS
    assert "“rapid”" in sivers.reason
    changed = [{v.document: v.changed for v in one.versions} for one in real.shared if one.differs]
    assert {"council-release-2019-05": False, "local-news-2019-05": True} in changed
    assert {"local-news-2019-05": True, "local-news-2019-autumn": False} in changed
    reuse = {one.document: one for one in real.reuse}
    assert next(iter(reuse["local-news-2019-05"].sources())) == "council-release-2019-05"
    added = [p.match.message for p in reuse["council-release-2019-05"].passages if not p.quoted]
    assert any("organised and funded by council staff" in message for message in added)
    assert {finding.rule for finding in real.findings} >= {"text-reused"}
