"""What the native libraries raise becomes a ModelError; a fault of our own does not."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("onnxruntime", reason="needs the extra semantic")

from onnxruntime.capi import onnxruntime_pybind11_state as native

from crosscheck.errors import ModelError
from crosscheck.models.session import REFUSALS
from crosscheck.models.tokens import TokenReader


def test_onnxruntimes_own_kinds_are_refusals() -> None:
    assert {native.Fail, native.InvalidProtobuf, native.InvalidArgument} <= set(REFUSALS)


@pytest.mark.parametrize("kind", [TypeError, AttributeError, AssertionError, NameError])
def test_a_fault_of_ours_is_not_taken_for_a_refusal(kind: type[Exception]) -> None:
    assert not issubclass(kind, REFUSALS)


@pytest.mark.parametrize(
    ("raised", "seen"), [(Exception, ModelError), (ValueError, ModelError), (TypeError, TypeError)]
)
def test_of_the_tokenizer_only_what_it_raises_is_a_refusal(
    raised: type[Exception], seen: type[Exception]
) -> None:
    reader = TokenReader.__new__(TokenReader)  # nothing is read, so no model is needed
    reader._path = Path("tokenizer.json")
    with pytest.raises(seen), reader._refusals():
        raise raised("no")
