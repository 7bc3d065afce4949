"""What people need is no fault of the service: "children who need to be in care", "in need of help"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.clauses import Clause
from crosscheck.framing.lexicon import Mark, closed_class
from crosscheck.framing.scan import Word

_RECIPIENTS = closed_class("recipient")
_WELFARE = closed_class("welfare")
_COMPARED = closed_class("compared")
_PROVIDERS = closed_class("provider")
_WANTING = frozenset({"need", "needs", "needed", "needing"})
_RELATIVE = frozenset({"who", "those", "as", "whom", "if", "when"})
_NEAR = 3
"""Who needs it is named within so many words before: "those who will need"."""
_COMPLEMENT = 5
"""What is needed is named within so many words after: "need to be in care"."""

_KNOWING = closed_class("knows")
_INSPECTS = closed_class("inspects")
_KNOWN = 9
"""What is known stands within so many words: "know their strengths and the areas needing development"."""
_HAVING_TO = _WANTING | {"have", "has", "had", "having"}

_DESCRIBING = frozenset({"needed", "required", "necessary"})
_DESCRIBED = 2
"""A thing that is described stands in the two words before, after its article."""
_ARTICLES = frozenset({"the", "a", "an", "all", "any", "every", "no", "this", "that"})
_FINITE = closed_class("finite") | {"still", "also", "now", "not"}

_HEADS = closed_class("headed")
_BETTERING = closed_class("bettering")
_PRESSING = frozenset({"further", "more", "continued", "continuing", "future", "urgent", "greater"})
_LEADING = frozenset({"of", "to", "on", "in", "about", "for", "with", "at"})
LACKING = -1.3
"""The value of what is an area, a priority or a target for improvement: it is not good yet."""


def awaited(words: Sequence[Word], mark: Mark, clause: Clause) -> int:
    """
    Where a wording ends in which praise only ranks what has to improve: "a key priority for development".

    A head such as "priority", "for" or "of", perhaps "further", and a word for getting better. 0 where the
    praise is meant.
    """
    leads = words[mark.end - 1].norm in _LEADING  # "aware of areas for improvement" is praise
    for at in range(mark.start, min(mark.end + (not leads), clause.end - 2)):
        if words[at].norm in _HEADS and words[at + 1].norm in ("for", "of"):
            then = at + 2 + (words[at + 2].norm in _PRESSING)
            better = then < clause.end and words[then].norm in _BETTERING
            return then + 1 if better else 0
    return 0


def is_want(words: Sequence[Word], requirement: Mark, clause: Clause) -> bool:
    """
    Whether a requirement is only what somebody needs of a service.

    "Care leavers need better homes" asks for something; "children need to be in care" does not.
    """
    asked = {word.norm for word in words[requirement.start : requirement.end]}
    if asked.isdisjoint(_WANTING) or not asked.isdisjoint(_COMPARED):
        return False
    before = [word.norm for word in words[clause.start : requirement.start]]
    after = words[requirement.end : min(requirement.end + _COMPLEMENT, clause.end)]
    if any(word.norm in _COMPARED for word in after):
        return False
    near = before[-_NEAR:]
    if not _PROVIDERS.isdisjoint(near[-1:]):
        return False
    if not _RELATIVE.isdisjoint(near):
        return True
    return not _RECIPIENTS.isdisjoint(before) and any(word.norm in _WELFARE for word in after)


def is_description(words: Sequence[Word], requirement: Mark, clause: Clause) -> bool:
    """Whether "required", "needed" only describes a thing: "had the depth needed to plan well"."""
    at = requirement.start
    if words[at].norm not in _DESCRIBING or at - clause.start < _DESCRIBED:
        return False
    before = [word.norm for word in words[max(at - _DESCRIBED - 1, clause.start) : at]]
    if not _PROVIDERS.isdisjoint(before) or before[-1] in _FINITE or before[-1].endswith("ly"):
        return False
    return not _ARTICLES.isdisjoint(before[:-1])


def is_known(words: Sequence[Word], requirement: Mark, clause: Clause) -> bool:
    """Whether the service itself knows of it: "leaders know their strengths and the areas needing development"."""
    heads = [word.norm for word in words[max(requirement.start - _NEAR, clause.start) :]][:_NEAR]
    before = [word.norm for word in words[clause.start : requirement.start]]
    if _HEADS.isdisjoint(heads) or not _INSPECTS.isdisjoint(before):
        return False
    known = before[-_KNOWN:]
    return not _KNOWING.isdisjoint(known)


def is_spared(words: Sequence[Word], denial: Mark, clause: Clause) -> bool:
    """Whether what is denied is that somebody needs to do a thing: "no child now has to leave home"."""
    norms = [word.norm for word in words[clause.start : clause.end]]
    after = denial.end - clause.start
    for at in range(after, min(after + _NEAR, len(norms) - 1)):
        if norms[at] in _HAVING_TO and norms[at + 1] == "to":
            return not _RECIPIENTS.isdisjoint(norms[:at])
    return False
