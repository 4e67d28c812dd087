"""The second step of the first run: password and recovery code (picture 10)."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.system.clock import SystemClock, in_brussels
from zonedesk.system.recovery import read_code, recovery_code
from zonedesk.system.trouble import DataFileError
from zonedesk.ui.kit.buttons import plain, small_one
from zonedesk.ui.kit.canvas import CENTER, Canvas, Ink, Panel
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import Painted, label
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.messages import Icon, MessageBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.start.code_page import CodePage, CodePrinter
from zonedesk.ui.start.parts import Part
from zonedesk.ui.start.passwords import PasswordField
from zonedesk.ui.start.screen import StateLine
from zonedesk.ui.start.strength import SHORTEST, Strength, Verdict, strength
from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.ui.theme.tokens import Tone

DEFAULT_USER: Final = "beheerder"
_FIELD_GAP, _BAR = 20, 6
_RETYPED, _GROUP_SIGNS = 2, 4
_LONGEST_NAME = 100
_TONES: Final[dict[Verdict, tuple[Shape, Tone]]] = {
    Verdict.SHORT: (Shape.STOP, "stop"),
    Verdict.WEAK: (Shape.WATCH, "watch"),
    Verdict.FAIR: (Shape.WATCH, "watch"),
    Verdict.STRONG: (Shape.GOOD, "good"),
}


class StrengthBar(Painted):
    """How strong a password is: a bar 6 high; the word stands beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = Strength(Verdict.SHORT, 0)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        self.setSizePolicy(policy)

    def show_strength(self, found: Strength) -> None:
        """Show another strength."""
        self._found = found
        self.setAccessibleName(f"{round(found.share * 100)} %")
        self.update()

    def draw(self, canvas: Canvas) -> None:
        """Draw track and bar."""
        radius = self.height() / 2
        canvas.panel(self.rect(), Panel("line", radius=radius))
        wide = round(self.width() * self._found.share)
        if wide:
            done = QRect(0, 0, max(self.height(), wide), self.height())
            canvas.panel(done, Panel(_TONES[self._found.verdict][1], radius=radius))

    def measure(self) -> QSize:
        """Measure the bar."""
        return QSize(80, theme_of(self).px(_BAR))


