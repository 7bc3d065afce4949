"""Files: read within a limit, written whole, never outside their folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crosscheck.errors import DocumentError, InputError
from crosscheck.files import read_bytes, resolve_within, write_atomically


def test_a_file_at_the_limit_is_read_whole(tmp_path: Path):
    path = tmp_path / "letter.txt"
    path.write_bytes(b"12345")
    assert read_bytes(path, 5) == b"12345"


def test_a_file_over_the_limit_is_refused_with_the_limit_named(tmp_path: Path):
    path = tmp_path / "letter.txt"
    path.write_bytes(b"x" * 3_000_001)
    with pytest.raises(
        InputError, match=r"letter\.txt: larger than the limit of 3 MB - split the file"
    ):
        read_bytes(path, 3_000_000)


def test_a_missing_file_is_an_error_of_the_kind_asked_for(tmp_path: Path):
    with pytest.raises(DocumentError, match="no such file - check the path"):
        read_bytes(tmp_path / "absent.txt", error=DocumentError)


def test_a_folder_is_not_read(tmp_path: Path):
    with pytest.raises(InputError, match="is not a file"):
        read_bytes(tmp_path)


def test_a_pipe_that_nobody_writes_to_does_not_hang(tmp_path: Path):
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    with pytest.raises(InputError, match="is not a file"):
        read_bytes(pipe)


def test_a_null_character_in_a_path_is_an_input_error():
    with pytest.raises(InputError, match="cannot be read"):
        read_bytes(Path("letter\0.txt"))


def test_writing_keeps_the_mode_and_leaves_no_temporary_file(tmp_path: Path):
    path = tmp_path / "documents.yaml"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    write_atomically(path, "new ’\r\n")
    assert path.read_bytes() == "new ’\r\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["documents.yaml"]


def test_a_new_file_gets_the_mode_that_the_umask_leaves(tmp_path: Path):
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "new.yaml", "x")
    finally:
        os.umask(before)
    assert (tmp_path / "new.yaml").stat().st_mode & 0o777 == 0o640


def test_a_failed_write_leaves_the_old_file_as_it_was(tmp_path: Path):
    path = tmp_path / "documents.yaml"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(InputError, match="surrogate"):
        write_atomically(path, "half a character: \ud800")
    assert path.read_text(encoding="utf-8") == "old"
    assert len(list(tmp_path.iterdir())) == 1


def test_writing_into_a_folder_that_is_not_there_is_an_input_error(tmp_path: Path):
    with pytest.raises(InputError, match="cannot be written"):
        write_atomically(tmp_path / "absent" / "x.yaml", "x")


def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path):
    target = tmp_path / "target.yaml"
    target.write_text("old", encoding="utf-8")
    link = tmp_path / "link.yaml"
    link.symlink_to(target)
    write_atomically(link, "new")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


def test_a_path_inside_the_folder_is_resolved(tmp_path: Path):
    assert resolve_within(tmp_path, "texts/a.txt") == tmp_path.resolve() / "texts" / "a.txt"


@pytest.mark.parametrize("relative", ["../secret", "/etc/passwd", "texts/../../secret"])
def test_a_path_that_leads_outside_is_refused(tmp_path: Path, relative: str):
    with pytest.raises(InputError, match="leads outside"):
        resolve_within(tmp_path, relative)


def test_a_link_that_leads_outside_is_refused(tmp_path: Path):
    inside = tmp_path / "case"
    inside.mkdir()
    (inside / "texts").symlink_to(tmp_path)
    with pytest.raises(InputError, match="leads outside"):
        resolve_within(inside, "texts/secret.txt")


def test_a_null_character_is_not_a_path(tmp_path: Path):
    with pytest.raises(InputError, match="not a path"):
        resolve_within(tmp_path, "a\0b")
