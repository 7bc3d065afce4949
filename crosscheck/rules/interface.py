"""What a rule is: a name, a level, a page of documentation with examples, and a function."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from crosscheck.facts.figures import gives_number
from crosscheck.framing.vocabulary import Vocabulary
from crosscheck.model.claim import AnchoredClaim, ClaimKind
from crosscheck.model.coverage import ClaimantCoverage
from crosscheck.model.document import Document, Role
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel
from crosscheck.model.finding import Finding, Level
from crosscheck.model.framing import FramingComparison
from crosscheck.model.quotation import QuotationMatch
from crosscheck.model.reuse import Reuse, ReusedPassage
from crosscheck.model.run import Evidence
from crosscheck.model.verdict import Relation


@dataclass(frozen=True, slots=True)
class Compared:
    """A passage that speaks to the claim, with everything that comparing the two gave."""

    evidence: Evidence
    framing: FramingComparison
    figures: tuple[FigureComparison, ...] = ()
    """Spans in the claim's text and the passage's text."""

    @property
    def printable(self) -> bool:
        """Whether framing is sure enough of what it makes of the passage to be printed."""
        accuses = self.framing.relation not in (Relation.AGREES, Relation.UNRELATED)
        return self.framing.confidence >= (ACCUSING if accuses else PRINTABLE)

    @property
    def speaks(self) -> float:
        """How likely its words are like enough, and its subject, as framing reads it, the same; 0–1."""
        return self.evidence.score * (1 - self.framing.unrelated)

    @property
    def weighs(self) -> float:
        """How likely it speaks to the claim and stands to it as framing has it, 0–1."""
        return self.evidence.score * self.framing.confidence


@dataclass(frozen=True, slots=True)
class Examination:
    """All that was found out about one claim before any rule speaks."""

    claim: AnchoredClaim
    document: Document
    """The claimant document."""
    authorities: tuple[Document, ...] = ()
    """The documents the claim is held against."""
    others: tuple[Document, ...] = ()
    """The other documents of the case, without the claimant document itself."""
    compared: tuple[Compared, ...] = ()
    """Passages that speak to the claim, the deciding one first."""
    quotations: tuple[QuotationMatch, ...] = ()
    """Quotations inside the claim; spans in the claimant document, or in the claim without one."""
    absent: str = ""
    """The visit that the claimant document reports, when the case has no letter that may be of it."""
    unanswered: bool = False
    """True of a grade that is hoped for, and of a rank among other bodies or above all times: no one letter tells."""
    vocabulary: Vocabulary | None = None
    """The word lists it was read by, where they are not those that crosscheck comes with."""

    @property
    def speaking(self) -> tuple[Compared, ...]:
        """The passages that, compared with the claim, do speak of the same thing."""
        return tuple(
            item for item in self.compared if item.framing.relation is not Relation.UNRELATED
        )

    @property
    def figure(self) -> tuple[Compared, FigureComparison] | None:
        """
        The figure that settles the claim, and the passage that gives it.

        A conflict with the deciding passage settles any claim; agreement only one that is nothing but such a
        figure, and for that the passages are taken in the order of their likeness, whatever they frame.
        """
        wanted = SETTLES.get(self.claim.claim.kind, frozenset())
        likest = sorted(self.compared, key=lambda item: -item.evidence.score)
        for compared in likest if wanted else self.speaking[:1]:
            conflict = next((f for f in compared.figures if f.label is FigureLabel.CONFLICTS), None)
            if conflict is not None:
                first = likest if wanted else self.compared
                return (compared, conflict) if compared in first[:1] else None
            for figure in compared.figures:
                if figure.kind in wanted and figure.label is FigureLabel.CONSISTENT:
                    return compared, figure
        return None

    @property
    def framed(self) -> Compared | None:
        """
        The passage with whose framing the claim stands or falls.

        None when no passage speaks to it, and for a quotation that was found or a claim that a figure
        settles: there, other things than framing decide. None as well for a figure beside which no passage
        has another, and for an event that no passage tells: no likeness of wording bears those out.
        """
        kind = self.claim.claim.kind
        quoted = kind is ClaimKind.QUOTATION and self.located
        if quoted or self.figure is not None or not self.speaking:
            return None
        if kind is ClaimKind.FIGURE and not self._has_figure:
            return None
        if kind is ClaimKind.EVENT and self.speaking[0].evidence.score < TOLD:
            return None
        return self.speaking[0]

    @property
    def _has_figure(self) -> bool:
        """Whether the claim has no number, or some passage has one to hold beside it."""
        claim = self.claim.claim
        wanted = SETTLES[ClaimKind.FIGURE]
        return not gives_number(claim.reading or self.claim.text) or any(
            figure.kind in wanted and figure.label is not FigureLabel.NOT_COMPARABLE
            for item in self.speaking
            for figure in item.figures
        )

    @property
    def located(self) -> bool:
        """True when a quotation of the claim was found in a document."""
        return any(match.source is not None for match in self.quotations)

    def claim_place(self, offset: int) -> int:
        """An offset in the claim's text as one in its document (unchanged without the document's text)."""
        return offset + (self.claim.span.start if self.claim.span else 0)


@dataclass(frozen=True, slots=True)
class DocumentExamination:
    """All that was found out about a claimant document as a whole before any rule speaks."""

    document: Document
    """Its text is at hand."""
    sources: tuple[Document, ...]
    """The documents that were out before it."""
    reuse: Reuse
    """What it took over from those."""
    quotations: tuple[QuotationMatch, ...] = ()
    """Every quotation of it, held against those."""
    coverage: tuple[ClaimantCoverage, ...] = ()
    """What it makes of each letter that it reports on and whose text is at hand."""

    def of_authority(self, passage: ReusedPassage) -> bool:
        """True when the words of `passage` are an authority's."""
        name = passage.source.document
        return any(d.id == name and d.info.role is Role.AUTHORITY for d in self.sources)


