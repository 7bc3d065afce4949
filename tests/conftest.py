"""What all tests share: golden files, and the shared documents where they are present."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="rewrite golden files instead of comparing"
    )


@pytest.fixture
def shared() -> Path:
    """The folder of real documents and labelled sets; the test is skipped, by name, without it."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared, which is not part of the repository")
    return SHARED


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare text with `golden/NAME` beside the test; `pytest --update` rewrites it."""
    folder = Path(request.path).parent / "golden"

    def compare(name: str, text: str) -> None:
        path = folder / name
        if request.config.getoption("--update"):
            folder.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), (
            f"{path.name} differs; look, then pytest --update"
        )

    return compare
