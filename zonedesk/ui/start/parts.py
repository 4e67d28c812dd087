"""What a step of the first run is, and two of them: zone and profile, and the folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from zonedesk.domain.words import Profile
from zonedesk.ui.kit.buttons import plain
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

_SUFFIX = ".zonedesk"
_LONGEST_ZONE = 200
_BOX, _AROUND_BOX = 16, 12  # of a radio button, before its words
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Part(QWidget):
    """One step: heading, what it asks, and whether that is right.

    `changed` tells that it may be right or wrong now; `entered` that Enter was pressed.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, title: str, words: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(label(title, "page"))
        self.column.addSpacing(4)
        self.column.addWidget(label(words, tone="muted", wrap=True))
        self.column.addSpacing(24)

    def missing(self) -> str:
        """Say what is not right yet; empty when the step is right."""
        return ""

    def watch(self, *fields: QLineEdit) -> None:
        """Follow fields while they are filled in."""
        for field in fields:
            field.textChanged.connect(self.changed)
            field.returnPressed.connect(self.entered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter from a choice as from a field."""
        if event.key() in _ENTER and isinstance(self.focusWidget(), QRadioButton):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class ZonePart(Part):
    """Whose desk it is: name of the zone and its profile, which chooses the rule set."""

    def __init__(self) -> None:
        _ = texts().gettext
        super().__init__(
            _("Zone and profile"),
            _("The name stands on every paper. The profile chooses the rules of the zone."),
        )
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST_ZONE)
        self.name.setPlaceholderText(_("for example: Local Police Lier"))
        self.column.addWidget(FormRow(_("Name of the &zone"), self.name))
        self.column.addSpacing(24)
        self.column.addWidget(label(_("Profile"), "secondary", tone="muted", semibold=True))
        self.column.addSpacing(4)
        self.choices = {
            Profile.ONE_MUNICIPALITY: choice(
                _("&One municipality"), _("municipal council and college decide")
            ),
            Profile.MULTI_MUNICIPALITY: choice(
                _("&Several municipalities"), _("police council and police college")
            ),
            Profile.BRUSSELS: choice(
                _("&Brussels"), _("several municipalities under the rules of the Region")
            ),
        }
        for button, row in self.choices.values():
            self.column.addWidget(row)
            button.toggled.connect(self.changed)
        one_of(self, [button for button, _row in self.choices.values()])
        self.choices[Profile.ONE_MUNICIPALITY][0].setChecked(True)
        self.column.addStretch(1)
        self.watch(self.name)

    @property
    def profile(self) -> Profile:
        """The chosen profile."""
        chosen = (one for one, (button, _row) in self.choices.items() if button.isChecked())
        return next(chosen, Profile.ONE_MUNICIPALITY)

    def missing(self) -> str:
        """Ask for the name."""
        return "" if self.name.text().strip() else texts().gettext("Fill in the name of the zone.")


class FolderPart(Part):
    """Where the work folder comes; it is on a disk of this computer and holds its own backups."""

    def __init__(self) -> None:
        _ = texts().gettext
        super().__init__(
            _("Folders"),
            _("Everything stands encrypted in one work folder, and its backups inside it."),
        )
        self.path = QLineEdit()
        self._proposed = ""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.path, 1)
        choose = plain(_("&Choose…"), icon="open_folder")
        choose.clicked.connect(self._on_choose)
        line.addWidget(choose)
        row.setFocusProxy(self.path)
        self.row = FormRow(_("&Work folder"), row)
        self.path.setAccessibleName(_("Work folder"))
        self.column.addWidget(self.row)
        self.column.addSpacing(20)
        self.column.addWidget(
            MessageBar(
                "info",
                _(
                    "Keep the work folder on a disk of this computer. On a network drive it can "
                    "be damaged; a copy of a backup may stand there."
                ),
            )
        )
        self.column.addStretch(1)
        self.watch(self.path)

    @property
    def folder(self) -> Path:
        """The folder as it was written."""
        return Path(self.path.text().strip()).expanduser()

    def propose(self, zone: str) -> None:
        """Propose a place named after the zone, as long as nobody chose one."""
        if self.path.text() != self._proposed:
            return
        words = "".join(sign if sign.isalnum() else " " for sign in zone).lower().split()
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        home = QStandardPaths.writableLocation(documents)
        self._proposed = str(Path(home) / ("-".join(words or ["zone"]) + _SUFFIX))
        self.path.setText(self._proposed)

    def missing(self) -> str:
        """Ask for a whole path to a folder that is empty or new."""
        _ = texts().gettext
        if not self.path.text().strip():
            return _("Choose where the work folder comes.")
        if not self.folder.is_absolute():
            return _("Write the whole path of the work folder.")
        if _is_taken(self.folder):
            return _("This folder is not empty. Choose a folder that is empty or new.")
        return ""

    def _on_choose(self) -> None:
        _ = texts().gettext
        title = _("Where does the work folder come?")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self.folder.parent))
        if chosen:
            place = Path(chosen)
            self.path.setText(str(place / self.folder.name if _is_taken(place) else place))


def _is_taken(folder: Path) -> bool:
    """Whether something stands in the way; a place that cannot be looked at tells later."""
    try:
        return folder.is_file() or (folder.is_dir() and any(folder.iterdir()))
    except OSError:
        return False


def choice(words: str, explanation: str) -> tuple[QRadioButton, QWidget]:
    """Make a choice with its explanation below; gives the button and the whole."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 4, 0, 4)
    column.setSpacing(0)
    button = QRadioButton(words)
    button.setAccessibleDescription(explanation)
    told = label(explanation, "secondary", tone="muted", wrap=True)
    told.setContentsMargins(_AROUND_BOX + theme_of(None).px(_BOX), 0, 0, 0)
    column.addWidget(button)
    column.addWidget(told)
    return button, whole


def one_of(owner: QWidget, buttons: Sequence[QRadioButton]) -> None:
    """Let one of several be chosen, though each stands in a widget of its own."""
    made = QButtonGroup(owner)
    for button in buttons:
        made.addButton(button)
