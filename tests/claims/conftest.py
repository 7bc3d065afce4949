"""A small case about an invented council, and ways to break it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

DOCUMENTS = """\
documents:
  - id: letter
    role: authority
    kind: inspection-letter
    publisher: Inspectorate
    published: 2024-07-09
    covers: {from: 2024-06-10, to: 2024-06-21}
    text: texts/letter.txt
  - id: release
    role: claimant
    kind: press-release
    published: 2024-07-10
    reports-on: [letter]
    text: texts/release.txt
"""
CLAIMS = """\
document: release
claims:
  - id: strong-visits
    quote: strong improvements in how often we visit
    review:
      verdict: exaggerates
      evidence: {document: letter, quote: visits are beginning to be more regular}
      date: 2024-07-20
"""
LETTER = """\
Letter to Estermouth Council

Children told us that visits are beginning to be more regular. Managers know what
needs to be done. The council must make sure that plans are reviewed on time.
"""
RELEASE = """\
Estermouth welcomes letter

Inspectors saw strong improvements in how often we visit. We have worked hard, and
we have worked together. “We are proud of our staff,” said Councillor Ada Quill.
"""
EXTRA = """\
document: release
claims:
  - id: strong-visits
    quote: strong improvements in how often we visit
  - id: second
    quote: We have worked hard
"""

Write = Callable[..., Path]


@pytest.fixture
def write_case(tmp_path: Path) -> Write:
    """Writes the case, with other content for the files that are given; None leaves a file out."""

    def write(**changed: str | bytes | None) -> Path:
        folder = tmp_path / "estermouth"
        contents: dict[str, str | bytes | None] = {
            "documents.yaml": DOCUMENTS,
            "release.claims.yaml": CLAIMS,
            "texts/letter.txt": LETTER,
            "texts/release.txt": RELEASE,
        }
        names = {
            "documents": "documents.yaml",
            "claims": "release.claims.yaml",
            "letter": "texts/letter.txt",
            "release": "texts/release.txt",
        }
        contents |= {names.get(name, name): content for name, content in changed.items()}
        for name, content in contents.items():
            if content is None:
                continue
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            data = content if isinstance(content, bytes) else dedent(content).encode()
            path.write_bytes(data)
        return folder

    return write
