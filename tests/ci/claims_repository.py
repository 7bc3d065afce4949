"""What a newsroom keeps: a repository of claims, sound, with news, or broken."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

DOCUMENTS = """\
documents:
  - {id: letter, role: authority, publisher: The Inspectorate, published: 2031-05-08, text: letter.txt}
  - {id: release, role: claimant, published: 2031-05-09, reports-on: [letter], text: release.txt}
"""
CLAIMS = """\
document: release
claims:
  - id: direct-work
    quote: direct work with children is an emerging strength
"""
NEWS = CLAIMS.replace("an emerging strength", "outstanding")
BROKEN = CLAIMS + "  - id: gone\n    quote: words that stand nowhere in it\n"


class Repository:
    """The claims repository at `path`, with one case."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.case = path / "claims" / "fernhollow"
        self.case.mkdir(parents=True)
        (self.case / "documents.yaml").write_text(DOCUMENTS)
        (self.case / "letter.txt").write_text(
            "Direct work with children is an emerging strength.\n"
        )
        (self.case / "release.txt").write_text(
            "Inspectors found that direct work with children is an emerging strength.\n\n"
            "The direct work with children is outstanding.\n"
        )
        self.claims = self.case / "release.claims.yaml"
        self.claims.write_text(CLAIMS)
