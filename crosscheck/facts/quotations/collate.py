"""A quotation laid beside its source: which words they share, in which order, and what lies between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosscheck.facts.quotations.chain import best_chain, blocks_of
from crosscheck.facts.quotations.costs import gap_cost
from crosscheck.facts.quotations.gaps import stretches_of
from crosscheck.facts.quotations.likeness import letters_of, may_be_alike
from crosscheck.facts.quotations.locate import Region, Sources
from crosscheck.facts.quotations.quoted_words import QuotedWords
from crosscheck.facts.quotations.stretches import Collation, Stretch
from crosscheck.facts.quotations.wording import Wording


def collate(quoted: QuotedWords, sources: Sources, regions: Sequence[Region]) -> Collation | None:
    """The document and the chain of shared runs that account best for the quotation; None without any."""
    by_document: dict[int, list[Region]] = defaultdict(list)
    for region in regions:
        by_document[region.document].append(region)
    tried: list[tuple[int, Sequence[Region]]] = []
    for document, stretches in sorted(by_document.items()):
        tried.append((document, stretches))
        # Each stretch by itself too: a passage that is alike but for its hyphens beats scattered words.
        tried += [(document, [one]) for one in stretches] if len(stretches) > 1 else []
    most = [_most(quoted, sources.wordings[document], these) for document, these in tried]
    accounts: dict[int, Collation] = {}
    least = float("-inf")
    # The likeliest first, so that what cannot do better is not looked at.
    for at in sorted(range(len(tried)), key=lambda one: (-most[one], one)):
        if most[at] < least:
            break
        document, these = tried[at]
        found = _in_document(quoted, sources.wordings[document], document, these)
        if found is not None:
            accounts[at] = found
            least = max(least, found.score)
    # Of equals the first.
    return max((accounts[at] for at in sorted(accounts)), key=lambda one: one.score, default=None)


def _most(quoted: QuotedWords, source: Wording, regions: Sequence[Region]) -> float:
    """The best score that these regions can have: as if every word that they have at all stood in order."""
    there = [word for region in regions for word in source.norms[region.first : region.last]]
    words, letters = set(there), letters_of(there)
    score = 0.0
    missing = 0
    for word in (*quoted.comparable, None):
        if word is not None and word not in words and not may_be_alike(word, letters):
            missing += 1
            continue
        if missing:
            # A gap may reach further than the words that are surely missing, up to an ellipsis.
            score -= gap_cost(missing, 0, marked=bool(quoted.breaks), backwards=False)
        missing = 0
        score += word is not None
    return score


def _in_document(
    quoted: QuotedWords, source: Wording, document: int, regions: Sequence[Region]
) -> Collation | None:
    chain = best_chain(blocks_of(quoted, source, regions), quoted.breaks)
    if not chain:
        return None
    words = quoted.words
    own = Wording(words.text, quoted.comparable, words.starts, words.ends)
    stretches = tuple(stretches_of(own, source, chain, quoted.breaks))
    matched = sum(s.last - s.first for s in stretches if s.operation == "equal")
    return Collation(document, stretches, matched, matched - _cost(quoted, stretches))


def _cost(quoted: QuotedWords, stretches: Sequence[Stretch]) -> float:
    return sum(
        gap_cost(
            s.last - s.first,
            s.source_last - s.source_first,
            marked=any(s.first <= at <= s.last for at in quoted.breaks),
            backwards=s.backwards,
        )
        for s in stretches
        if s.operation != "equal"
    )
