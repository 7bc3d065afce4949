"""The Python API: its names stay, the page that shows it is run, and the command line does not pay for it."""

from __future__ import annotations

import ast
import datetime as dt
import doctest
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import crosscheck
from crosscheck import api
from crosscheck.cli.baseline import command as baseline

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "api.md"

# Other people's programs rest on these: one may be added, none may be renamed or go before version 2.
NAMES = [
    "Case",
    "CaseRun",
    "ClaimFileError",
    "ClaimResult",
    "CrosscheckError",
    "Document",
    "DocumentError",
    "Evidence",
    "Finding",
    "FramingComparison",
    "Level",
    "Problem",
    "QuoteLabel",
    "QuoteResult",
    "QuoteRun",
    "Relation",
    "Role",
    "Run",
    "Settings",
    "Shift",
    "Span",
    "Verdict",
    "__version__",
    "check",
    "check_quotations",
    "compare",
    "load_case",
    "load_settings",
    "read_document",
    "read_text",
    "report",
    "validate",
]


def test_the_api_has_these_names_and_no_others() -> None:
    assert crosscheck.__all__ == NAMES
    assert sorted([*api.__all__, "__version__"]) == NAMES
    for name in api.__all__:
        assert getattr(crosscheck, name) is getattr(api, name)
    assert set(NAMES) <= set(dir(crosscheck))


def test_type_checkers_are_shown_the_same_names() -> None:
    tree = ast.parse(Path(crosscheck.__file__).read_text(encoding="utf-8"))
    (shown,) = [node for node in ast.walk(tree) if getattr(node, "module", "") == "crosscheck.api"]
    assert isinstance(shown, ast.ImportFrom)
    assert sorted([*(alias.name for alias in shown.names), "__version__"]) == NAMES


def test_no_name_is_a_module_too() -> None:
    """Importing a module binds its name in the package, and the function would be gone."""
    modules = {module.name for module in pkgutil.iter_modules(crosscheck.__path__)}
    assert modules.isdisjoint(NAMES)


def test_a_name_that_does_not_exist_is_said_so() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'chek'"):
        crosscheck.chek  # noqa: B018  # type: ignore[attr-defined]  # the point of the test


def test_the_page_of_the_api_does_what_it_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert done.failed == 0
    assert done.attempted > 8


def test_the_page_of_the_api_lists_every_name() -> None:
    table = PAGE.read_text(encoding="utf-8").partition("## Every name")[2]
    cells = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    listed = re.findall(r"`(\w+)`", " ".join(cells))
    assert sorted(listed) == NAMES


def test_the_command_line_does_not_load_the_api() -> None:
    code = "import sys, crosscheck.cli; print('crosscheck.api' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case whose only claim goes too far; its file begins with line 1."""
    folder = tmp_path / "fernhollow"
    folder.mkdir()
    (folder / "documents.yaml").write_text(
        "documents:\n"
        "  - {id: letter, role: authority, text: letter.txt}\n"
        "  - {id: release, role: claimant, reports-on: [letter], text: release.txt}\n"
    )
    (folder / "letter.txt").write_text("Work with families is an emerging strength.\n")
    (folder / "release.txt").write_text("Our work with families is strong.\n")
    (folder / "release.claims.yaml").write_text(
        "document: release\nclaims:\n  - {id: families, quote: work with families is strong}\n"
    )
    return folder


def test_a_run_has_the_results_of_all_its_cases(case: Path) -> None:
    run = crosscheck.check(crosscheck.load_case(case), crosscheck.load_case(str(case)))
    assert [(r.claim.id, r.verdict) for r in run.claims] == [
        ("families", crosscheck.Verdict.EXAGGERATES)
    ] * 2


def test_texts_are_found_in_another_folder(case: Path, tmp_path: Path) -> None:
    letters = tmp_path / "letters"
    letters.mkdir()
    (case / "letter.txt").rename(letters / "letter.txt")
    (without,) = crosscheck.check(crosscheck.load_case(case)).claims
    (found,) = crosscheck.check(crosscheck.load_case(case, texts=letters)).claims
    assert without.verdict is crosscheck.Verdict.UNCHECKED
    assert found.verdict is crosscheck.Verdict.EXAGGERATES


def test_a_case_with_a_fault_is_refused_with_its_place(case: Path) -> None:
    claims = case / "release.claims.yaml"
    claims.write_text(claims.read_text().replace("is strong", "is stronger than ever"))
    (problem,) = crosscheck.validate(case)
    assert problem.rule == "claim-anchor-missing"
    with pytest.raises(crosscheck.ClaimFileError) as raised:
        crosscheck.load_case(case)
    first, *hint = str(raised.value).splitlines()
    assert first == str(problem)
    assert first.startswith(f"{claims.as_posix()}:3:")
    assert hint


