"""Papers that go out before a meeting, previewed: what lacks, and what changed since sending."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.services.council import Council, one
from tests.ui.meetings.keys import press
from tests.ui.meetings.test_preview import checks, links, preview_over, shown
from zonedesk.services import agenda_sending
from zonedesk.services.papers import Wish, paper
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.preview_words import file_name

if TYPE_CHECKING:
    from tests.ui.conftest import Show
    from zonedesk.domain.paper_checks import Check
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key


def test_a_convocation_is_looked_over_before_it_is_printed(
    raad: Council, theme: Theme, show: Show
) -> None:
    reference = str(one(raad.workspace, "meeting", raad.meeting)["reference"])
    preview = show(preview_over(raad.workspace, theme))
    preview.show_meeting(reference, "convocation")
    lacks: list[Check] = []
    preview.lack_wanted.connect(lacks.append)
    for way in links(preview):
        way.click()
    assert [check.code for check in lacks] == ["start", "place", "items"]
    assert texts().gettext("Watermark DRAFT") in checks(preview)
    assert preview.made is not None
    assert file_name("convocation", preview.made.contents).endswith(".pdf")
    preview.leave()


def test_what_changed_since_sending_is_shown_with_the_space_bar(
    raad: Council, theme: Theme, show: Show
) -> None:
    raad.item("Begroting")
    row = one(raad.workspace, "meeting", raad.meeting)
    agenda_sending.send(
        raad.workspace, raad.meeting, row_version=row["row_version"], day=date(2018, 12, 20)
    )
    raad.item("Later gekomen")
    reference = str(row["reference"])
    preview = show(preview_over(raad.workspace, theme))
    preview.show_meeting(reference, "agenda")
    assert shown(preview) == paper(raad.workspace, "agenda", reference=reference)
    preview.options.differences.setFocus()
    press(Key.Key_Space)
    wish = Wish(differences=True)
    assert shown(preview) == paper(raad.workspace, "agenda", reference=reference, wish=wish)
    preview.leave()
