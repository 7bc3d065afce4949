"""Reports are found by their names, inside their folder."""

from __future__ import annotations

import pytest

from crosscheck.errors import DocumentError, LabelledSetError
from crosscheck.evaluation.documents import DocumentFolder

TEXT = "Plans are weak. Parents find them hard to follow.\n"


def test_a_report_is_found_with_and_without_an_ending(tmp_path):
    (tmp_path / "harrowmere_2024-jul-01").write_text(TEXT)
    (tmp_path / "stow.upland_2023.txt").write_text(TEXT)
    folder = DocumentFolder(tmp_path)
    for name in ("harrowmere_2024-jul-01", "stow.upland_2023"):
        document = folder.load(name)
        assert document.id == name
        assert document.passages[0].text == "Plans are weak."
        assert folder.load(name) is document


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "..", ".", "", "a\0b", "a/b"])
def test_a_name_never_leads_out_of_the_folder(tmp_path, name):
    inside = tmp_path / "reports"
    inside.mkdir()
    (tmp_path / "secret.txt").write_text(TEXT)
    with pytest.raises(DocumentError):
        DocumentFolder(inside).load(name)


def test_a_report_that_is_not_there_is_named(tmp_path):
    with pytest.raises(DocumentError, match=r"no nowhere_2020 or nowhere_2020\.txt"):
        DocumentFolder(tmp_path).load("nowhere_2020")


def test_a_file_is_no_folder(tmp_path):
    path = tmp_path / "file"
    path.touch()
    with pytest.raises(LabelledSetError, match="not a folder"):
        DocumentFolder(path)
