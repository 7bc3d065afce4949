"""Claims as they are posted: hashtags and handles read as words, addresses left out."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"(?:https?://|pic\.twitter\.com/|www\.)\S+")
_TAG = re.compile(r"[#@](\w+)")
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])|_")


def as_words(text: str) -> str:
    """`text` with "#ChildrenInCare" as "Children In Care" and without web addresses."""
    plain = _ADDRESS.sub(" ", text)
    return _TAG.sub(lambda tag: f" {_SEAM.sub(' ', tag[1])} ", plain)
