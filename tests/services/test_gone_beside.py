"""What is deleted or withdrawn beside something else leaves that whole (T48, T52-T54)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final, cast

import pytest

from tests.documents.pdf.reading import Paper
from tests.services.carried import edited, later
from tests.services.council import DAY, Council, one, rows, state, version
from tests.services.test_copies import full_meeting
from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Dossier,
    Meeting,
    StandingItem,
)
from zonedesk.db.queries import agenda as lists_of_items
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.preparing import Source
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import ItemResult
from zonedesk.i18n.catalogue import translator
from zonedesk.services import (
    actions,
    agenda,
    carrying,
    decisions,
    dossiers,
    lists,
    meeting_record,
    meetings,
    papers,
    preparing,
    show,
    standing,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import DataclassInstance

    from zonedesk.services.workspace import Workspace

LISTS: Final = ("meetings", "agenda", "attendance", "decisions", "actions", "dossiers")


def shown(raad: Council) -> list[tuple[str, str]]:
    """The agenda as a user reads it."""
    with raad.workspace.database.read() as session:
        found = lists_of_items.of_meeting(session, raad.meeting)
    return [(row.number, row.title) for row in found]


# --- an item that is withdrawn (T48) ---


def test_a_withdrawn_item_is_not_decided_on_and_stands_in_the_minutes(raad: Council) -> None:
    folder = raad.workspace
    item, other = raad.item("Camera's"), raad.item("Laptops")
    edited(folder, item, result=ItemResult.WITHDRAWN)
    for refused in (
        lambda: decisions.write(folder, item, row_version=0, text=from_plain("ja")),
        lambda: decisions.give_reference(folder, item, row_version=0),
    ):
        with pytest.raises(Refused, match=r"decision\.item_withdrawn"):
            refused()
    assert decisions.give_reference(folder, other, row_version=0).reference == "GR/2018/B1"
    assert shown(raad) == [("1", "Camera's"), ("2", "Laptops")]
    told = translator("nl").label("ItemResult", ItemResult.WITHDRAWN.value)
    printed = Paper(papers.paper(folder, "minutes", reference="GR/2018/1")).text
    assert told.casefold() in printed.casefold()


def test_a_withdrawn_item_does_not_come_back_by_itself(raad: Council) -> None:
    folder, above = raad.workspace, raad.item("Personeel")
    below = raad.item("Vacature", under=above)
    edited(folder, below, result=ItemResult.WITHDRAWN)
    target = later(raad)
    carrying.carry_over(folder, above)
    titles = [row["title"] for row in rows(folder, "agenda_item") if row["meeting_id"] == target]
    assert titles == ["Personeel"]
    third = later(raad, date(2019, 2, 25))
    assert Source.ADJOURNED not in {one.source for one in preparing.proposals(folder, third)}
    with pytest.raises(Refused, match=r"carry\.already"):
        carrying.carry_over(folder, above)


# --- the same title again after a deletion (T52) ---


def test_an_item_made_again_is_a_new_one_everywhere(raad: Council) -> None:
    folder, gone = raad.workspace, raad.item("Camera's")
    edited(folder, gone, discussion=from_plain("Oud"), result=ItemResult.NOTED)
    decisions.give_reference(folder, gone, row_version=0)
    agenda.delete(folder, gone, row_version=version(folder, AgendaItem, gone))
    new = raad.item("Camera's")
    assert shown(raad) == [("1", "Camera's")]
    told = show.show(folder, "GR/2018/1#1", kind="item")
    assert (told["title"], told["result"], told["decisions"]) == ("Camera's", None, [])
    (entry,) = meeting_record.meeting(folder, "GR/2018/1").items
    assert entry.handle.id == new
    assert [row["title"] for row in dicts(folder, "agenda")] == ["Camera's"]
    agenda.restore(folder, gone)
    assert shown(raad) == [("1", "Camera's"), ("2", "Camera's")]


def test_a_meeting_and_a_dossier_made_again_are_new_ones_everywhere(raad: Council) -> None:
    folder = raad.workspace
    raad.item("Camera's")
    fields: dossiers.DossierFields = {"title": "Camera's", "category": "x"}
    old = dossiers.create(folder, fields=fields)
    dossiers.delete(folder, old.id, row_version=version(folder, Dossier, old.id))
    meetings.delete(folder, raad.meeting, row_version=version(folder, Meeting, raad.meeting))
    again = dossiers.create(folder, fields=fields)
    held = meetings.create(folder, raad.body, day=DAY)
    assert [row["reference"] for row in dicts(folder, "dossiers")] == [again.reference]
    assert [row["reference"] for row in dicts(folder, "meetings")] == [held.reference]
    assert dicts(folder, "agenda") == []
    with pytest.raises(Refused, match=r"show\.unknown"):
        show.show(folder, "GR/2018/1")


# --- a meeting goes to the bin with all that stands in it, and comes back whole (T53) ---


def test_a_full_meeting_comes_back_from_the_bin_with_every_link(raad: Council) -> None:
    folder = raad.workspace
    full_meeting(raad)
    before = state(folder), {name: dicts(folder, name) for name in LISTS}
    gone = meetings.delete(folder, raad.meeting, row_version=version(folder, Meeting, raad.meeting))
    assert (gone.id, gone.reference) == (raad.meeting, "GR/2018/1")
    for name in ("meetings", "agenda", "attendance", "decisions"):
        assert dicts(folder, name) == [], name
    assert meetings.restore(folder, raad.meeting)
    assert (state(folder), {name: dicts(folder, name) for name in LISTS}) == before


def dicts(folder: Workspace, what: str) -> list[dict[str, Any]]:
    """A list as names and values."""
    found = cast("list[DataclassInstance]", lists.rows(folder, what))
    return [asdict(row) for row in found]


# --- one of two that are linked is deleted while the other is open (T54) ---


@dataclass
class Linked:
    """A meeting with an item and all it can be linked to, as screens hold them."""

    raad: Council
    dossier: int = 0
    item: int = 0
    carried: int = 0
    action: int = 0
    standing: int = 0

    def __post_init__(self) -> None:
        folder = self.raad.workspace
        fields: dossiers.DossierFields = {"title": "Camera's", "category": "x"}
        self.dossier = dossiers.create(folder, fields=fields).id
        self.standing = standing.add(folder, self.raad.body, fields={"title": "Varia"}).id
        self.item = self.raad.item("Camera's")
        edited(folder, self.item, dossier_id=self.dossier)
        self.action = actions.add(folder, item_id=self.item, fields={"text": "Vragen"}).id
        later(self.raad)
        self.carried = carrying.carry_over(folder, self.item).id
        with folder.database.write("test.rest", 1, at=folder.clock.now_utc()) as session:
            session.connection().exec_driver_sql(
                "UPDATE agenda_item SET standing_id=? WHERE id=?", (self.standing, self.item)
            )

    def delete(self, what: str) -> None:
        """Put one of them in the bin."""
        folder = self.raad.workspace
        delete, model, record = {
            "dossier": (dossiers.delete, Dossier, self.dossier),
            "item": (agenda.delete, AgendaItem, self.item),
            "carried": (agenda.delete, AgendaItem, self.carried),
            "action": (actions.delete, ActionItem, self.action),
            "standing": (standing.delete, StandingItem, self.standing),
            "meeting": (meetings.delete, Meeting, self.raad.meeting),
        }[what]
        delete(folder, record, row_version=version(folder, model, record))


PAIRS: Final = [
    ("dossier", "item"),
    ("dossier", "carried"),
    ("item", "carried"),
    ("item", "action"),
    ("item", "dossier"),
    ("carried", "item"),
    ("carried", "action"),
    ("action", "item"),
    ("standing", "item"),
    ("meeting", "carried"),
    ("meeting", "action"),
    ("meeting", "dossier"),
]


@pytest.mark.parametrize(("gone", "open_"), PAIRS)
def test_what_is_open_is_saved_and_read_while_its_other_end_goes(
    raad: Council, gone: str, open_: str
) -> None:
    linked, folder = Linked(raad), raad.workspace
    saves: dict[str, tuple[str, Callable[[int], object]]] = {
        "item": (
            "agenda_item",
            lambda now: agenda.edit(folder, linked.item, row_version=now, fields=TITLE),
        ),
        "carried": (
            "agenda_item",
            lambda now: agenda.edit(folder, linked.carried, row_version=now, fields=TITLE),
        ),
        "action": (
            "action_item",
            lambda now: actions.edit(
                folder, linked.action, row_version=now, fields={"text": "Nieuw"}
            ),
        ),
        "dossier": (
            "dossier",
            lambda now: dossiers.edit(
                folder, linked.dossier, row_version=now, fields={"title": "Nieuw"}
            ),
        ),
    }
    table, save = saves[open_]
    record = getattr(linked, open_)
    seen = one(folder, table, record)["row_version"]
    linked.delete(gone)
    assert save(seen)
    stored = one(folder, table, record)
    assert "Nieuw" in {stored.get("title"), stored.get("text")}
    for name in LISTS:
        assert isinstance(dicts(folder, name), list)
    if table == "agenda_item":
        assert meeting_record.item(folder, record).title == "Nieuw"
        carrying.chain(folder, record)


TITLE: Final[agenda.ItemFields] = {"title": "Nieuw"}


def test_an_item_whose_meeting_is_gone_is_a_conflict_and_stays_as_it_was(raad: Council) -> None:
    linked, folder = Linked(raad), raad.workspace
    seen = one(folder, "agenda_item", linked.item)
    linked.delete("meeting")
    with pytest.raises(Conflict):
        agenda.edit(folder, linked.item, row_version=seen["row_version"], fields=TITLE)
    assert one(folder, "agenda_item", linked.item) == seen
