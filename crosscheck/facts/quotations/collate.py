"""A quotation laid beside its source: which words they share, in which order, and what lies between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.facts.quotations.chain import Block, best_chain, blocks_of
from crosscheck.facts.quotations.costs import gap_cost
from crosscheck.facts.quotations.gaps import most_matched, stretches_of
from crosscheck.facts.quotations.locate import Region, Sources
from crosscheck.facts.quotations.quoted_words import QuotedWords
from crosscheck.facts.quotations.stretches import Collation, Stretch
from crosscheck.facts.quotations.wording import Wording

# The share of a quotation's words that must stand in the source, in runs of two or more words somewhere.
_LEAST_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A chain of shared runs in one document, whose gaps have not been looked at yet."""

    document: int
    chain: Sequence[Block]
    most: int
    """Words that it can account for."""


def collate(quoted: QuotedWords, sources: Sources, regions: Sequence[Region]) -> Collation | None:
    """
    The document and the chain of shared runs that account best for the quotation.

    None when there are none, or when too few of the words come from there to call it a quotation of that place.
    """
    attempts = list(_attempts(quoted, sources, regions))
    counted = len(quoted.words) - len(quoted.bracketed)
    accounts: dict[int, Collation] = {}
    least, enough = float("-inf"), False
    # The likeliest first, so that what cannot do better is not looked at.
    for at in sorted(range(len(attempts)), key=lambda one: (-attempts[one].most, one)):
        attempt = attempts[at]
        if not enough and attempt.most < _LEAST_SHARE * counted:
            return None  # nor has any that follows
        if _highest_score(attempt.most, len(quoted.words)) < least:
            break
        accounts[at] = account = _account(quoted, sources, attempt)
        least = max(least, account.score)
        enough = enough or account.matched >= _LEAST_SHARE * counted
    # Of equals the first.
    best = max((accounts[at] for at in sorted(accounts)), key=lambda one: one.score, default=None)
    return None if best is None or _is_foreign(best, counted) else best


def _attempts(
    quoted: QuotedWords, sources: Sources, regions: Sequence[Region]
) -> Iterator[_Attempt]:
    """A chain through all the regions of each document, and one through each region by itself."""
    by_document: dict[int, list[Region]] = defaultdict(list)
    for region in regions:
        by_document[region.document].append(region)
    for document, stretches in sorted(by_document.items()):
        source = sources.wordings[document]
        apart = blocks_of(quoted, source, stretches)
        together = [block for blocks in apart for block in blocks]
        # Each region by itself too: a passage that is alike but for its hyphens beats scattered words.
        for blocks in (together, *apart) if len(apart) > 1 else (together,):
            if chain := best_chain(blocks, quoted.breaks):
                yield _Attempt(
                    document, chain, most_matched(quoted.comparable, source.norms, chain)
                )


def _account(quoted: QuotedWords, sources: Sources, attempt: _Attempt) -> Collation:
    words, source = quoted.words, sources.wordings[attempt.document]
    own = Wording(words.text, quoted.comparable, words.starts, words.ends)
    stretches = tuple(stretches_of(own, source, attempt.chain, quoted.breaks))
    matched = sum(s.last - s.first for s in stretches if s.operation == "equal")
    return Collation(attempt.document, stretches, matched, matched - _cost(quoted, stretches))


def _highest_score(matched: int, length: int) -> float:
    """The best score of an account that matches so many words of a quotation of `length` words."""
    return matched - gap_cost(length - matched, 0, marked=True, backwards=False)


def _is_foreign(found: Collation, counted: int) -> bool:
    longest = max(s.last - s.first for s in found.stretches if s.operation == "equal")
    return found.matched < _LEAST_SHARE * counted or longest < min(2, counted)


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
