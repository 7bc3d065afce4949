"""The wheel holds all it needs: it is built, installed elsewhere and used from an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of the working tree, built by the declared backend."""
    folder = tmp_path_factory.mktemp("wheel")
    # Hatchling is a development dependency, so that the build needs no network.
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's files as pip would lay them, with nothing of the checkout in reach."""
    site = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def test_the_wheel_carries_the_schemas_and_word_lists(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for schema in (ROOT / "schemas").glob("*.json"):
        assert f"crosscheck/schemas/{schema.name}" in names
    data = {p.relative_to(ROOT).as_posix() for p in (ROOT / "crosscheck").rglob("*.yaml")}
    assert data <= names
    page = ROOT / "crosscheck" / "reporters" / "html" / "page"
    assert {p.relative_to(ROOT).as_posix() for p in page.rglob("*.*")} <= names
    assert "crosscheck/py.typed" in names


def test_a_case_is_made_checked_and_validated_from_an_empty_folder(
    unpacked: Path, tmp_path: Path
) -> None:
    def crosscheck(*arguments: str) -> subprocess.CompletedProcess[str]:
        # -S-like isolation: the unpacked wheel stands before the editable checkout on the path.
        code = f"import sys; sys.path.insert(0, {str(unpacked)!r}); import crosscheck, crosscheck.cli as c; assert crosscheck.__file__.startswith({str(unpacked)!r}); c.main()"
        return subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(unpacked)},
        )

    (tmp_path / "letter.txt").write_text("Work with families is an emerging strength.\n")
    (tmp_path / "release.txt").write_text("Our work with families is strong.\n")
    assert crosscheck("init", "claims/fernhollow").returncode == 0
    case = ("--case", "claims/fernhollow", "--copy")
    added = crosscheck("add", "letter.txt", *case, "--role", "authority")
    assert added.returncode == 0, added.stderr
    added = crosscheck("add", "release.txt", *case, "--role", "claimant", "--reports-on", "letter")
    assert added.returncode == 0, added.stderr
    claims = tmp_path / "claims" / "fernhollow" / "release.claims.yaml"
    claims.write_text(
        "document: release\nclaims:\n"
        "  - id: families\n    quote: work with families is strong\n    kind: framing\n"
    )
    validated = crosscheck("validate")
    assert validated.returncode == 0, validated.stdout + validated.stderr
    checked = crosscheck("check")
    assert "exaggerates" in checked.stdout
    assert checked.returncode == 1, checked.stderr
