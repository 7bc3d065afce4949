"""A newcomer finds every file of facts named in the docstring of its folder."""

from __future__ import annotations

import ast
import re
from importlib.resources import files
from pathlib import Path

import pytest

FOLDERS = sorted(path.parent for path in Path(str(files("crosscheck.facts"))).glob("*/__init__.py"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folders_docstring_names_each_of_its_files(folder):
    told = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8"))) or ""
    there = {path.name for path in folder.glob("*.py")} - {"__init__.py"}
    here = {name for name in re.findall(r"`(\w+\.py)`", told) if (folder / name).exists()}
    assert there == here
