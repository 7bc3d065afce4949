"""JSON that can be shown anywhere says the same as JSON that cannot."""

from __future__ import annotations

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.reporters.json_text import json_text

VALUES = st.recursive(
    st.none() | st.integers() | st.text() | st.text(st.characters(categories=["Cc", "Cf", "Co"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES, st.sampled_from([None, 2]))
def test_it_reads_back_to_the_same_value_and_hides_nothing(
    value: object, indent: int | None
) -> None:
    text = json_text(value, indent=indent)
    assert json.loads(text) == value
    assert not any(unicodedata.category(c) in ("Cc", "Cf", "Cn") for c in text if c != "\n")
    assert indent is not None or "\n" not in text
