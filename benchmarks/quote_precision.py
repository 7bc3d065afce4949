"""
False accusations: random sentences of many reports, quoted faithfully with a newspaper's typography.

    python benchmarks/quote_precision.py --documents ../shared/documents/ofsted [--sentences 10] [--seed 1]

Every sentence is word for word its source's; whatever is not called verbatim, typographic or marked is a
false accusation, except `severed`, which leaves the words alone and is counted by itself. The noise is what
editors do: curly or straight marks, dashes, hyphens lost at line ends, ligatures, non-breaking spaces, the
case of the first letter, the final stop.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tabulate import tabulate

from crosscheck.documents.load import load_document
from crosscheck.facts.quotations.judge import judge
from crosscheck.model.document import DocumentInfo, PassageKind, Role
from crosscheck.model.quotation import QuoteLabel

Noise = Callable[[str, random.Random], str]


def _hyphen_lost(text: str, dice: random.Random) -> str:
    hyphens = [m.start() for m in re.finditer(r"(?<=[a-z])-(?=[a-z])", text)]
    if not hyphens:
        return text
    at = dice.choice(hyphens)
    return text[:at] + dice.choice(["", " ", "- "]) + text[at + 1 :]


NOISE: dict[str, Noise] = {
    "as printed": lambda text, _: text,
    "straight marks": lambda text, _: text.translate(str.maketrans("‘’“”", "''\"\"")),
    "dashes": lambda text, dice: re.sub("[–—-]", dice.choice("–—-"), text),
    "hyphen lost": _hyphen_lost,
    "ligatures": lambda text, _: text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "spaces": lambda text, dice: re.sub(
        " ", lambda _: dice.choice([" ", " ", "\u00a0", "\n"]), text
    ),
    "first letter": lambda text, _: text[:1].lower() + text[1:],
    "final comma": lambda text, _: text.rstrip(".") + ",",
    "no stop": lambda text, _: text.rstrip("."),
    "soft hyphens": lambda text, dice: re.sub(
        r"(?<=[a-z]{3})(?=[a-z]{4})", lambda _: "\u00ad" if dice.random() < 0.3 else "", text
    ),
}


def main() -> None:
    """Print one row a kind of noise, and the sentences that were accused."""
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--documents", type=Path, required=True)
    parser.add_argument("--sentences", type=int, default=10, help="of each report")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="print what was accused")
    given = parser.parse_args()
    dice = random.Random(given.seed)  # noqa: S311  # a sample, not a secret
    outcomes: dict[str, Counter[str]] = {name: Counter() for name in NOISE}
    for path in sorted(given.documents.glob("*.txt")):
        document = load_document(DocumentInfo(path.stem, Role.AUTHORITY), path)
        found = [
            passage.text
            for passage in document.passages
            if passage.kind is PassageKind.SENTENCE and len(passage.text.split()) > 5
        ]
        for sentence in dice.sample(found, min(given.sentences, len(found))):
            name = dice.choice(sorted(NOISE))
            quotation = NOISE[name](sentence, dice)
            match = judge(quotation, [document], context=f"Inspectors said: “{quotation}”")
            outcomes[name][_outcome(match.label)] += 1
            if given.show and _outcome(match.label) == "accused":
                print(f"{path.stem} · {name} · {match.label}: {match.message}\n  {quotation!r}")
    rows = [
        (name, *(counts[key] for key in ("faithful", "severed", "accused")), counts.total())
        for name, counts in outcomes.items()
    ]
    total = sum(outcomes.values(), Counter())
    rows.append(("all", *(total[key] for key in ("faithful", "severed", "accused")), total.total()))
    print(tabulate(rows, headers=("noise", "faithful", "severed", "accused", "all")))
    print(f"\nfalse accusations: {total['accused'] / total.total():.2%}")


def _outcome(label: QuoteLabel) -> str:
    if label.faithful:
        return "faithful"
    return "severed" if label is QuoteLabel.SEVERED else "accused"


if __name__ == "__main__":
    main()
