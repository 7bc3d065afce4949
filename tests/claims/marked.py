"""Annotations as the W3C data model and Hypothesis write them."""

from __future__ import annotations

from typing import Any

RELEASE = (
    "𝒟ear all: visits are regular. In the north plans are clear. In the south plans are clear.\n"
)
URL = "https://council.example.org/news"


def w3c(selector: Any, **fields: Any) -> dict[str, Any]:
    return {"type": "Annotation", "target": {"source": URL, "selector": selector}, **fields}


def quote(exact: str, prefix: str = "", suffix: str = "") -> dict[str, str]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def position(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def hypothesis_row(*selectors: Any, **fields: Any) -> dict[str, Any]:
    target = [{"source": URL, "selector": list(selectors)}] if selectors else [{"source": URL}]
    return {"id": "x", "uri": URL, "text": "", "tags": [], "target": target, **fields}
