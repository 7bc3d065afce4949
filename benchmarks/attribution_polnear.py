"""
Who said it: the speaker of direct quotations in PolNeAR (Newell et al. 2018), as an F1 of source words.

    python benchmarks/attribution_polnear.py --data ../shared/benchmarks/attribution-polnear [--all]

An attribution counts when at least half of its content stands between quotation marks (`--all`: any of it).
Precision and recall are over the words of the annotated source and of the mention that was found; a
quotation without a mention has none of the words.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from crosscheck.facts.quotations.marks import find_quotations
from crosscheck.facts.speakers.naming import mentions
from crosscheck.model.text import Span

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words given to somebody, and the words that name them."""

    source: tuple[Span, ...]
    content: tuple[Span, ...]


def main() -> None:
    """Print precision, recall and F1."""
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--all", action="store_true", help="partly quoted content too")
    given = parser.parse_args()
    right = found = wanted = count = 0
    for text, attributions in articles(given.data / "dev"):
        spans = [quotation.span for quotation in find_quotations(text)]
        named = mentions(text, spans)
        for attribution in attributions:
            inside = [
                at
                for at, span in enumerate(spans)
                if any(span.overlaps(c) for c in attribution.content)
            ]
            quoted = sum(overlap(spans[at], c) for at in inside for c in attribution.content)
            least = 1 if given.all else _HALF * sum(map(len, attribution.content))
            if not attribution.source or quoted < least:
                continue
            count += 1
            gold = starts(text, attribution.source)
            mention = next((named[at] for at in inside if named[at]), None)
            answer = starts(text, [mention.span] if mention else [])
            right += len(gold & answer)
            found += len(answer)
            wanted += len(gold)
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    print(
        f"{count} attributions: precision {precision:.3f}, recall {recall:.3f}, "
        f"F1 {2 * right / max(found + wanted, 1):.3f}"
    )


def articles(folder: Path) -> Iterator[tuple[str, list[Attribution]]]:
    """Each article with its attributions; of several annotators the first."""
    seen: set[str] = set()
    for file in sorted((folder / "attributions").glob("*.ann")):
        name = file.stem.rpartition("_")[0]
        if name not in seen:
            seen.add(name)
            text = (folder / "text" / f"{name}.txt").read_text(encoding="utf-8")
            yield text, list(annotated(file.read_text(encoding="utf-8")))


def annotated(standoff: str) -> Iterator[Attribution]:
    """The attributions of a brat file."""
    spans: dict[str, list[Span]] = {}
    for line in standoff.splitlines():
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            offsets = rest.split("\t")[0].split(" ", 1)[1]
            spans[name] = [Span(*map(int, pair.split())) for pair in offsets.split(";")]
    for line in standoff.splitlines():
        if line.startswith("E"):
            parts: dict[str, list[Span]] = defaultdict(list)
            for part in line.split("\t")[1].split():
                role, _, name = part.partition(":")
                parts[role.rstrip("0123456789")] += spans[name]
            yield Attribution(tuple(parts["Source"]), tuple(parts["Content"]))


def overlap(one: Span, other: Span) -> int:
    """Code points that both cover."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def starts(text: str, spans: Sequence[Span]) -> set[int]:
    """Where the words at `spans` start."""
    return {m.start() for span in spans for m in _WORD.finditer(text, span.start, span.end)}


if __name__ == "__main__":
    main()
