"""What is said of the quorum: at the meeting, and from which item on it fails (L14, L15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.attendance import Quorum
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.domain.attendance import QuorumCheck
    from zonedesk.ui.kit.messages import Severity


def fails(check: QuorumCheck) -> bool:
    """Tell whether a council that was not in number may be called together again."""
    return check.rule is Quorum.MEMBERS and not check.unmarked and bool(check.failing)


def quorum_words(check: QuorumCheck) -> tuple[Severity, str]:
    """Say whether a body is in number: how grave that is, and a sentence (L14, L15)."""
    _ = texts().gettext
    article = f" ({check.article})" if check.article else ""
    if check.rule is None:
        words = _("Advisory body: no quorum is needed{article}.")
        return "info", words.format(article=article)
    facts = {
        "present": check.present,
        "members": check.members,
        "needed": check.needed,
        "article": article,
    }
    if not check.met and check.unmarked:
        words = _("Quorum: {needed} of {members} members must be there{article}.")
        return "info", (words if check.needed else _short(check)).format(**facts)
    if not check.met and not check.items:
        return "watch", _short(check).format(**facts)
    if check.failing:
        return "watch", _failing(check, article=article)
    if check.items and all(item.free for item in check.items):
        words = _("Called together again: any number of members is enough{article}.")
        return "good", words.format(article=article)
    return "good", _met(check).format(**facts)


def _met(check: QuorumCheck) -> str:
    _ = texts().gettext
    if check.rule is Quorum.WEIGHTS:
        return _("Quorum reached: who is there has more than half of the votes{article}.")
    return _("Quorum reached: {present} of {members} members, {needed} needed{article}.")


def _short(check: QuorumCheck) -> str:
    _ = texts().gettext
    if check.rule is Quorum.WEIGHTS:
        return _("No quorum: who is there does not have more than half of the votes{article}.")
    return _("No quorum: {present} of {members} members, {needed} needed{article}.")


def _failing(check: QuorumCheck, *, article: str) -> str:
    """Say at which item the body is not in number any more, with what was there then."""
    _ = texts().gettext
    first, *others = check.failing
    weighed = check.rule is Quorum.WEIGHTS
    if check.onwards and len(check.failing) == len(check.items) and not weighed:
        where = _("No quorum")
    elif check.onwards and others:
        where = _("No quorum from item {number} on").format(number=first.number)
    else:
        numbers = ", ".join(item.number for item in check.failing)
        where = _("No quorum at item {items}").format(items=numbers)
    if weighed:
        counted = _("{present} of {votes} votes, more than half needed")
    else:
        counted = _("{present} of {members} members, {needed} needed")
    told = counted.format(
        present=_number(float(first.present)),
        votes=_number(float(check.votes)),
        members=check.members,
        needed=check.needed,
    )
    return f"{where}: {told}{article}."


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")
