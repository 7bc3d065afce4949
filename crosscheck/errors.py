"""
Every exception crosscheck raises on purpose, and the exit status each one means.

    CrosscheckError                 something the user can act on; the message says what to do next
    ├── InputError (3)              a file a person wrote is not what it should be
    │   ├── ClaimFileError          a claim file or documents.yaml, with its problems and positions
    │   ├── DocumentError           a text could not be read: undecodable, empty, encrypted, scanned, too large
    │   ├── RunFileError            a file is not a run that was written as JSON, or one of another version
    │   ├── SettingsError           [tool.crosscheck] or crosscheck.toml
    │   └── ModelError              a model directory lacks a file, or holds another kind of model
    ├── LabelledSetError (3)        a row of a labelled set lacks a field or has a wrong label
    └── MissingExtraError (2)       an optional part was asked for and is not installed
"""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the process says when it ends. 3 outranks 1."""

    NOTHING = 0
    """Nothing that counts was found."""
    FINDINGS = 1
    """Findings that count: at or above --fail-on, on a claim without a review, or a review that no longer holds."""
    USAGE = 2
    """The command line itself was wrong."""
    INVALID = 3
    """A claim file, document or setting is invalid."""
    INCOMPLETE = 4
    """Something could not be checked, and --strict was given."""


class CrosscheckError(Exception):
    """Something the user can act on. The message names the file, what was wrong and the next step."""

    exit_status = Exit.INVALID


class InputError(CrosscheckError):
    """A file a person wrote is not what it should be."""


class ClaimFileError(InputError):
    """A claim file or documents.yaml is invalid; the message carries `file:line:column`."""


class DocumentError(InputError):
    """A document's text cannot be used: undecodable, empty, encrypted, without a text layer, or over a limit."""


class RunFileError(InputError):
    """A file is not a run as `crosscheck check --format json` writes it, or one of another version of the format."""


class SettingsError(InputError):
    """The settings in pyproject.toml or crosscheck.toml are invalid."""


class ModelError(InputError):
    """A model directory lacks a file, or what it holds is not a model of the kind asked for."""


class LabelledSetError(CrosscheckError):
    """A row of a labelled set lacks a field or has a label that the kind does not know."""


class MissingExtraError(CrosscheckError):
    """An optional part was asked for and is not installed; the message has the install line."""

    exit_status = Exit.USAGE
