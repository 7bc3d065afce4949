"""What all tests share: golden files, and the shared documents where they are present."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from crosscheck.documents.load import text_hash
from crosscheck.documents.structure import passages
from crosscheck.model.claim import AnchoredClaim, Case, Claim
from crosscheck.model.document import Availability, Document, DocumentInfo, Role
from crosscheck.model.text import Span, TextQuote
from crosscheck.text.normalise import normalise

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# A busy machine makes any example slow: what takes seconds is a fault, what takes moments is not.
settings.register_profile(
    "busy", parent=settings(), deadline=5_000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("busy")


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


def document(document_id: str, role: Role, text: str, **fields: object) -> Document:
    """A document of `text`, read as from a plain file."""
    read = normalise(text)
    return Document(
        DocumentInfo(document_id, role, **fields),
        read.text,
        passages(document_id, read),
        Availability.TEXT,
        text_hash(read.text),
        read.origin,
    )


def case_of(source: str, text: str, *, other: str = "", **claim: object) -> Case:
    """
    A claimant's `text` against the letter `source`: one claim, the whole text.

    `other` is another letter, of an inspection that the text does not report on; `claim` sets fields
    of the claim, `release` a press release of the case.
    """
    release = claim.pop("release", "")
    documents = [
        document("letter", Role.AUTHORITY, source, publisher="Ofsted"),
        document("article", Role.CLAIMANT, text, reports_on=("letter",)),
    ]
    if other:
        documents.append(document("other", Role.AUTHORITY, other, publisher="Ofsted"))
    if release:
        documents.append(document("release", Role.CLAIMANT, str(release)))
    words = documents[1].text
    tagged = Claim("claim", "article", TextQuote(exact=words), **claim)
    anchored = AnchoredClaim(tagged, words, Span(0, len(words)))
    return Case("example", "claims/example", tuple(documents), (anchored,))


@pytest.fixture(scope="session")
def make_document() -> Callable[..., Document]:
    """Build a document of a text; see `document`."""
    return document


@pytest.fixture
def make_case() -> Callable[..., Case]:
    """Build a case of one claim from two texts; see `case_of`."""
    return case_of
