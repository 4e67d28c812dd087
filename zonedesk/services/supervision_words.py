"""What came out of supervision, as the council hears it at its next meeting (DLB art. 284)."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import SupervisionResult
from zonedesk.i18n.catalogue import translator
from zonedesk.i18n.formats import long_date
from zonedesk.services.term_words import noop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.dossier_supervision import Supervision
    from zonedesk.domain.richtext import RichText

_SAID: Final[Mapping[SupervisionResult, str]] = MappingProxyType(
    {
        SupervisionResult.NO_REMARKS: noop("The supervising authority had no remarks."),
        SupervisionResult.SUSPENDED: noop("The governor suspended the decision."),
        SupervisionResult.ANNULLED: noop("The minister annulled the decision."),
        SupervisionResult.APPROVED: noop("The supervising authority approved the decision."),
        SupervisionResult.NOT_APPROVED: noop(
            "The supervising authority did not approve the decision."
        ),
    }
)


class Announced(NamedTuple):
    """The item that tells it."""

    title: str
    text: RichText


def announced(supervision: Supervision, title: str, *, language: str) -> Announced:
    """Write the item that tells what came out; there is a result.

    Args:
        supervision: of the dossier.
        title: of the dossier.
        language: nl, fr or de; that of the zone's agendas.
    """
    say = translator(language)
    result, days = supervision.result, supervision.days
    heading = say.gettext("Supervision: {title}").format(title=title)
    sentences = [say.gettext(_SAID[result])] if result else []
    if days.decided:
        words = say.gettext("The council decided on {day}.")
        sentences.append(words.format(day=long_date(days.decided, language)))
    suspended = days.suspended if result is SupervisionResult.SUSPENDED else None
    answered = suspended or days.answered
    if answered:
        words = say.gettext("The answer is of {day}.")
        sentences.append(words.format(day=long_date(answered, language)))
    paragraphs = [" ".join(sentences), days.remark]
    return Announced(heading, from_plain("\n".join(filter(None, paragraphs))))
