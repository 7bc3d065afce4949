"""Who answers for a published fact-check."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Publisher:
    """A newsroom or a desk, as the settings name it."""

    name: str
    url: str | None = None
    """Where its fact-checks stand."""