def test_a_review_that_no_longer_holds_is_no_fault_but_news(case: Path) -> None:
    with (case / "release.claims.yaml").open("a") as file:
        file.write(
            "    review:\n      verdict: exaggerates\n"
            "      evidence: {document: letter, quote: words that went}\n      by: desk\n"
        )
    text = (case / "release.claims.yaml").read_text()
    text = text.replace(
        "- {id: families, quote: work with families is strong}",
        "- id: families\n    quote: work with families is strong",
    )
    (case / "release.claims.yaml").write_text(text)
    (result,) = crosscheck.check(crosscheck.load_case(case)).claims
    assert result.counts(crosscheck.Level.ERROR)


def test_documents_of_one_name_are_told_apart() -> None:
    """Two files called letter.txt in two folders must not lose one another."""
    article = crosscheck.read_text("They saw “a strong and steady service for all”.", name="letter")
    first = crosscheck.read_text("Nothing of the kind stands in here.", name="letter")
    second = crosscheck.read_text("It is a strong and steady service for all.", name="letter")
    run = crosscheck.check_quotations(article, [first, second])
    assert [source.id for source in run.sources] == ["letter", "letter-2"]
    (result,) = run.results
    assert result.match.label is crosscheck.QuoteLabel.VERBATIM
    assert result.match.source is not None
    assert result.match.source.document == "letter-2"


def test_settings_change_the_levels_of_rules(case: Path) -> None:
    settings = crosscheck.Settings(rules={"framing-exaggerates": crosscheck.Level.OFF})
    (result,) = crosscheck.check(crosscheck.load_case(case), settings=settings).claims
    assert result.findings == ()
    with pytest.raises(crosscheck.CrosscheckError, match="no such rule"):
        crosscheck.check(settings=crosscheck.Settings(rules={"framing": crosscheck.Level.OFF}))


def test_a_document_says_whose_it_is_unless_told(tmp_path: Path) -> None:
    text = "Inspection of Fernhollow\n\nReport published: 3 May 2031\n\nLead inspector: A. Reed\n"
    file = tmp_path / "The Letter.txt"
    file.write_text(text)
    assert crosscheck.read_document(file).id == "the-letter"
    assert crosscheck.read_document(file).info.role is crosscheck.Role.AUTHORITY
    told = crosscheck.read_document(file, name="x", role=crosscheck.Role.CLAIMANT)
    assert (told.id, told.info.role) == ("x", crosscheck.Role.CLAIMANT)


@pytest.mark.parametrize("text", ["", " \n", "\x00\x01 binary", "half \ud800 a character"])
def test_what_is_no_text_is_refused(text: str) -> None:
    with pytest.raises(crosscheck.DocumentError):
        crosscheck.read_text(text)


def test_a_format_that_does_not_exist_is_refused_with_those_that_do(case: Path) -> None:
    run = crosscheck.check(crosscheck.load_case(case))
    with pytest.raises(ValueError, match="'pdf'; there are annotations, claimreview"):
        crosscheck.report(run, "pdf")


def test_what_a_claim_accepts_settles_it_until_its_day(case: Path) -> None:
    (case / "release.claims.yaml").write_text(
        "document: release\nclaims:\n  - id: families\n    quote: work with families is strong\n"
        "    accept: [{rule: framing-exaggerates, reason: said in the headline, until: 2031-06-30}]\n"
    )

    def counts(today: dt.date) -> bool:
        (result,) = crosscheck.check(crosscheck.load_case(case), today=today).claims
        return result.counts(crosscheck.Level.WARNING)

    assert not counts(dt.date(2031, 6, 30))
    assert counts(dt.date(2031, 7, 1))
    assert crosscheck.validate(case, today=dt.date(2031, 6, 30)) == ()
    (run_out,) = crosscheck.validate(case, today=dt.date(2031, 7, 1))
    assert not run_out.is_error


def test_an_acceptance_of_a_rule_that_does_not_exist_is_refused(case: Path) -> None:
    claims = case / "release.claims.yaml"
    claims.write_text(
        "document: release\nclaims:\n  - id: families\n    quote: work with families is strong\n"
        "    accept: [{rule: framing-exagerates, reason: typing}]\n"
    )
    with pytest.raises(crosscheck.ClaimFileError, match="framing-exaggerates"):
        crosscheck.load_case(case)


def test_a_baseline_accepts_what_was_there_before(case: Path, tmp_path: Path) -> None:
    file = tmp_path / "accepted.yaml"
    written = CliRunner().invoke(
        baseline, [str(case), "--output", str(file), "--reason", "Printed before.", "--by", "desk"]
    )
    assert written.exit_code == 0, written.output
    (before,) = crosscheck.check(crosscheck.load_case(case)).claims
    (accepted,) = crosscheck.check(crosscheck.load_case(case), baseline=file).claims
    assert before.counts(crosscheck.Level.WARNING)
    assert not accepted.counts(crosscheck.Level.WARNING)
    settings = crosscheck.Settings(baseline=file)
    (accepted,) = crosscheck.check(crosscheck.load_case(case), settings=settings).claims
    assert not accepted.counts(crosscheck.Level.WARNING)
    with pytest.raises(crosscheck.ClaimFileError, match="no such baseline"):
        crosscheck.check(baseline=tmp_path / "none.yaml")
