"""What a secretary does in keys: from no work folder to minutes on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QRadioButton,
    QTabBar,
)

from tests.ui.hour import name_of
from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.kit.table.view import RecordView
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.meetings.agenda_list import AgendaList
from zonedesk.ui.meetings.attendance_view import SheetView
from zonedesk.ui.meetings.preview import MeetingPreview
from zonedesk.ui.start.password_part import CodeBox

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.ui.hour import Hands
    from zonedesk.domain.words import Capacity, ItemResult

ZONE: Final = "Lokale Politie Lier"
SECRET: Final = "vier Fietsen & een brug"
ITEMS: Final = (
    "Verslag van 20 november",
    "Begroting <2019> & R&D",
    'Cijfers "woninginbraak"',
    "Zonaal veiligheidsplan",
    "Verkeer",
    "Varia",
)

#: What no text may break: markup, quotes, other scripts, composed emoji, and a very long text.
MARKUP: Final = "<script>alert('x')</script> \"R&D\" <b>5 > 3</b>; DROP TABLE --"
EMOJI: Final = "\N{POLICE OFFICER}\N{EMOJI MODIFIER FITZPATRICK TYPE-5}\N{ZERO WIDTH JOINER}"
ARABIC: Final = "\u0645\u062c\u0644\u0633 \u0627\u0644\u0623\u0645\u0646"
LONG: Final = " ".join(f"zin{number:04}" for number in range(1250))


def spoken(words: str) -> str:
    """Words of the window without the sign of an access key."""
    return texts().gettext(words).replace("&&", "\0").replace("&", "").replace("\0", "&")


@dataclass(frozen=True)
class Secretary:
    """Works in the window with the keyboard alone."""

    hands: Hands

    def first_run(self, *, profile: str = "") -> str:
        """Make a work folder through the four steps; gives the recovery code.

        Args:
            profile: words of the profile that is chosen by the arrows; empty for the first.
        """
        hands = self.hands
        hands.write(ZONE)
        if profile:
            hands.go(spoken("&One municipality"), QRadioButton)
            hands.go(spoken(profile), QRadioButton, by="Down")
        hands.press("Return")
        hands.write(SECRET)
        hands.go(spoken("&Once more"))
        hands.write(SECRET)
        code = self.retype_code()
        hands.press("Return", "Return", "Return")  # the folder that is proposed, empty
        return code

    def retype_code(self) -> str:
        """Retype the groups of the recovery code that are asked for; gives the whole code."""
        hands = self.hands
        groups = (one.partition(" ") for one in name_of(hands.see(CodeBox)).split(", "))
        code = {place: group for place, _blank, group in groups}
        asked = spoken("Type group {number}").partition("{")[0]
        for _place in range(2):
            hands.press("Tab")
            hands.go(asked)
            hands.write(code[hands.at.split()[1]].lower())
        return "-".join(code.values())

    def unlock(self, secret: str = SECRET) -> None:
        """Type the password on the screen that asks for it."""
        self.hands.write(secret, then="Return")

    def open_first_meeting(self) -> None:
        """Open the first meeting of the list."""
        hands = self.hands
        hands.press("Alt+2")  # the window begins at the start place
        hands.go(spoken("Meetings"), RecordView, by="F6")
        hands.press("Home", "Return")

    def open_first_item(self) -> None:
        """Stand on the first item of the meeting that is shown."""
        hands = self.hands
        hands.until(lambda: any(one.isVisible() for one in hands.window.findChildren(AgendaList)))
        hands.go(spoken("Agenda"), AgendaList)
        hands.press("Home", "Down")

    def begin_meeting(self, day: str, *, body: str = "", begins: str = "Empty") -> None:
        """Begin a meeting with Ctrl+N, add the body that meets from the menu, and say the day.

        Args:
            day: as it is typed.
            body: words of the body in the menu; empty for the first.
            begins: words of what its agenda begins with.
        """
        hands = self.hands
        hands.press("Ctrl+N")
        hands.push(spoken("Add a body"))
        self.take(body)
        hands.go(spoken("&Date"))
        hands.write(day)
        hands.go(spoken("A&genda"), QComboBox)
        self.choose(spoken(begins))

    def seat(self, name: str, capacity: Capacity) -> None:
        """Seat a member from the row below the composition."""
        hands = self.hands
        hands.go(spoken("Name"))
        hands.write(name, then="Tab")
        hands.write(name.lower(), then="Tab")
        self.choose(named(capacity))
        hands.press("Return")

    def choose(self, words: str) -> None:
        """Choose in a list by the arrows."""
        hands = self.hands
        box = hands.focused
        assert isinstance(box, QComboBox)
        hands.press("Home")
        while box.currentText() != words:
            before = box.currentIndex()
            hands.press("Down")
            assert box.currentIndex() != before, f"{words!r} cannot be chosen"

    def take(self, words: str) -> None:
        """Take the line of the open menu that begins so, by the arrows."""
        menu = self.hands.focused
        assert isinstance(menu, QMenu)
        known = menu.actions()
        wanted = next(one for one in known if one.text().startswith(words))
        for _step in known:
            self.hands.press("Down")
            if menu.activeAction() is wanted:
                break
        assert menu.activeAction() is wanted, f"{words!r} is not reached"
        self.hands.press("Return")

    def set_chip(self, chip: str, words: str) -> None:
        """Choose in the menu of a chip of the item, from the text below it."""
        self.hands.go(spoken(chip), Chip, by="Shift+Tab")
        self.hands.press("Space")
        self.take(spoken(words))

    def say_place(self, words: str) -> None:
        """Say where the meeting is."""
        self.hands.go(spoken("&Place"))
        self.hands.write(words)

    def make_meeting(self, hour: str) -> None:
        """Say the hour, and make the meeting with Enter."""
        self.hands.go(spoken("&Hour"))
        self.hands.write(hour, then="Return")

    def write_agenda(self, titles: Sequence[str]) -> None:
        """Write items in the empty row, one after the other, and go back to the agenda."""
        hands = self.hands
        hands.press("Insert")
        for title in titles:
            hands.write(title, then="Return")
        hands.press("Escape")

    def step(self, words: str) -> None:
        """Take the step whose button has these words."""
        self.hands.push(spoken(words))

    def note_attendance(self) -> None:
        """Go to the tab, note everybody as there, and one member as excused."""
        hands = self.hands
        hands.go(spoken("Agenda && minutes"), QTabBar)
        hands.press("Right")
        hands.go(spoken("Attendance"), SheetView)
        hands.press("Shift+A", "Home", "Down", "V")

    def back_to_agenda(self) -> None:
        """Go back to the first tab, and into its list."""
        hands = self.hands
        hands.go(spoken("Attendance"), QTabBar)
        hands.press("Left")
        hands.go(spoken("Agenda"), AgendaList)

    def write_hostile_minutes(self) -> None:
        """Write looks, a list, a table and everything that could break a text."""
        hands = self.hands
        hands.press("Return")  # from the agenda into the discussion
        hands.write("De raad bespreekt ")
        hands.press("Ctrl+B")
        hands.write("vetgedrukte")
        hands.press("Ctrl+B")
        hands.write(" cijfers.", then="Return")
        hands.press("Ctrl+Shift+L")
        hands.write("eerste", then="Return")
        hands.write("tweede", then="Return")
        hands.press("Return")  # an empty one ends the list
        hands.write(MARKUP, then="Return")
        hands.commit(f"{EMOJI} {ARABIC}")
        hands.press("Return")
        hands.paste(f"voor\0na {LONG}")
        hands.press("Return", "Ctrl+Shift+R")
        for cell in ("Jaar", "Feiten", "2018", "<12>"):
            hands.write(cell)
            if cell != "<12>":
                hands.press("Tab")

    def decide(self, result: ItemResult, words: str) -> None:
        """Choose a result and write the decision."""
        hands = self.hands
        hands.press("Ctrl+End")  # out of a table, in which Tab goes from cell to cell
        hands.go(spoken("Result"), QComboBox)
        self.choose(named(result))
        hands.go(spoken("Decision"), RichTextEdit)
        hands.write(words)

    def note_actions(self, *points: tuple[str, str, str]) -> None:
        """Note action points with who and by when, each in the empty row."""
        hands = self.hands
        for text, who, due in points:
            hands.go(spoken("New action point"))
            hands.write(text, then="Tab")
            hands.write(who, then="Tab")
            hands.write(due, then="Return")

    def save_paper(self, path: Path) -> None:
        """Answer the dialog of the file with a path that is typed."""
        hands = self.hands
        hands.push(spoken("Save PDF…"))
        assert isinstance(QApplication.activeWindow(), QFileDialog)
        hands.fill(str(path), then="Return")
        hands.come_back()

    def print_paper(self, path: Path) -> None:
        """Answer the dialog of the printer with the last one of its list, which is a PDF file.

        The computer is one with a printer.
        """
        hands = self.hands
        hands.see(MeetingPreview).output._printers = lambda: ["Printer"]
        hands.press("Ctrl+P")
        assert isinstance(QApplication.activeWindow(), QPrintDialog)
        hands.go("", QComboBox)
        hands.press("End")
        hands.go("", QLineEdit)
        hands.fill(str(path), then="Return")
        hands.come_back()
        hands.until(lambda: spoken("Sent to the printer") in hands.words())
