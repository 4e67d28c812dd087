"""What the result of an item says where nothing was written: the same on papers and screens (R63).

The sentence stands in nobody's text: what is typed takes its place, and it never takes that of
what was typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import BodyKind, ItemKind, ItemResult
from zonedesk.i18n.catalogue import translator

if TYPE_CHECKING:
    from collections.abc import Mapping

COUNCILS: Final = frozenset(
    {BodyKind.SECURITY_COUNCIL, BodyKind.POLICE_COUNCIL, BodyKind.MUNICIPAL_COUNCIL}
)
COLLEGES: Final = frozenset({BodyKind.POLICE_COLLEGE, BodyKind.MUNICIPAL_COLLEGE})

_RESULTS: Final[Mapping[ItemResult, str]] = {
    ItemResult.APPROVED: "The item is approved.",
    ItemResult.AGREED: "An agreement is made on this item.",
    ItemResult.ADJOURNED: "The item is adjourned.",
    ItemResult.WITHDRAWN: "The item is withdrawn.",
    ItemResult.REJECTED: "The item is rejected.",
    ItemResult.NO_EFFECT: "No action is taken on this item.",
}


def body_at_head(kind: BodyKind, language: str) -> str:
    """Name a body at the head of a sentence: `De raad`, `Het college`, `De vergadering`."""
    tr = translator(language)
    if kind in COUNCILS:
        return tr.gettext("The council")
    return tr.gettext("The college" if kind in COLLEGES else "The assembly")


def result_sentence(
    result: ItemResult | None,
    item: ItemKind | None,
    *,
    explained: bool,
    body: BodyKind,
    language: str,
) -> str:
    """Say the result of an item; empty when there is none, or nothing to say of it.

    Args:
        result: what came out.
        item: what was asked of the body.
        explained: whether the item has a text that the body took note of.
        body: that meets.
        language: ``nl``, ``fr`` or ``de``.
    """
    tr = translator(language)
    if result is None:
        return ""
    if result is ItemResult.NOTED:
        if item is ItemKind.ANNOUNCEMENT and not explained:
            return ""
        what = "%s takes note of the explanation." if explained else "%s takes note of this."
        return tr.gettext(what) % body_at_head(body, language)
    if result is ItemResult.APPROVED and item is ItemKind.MINUTES_APPROVAL:
        return tr.gettext("The minutes are approved.")
    return tr.gettext(_RESULTS[result])
