"""Annotations made elsewhere: read from every wrapping, placed by their words, none lost."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.annotated import code_points, place
from crosscheck.claims.annotations import Annotation, read_annotations
from crosscheck.claims.texts import Text
from crosscheck.errors import InputError
from crosscheck.model.document import Availability, Document, DocumentInfo, Role
from crosscheck.model.text import TextQuote

from .marked import RELEASE, URL, hypothesis_row, position, quote, w3c


def text_of(words: str) -> Text:
    info = DocumentInfo("release", Role.CLAIMANT)
    return Text(Document(info, words, available=Availability.TEXT))


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda one: one,
        lambda one: [one],
        lambda one: {"type": "AnnotationPage", "items": [one]},
        lambda one: {"type": "AnnotationCollection", "first": {"items": [one]}},
        lambda one: {"@graph": [one]},
        lambda one: json.dumps(one) + "\n" + json.dumps({**one, "id": "2"}) + "\n",
    ],
)
def test_every_wrapping_of_the_data_model_is_read(wrapped: Any) -> None:
    written = wrapped(w3c(quote("plans are clear")))
    data = written if isinstance(written, str) else json.dumps(written)
    found = read_annotations(data.encode(), "a.json")
    assert found[0].quote == TextQuote(exact="plans are clear")
    assert found[0].source == URL
    assert not found[0].utf16


def test_an_export_and_a_search_of_hypothesis_are_read() -> None:
    row = hypothesis_row(quote("plans"), position(3, 8), tags=["figure"], text="why?")
    for wrapped in ({"annotations": [row]}, {"total": 1, "rows": [row]}):
        found = read_annotations(json.dumps(wrapped).encode(), "a.json")[0]
        assert (found.start, found.end, found.utf16) == (3, 8, True)
        assert (found.tags, found.comment) == (("figure",), "why?")


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b"nothing", b"\xff", b"[" * 100_000, b'{"items": "x"}', b"1" * 5000],
)
def test_what_is_no_annotations_is_said_so(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^a\.json: "):
        read_annotations(data, "a.json")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "target",
                        "uri",
                        "selector",
                        "type",
                        "exact",
                        "start",
                        "end",
                        "body",
                        "items",
                        "first",
                        "source",
                        "tags",
                        "text",
                        "refinedBy",
                        "purpose",
                    ]
                ),
                inner,
                max_size=5,
            )
        ),
        max_leaves=20,
    )
)
def test_no_shape_of_json_breaks_the_reader(data: Any) -> None:
    try:
        found = read_annotations(json.dumps(data).encode(), "a.json")
    except InputError:
        return
    for annotation in found:
        place(annotation, text_of(RELEASE))


@given(st.text(st.sampled_from("aé𝒟\n"), max_size=20), st.integers(0, 30))
def test_units_of_javascript_become_code_points(text: str, units: int) -> None:
    """Held against counting letter by letter."""
    at = count = 0
    for letter in text:
        if at >= units:
            break
        at += 2 if letter == "𝒟" else 1
        count += 1
    assert code_points(text, units) == count + max(units - at, 0)


def test_positions_of_the_data_model_are_code_points() -> None:
    annotation = Annotation(1, start=43, end=58)
    placed = place(annotation, text_of(RELEASE))
    assert not isinstance(placed, str)
    assert placed.span.of(RELEASE) == "plans are clear"
