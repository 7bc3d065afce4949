"""
The fingerprint of a finding: the same as long as claim, rule and quoted words are, wherever lines move.

Code hosts tell alerts apart by it, and a baseline finds again what a person has accepted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding
from crosscheck.text.fold import fold


class Fingerprints:
    """SHA-256 of what tells things apart; a second thing of the same parts is told from the first by its number."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, ...]] = Counter()

    def of(self, *parts: str) -> str:
        """In hexadecimal. Typography, case and white space of `parts` do not matter."""
        key = tuple(fold(part) for part in parts)
        self._seen[key] += 1
        text = "\x1f".join((*key, str(self._seen[key])))
        return sha256(text.encode("utf-8", "backslashreplace")).hexdigest()


def claim_fingerprints(case: str, claim: Claim, findings: Iterable[Finding]) -> list[str]:
    """
    Of each of the findings about `claim`, in their order.

    The words are those of the claim file, so that it is the same with the document's text at hand or not.
    """
    prints, words = Fingerprints(), str(claim.selector)
    return [prints.of(case, claim.id, finding.rule, words) for finding in findings]


def document_fingerprints(case: str, findings: Iterable[Finding]) -> list[str]:
    """Of each of the findings of a case about whole documents, in their order."""
    prints = Fingerprints()
    return [prints.of(case, finding.document or "", finding.rule) for finding in findings]
