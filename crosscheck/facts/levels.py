"""Amounts of the evidence, stated or following from it, that may be the one a claim states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, permutations

from crosscheck.facts.amounts import Amount, Hedge, bears_out
from crosscheck.facts.assertions import Act, Assertion
from crosscheck.facts.comparison import COUNTED, PARTS, Sides
from crosscheck.facts.judged import Candidate
from crosscheck.facts.lexicon import entries, word_list
from crosscheck.facts.moves import move_candidates, totals
from crosscheck.facts.polarity import turned
from crosscheck.facts.quantity import Quantity, Unit
from crosscheck.facts.reading import Reading
from crosscheck.facts.series import PairKind
from crosscheck.facts.spans import span_candidates
from crosscheck.facts.stated import Fact, is_threshold
from crosscheck.facts.stems import stem
from crosscheck.facts.subject import Offer, cover
from crosscheck.facts.terms import Sort, Term
from crosscheck.facts.wholes import whole_terms

_DAYS_OF_MONTHS = 0.09
_OTHERS = frozenset({"other", "others", "rest", "remaining", "remainder", "further", "fellow"})
_TOGETHER = frozenset(
    {
        "or",
        "and",
        "altogether",
        "total",
        "combined",
        "together",
        "either",
        "strong",
        "comprises",
        "both",
        "between",
    }
)
# What is wanted, meant or due has not happened yet.
_AHEAD = frozenset(
    {"target", "targets", "aim", "aims", "aiming", "plan", "plans", "planned", "planning", "intend", "intends", "intention", "hope", "hopes",
     "proposed", "proposes", "expected", "expects", "will", "would", "ambition", "ambitions", "projected", "forecast", "wants", "want",
     "due", "earmarked", "pledged", "promised", "set", "scheduled", "anticipated", "future", "going"}
)  # fmt: skip
_OBLIGED = frozenset(
    {
        "must",
        "should",
        "allowed",
        "limit",
        "required",
        "deadline",
        "supposed",
        "requirement",
        "target",
        "expected",
    }
)
_AHEAD_IN_EVIDENCE = frozenset(
    {
        "target",
        "aim",
        "aims",
        "aiming",
        "plans",
        "planned",
        "intends",
        "hopes",
        "proposed",
        "wants",
        "must",
        "should",
        "expected",
        "required",
    }
)
_BEFORE = frozenset(
    {
        "other",
        "others",
        "predecessors",
        "already",
        "before",
        "previous",
        "previously",
        "earlier",
        "since",
    }
)


def level_candidates(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    """What the evidence gives for a stated level."""
    quantity = assertion.quantity
    if quantity is None:
        return
    if quantity.whole is not None and both.claim.words(quantity.first - 2, quantity.first) == (
        "all",
        "but",
    ):
        rest = Amount.of(quantity.whole).minus(quantity.amount)
        quantity = replace(quantity, amount=rest, whole=None)
    yield from _stated(both, assertion, quantity)
    for candidate in _derived(both, assertion, quantity):
        yield replace(candidate, derived=True)


def _derived(both: Sides, assertion: Assertion, quantity: Quantity) -> Iterator[Candidate]:
    """What follows from the numbers of the evidence."""
    if quantity.unit in PARTS:
        yield from _shares(both, assertion, quantity)
    flow = 1 if _is_added(both, quantity) else _flow(both, quantity)
    if flow:
        for candidate in move_candidates(both, replace(assertion, act=Act.CHANGE, sign=flow)):
            if candidate.holds or any(p.kind is PairKind.TIME for p in both.pairs):
                yield candidate
    if quantity.unit is Unit.MONEY and not quantity.per:
        yield from totals(both, quantity)
    if assertion.whose:
        yield from _of_others(both, quantity)
    if quantity.unit in COUNTED:
        yield from _counts(both, assertion, quantity)
        yield from _ordinals(both, quantity)
    if quantity.unit is Unit.DURATION:
        yield from span_candidates(both, quantity, period=assertion.act is Act.PERIOD)


def _stated(both: Sides, assertion: Assertion, quantity: Quantity) -> Iterator[Candidate]:  # noqa: C901, PLR0912  # one case of English after the other
    flowing = _flow(both, quantity) and any(p.kind is PairKind.TIME for p in both.pairs)
    changes = {s.quantity.first for s in both.stated if s.quantity and _is_no_level(s)}
    if assertion.act is Act.PERIOD:
        changes = set()
    universal = quantity.text.lower().startswith("all ")
    wholes = {f.part_of for f in both.facts}
    claimed_part = quantity.unit is Unit.SHARE
    for fact in both.facts:
        if not _same_unit(quantity, fact.quantity) or fact.quantity.first in changes:
            continue
        if assertion.whose != bool(fact.comparator) or (universal and fact.index in wholes):
            continue
        if quantity.unit is Unit.COUNT and fact.part_of is not None and turned(both, fact):
            continue  # the claim counts what is left
        if claimed_part and fact.anchor is not None and both.facts[fact.anchor].part_of is not None:
            continue  # worked out from the numbers below, against the whole that the claim means
        timing = both.timing(assertion, fact)
        if timing is None:
            continue
        fit = both.fit(fact) + both.head_fit(assertion, fact) + timing
        fit += _described(both, fact) + _limited(both, fact)
        amount, words = _per_same(quantity, fact.quantity), fact.quantity.text
        if quantity.unit is Unit.SHARE and turned(both, fact):
            amount, words = amount.complement(), f"the rest of {words}"
        held = bears_out(quantity.amount, amount, slack=_slack(quantity, fact.quantity))
        if held is False and (flowing or _is_mean(both, fact)):
            held = (
                None  # what came in over a year is not what there is; nobody need have the average
            )
        if held is False and quantity.unit is Unit.ORDINAL and quantity.first <= 1:
            held = None  # "The third visit looked at …" speaks of another visit
        if held is False and is_threshold(both.facts, fact):
            held = None  # the "20 months" of "45 % waited more than 20 months" says who is counted
        if held is False and fact.index in wholes and quantity.amount.high < amount.low:
            held = False if _part_for_whole(both, quantity, fact) else None
        each = {"each", "apiece"} & set(both.claim.words(0, len(both.claim.run)))
        if (
            quantity.unit is Unit.MONEY
            and each
            and not {"each", "apiece"} & set(both.evidence.words(0, len(both.evidence.run)))
        ):
            held = None  # what one costs is not what all cost
        if quantity.unit is Unit.AGE:
            held = _age_holds(assertion, quantity.amount, amount)
        if _lies_ahead(both, fact) or (universal and not _said_of_all(both, quantity)):
            held = None
        other_form = fact.quantity.scale != quantity.scale
        yield Candidate(held, fit, words, fact.quantity.span, derived=other_form)


_OTHER_LIMIT = -0.5
_ALIKE = 0.13


def _limited(both: Sides, fact: Fact) -> float:
    """Below 0 when the claim's limit ("within three days") is that of another number of the evidence."""
    if fact.unit is Unit.DURATION:
        return 0.0
    limits = [
        q for q in both.claim.quantities if q.unit is Unit.DURATION and q.amount.hedge.is_bound
    ]
    given = [
        f
        for f in both.facts
        if f.unit is Unit.DURATION
        and f.quantity.amount.hedge.is_bound
        and f.sentence == fact.sentence
    ]
    met = {f.clause for f in given if any(_near(limit, f.quantity) for limit in limits)}
    if (
        limits
        and given
        and not met
        and all(_same_side(limit, f.quantity) for limit in limits for f in given)
    ):
        return _OTHER_LIMIT  # "more than three years" where the evidence has "more than two"
    rivals = [f for f in both.facts if f.unit is fact.unit and f.clause in met]
    if any(
        {p.left.index, p.right.index} == {fact.index, f.index} for p in both.pairs for f in rivals
    ):
        return 0.0  # "within 15 days has improved from 62 % to 91 %" limits both
    return _OTHER_LIMIT if rivals and fact.clause not in met else 0.0


