"""Names that stay the same: of cases, documents and claims that have no address of their own."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5


def name_of(*parts: str) -> str:
    """A URN made of ids: the same for the same ids (RFC 9562, UUID version 5)."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, '/'.join(('crosscheck', *parts)))}"
