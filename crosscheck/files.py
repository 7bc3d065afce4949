"""Files: read within a limit, written whole or not at all, never outside their folder."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from crosscheck.errors import InputError

MEGABYTE = 1_000_000
REPOSITORY = ".git"
"""What stands at the top of a repository."""


def read_bytes(
    path: Path, limit: int = 20 * MEGABYTE, *, error: type[InputError] = InputError
) -> bytes:
    """
    The bytes of the regular file `path`, at most `limit` of them.

    Raises `error` when the file is missing, unreadable, not a regular file, or larger than `limit` bytes.
    """
    try:
        # A pipe or device may never end and never answer: only regular files are opened.
        if not stat.S_ISREG(path.stat().st_mode):
            raise error(f"{path}: is not a file - give the path of a file")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise error(f"{path}: no such file - check the path") from None
    except (OSError, ValueError) as problem:  # ValueError: a null character in the path
        reason = problem.strerror if isinstance(problem, OSError) else str(problem)
        raise error(
            f"{path}: cannot be read ({reason}) - check the path and its permissions"
        ) from None
    if len(data) > limit:
        raise error(
            f"{path}: larger than the limit of {_size(limit)} - split the file, or raise the limit"
        )
    return data


def write_atomically(path: Path, text: str) -> None:
    """
    Write `text` to `path` as UTF-8: afterwards the file is the old one or the new one, never half of it.

    The file's mode is kept; a symbolic link stays a link and its target is written. Raises InputError when the
    folder cannot be written to.
    """
    target = path.resolve()
    try:
        handle, name = tempfile.mkstemp(
            dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".tmp"
        )
    except OSError as problem:
        raise InputError(
            f"{path}: cannot be written ({problem.strerror}) - check the folder"
        ) from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode_of(target))
        temporary.replace(target)
    except UnicodeEncodeError:
        raise InputError(
            f"{path}: the text has half a character (a surrogate), which UTF-8 cannot hold - remove it"
        ) from None
    except OSError as problem:
        raise InputError(
            f"{path}: cannot be written ({problem.strerror}) - check the folder"
        ) from None
    finally:
        with contextlib.suppress(FileNotFoundError):
            temporary.unlink()


def resolve_within(root: Path, relative: str) -> Path:
    """
    The real path of `relative` inside the folder `root`, symbolic links followed; it need not exist.

    Raises InputError when it leads outside `root`.
    """
    base = root.resolve()
    try:
        path = (base / relative).resolve()
    except (
        OSError,
        ValueError,
        RuntimeError,
    ):  # a null character, or links that go round in a circle
        raise InputError(f"{relative!r}: not a path - give a path inside {root}") from None
    if not path.is_relative_to(base):
        raise InputError(f"{relative}: leads outside {root} - give a path inside it")
    return path


def short_name(path: Path) -> str:
    """
    `path` from the working directory where that is the shorter, with forward slashes.

    A run names files so: it should not differ from one computer to the next.
    """
    return min(os.path.relpath(path).replace(os.sep, "/"), path.as_posix(), key=len)


def is_file(path: Path) -> bool:
    """True for a regular file; False also where the path cannot be one, such as a name of 1,000 letters."""
    try:
        return path.is_file()
    except OSError:
        return False


def project_top(here: Path) -> Path:
    """The nearest folder upwards from `here` that is the top of a repository; without one, `here`."""
    return next((f for f in (here, *here.parents) if (f / REPOSITORY).exists()), here)


def _mode_of(target: Path) -> int:
    with contextlib.suppress(FileNotFoundError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)  # the only way to ask for it is to set it
    os.umask(mask)
    return 0o666 & ~mask


def _size(limit: int) -> str:
    return f"{limit / MEGABYTE:g} MB" if limit >= MEGABYTE // 10 else f"{limit:,} bytes"
