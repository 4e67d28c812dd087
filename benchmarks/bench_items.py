"""From one agenda item to the next in a long meeting, beside the bare statements for the item."""

from __future__ import annotations

import os
import time
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import insert

from benchmarks.bench_filter import dressed
from benchmarks.folders import filled_with
from benchmarks.measure import Ratio
from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Body,
    Decision,
    Dossier,
    ItemPlanLine,
    Meeting,
    Person,
    PlanLine,
)
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.words import (
    ActionStatus,
    BodyKind,
    DossierStatus,
    ItemKind,
    ItemResult,
    MeetingStatus,
    MinutesKind,
    PlanLevel,
)
from zonedesk.services import meeting_record
from zonedesk.ui.meetings.page import MeetingsPage
from zonedesk.ui.shell.window import Window
from zonedesk.ui.start.opening import Opened

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from zonedesk.services.workspace import Workspace

ITEMS, OTHERS = 60, 2_000
"""Items of the meeting, and those of other meetings in the same work folder."""
STEPS, SECONDS_EACH = 20, 0.033
"""Two frames of a screen: the eye sees no waiting."""
REFERENCE = "ZVR/2019/1"
TEXT = (
    "De korpschef licht de stand van zaken toe. **De cijfers** zijn //voorlopig// en worden in de "
    "volgende vergadering opnieuw bekeken, samen met de partners van de zone.\n"
    "- het aantal woninginbraken daalt licht\n- de camera's zijn geplaatst\n- de bevraging loopt\n"
    "De raad vraagt tegen de volgende vergadering een overzicht per wijk."
)

STATEMENTS = (
    """SELECT i.id, i.title, i.kind, i.public, i.proposer_id, i.proposer_text, i.context,
    i.discussion, i.result, i.row_version, p.name, d.id, d.reference, d.title FROM agenda_item i
    LEFT JOIN person p ON p.id = i.proposer_id LEFT JOIN dossier d ON d.id = i.dossier_id
    WHERE i.id = ? AND i.deleted_at IS NULL""",
    "SELECT id, first_name, name FROM person WHERE id > 0 * ?",
    """SELECT l.id, l.code, l.title FROM item_plan_line t JOIN plan_line l ON l.id = t.plan_line_id
    WHERE t.item_id = ? ORDER BY t.position""",
    """SELECT id, reference, text, state, row_version FROM decision
    WHERE item_id = ? AND deleted_at IS NULL ORDER BY position""",
    "SELECT * FROM vote WHERE item_id = ? ORDER BY id",
    """SELECT a.*, p.name FROM action_item a LEFT JOIN person p ON p.id = a.owner_id
    WHERE a.origin_item_id = ? AND a.deleted_at IS NULL ORDER BY a.id""",
)


def reading_items(folder: Path) -> Ratio:
    """Reading every item of a meeting of sixty with all that its editor shows."""
    workspace = filled(folder / "raad.zonedesk")
    connection = workspace.database.connection

    def ours() -> list[str]:
        return [meeting_record.item(workspace, number).title for number in range(1, ITEMS + 1)]

    def floor() -> list[str]:
        titles = []
        for number in range(1, ITEMS + 1):
            item, *_others = [connection.execute(one, (number,)).fetchall() for one in STATEMENTS]
            titles.append(item[0][1])
        return titles

    if ours() != floor():
        message = "the items and their floor differ"
        raise AssertionError(message)
    return Ratio(name="reading 60 items for the editor", ours=ours, floor=floor, limit=5)


def switching_items(folder: Path) -> Ratio:
    """Walking down the agenda, each item drawn, beside a clock that ticks every 33 ms."""
    os.environ["ZONEDESK_HOME"] = str(folder / "home")
    application = dressed()
    window, page = opened_page(filled(folder / "raad.zonedesk"))
    agenda = page.detail.agenda
    first = agenda.key()

    def ours() -> None:
        agenda.choose(first)
        for _ in range(STEPS):
            agenda.step(1)
            application.processEvents()
        if not window.isVisible() or agenda.key() != (first or 0) + STEPS:
            message = "the last item is not shown"
            raise AssertionError(message)

    return Ratio(
        name="20 items on, 33 ms each",
        ours=ours,
        floor=lambda: time.sleep(STEPS * SECONDS_EACH),
        limit=1,
    )


