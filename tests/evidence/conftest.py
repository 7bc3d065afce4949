"""Letters of an invented council, and an aligner that weighs every word the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from crosscheck.evidence.align import Aligner, Weights, read
from crosscheck.evidence.names import quiet_stems
from crosscheck.model.document import (
    Availability,
    Document,
    DocumentInfo,
    DocumentKind,
    Passage,
    PassageKind,
    Role,
)
from crosscheck.model.text import Span

HEAD = "Harrowmere Borough Council\nInspection of services for children\n"
SENTENCES = (
    "Social workers have manageable caseloads and are well supported by their managers.",
    "Care leavers in Harrowmere receive a poor service from their personal advisers.",
    "Too many plans are weak, and parents find it hard to understand them.",
    "The multi-agency safeguarding hub responds to referrals without delay.",
    "The virtual school tracks the progress of every pupil.",
    "Foster carers value the training that they receive.",
    "Supervision of staff is regular, but its quality varies between teams.",
)

Letter = Callable[..., Document]


def build(
    sentences: Sequence[str] = SENTENCES,
    *,
    name: str = "letter",
    kind: DocumentKind = DocumentKind.INSPECTION_LETTER,
    passages: PassageKind = PassageKind.SENTENCE,
    section: tuple[str, ...] = (),
    head: str = HEAD,
    **info: object,
) -> Document:
    """A letter whose passages are the sentences given."""
    found = []
    at = len(head)
    for index, sentence in enumerate(sentences):
        span = Span(at, at + len(sentence))
        found.append(Passage(name, index, sentence, span, passages, section))
        at = span.end + 1
    return Document(
        DocumentInfo(name, Role.AUTHORITY, kind, **info),
        head + " ".join(sentences),
        tuple(found),
        Availability.TEXT,
    )


@pytest.fixture(scope="session")
def letter() -> Letter:
    """Build a letter; see `build`."""
    return build


@pytest.fixture(scope="session")
def align() -> Callable[..., Aligner]:
    """An aligner for a claim, in which every stem and field weighs 1."""

    def make(claim: str, ignored: frozenset[str] = frozenset()) -> Aligner:
        return Aligner(
            read(claim),
            weights=Weights(quiet=0.3, family=0.8, field=0.7),
            ignored=ignored,
            quiet=quiet_stems(),
            word_weight=lambda _: 1.0,
            field_weight=lambda _: 1.0,
        )

    return make
