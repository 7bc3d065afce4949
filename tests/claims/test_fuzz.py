"""Whatever a file holds, it is valid or has problems: never a traceback, never a hang."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.claims.case import load_case
from crosscheck.claims.problems import RULES
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.validation import FORMATS, Validation

HERE = Path(__file__).parent
FILES = {
    "documents.yaml": b"""\
documents:
  - id: letter
    role: authority
    published: 2024-07-09
    covers: {from: 2024-06-10, to: 2024-06-21}
    text: letter.txt
  - {id: release, role: claimant, published: 2024, reports-on: [letter], text: release.txt}
""",
    "release.claims.yaml": b"""\
document: release
claims:
  - id: strong-visits
    quote: strong improvements
    against: [letter]
    review:
      verdict: exaggerates
      evidence: {document: letter, quote: visits are beginning, suffix: "to be"}
      date: 2024-07-20
  - {id: pride, quote: {from: We, to: together}, prefix: "visit. "}
""",
    "other.claims.json": b'{"document": "other", "claims": [{"id": "a", "quote": "\\u00e9", "against": ["b"]}]}',
    "letter.txt": b"The visits are beginning to be more regular. See that plans are reviewed.\n",
    "release.txt": b"We saw strong improvements in how often we visit. We have worked together.\n",
}
# What has broken other readers: types, anchors, tags, escapes, huge numbers, odd characters.
NASTY = st.sampled_from(
    [
        b"null", b"true", b"[]", b"{}", b"12", b"-1e999", b"9" * 400, b".nan", b"0x1F", b"~", b"''",
        b"&a", b"*a", b"&a [*a, *a]", b"<<: *a", b"!!binary x", b"!!python/object:os.system", b"!x",
        b"|\n  x", b"> x", b"? ", b"- ", b": ", b" #", b"\t", b"---\n", b"...", b"%YAML 9.9\n",
        b"%TAG ! tag:x,2000:\n", b'"', b"'", b'"\\ud800"', b'"\\U00110000"', b'"\\x00"', b"\x00",
        b"\x1b[2J", b"\xff", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"\xc2\x85", b"\r",
        b"[" * 60, b"{" * 60, b"letter", b"release", b"2024-02-30", b"0000", b"../../x", b"/dev/zero",
    ]
)  # fmt: skip


@st.composite
def mutations(draw: st.DrawFn, content: bytes) -> bytes:
    """`content` with one to three things done to it."""
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(content)))
        end = min(len(content), at + draw(st.integers(0, 12)))
        lines = content.splitlines(keepends=True) or [b""]
        line = draw(st.integers(0, len(lines) - 1))
        how = draw(
            st.sampled_from(["flip", "cut", "insert", "replace", "value", "twice", "drop", "swap"])
        )
        if how == "flip":
            content = content[:at] + draw(st.binary(min_size=1, max_size=2)) + content[at + 1 :]
        elif how == "cut":
            content = content[:at]
        elif how in ("insert", "replace"):
            content = content[:at] + draw(NASTY) + content[at if how == "insert" else end :]
        elif how == "value" and b": " in lines[line]:
            lines[line] = lines[line].partition(b": ")[0] + b": " + draw(NASTY) + b"\n"
            content = b"".join(lines)
        else:
            other = draw(st.integers(0, len(lines) - 1))
            kept = {
                "twice": lines[: line + 1] + lines[line:],
                "drop": lines[:line] + lines[line + 1 :],
            }
            swapped = [lines[other] if n == line else one for n, one in enumerate(lines)]
            content = b"".join(kept.get(how, swapped))
    return content


@st.composite
def broken_files(draw: st.DrawFn) -> dict[str, bytes]:
    names = draw(st.lists(st.sampled_from(sorted(FILES)), min_size=1, max_size=2, unique=True))
    return {name: draw(mutations(FILES[name])) for name in names}


# One or two files with one to three mutations each: about 900 mutations.
@settings(max_examples=300, deadline=5000, suppress_health_check=list(HealthCheck))
@given(broken=broken_files())
def test_any_file_is_valid_or_has_problems_with_a_place(tmp_path_factory, broken: dict[str, bytes]):
    folder = tmp_path_factory.getbasetemp() / f"fuzzed-{os.getpid()}"
    folder.mkdir(exist_ok=True)
    for name, content in {**FILES, **broken}.items():
        (folder / name).write_bytes(content)
    loaded = load_case(folder)
    for problem in loaded.problems:
        lines = (Path(problem.file).read_bytes().decode("utf-8", "replace")).splitlines() or [""]
        assert 1 <= problem.position.line <= len(lines) + 1
        assert problem.position.column >= 1
        assert problem.rule in RULES
        assert problem.message
    ids = {document.id for document in loaded.case.documents}
    for claim in loaded.case.claims:
        assert claim.claim.document in ids
        assert set(claim.claim.against) <= ids
        assert (
            claim.span is None
            or claim.span.of(loaded.case.document(claim.claim.document).text) == claim.text
        )
    for render in FORMATS.values():
        render(Validation((loaded,), loaded.problems), Rendering()).encode()
