"""reports/ is what the program says today: a change of behaviour shows there as a diff."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
NAMES = sorted(
    path.name
    for path in (ROOT / "reports").iterdir()
    if path.suffix not in (".py", "") and path.name != "README.md"
)


@pytest.fixture(scope="module")
def built() -> dict[str, str]:
    """The reports as they come out now, by file name."""
    spec = importlib.util.spec_from_file_location("build_reports", ROOT / "reports" / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {path.name: text for path, text in module.reports()}


@pytest.mark.parametrize("name", NAMES)
def test_report_is_up_to_date(name: str, built: dict[str, str]) -> None:
    if name not in built:
        pytest.skip("needs ../shared, which is not part of the repository")
    assert (ROOT / "reports" / name).read_text(encoding="utf-8") == built[name], (
        "run `make reports`"
    )


def test_every_report_is_committed(built: dict[str, str]) -> None:
    assert set(built) <= set(NAMES)
