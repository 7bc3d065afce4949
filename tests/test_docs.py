"""The documentation says what is so: generated pages are current, and what pages name exists."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from crosscheck.claims.case import load_case
from crosscheck.claims.explain import schema_problems
from crosscheck.claims.source import parse_source
from crosscheck.rules.interface import all_rules

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
DEMO = ROOT / "claims" / "harrowmere"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The pages as docs/generate.py writes them, in a process of its own: click remembers help options."""
    code = "import json, runpy; print(json.dumps(runpy.run_path('docs/generate.py')['pages']()))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    written: dict[str, str] = json.loads(done.stdout)
    return written


@pytest.mark.parametrize("page", ["rules.md", "commands.md"])
def test_generated_page_is_current(pages: dict[str, str], page: str) -> None:
    """`make docs` rebuilds the pages; what they hold is changed in the code."""
    assert (DOCS / page).read_text(encoding="utf-8") == pages[page]


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lists = [project["dependencies"], *project["optional-dependencies"].values()]
    named = {re.split(r"[<>=\[]", line)[0] for lines in lists for line in lines}
    page = (DOCS / "dependencies.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| ([\w.-]+) \|", page, re.MULTILINE)) - {"dependency"} == named


def test_pages_name_rules_that_exist() -> None:
    prefixes = {name.split("-")[0] for name in all_rules()}
    text = (DOCS / "verdicts.md").read_text(encoding="utf-8")
    named = set(re.findall(rf"\b(?:{'|'.join(sorted(prefixes))})-[a-z-]+\b", text))
    assert named
    assert named <= set(all_rules())


@pytest.mark.parametrize("page", [DEMO / "README.md", DOCS / "verdicts.md"])
def test_pages_name_claims_of_the_demo_case(page: Path) -> None:
    """Ids stand in round brackets in the tables of verdicts.md, and in lists in the README."""
    ids = {claim.id for claim in load_case(DEMO).case.claims}
    text = page.read_text(encoding="utf-8")
    lists = re.findall(r"^- \*\*.*$", text, re.MULTILINE)
    cells = re.findall(
        r"\(([a-z-]+(?:, [a-z-]+)*)\)|\| ([a-z-]+(?:, [a-z-]+)*) \|$", text, re.MULTILINE
    )
    words = " ".join(lists) if lists else " ".join("".join(cell) for cell in cells)
    named = set(re.findall(r"\b[a-z]+(?:-[a-z]+)+\b|\buneven\b|\bgangs\b|\brunaways\b", words))
    assert len(named & ids) > 10
    assert named <= ids


def test_links_between_pages_lead_somewhere() -> None:
    for page in [*DOCS.glob("*.md"), *ROOT.glob("*.md"), DEMO / "README.md"]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_architecture_has_every_layer() -> None:
    """A folder or module of the package that the page does not name would be found by nobody."""
    page = (DOCS / "architecture.md").read_text(encoding="utf-8")
    for path in (ROOT / "crosscheck").iterdir():
        if path.name.startswith("_") or path.name == "py.typed":
            continue
        name = f"`{path.name}/`" if path.is_dir() else f"`{path.name}`"
        assert name in page


def test_the_examples_of_living_with_findings_are_valid() -> None:
    text = (DOCS / "living.md").read_text(encoding="utf-8")
    kinds = []
    for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL):
        source = parse_source(block.encode(), "living.md").source
        assert source is not None
        kinds.append("claims" if "claims" in source.data else "baseline")
        assert schema_problems(source, kinds[-1]) == []
    assert kinds == ["claims", "baseline"]
