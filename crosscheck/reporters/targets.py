"""Where links of a report lead: web addresses of documents, files on this machine."""

from __future__ import annotations

import posixpath
from pathlib import PurePath
from urllib.parse import quote

from crosscheck.reporters.interface import Rendering

_LONGEST = 2083
"""Characters; terminals drop longer targets (VTE and iTerm2 agree on this)."""
_KEPT = "%/:?#[]@!$&'()*+,;=~"
"""What an address may hold unescaped (RFC 3986, section 2); everything else is percent-encoded."""


def web(url: str | None) -> str | None:
    """A web address as printable ASCII; None for anything but http and https."""
    if not url or not url.lower().startswith(("https://", "http://")):
        return None
    target = quote(url, safe=_KEPT, errors="replace")
    return target if len(target) <= _LONGEST else None


def local(path: str | None, rendering: Rendering) -> str | None:
    """A file of this machine as a `file:` address; None when nobody said where the run's paths start."""
    if not path or rendering.here is None:
        return None
    written = PurePath(path).as_posix()
    whole = posixpath.normpath(posixpath.join(rendering.here.as_posix(), written))
    if not whole.startswith("/"):
        whole = f"/{whole}"  # a drive of Windows
    target = f"file://{quote(whole, safe='/:', errors='surrogateescape')}"
    return target if len(target) <= _LONGEST else None