def opened_page(workspace: Workspace) -> tuple[Window, MeetingsPage]:
    """The desk on the long meeting, as large as a window is at first."""
    window = Window(inline=True)
    window.show()
    screen = window.show_unlock(workspace.folder.path)
    screen.opened.emit(Opened(workspace, "Lokale Politie Lier"))
    page = window.frame.page if window.frame is not None else None
    if not isinstance(page, MeetingsPage):
        raise TypeError(page)
    page.open(REFERENCE)
    return window, page


def filled(folder: Path) -> Workspace:
    """A work folder with one long meeting and many others."""
    return filled_with(_fill, folder)


def _fill(session: Session) -> None:
    rich = from_marks(TEXT)
    people = [{"id": n, "key": f"functie{n}", "name": f"Functie {n}"} for n in range(1, 41)]
    session.execute(insert(Person), people)
    session.execute(insert(Body), [_BODY])
    session.execute(insert(Dossier), [_dossier(number) for number in range(1, 401)])
    session.execute(insert(PlanLine), [_line(number) for number in range(1, 61)])
    session.execute(insert(Meeting), [_meeting(number) for number in range(1, 2 + OTHERS // 20)])
    items = range(1, ITEMS + OTHERS + 1)
    session.execute(
        insert(AgendaItem),
        [_item(number) | {"context": rich, "discussion": rich} for number in items],
    )
    session.execute(insert(ItemPlanLine), [_treated(number) for number in items])
    session.execute(insert(Decision), [_decision(number) | {"text": rich} for number in items])
    session.execute(insert(ActionItem), [_action(number) for number in range(1, 2 * len(items))])


_BODY = {
    "id": 1,
    "code": "ZVR",
    "name": "Zonale veiligheidsraad",
    "kind": BodyKind.SECURITY_COUNCIL,
    "deliberative": False,
    "minutes_kind": MinutesKind.REPORT,
}


def _dossier(number: int) -> dict[str, object]:
    return {
        "id": number,
        "reference": f"D/2019/{number}",
        "title": f"Aankoop van voertuig {number}",
        "category": "Aankoop",
        "status": DossierStatus.DECIDED,
        "opened_on": date(2019, 1, 1),
    }


def _line(number: int) -> dict[str, object]:
    return {
        "id": number,
        "code": f"V{number}",
        "position": number,
        "level": PlanLevel.MEASURE,
        "title": f"Maatregel {number}",
    }


def _meeting(number: int) -> dict[str, object]:
    return {
        "id": number,
        "body_id": 1,
        "reference": f"ZVR/2019/{number}",
        "kind": "gewoon",
        "held_on": date(2019, 1, 14),
        "status": MeetingStatus.RUNNING,
    }


def _item(number: int) -> dict[str, object]:
    other, place = divmod(number - ITEMS - 1, 20)
    first = number <= ITEMS
    return {
        "id": number,
        "meeting_id": 1 if first else other + 2,
        "position": number if first else place + 1,
        "title": f"Stand van zaken van punt {number}",
        "kind": ItemKind.DISCUSSION,
        "proposer_id": 1 + number % 40,
        "dossier_id": 1 + number % 400,
        "result": ItemResult.APPROVED,
    }


def _treated(number: int) -> dict[str, object]:
    return {"item_id": number, "plan_line_id": 1 + number % 60, "position": 1}


def _decision(number: int) -> dict[str, object]:
    return {"item_id": number, "position": 1}


def _action(number: int) -> dict[str, object]:
    return {
        "reference": f"A/2019/{number}",
        "text": f"De nota over punt {number} aan de raad bezorgen",
        "owner_id": 1 + number % 40,
        "status": ActionStatus.OPEN,
        "origin_item_id": 1 + number // 2,
        "origin_meeting_id": _item(1 + number // 2)["meeting_id"],
    }