def _near(left: Quantity, right: Quantity) -> bool:
    return abs(left.amount.value - right.amount.value) <= _ALIKE * left.amount.value


def _same_side(left: Quantity, right: Quantity) -> bool:
    return left.amount.hedge.is_upward == right.amount.hedge.is_upward


def _flow(both: Sides, quantity: Quantity) -> int:
    """1 for "fifteen carers were added", -1 for "lost fifteen": the difference of two levels."""
    if quantity.unit is not Unit.COUNT:
        return 0
    near = set(both.claim.words(quantity.first - 3, quantity.end + 7))
    listed = word_list("changes")["flows"]
    return bool(near & set(listed["in"])) - bool(near & set(listed["out"]))


def _is_added(both: Sides, quantity: Quantity) -> bool:
    """An extra 820; a further 12."""
    near = both.claim.words(quantity.first - 1, quantity.end + 1)
    return bool({"extra", "further", "additional", "another", "added"} & set(near))


def _of_others(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """The country's own amount, from one's own and the gap: 37 weeks, seven longer than the average."""
    for stated in both.stated:
        if stated.act is not Act.GAP or stated.quantity is None or not stated.sign:
            continue
        for fact in both.facts:
            near = fact.sentence == both.evidence.sentences[stated.quantity.first]
            if (
                near
                and fact.unit is quantity.unit is stated.quantity.unit
                and not fact.comparator
                and fact.quantity is not stated.quantity
            ):
                gap = stated.quantity.amount
                amount = (
                    fact.quantity.amount.minus(gap)
                    if stated.sign > 0
                    else Amount.of(fact.quantity.amount.value + gap.value)
                )
                words = f"{fact.quantity.text} and {stated.quantity.text}"
                held = bears_out(quantity.amount, amount, slack=_slack(quantity, fact.quantity))
                yield Candidate(held or None, both.fit(fact), words, fact.quantity.span)


def _part_for_whole(both: Sides, quantity: Quantity, whole: Fact) -> bool:
    """True when the claim gives a part's number as the whole's; fewer may also be another part."""
    return any(
        f.part_of == whole.index
        and bears_out(quantity.amount, f.quantity.amount)
        and _described(both, f) < 0
        for f in both.facts
    )


def _age_holds(assertion: Assertion, said: Amount, given: Amount) -> bool:
    """Whether the ages agree: one of 24 is among those helped up to 25, and no help "until 24" is."""
    if assertion.act is Act.GROUP and given.hedge is Hedge.AT_MOST:
        return said.high <= given.high
    if said.hedge is Hedge.RANGE or given.hedge is Hedge.RANGE:
        return said.low == given.low and said.high == given.high
    return said.value == given.value


def _is_mean(both: Sides, fact: Fact) -> bool:
    """True for an average held against "no social worker has more than 14"."""
    words = set(both.claim.words(0, len(both.claim.run)))
    if words & _AVERAGES or not words & _EXTREMES:
        return False
    clause = {
        p.norm
        for p, number in zip(both.evidence.run, both.evidence.clauses, strict=True)
        if number == fact.clause
    }
    return bool(clause & _AVERAGES)


_AVERAGES = frozenset(
    {"average", "averaging", "averages", "averaged", "mean", "typically", "typical"}
)
_EXTREMES = frozenset({"no", "nobody", "none", "every", "all", "never", "always"})


def _said_of_all(both: Sides, quantity: Quantity) -> bool:
    """True when the evidence has what the claim says of all: "all five visits" is more than five visits."""
    said = [t for t in both.wanted if t.first > quantity.end + 2]
    missing = [t for t in said if not any(t.matches(other) for other in both.evidence.terms)]
    return 2 * len(missing) <= len(said)


_OTHER_DESCRIPTION = -0.8
_UNSAID_PART = -0.3


def _described(both: Sides, fact: Fact) -> float:
    """Below 0 when the claim counts those with "three or more" moves and the fact those with "at least one"."""
    said = [
        q.amount.value
        for q in both.claim.quantities
        if q.amount.hedge is Hedge.AT_LEAST and q.unit in COUNTED
    ]
    given = [
        f.quantity.amount.value
        for f in both.facts
        if f.clause == fact.clause
        and f.index != fact.index
        and f.quantity.amount.hedge is Hedge.AT_LEAST
        and f.unit in COUNTED
    ]
    if said and given and not set(said) & set(given):
        return _OTHER_DESCRIPTION
    if fact.part_of is None or fact.unit is not Unit.COUNT:
        return 0.0
    # A part is told by what sets it apart; a claim that does not say it speaks of the whole.
    apart = [
        t
        for t in fact.own
        if t.sort is not Sort.NAME and not any(t.matches(w) for w in both.facts[fact.part_of].own)
    ]
    said_apart = any(t.matches(w) for t in apart for w in both.claim.terms)
    return _UNSAID_PART if apart and not said_apart else 0.0


def lies_ahead(reading: Reading) -> bool:
    """True for a claim about what is to come."""
    words = reading.words(0, len(reading.run))
    if set(words) & _OBLIGED or re.search(r" (?:have|has|had) .{0,40} to ", f" {' '.join(words)} "):
        return True
    return bool(set(words) & _AHEAD) or any(
        pair in {("are", "to"), ("is", "to"), ("to", "be")} for pair in pairwise(words)
    )


def _lies_ahead(both: Sides, fact: Fact) -> bool:
    """True when the evidence speaks of what is planned and the claim of what is."""
    if lies_ahead(both.claim):
        return False
    clause = {
        piece.norm
        for piece, number in zip(both.evidence.run, both.evidence.clauses, strict=True)
        if number == fact.clause
    }
    return bool(clause & _AHEAD_IN_EVIDENCE)


def _is_no_level(stated: Assertion) -> bool:
    window = stated.quantity is not None and stated.quantity.window
    return stated.act in (Act.CHANGE, Act.GAP) or (stated.act is Act.PERIOD and window)


def _same_unit(left: Quantity, right: Quantity) -> bool:
    if bool(left.per) != bool(right.per) and Unit.MONEY in (left.unit, right.unit):
        return False
    if left.unit in COUNTED and right.unit in COUNTED:
        return True
    if {left.unit, right.unit} == {Unit.SHARE, Unit.RATE}:
        return left.scale.startswith("per")  # seven in every hundred, against 71 per 10,000
    return left.unit is right.unit


def _per_same(claim: Quantity, given: Quantity) -> Amount:
    """The given amount in the claim's period: 900 a month are 10,800 a year."""
    days = entries("numbers", "durations")
    if not claim.per or not given.per or claim.per == given.per:
        return given.amount
    return given.amount.scaled(float(days[claim.per]) / float(days[given.per]))


def _slack(left: Quantity, right: Quantity) -> float:
    """Months and weeks do not divide evenly."""
    if left.unit is not Unit.DURATION or left.scale.rstrip("s") == right.scale.rstrip("s"):
        return 0.0
    if "month" in (left.scale.rstrip("s"), right.scale.rstrip("s")):
        return _DAYS_OF_MONTHS * min(left.amount.value, right.amount.value)
    return 0.02 * min(left.amount.value, right.amount.value)


def _shares(both: Sides, assertion: Assertion, quantity: Quantity) -> Iterator[Candidate]:
    """Parts of wholes: 84 of the 192."""
    meant = whole_terms(both.claim, quantity)
    said = [term for term in both.wanted if term not in meant]
    yield from _of_two(both, quantity, meant, said)
    for part, whole in _parts(both.facts):
        if whole.quantity.amount.value <= 0:
            continue
        timing = both.timing(assertion, part)
        if timing is None:
            continue
        amount = part.quantity.amount.scaled(1 / whole.quantity.amount.value)
        if part.unit is Unit.SHARE:
            continue
        of_part = cover(
            [*said, *meant], [Offer(t, 1.0) for t in (*part.own, *part.shared, *whole.own)]
        ).score
        of_whole = (
            cover(meant, [Offer(t, 1.0) for t in whole.own or part.own]).score if meant else 1.0
        )
        fit = 0.5 * of_part + 0.5 * of_whole + timing + _limited(both, part)
        words = f"{part.quantity.text} of {whole.quantity.text}"
        if turned(both, part):
            amount, words = amount.complement(), f"all but {words}"
        slack = 0.006 if quantity.amount.worded or quantity.amount.step >= 0.01 else 0.0005
        yield Candidate(
            bears_out(quantity.amount, amount, slack=slack), fit, words, part.quantity.span
        )


def _of_two(
    both: Sides, quantity: Quantity, meant: Sequence[Term], said: Sequence[Term]
) -> Iterator[Candidate]:
    """One count as a part of another that the evidence does not call its whole: 12 applications to 42 enquiries."""
    if not meant or not said:
        return
    counts = [
        f
        for f in both.facts
        if f.unit is Unit.COUNT
        and f.anchor is None
        and f.part_of is None
        and not f.comparator
        and f.quantity.amount.hedge is not Hedge.AT_LEAST
    ]
    for part, whole in permutations(counts, 2):
        if (
            not 0 < part.quantity.amount.value < whole.quantity.amount.value
            or part.sentence != whole.sentence
        ):
            continue
        of_whole = cover(meant, [Offer(t, 1.0) for t in whole.own])
        of_part = cover(said, [Offer(t, 1.0) for t in part.own])
        if of_whole.missing_things or of_part.missing_things or part.clause == whole.clause:
            continue
        amount = part.quantity.amount.scaled(1 / whole.quantity.amount.value)
        yield Candidate(
            bears_out(quantity.amount, amount, slack=0.006),
            (of_whole.score + of_part.score) / 2,
            f"{part.quantity.text} to {whole.quantity.text}",
            part.quantity.span,
        )


def _parts(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Each part with every whole above it."""
    for part in facts:
        if part.anchor is not None:
            continue
        above, seen = part.part_of, {part.index}
        while above is not None and above not in seen:
            seen.add(above)
            yield part, facts[above]
            above = facts[above].part_of


def _counts(both: Sides, assertion: Assertion, quantity: Quantity) -> Iterator[Candidate]:
    """Counts that follow: a share of a whole, what is left of it, a sum of parts."""
    words = {piece.norm for piece in both.claim.run}
    for part, whole in _parts(both.facts):
        if part.unit is Unit.SHARE:
            amount = Amount.of(part.quantity.amount.value * whole.quantity.amount.value)
            fit = both.fit(part)
            yield Candidate(
                bears_out(quantity.amount, amount, slack=0.51) or None,
                fit,
                f"{part.quantity.text} of {whole.quantity.text}",
                part.quantity.span,
            )
        elif words & _OTHERS or turned(both, part):
            amount = whole.quantity.amount.minus(part.quantity.amount)
            yield Candidate(
                bears_out(quantity.amount, amount) or None,
                both.fit(part),
                f"{whole.quantity.text} less {part.quantity.text}",
                part.quantity.span,
            )
    yield from _products(both, quantity)
    if words & _TOGETHER or ("in", "all") in set(
        pairwise(both.claim.words(0, len(both.claim.run)))
    ):
        yield from _sums(both, assertion, quantity)


def _named(both: Sides, fact: Fact) -> bool:
    """True when the claim names what sets the part apart, or the part names nothing."""
    said = {stem(word) for term in both.claim.terms for word in term.text.split()}
    ids = {name for term in both.claim.terms for name in term.ids}
    telling = [t for t in fact.own if t.sort >= Sort.GENERAL and not t.ids & _EVERYWHERE]
    return not telling or any(
        (t.ids | t.parts) & ids or said & {stem(w) for w in t.text.split()} for t in telling
    )


_EVERYWHERE = frozenset({"child", "council", "number"})


def _products(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """Two homes, each with four beds: eight beds."""
    counts = [f for f in both.facts if f.unit is Unit.COUNT and f.anchor is None]
    for left, right in pairwise(counts):
        between = both.evidence.words(left.quantity.end, right.quantity.end + 3)
        if left.sentence == right.sentence and {"each", "apiece"} & set(between):
            amount = Amount.of(left.quantity.amount.value * right.quantity.amount.value)
            if bears_out(quantity.amount, amount):
                yield Candidate(
                    True,
                    1.0,
                    f"{left.quantity.text} times {right.quantity.text}",
                    left.quantity.span,
                )


_TOTAL = 0.3
_TOTALS = frozenset({"strong", "total", "altogether", "combined", "together", "comprises"})


def _sums(both: Sides, assertion: Assertion, quantity: Quantity) -> Iterator[Candidate]:
    """Counts of one sentence added up; they bear a claim out and never speak against it."""
    counts = [
        f
        for f in both.facts
        if f.unit in COUNTED and f.anchor is None and not f.comparator and _named(both, f)
    ]
    said = set(both.claim.words(0, len(both.claim.run)))
    for place, first in enumerate(counts):
        total, last = first.quantity.amount.value, first
        for fact in counts[place + 1 : place + 9]:
            if fact.sentence - last.sentence > 1 or fact.part_of == first.index:
                break
            total, last = total + fact.quantity.amount.value, fact
            if (
                bears_out(quantity.amount, Amount.of(total))
                and both.timing(assertion, fact) is not None
            ):
                fit = max(both.fit(first), both.fit(fact)) + _TOTAL * bool(_TOTALS & said)
                words = f"{first.quantity.text} to {last.quantity.text} together"
                yield Candidate(True, fit, words, first.quantity.span)


def _ordinals(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """The third visit: three visits in all, two before it."""
    words = {piece.norm for piece in both.claim.run}
    for fact in both.facts:
        if fact.unit is not Unit.ORDINAL:
            continue
        nth = fact.quantity.amount.value
        options = [nth - 1, nth] if words & _BEFORE else [nth]
        held: bool | None = any(bears_out(quantity.amount, Amount.of(option)) for option in options)
        if not held and quantity.unit is Unit.COUNT:
            held = None
        yield Candidate(held, both.fit(fact), fact.quantity.text, fact.quantity.span)
