"""
crosscheck: does what they said match what the inspectors wrote?

What stands in `__all__` is the Python API (docs/api.md); it keeps its names. All of it comes from
`crosscheck.api`, which is loaded when the first of the names is used, so that the command line starts quickly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from crosscheck.api import (
        Case,
        CaseRun,
        ClaimFileError,
        ClaimResult,
        CrosscheckError,
        Document,
        DocumentError,
        Evidence,
        Finding,
        FramingComparison,
        Level,
        Problem,
        QuoteLabel,
        QuoteResult,
        QuoteRun,
        Relation,
        Role,
        Run,
        Settings,
        Shift,
        Span,
        Verdict,
        check,
        check_quotations,
        compare,
        load_case,
        load_settings,
        read_document,
        read_text,
        report,
        validate,
    )
else:  # a type checker must not take every name for one that exists

    def __getattr__(name: str) -> object:
        """A name of the API, loaded with the rest of it when it is first used."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from crosscheck import api  # noqa: PLC0415  # this is the moment for it

        value = globals()[name] = getattr(api, name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})


__all__ = [
    "Case",
    "CaseRun",
    "ClaimFileError",
    "ClaimResult",
    "CrosscheckError",
    "Document",
    "DocumentError",
    "Evidence",
    "Finding",
    "FramingComparison",
    "Level",
    "Problem",
    "QuoteLabel",
    "QuoteResult",
    "QuoteRun",
    "Relation",
    "Role",
    "Run",
    "Settings",
    "Shift",
    "Span",
    "Verdict",
    "__version__",
    "check",
    "check_quotations",
    "compare",
    "load_case",
    "load_settings",
    "read_document",
    "read_text",
    "report",
    "validate",
]
