"""What is switched on, and what is said where the extra is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.errors import Exit, MissingExtraError
from crosscheck.models import load
from crosscheck.models.load import Models, load_models


def test_nothing_is_opened_unless_it_is_named():
    assert load_models(None, None) == Models()
    assert Models().uses == ()


@pytest.mark.parametrize(
    ("named", "extra"),
    [((Path("somewhere"), None), "semantic"), ((None, Path("somewhere")), "entailment")],
)
def test_a_missing_extra_says_how_to_install_it(monkeypatch, named, extra):
    monkeypatch.setattr(load, "find_spec", lambda name: None if name == "onnxruntime" else name)
    with pytest.raises(MissingExtraError) as raised:
        load_models(*named)
    assert f"pip install 'crosscheck-claims[{extra}]'" in str(raised.value)
    assert "needs onnxruntime, which is not installed" in str(raised.value)
    assert raised.value.exit_status is Exit.USAGE