class CodeBox(Painted):
    """The recovery code in numbered groups, in letters of one width, shown once."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = code.split("-")
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        self.setSizePolicy(policy)
        spoken = ", ".join(f"{place} {group}" for place, group in enumerate(self._groups, 1))
        self.setAccessibleName(spoken)

    def draw(self, canvas: Canvas) -> None:
        """Draw the groups side by side."""
        canvas.panel(self.rect(), Panel("background", "edge"))
        theme = canvas.theme
        wide = (self.width() - 24) / len(self._groups)
        top, number = 12, theme.px(16)
        for place, group in enumerate(self._groups):
            left = round(12 + place * wide)
            above = QRect(left, top, round(wide), number)
            canvas.text(above, str(place + 1), ink=Ink("secondary", "muted", align=CENTER))
            below = QRect(left, top + number, round(wide), theme.px(24))
            canvas.painter.setFont(_even_letters(theme.type.points("record")))
            canvas.painter.setPen(theme.color("text"))
            canvas.painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), group)

    def measure(self) -> QSize:
        """Measure number over group."""
        theme = theme_of(self)
        return QSize(theme.px(76) * len(self._groups), 24 + theme.px(40))


class PasswordPart(Part):
    """Who opens the work folder and with what; the recovery code is copied before going on."""

    def __init__(self) -> None:
        _ = texts().gettext
        super().__init__(
            _("Password and recovery code"),
            _(
                "You open the work folder with your password. The recovery code is the zone's "
                "spare key."
            ),
        )
        self.code = recovery_code()
        self.known: tuple[str, ...] = ()
        self.user = QLineEdit(DEFAULT_USER)
        self.user.setMaxLength(_LONGEST_NAME)
        self.password = PasswordField()
        self.again = PasswordField()
        self.again.eye.hide()
        self.bar = StrengthBar()
        self.verdict = StateLine()
        self.printer = CodePrinter(self)

        self._lay_out_fields()
        self._lay_out_code()
        self._lay_out_retyping()
        self.column.addStretch(1)
        self.watch(self.user, self.password, self.again, *self.retyped)
        self.changed.connect(self._judge)
        self._judge()

    @property
    def groups(self) -> list[str]:
        """The groups of the recovery code."""
        return self.code.split("-")

    def missing(self) -> str:
        """Say what is missing: name, password, the same again, or a group."""
        _ = texts().gettext
        signs = self.password.text()
        if not self.user.text().strip():
            return _("Fill in your name.")
        if len(signs) < SHORTEST or not signs.strip():
            return _("Take a password of at least {count} signs.").format(count=SHORTEST)
        if signs != self.again.text():
            return _("Type the same password twice.")
        for place, field in zip(self.places, self.retyped, strict=True):
            if not is_group(field.text(), self.groups, place=place):
                return _("Type group {number} of the recovery code.").format(number=place + 1)
        return ""

    def _lay_out_fields(self) -> None:
        _ = texts().gettext
        grid = QGridLayout()
        grid.setHorizontalSpacing(_FIELD_GAP)
        grid.setVerticalSpacing(10)
        rows = (
            FormRow(_("&User"), self.user),
            FormRow(_("Pass&word"), self.password),
            FormRow(_("&Once more"), self.again),
        )
        for place, row in enumerate(rows):
            grid.addWidget(row, 0, place)
            grid.setColumnStretch(place, 1)
        grid.addWidget(self.bar, 1, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.verdict, 1, 2)
        self.column.addLayout(grid)
        self.column.addSpacing(24)

    def _lay_out_code(self) -> None:
        _ = texts().gettext
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(_("Recovery code"), semibold=True))
        words = _("{count} groups, shown once").format(count=len(self.groups))
        head.addWidget(label(words, tone="muted"))
        head.addStretch(1)
        self.printed = StateLine()
        self.printer.told.connect(self.printed.say)
        self.print = small_one(plain(_("P&rint"), icon="print"))
        self.print.clicked.connect(self._on_print)
        head.addWidget(self.printed)
        head.addWidget(self.print)
        self.column.addLayout(head)
        self.column.addSpacing(4)
        self.column.addWidget(CodeBox(self.code))
        self.column.addSpacing(16)
        warning = _(
            "Print the code or write it down, and keep it away from this computer, for example in "
            "the safe. Without password and without recovery code nobody can open the work folder."
        )
        self.column.addWidget(MessageBar("watch", warning))
        self.column.addSpacing(20)

    def _lay_out_retyping(self) -> None:
        _ = texts().gettext
        self.places = sorted(secrets.SystemRandom().sample(range(len(self.groups)), _RETYPED))
        self.retyped = [_GroupField() for _place in self.places]
        row = QHBoxLayout()
        row.setSpacing(16)
        for place, field in zip(self.places, self.retyped, strict=True):
            words = _("Type group {number}").format(number=place + 1)
            made = FormRow(words, field)
            made.setFixedWidth(theme_of(None).px(140))
            row.addWidget(made)
        told = label(_("So we know that your copy is right."), "secondary", tone="muted")
        told.setWordWrap(True)
        beside = QVBoxLayout()
        beside.addStretch(1)
        beside.addWidget(told)
        beside.addSpacing(8)
        row.addLayout(beside, 1)
        self.column.addLayout(row)

    def _on_print(self) -> None:
        today = shown_day(in_brussels(SystemClock().now_utc()).date())
        zone = self.known[0] if self.known else ""
        page = CodePage(zone, self.user.text().strip(), today, tuple(self.groups))
        self.printer.ask(page)

    def _judge(self) -> None:
        signs, again = self.password.text(), self.again.text()
        found = strength(signs, known=(*self.known, self.user.text()))
        self.bar.show_strength(found)
        self.verdict.say(verdict_of(found, signs=signs, again=again) if signs else None)
        for place, field in zip(self.places, self.retyped, strict=True):
            field.show_right(right=is_group(field.text(), self.groups, place=place))


class _GroupField(QLineEdit):
    """Four signs of the recovery code; a tick stands in it as soon as they are right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_GROUP_SIGNS)
        letters = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        letters.setPointSizeF(theme_of(None).type.points("body"))
        self.setFont(letters)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.addStretch(1)
        self._tick = Icon("approve", tone="good", size=LINE)
        row.addWidget(self._tick)
        self._tick.hide()

    def show_right(self, *, right: bool) -> None:
        """Show or take away the tick."""
        self._tick.setVisible(right)
        self.setAccessibleDescription(texts().gettext("right") if right else "")


def is_group(typed: str, groups: list[str], *, place: int) -> bool:
    """Whether a text is a group of the code, as people type it: O for 0, small letters."""
    if len(typed.strip()) != _GROUP_SIGNS:
        return False
    try:
        read = read_code("-".join([*groups[:place], typed.strip(), *groups[place + 1 :]]))
    except DataFileError:
        return False
    return read == read_code("-".join(groups))


def verdict_of(found: Strength, *, signs: str, again: str) -> ShapeAndWord:
    """Say strength and likeness in one line."""
    _ = texts().gettext
    words = {
        Verdict.SHORT: _("too short"),
        Verdict.WEAK: _("weak"),
        Verdict.FAIR: _("fair"),
        Verdict.STRONG: _("strong"),
    }
    shape, tone = _TONES[found.verdict]
    if not again:
        return ShapeAndWord(shape, words[found.verdict], tone)
    if signs == again:
        both = _("{strength}, both the same").format(strength=words[found.verdict])
        return ShapeAndWord(shape, both, tone)
    return ShapeAndWord(Shape.STOP, _("not the same"), "stop")


def _even_letters(points: float) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight.DemiBold)
    return font
