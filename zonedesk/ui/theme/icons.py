"""Icons by meaning: line drawings of Lucide (ISC licence), tinted by role, drawn once.

The drawings stand in the zip inside the package ``lucide``; nothing else of it is used.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from zonedesk.ui.theme.tokens import Tokens, Tone

NAVIGATION, BUTTON, LINE, CHIP = 20, 18, 16, 14  # sizes in logical pixels at 100 %
_STROKE = 1.75

#: What an icon means to the user, and the drawing that says it.
MEANINGS: Final[dict[str, str]] = {
    # places
    "actions": "list-checks",
    "decisions": "gavel",
    "dossiers": "folder",
    "figures": "chart-column",
    "lock": "lock",
    "meetings": "calendar-days",
    "people": "users",
    "plan": "target",
    "settings": "settings",
    "today": "sun",
    "unlock": "lock-open",
    "user": "circle-user",
    "zone": "landmark",
    # acts
    "add": "plus",
    "add_person": "user-plus",
    "approve": "check",
    "approve_all": "check-check",
    "back": "arrow-left",
    "bookmark": "bookmark",
    "calendar": "calendar",
    "columns": "columns-3",
    "compare": "arrow-right-left",
    "copy": "copy",
    "delete": "trash-2",
    "download": "download",
    "edit": "pencil",
    "excel": "file-spreadsheet",
    "filter": "funnel",
    "forward": "arrow-right",
    "hide": "eye-off",
    "link": "link",
    "log_in": "log-in",
    "log_out": "log-out",
    "menu": "ellipsis",
    "new_meeting": "calendar-plus",
    "open_folder": "folder-open",
    "open_window": "external-link",
    "present": "presentation",
    "print": "printer",
    "redo": "redo-2",
    "refresh": "refresh-cw",
    "remove": "x",
    "repeat": "repeat",
    "restore": "rotate-ccw",
    "search": "search",
    "send": "send",
    "show": "eye",
    "undo": "undo-2",
    "zoom_in": "zoom-in",
    "zoom_out": "zoom-out",
    # writing
    "bold": "bold",
    "bullets": "list",
    "italic": "italic",
    "numbers": "list-ordered",
    "table": "table",
    "text_block": "type",
    "underline": "underline",
    # kinds of things
    "attachment": "paperclip",
    "clock": "clock",
    "database": "database",
    "discussion": "message-square",
    "file": "file-text",
    "file_checked": "file-check",
    "history": "history",
    "image": "image",
    "inbox": "inbox",
    "key": "key-round",
    "mail": "mail",
    "supervision": "scale",
    # telling
    "good": "circle-check",
    "help": "circle-question-mark",
    "info": "info",
    "stop": "triangle-alert",
    "watch": "triangle-alert",
    # pointing
    "collapsed": "chevron-right",
    "expanded": "chevron-down",
    "next": "chevron-right",
    "previous": "chevron-left",
    "sorted_down": "arrow-down",
    "sorted_up": "arrow-up",
}


class Icons:
    """The icons of one scheme, each drawn once per tone, size and fineness of the screen."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._pixmaps: dict[tuple[str, Tone, int, int, float], QPixmap] = {}
        self._icons: dict[tuple[str, Tone, Tone, int, int], QIcon] = {}

    def pixmap(
        self,
        meaning: str,
        *,
        tone: Tone = "text",
        size: int = BUTTON,
        gap: int = 0,
        ratio: float | None = None,
    ) -> QPixmap:
        """Draw an icon.

        Args:
            meaning: a key of `MEANINGS`; another one is KeyError.
            tone: role of its colour.
            size: edge in logical pixels.
            gap: empty room at its right in logical pixels, for buttons (Fusion leaves 4).
            ratio: device pixels per logical pixel; the finest screen's if not given.
        """
        fineness = _finest_screen() if ratio is None else ratio
        key = (meaning, tone, size, gap, fineness)
        if key not in self._pixmaps:
            svg = drawing(MEANINGS[meaning], getattr(self._tokens, tone))
            self._pixmaps[key] = _drawn(svg, QSize(size, size), gap=gap, ratio=fineness)
        return self._pixmaps[key]

    def icon(
        self,
        meaning: str,
        *,
        tone: Tone = "text",
        off: Tone = "off",
        size: int = BUTTON,
        gap: int = 0,
    ) -> QIcon:
        """Give an icon for a button or menu, with its look when it cannot be used."""
        key = (meaning, tone, off, size, gap)
        if key not in self._icons:
            made = QIcon(self.pixmap(meaning, tone=tone, size=size, gap=gap))
            unused = self.pixmap(meaning, tone=off, size=size, gap=gap)
            made.addPixmap(unused, QIcon.Mode.Disabled)
            self._icons[key] = made
        return self._icons[key]


@cache
def drawing(name: str, color: str) -> bytes:
    """Give a drawing of Lucide as SVG in one colour ``#RRGGBB``; a wrong name is KeyError."""
    svg = _library().read(f"{name}.svg").decode()
    svg = svg.replace("currentColor", color)
    return svg.replace('stroke-width="2"', f'stroke-width="{_STROKE}"').encode()


@cache
def _library() -> ZipFile:
    # Found, not imported: the package itself would load an XML library at every start.
    spec = find_spec("lucide")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(name="lucide")
    return ZipFile(Path(spec.origin).with_name("lucide.zip"))


def _finest_screen() -> float:
    screens = QGuiApplication.screens()
    return max((screen.devicePixelRatio() for screen in screens), default=1.0)


def _drawn(svg: bytes, size: QSize, *, gap: int, ratio: float) -> QPixmap:
    made = QPixmap(round((size.width() + gap) * ratio), round(size.height() * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return made
