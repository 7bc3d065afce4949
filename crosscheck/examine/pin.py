"""A verdict that a person has pinned: printed instead of the machine's, which stays beside it."""

from __future__ import annotations

from crosscheck.model.claim import AnchoredClaim
from crosscheck.model.run import PinOutcome
from crosscheck.model.verdict import Shift
from crosscheck.verdict import Decision


def pin_outcome(claim: AnchoredClaim, decision: Decision) -> PinOutcome | None:
    """How the pin of `claim` stands to the machine's `decision`, or None without a pin."""
    pin = claim.claim.pin
    if pin is None:
        return None
    same = pin.verdict is decision.verdict and pin.shift in (None, decision.shift)
    return PinOutcome(
        verdict=decision.verdict,
        shift=decision.shift,
        reason=decision.reason,
        confidence=decision.confidence,
        decided_by=decision.decided_by,
        needed=not same,
    )


def pinned(claim: AnchoredClaim, decision: Decision) -> Decision:
    """What is printed for `claim`: its pin where it has one, else the machine's `decision`."""
    pin = claim.claim.pin
    if pin is None:
        return decision
    # Whom a divergence serves is not said twice: where both diverge alike, the machine knows.
    same = decision.shift if pin.verdict is decision.verdict else Shift.NONE
    return Decision(
        verdict=pin.verdict,
        shift=pin.shift or same,
        reason=pin.reason,
        confidence=1.0,
        decided_by=f"pinned by {pin.by}",
        axes=decision.axes,
    )