SETTLES = {
    ClaimKind.FIGURE: frozenset({FigureKind.FIGURE, FigureKind.COUNT}),
    # “A two-week inspection” is as much about when it was as “in March”.
    ClaimKind.DATE: frozenset({FigureKind.DATE, FigureKind.FIGURE}),
    ClaimKind.JUDGEMENT: frozenset({FigureKind.GRADE}),
}
"""The quantity that a claim of a kind is nothing but: when it agrees, so does the claim."""
PRINTABLE = 0.36
"""
Confidence below which what framing says is not printed.

Of the pairs of benchmarks/framing_fit.py that it calls with less, fewer than a third are right.
"""
ACCUSING = 0.46
"""
The same for what speaks of a divergence: an accusation must be the surer.

Of the claims in print (benchmarks/sets/printed.jsonl, passages given) 17 are called divergent with less, none rightly.
"""
TOLD = 0.4
"""Score from which a passage tells of the event that a claim is about; below, it is only like it."""
Check = Callable[[Examination], Iterator[Finding]]
DocumentCheck = Callable[[DocumentExamination], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Example:
    """A source, a text that rests on it, and whether the rule has something to say."""

    fires: bool
    source: str
    text: str
    fields: Mapping[str, str] = field(default_factory=dict)
    """What else the example sets, such as `heading`, `other` or `speaker`."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A named check."""

    name: str
    level: Level
    summary: str
    """One line: what is wrong."""
    explanation: str
    """Why it matters to a reader."""
    examples: tuple[Example, ...]
    check: Check
    """What it says of a claim; nothing for a rule about whole documents."""
    check_document: DocumentCheck
    """What it says of a claimant document; nothing for a rule about claims."""
    module: str
    """Where it is written."""


_RULES: dict[str, Rule] = {}


def rule(name: str, *, level: Level) -> Callable[[Check], Check]:
    """Register the decorated function as the rule `name`; its docstring is the rule's page."""

    def register(check: Check) -> Check:
        page = _from_docstring(name, level, check)
        _add(replace(page, check=check))
        return check

    return register


def document_rule(name: str, *, level: Level) -> Callable[[DocumentCheck], DocumentCheck]:
    """Register the decorated function as a rule about whole documents; its findings name the document."""

    def register(check: DocumentCheck) -> DocumentCheck:
        page = _from_docstring(name, level, check)
        _add(replace(page, check_document=check))
        return check

    return register


def _add(made: Rule) -> None:
    if made.name in _RULES and _RULES[made.name].module != made.module:
        raise ValueError(f"two rules are called {made.name}")
    _RULES[made.name] = made


def _silent(_: Examination | DocumentExamination) -> Iterator[Finding]:
    return iter(())


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule, by name, in alphabetical order."""
    package = importlib.import_module("crosscheck.rules")
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"crosscheck.rules.{module.name}")
    return dict(sorted(_RULES.items()))


def _from_docstring(name: str, level: Level, check: Check | DocumentCheck) -> Rule:
    blocks: dict[str, list[list[str]]] = {"Fires:": [], "Holds:": []}
    prose: list[str] = []
    current: list[str] | None = None
    for line in (inspect.getdoc(check) or "").splitlines():
        if line.strip() in blocks:
            current = []
            blocks[line.strip()].append(current)
        elif current is not None and (line.startswith("    ") or not line.strip()):
            current.append(line.strip())
        else:
            current = None
            prose.append(line)
    paragraphs = "\n".join(prose).strip().split("\n\n")
    examples = tuple(
        _example(fires=mark == "Fires:", lines=lines)
        for mark, group in blocks.items()
        for lines in group
    )
    return Rule(
        name=name,
        level=level,
        summary=" ".join(paragraphs[0].split()),
        explanation="\n\n".join(" ".join(p.split()) for p in paragraphs[1:]),
        examples=examples,
        check=_silent,
        check_document=_silent,
        module=check.__module__,
    )


def _example(*, fires: bool, lines: list[str]) -> Example:
    fields: dict[str, str] = {}
    key = ""
    for line in filter(None, lines):
        head, colon, rest = line.partition(": ")
        if colon and head.isidentifier() and head.islower():
            key, line = head, rest  # noqa: PLW2901  # the rest of the line is the value
        fields[key] = f"{fields[key]} {line}" if key in fields else line
    return Example(fires, fields.pop("source", ""), fields.pop("text", ""), fields)
