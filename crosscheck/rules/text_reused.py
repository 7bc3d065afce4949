"""text-reused: much of a document stands word for word, or nearly, in another."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level
from crosscheck.model.reuse import ReusedPassage
from crosscheck.rules.interface import DocumentExamination, document_rule

_LEAST = 0.03
"""Share of the document's words below which it is not worth a reader's time."""


@document_rule("text-reused", level=Level.NOTE)
def text_reused(examination: DocumentExamination) -> Iterator[Finding]:
    """
    Sentences of a document were taken over from a press release, another article or the letter.

    Readers take an article for the newspaper's own account. What it copied from a press release it has not
    checked, and what the release had trimmed or altered comes along. The authority's words between quotation
    marks are no reuse; nor are names, titles and standing lines.

    Fires:
        source: Children in Ashcombe wait too long for a plan.
        release: We have put four million pounds into family hubs, and paid for twelve more social workers.
        text: The council has put four million pounds into family hubs, and paid for twelve more social workers.
    Holds:
        source: Children in Ashcombe wait too long for a plan.
        release: We have put four million pounds into family hubs, and paid for twelve more social workers.
        text: Inspectors said that "children in Ashcombe wait too long for a plan".
    """
    reuse = examination.reuse
    telling = [p for p in reuse.passages if not p.quoted or not examination.of_authority(p)]
    copied = sum(passage.copied for passage in telling)
    if not reuse.words or copied < _LEAST * reuse.words:
        return
    first = telling[0]
    yield Finding(
        "text-reused",
        Level.NOTE,
        " ".join([_share(examination, telling), *_inherited(telling)]),
        first.span,
        first.source,
        document=examination.document.id,
    )


def _share(examination: DocumentExamination, telling: list[ReusedPassage]) -> str:
    """`31% of the words stand …: 25% in council-release (2 passages), 6% in ofsted-letter (1 passage).`."""
    parts = []
    for name in dict.fromkeys(p.source.document for p in telling):
        own = [p for p in telling if p.source.document == name]
        share = sum(p.copied for p in own) / examination.reuse.words
        quoted = sum(p.quoted for p in own)
        count = f"{len(own)} passage{'s' * (len(own) != 1)}"
        marked = f", {quoted} between quotation marks" if quoted else ""
        parts.append((share, name, f"({count}{marked})"))
    parts.sort(reverse=True)
    nearly = "of the words stand, word for word or nearly,"
    if len(parts) == 1:
        share, name, count = parts[0]
        return f"{share:.0%} {nearly} in {name} too {count}."
    total = sum(share for share, _, _ in parts)
    listed = ", ".join(f"{share:.0%} in {name} {count}" for share, name, count in parts)
    return f"{total:.0%} {nearly} in earlier documents too: {listed}."


def _inherited(telling: list[ReusedPassage]) -> Iterator[str]:
    """What the document in between had changed in the authority's words, a sentence each."""
    for passage in telling:
        traced = passage.letter.lineage if passage.letter else None
        if traced and (traced.inherited or traced.cut):
            yield f"Of the authority’s words, {traced.sentence}"
