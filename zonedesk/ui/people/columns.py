"""The columns of the lists of bodies and persons."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from zonedesk.domain.words import BodyKind
from zonedesk.ui.kit.canvas import RIGHT, Ink
from zonedesk.ui.kit.delegates.cells import Words
from zonedesk.ui.kit.table.columns import TableColumn, number_column
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said
from zonedesk.ui.people.looks import body_fact, capital, vacant_state
from zonedesk.ui.people.record_pane import ListedLine

if TYPE_CHECKING:
    from zonedesk.domain.body_record import BodyLine
    from zonedesk.domain.people_record import PersonLine
    from zonedesk.ui.theme.tokens import Tone

_DASH = "–"
Listed = TypeVar("Listed", bound=ListedLine)


def _ink(*, active: bool, right: bool = False) -> Ink:
    tone: Tone = "text" if active else "muted"
    return Ink(tone=tone, align=RIGHT) if right else Ink(tone=tone)


def body_columns() -> tuple[TableColumn[BodyLine], ...]:
    """Give the columns of the list of bodies; one that is not active any more is muted."""
    _ = texts().gettext
    return (
        TableColumn("code", _("Code"), lambda one: one.code, width=64, muted=True),
        TableColumn(
            "name",
            _("Body"),
            lambda one: one.name,
            width=136,
            look=_body_look,
            flexible=True,
        ),
        number_column("members", _("Members"), of=lambda one: one.members, width=64),
        TableColumn(
            "vacancies",
            _("Vacant"),
            lambda one: str(one.vacancies),
            width=70,
            kind="number",
            sort_key=lambda one: one.vacancies,
            look=lambda one: vacant_state(one.vacancies),
        ),
        number_column("expected", _("A year"), of=lambda one: one.expected, width=68, none=_DASH),
        *_hidden_of_bodies(),
    )


def _body_look(one: BodyLine) -> Words:
    fact = body_fact(one)
    return Words(one.name, ink=_ink(active=one.active), second=fact, wrap=not fact, strong=True)


def _hidden_of_bodies() -> tuple[TableColumn[BodyLine], ...]:
    _ = texts().gettext
    return (
        TableColumn(
            "kind",
            _("Kind"),
            lambda one: named(one.kind),
            width=136,
            sort_key=lambda one: list(BodyKind).index(one.kind),
            code=lambda one: one.kind.value,
            shown=False,
        ),
        TableColumn("name_fr", _("Name in French"), lambda one: one.name_fr, shown=False),
        TableColumn("place", _("Usual place"), lambda one: one.place, shown=False),
        number_column(
            "meetings", _("Meetings"), of=lambda one: one.meetings, width=88, shown=False
        ),
        replace(active_column(_("Active"), width=80), shown=False),
    )


def active_words(*, active: bool) -> str:
    """Say whether something is still used."""
    _ = texts().gettext
    return _("active") if active else _("not active")


def active_column(title: str, *, width: int) -> TableColumn[Listed]:
    """Make the column that says whether something is still used; filtered by ``1`` or ``0``."""
    return TableColumn(
        "active",
        title,
        lambda one: active_words(active=one.active),
        width=width,
        code=lambda one: str(int(one.active)),
    )


def person_columns() -> tuple[TableColumn[PersonLine], ...]:
    """Give the columns of the list of persons; one that is not active any more is muted."""
    _ = texts().gettext
    return (
        TableColumn(
            "name",
            _("Name"),
            lambda one: one.full_name,
            width=200,
            sort_key=lambda one: (one.sort_name or one.name, one.first_name),
            look=lambda one: Words(
                one.full_name, ink=_ink(active=one.active), second=_fact(one), strong=True
            ),
            flexible=True,
        ),
        TableColumn("bodies", _("Bodies"), lambda one: ", ".join(one.bodies), width=128, wrap=True),
        TableColumn("function", _("Function"), lambda one: one.function, width=168, shown=False),
        TableColumn(
            "organisation",
            _("Organisation"),
            lambda one: one.organisation,
            width=150,
            wrap=True,
            shown=False,
        ),
        TableColumn("email", _("E-mail"), lambda one: one.email, width=180, shown=False),
        TableColumn("phone", _("Telephone"), lambda one: one.phone, width=120, shown=False),
        TableColumn("key", _("Key"), lambda one: one.key, width=120, muted=True, shown=False),
        TableColumn(
            "gender",
            _("Form of address"),
            lambda one: one.salutation or (said(one.gender) if one.gender else ""),
            shown=False,
        ),
        replace(active_column(_("Active"), width=88), shown=False),
    )


def _fact(one: PersonLine) -> str:
    told = [capital(one.function), one.organisation]
    if not one.active:
        told.append(texts().gettext("not active"))
    return " · ".join(filter(None, told))
