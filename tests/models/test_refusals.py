"""What the native libraries raise becomes a ModelError; a fault of our own does not."""

from __future__ import annotations

import pytest

pytest.importorskip("onnxruntime", reason="needs the extra semantic")

from onnxruntime.capi import onnxruntime_pybind11_state as native

from crosscheck.models.session import REFUSALS


def test_onnxruntimes_own_kinds_are_refusals() -> None:
    assert {native.Fail, native.InvalidProtobuf, native.InvalidArgument} <= set(REFUSALS)


@pytest.mark.parametrize("kind", [TypeError, AttributeError, AssertionError, NameError])
def test_a_fault_of_ours_is_not_taken_for_a_refusal(kind: type[Exception]) -> None:
    assert not issubclass(kind, REFUSALS)
