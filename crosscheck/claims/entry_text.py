"""Entries of documents.yaml and claim files as lines of YAML, in the order and form people write them."""

from __future__ import annotations

import re
from typing import Any

from crosscheck.claims.scalars import scalar
from crosscheck.model.claim import Claim, ClaimStatus
from crosscheck.model.document import DocumentInfo, DocumentKind
from crosscheck.model.text import TextQuote

_YEAR = re.compile(r"[0-9]{4}")


def document_fields(info: DocumentInfo) -> dict[str, Any]:
    """What documents.yaml holds of a document."""
    covers = info.covers
    fields = {
        "id": info.id,
        "role": str(info.role),
        "kind": None if info.kind is DocumentKind.OTHER else str(info.kind),
        "publisher": info.publisher,
        "title": info.title,
        "published": None if info.published is None else str(info.published),
        "covers": {"from": str(covers.start), "to": str(covers.end)} if covers else None,
        "reports-on": list(info.reports_on),
        "url": info.url,
        "licence": info.licence,
        "text": info.text,
        "sha256": info.sha256,
        "excerpts": [
            _filled({"quote": e.quote, "locator": e.locator, "via": e.via}) for e in info.excerpts
        ],
    }
    return _filled(fields)


def claim_fields(claim: Claim) -> dict[str, Any]:
    """What a claim file holds of a claim that no person has reviewed yet."""
    fields = {
        "id": claim.id,
        **quote_fields(claim.selector),
        "kind": str(claim.kind),
        "speaker": claim.speaker,
        "attributed-to": claim.attributed_to,
        "topic": claim.topic,
        "reading": claim.reading,
        "against": list(claim.against),
        "note": claim.note,
        "status": None if claim.status is ClaimStatus.TAGGED else str(claim.status),
    }
    return _filled(fields)


def quote_fields(quote: TextQuote) -> dict[str, Any]:
    """A selector as its fields."""
    words = quote.exact if quote.exact is not None else {"from": quote.first, "to": quote.last}
    return _filled({"quote": words, "prefix": quote.prefix, "suffix": quote.suffix})


def yaml_lines(fields: dict[str, Any]) -> list[str]:
    """One line a field, small lists and mappings in brackets, lists of mappings below each other."""
    lines = []
    for name, value in fields.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines.append(f"{name}:")
            for item in value:
                first, *rest = yaml_lines(item)
                lines += [f"  - {first}", *(f"    {line}" for line in rest)]
        else:
            lines.append(f"{name}: {_inline(name, value)}")
    return lines


def _inline(name: str, value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_scalar(name, item) for item in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_scalar(key, item)}' for key, item in value.items())}}}"
    return _scalar(name, value)


def _scalar(name: str, text: str) -> str:
    # Only a date of publication may be a bare year: an id that looks like one is text all the same.
    return f'"{text}"' if _YEAR.fullmatch(text) and name != "published" else scalar(text)


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, "", [])}
