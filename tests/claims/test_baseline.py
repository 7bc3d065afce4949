"""A baseline that was written is read back as it was, whatever its reasons hold."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.baseline import read_baseline, write_baseline
from crosscheck.claims.fingerprint import Fingerprints
from crosscheck.errors import ClaimFileError
from crosscheck.model.acceptance import Acceptance, BaselineEntry

text = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp"]), min_size=1
).filter(str.strip)
day = st.dates(min_value=date(1900, 1, 1))
entry = st.builds(
    BaselineEntry,
    fingerprint=st.integers(0, 2**256 - 1).map(lambda number: f"{number:064x}")
    | st.integers(10**63, 10**64 - 1).map(str),
    case=text.map(lambda name: name[:300]).filter(str.strip),
    claim=st.sampled_from(["visits", "1-2", "2031", None]),
    document=st.none(),
    message=text,
    acceptance=st.builds(
        Acceptance,
        rule=st.just("quote-trimmed"),
        reason=text,
        by=text.map(lambda name: name[:200]).filter(str.strip),
        date=day,
        until=st.none() | day,
    ),
)


@pytest.mark.parametrize("name", ["accepted.yaml", "accepted.json"])
@given(entries=st.lists(entry, max_size=4, unique_by=lambda one: one.fingerprint))
def test_what_was_written_is_read_back(name: str, entries: list[BaselineEntry]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        write_baseline(path, entries)
        again = read_baseline(path)
        before = path.read_bytes()
        write_baseline(path, reversed(again.entries))
        assert path.read_bytes() == before
    assert sorted(map(_told, again.entries)) == sorted(map(_told, entries))


def _told(entry: BaselineEntry) -> tuple[str, ...]:
    said = entry.acceptance
    about = (entry.fingerprint, entry.case, str(entry.claim), entry.message)
    return (*about, said.rule, said.reason, str(said.by), str(said.date), str(said.until))


def test_a_finding_that_is_accepted_twice_is_named_with_both_lines(tmp_path: Path) -> None:
    one = BaselineEntry("0" * 64, "fernhollow", "visits", None, "m", Acceptance("a-b", "r", "d"))
    path = tmp_path / "accepted.yaml"
    signed = Acceptance("a-b", "r", "d", date(2031, 1, 1))
    write_baseline(path, [BaselineEntry(one.fingerprint, "x", "y", None, "m", signed)] * 2)
    with pytest.raises(ClaimFileError, match=r":21:18: .*accepted twice; first in line 5"):
        read_baseline(path)


def test_fingerprints_pass_over_typography_and_tell_repeated_findings_apart() -> None:
    prints = Fingerprints()
    first, second = prints.of("a", "“Strong”"), prints.of("a", '"strong"')
    assert first != second
    assert Fingerprints().of("a", '"Strong"') == first
    assert Fingerprints().of("a“", "strong”") != first
