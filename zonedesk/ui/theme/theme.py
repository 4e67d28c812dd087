"""The look that is worn now: scheme, text size and row height, for the program or one window.

The theme of the program hangs on the application object. A window may wear its own (the meeting
while it is held is one step larger; the gallery shows light beside dark); widgets ask `theme_of`
for the nearest one when they paint, therefore nothing has to be told when it changes.
"""

from __future__ import annotations

from enum import Enum
from weakref import ref

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from zonedesk.ui.theme.icons import BUTTON, Icons
from zonedesk.ui.theme.palette import palette
from zonedesk.ui.theme.stylesheet import stylesheet
from zonedesk.ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens, Tone
from zonedesk.ui.theme.typography import STEP, STYLES, Style, Typography

_PROPERTY = "zonedesk_theme"


class Scheme(Enum):
    """Which colours are worn."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Density(Enum):
    """How much air rows have: height of one-line and two-line rows at 100 % (component 7b)."""

    COMPACT = (28, 40)
    NORMAL = (34, 44)
    ROOMY = (42, 52)


_TOKENS = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.HIGH_CONTRAST: HIGH_CONTRAST}


class Theme(QObject):
    """One look; `changed` tells that colours, text size or density are new.

    Args:
        parent: the application or the window that wears it.
        scheme: which colours; *system* follows light, dark and high contrast of the system.
        percent: text size, 90–160.
        density: height of rows.
    """

    changed = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        scheme: Scheme = Scheme.SYSTEM,
        percent: int = 100,
        density: Density = Density.NORMAL,
    ) -> None:
        super().__init__(parent)
        self._worn_by: list[QApplication | QWidget] = []
        self._clothed: list[ref[QWidget]] = []
        self.scheme = scheme
        self.density = density
        self.type = Typography(percent)
        self._wear(tokens_of(scheme))
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @property
    def percent(self) -> int:
        """Text size in percent."""
        return self.type.percent

    def apply(self, application: QApplication) -> None:
        """Dress the whole program in Fusion, palette and letters; windows get the stylesheet.

        A stylesheet on the application would be worked out again for everything in a widget each
        time it gets a parent, that is many times while a screen is built.
        """
        application.setStyle("Fusion")
        self.dress(application)

    def clothe(self, window: QWidget) -> None:
        """Let a window of the program wear its one stylesheet, now and after each change."""
        self._clothed.append(ref(window))
        window.setStyleSheet(stylesheet(self.tokens, self.type))

    def dress(self, target: QApplication | QWidget) -> None:
        """Let the program, or one window that differs from it, wear this look from now on."""
        target.setProperty(_PROPERTY, self)
        self._worn_by.append(target)
        self._put_on(target)

    def set_scheme(self, scheme: Scheme) -> None:
        """Choose the colours."""
        self.scheme = scheme
        self._change(tokens_of(scheme))

    def set_percent(self, percent: int) -> None:
        """Choose the text size; it stays within 90–160 %."""
        self.type = Typography(percent)
        self._change(self.tokens)

    def enlarge(self, steps: int) -> None:
        """Make text larger or, with negative steps, smaller: Ctrl + and Ctrl −."""
        self.set_percent(self.percent + steps * STEP)

    def set_density(self, density: Density) -> None:
        """Choose the height of rows."""
        self.density = density
        self._change(self.tokens)

    def color(self, tone: Tone) -> QColor:
        """Give the colour of a role."""
        if tone not in self._colors:
            self._colors[tone] = QColor(getattr(self.tokens, tone))
        return self._colors[tone]

    def font(
        self, style: Style = "body", *, semibold: bool | None = None, italic: bool = False
    ) -> QFont:
        """Give the font of a text style at this text size."""
        return self.type.font(style, semibold=semibold, italic=italic)

    def metrics(
        self, style: Style = "body", *, semibold: bool | None = None, italic: bool = False
    ) -> QFontMetrics:
        """Give the measures of a text style at this text size."""
        return self.type.metrics(style, semibold=semibold, italic=italic)

    def px(self, pixels: float) -> int:
        """Scale what grows with the text: icons, shapes, columns; margins do not."""
        return round(pixels * self.type.scale)

    def tall(self, height: int, *, style: Style = "body", lines: int = 1) -> int:
        """Give a height that is ``height`` at 100 %: text grows, the margins around it stay."""
        return height + lines * (self.type.line(style) - STYLES[style].line)

    def row_height(self, lines: int = 1) -> int:
        """Give the height of a row of one or two lines at this density."""
        return self.tall(self.density.value[lines - 1], lines=lines)

    def pixmap(
        self, meaning: str, *, tone: Tone = "text", size: int = BUTTON, gap: int = 0
    ) -> QPixmap:
        """Draw an icon that grows with the text; ``size`` is that at 100 %."""
        return self._icons.pixmap(meaning, tone=tone, size=self.px(size), gap=gap)

    def icon(
        self,
        meaning: str,
        *,
        tone: Tone = "text",
        off: Tone = "off",
        size: int = BUTTON,
        gap: int = 0,
    ) -> QIcon:
        """Give an icon for a button or menu that grows with the text."""
        return self._icons.icon(meaning, tone=tone, off=off, size=self.px(size), gap=gap)

    def _change(self, tokens: Tokens) -> None:
        self._wear(tokens)
        self._worn_by = [target for target in self._worn_by if isValid(target)]
        for target in self._worn_by:
            self._put_on(target)
        sheet = stylesheet(tokens, self.type)
        for window in self._standing():
            window.setStyleSheet(sheet)
        self.changed.emit()

    def _standing(self) -> list[QWidget]:
        """Give the windows that are still there, and forget the others."""
        known = [one() for one in self._clothed]
        standing = [window for window in known if window is not None and isValid(window)]
        self._clothed = [ref(window) for window in standing]
        return standing

    def _wear(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self._colors: dict[Tone, QColor] = {}
        self._icons = Icons(tokens)

    def _put_on(self, target: QApplication | QWidget) -> None:
        target.setPalette(palette(self.tokens))
        target.setFont(self.font())
        if isinstance(target, QWidget):
            target.setStyleSheet(stylesheet(self.tokens, self.type, own=True))

    def _follow_system(self) -> None:
        if self.scheme is Scheme.SYSTEM:
            self._change(tokens_of(self.scheme))


def tokens_of(scheme: Scheme) -> Tokens:
    """Give the colours of a scheme; *system* asks the system for contrast and dark mode."""
    if scheme is not Scheme.SYSTEM:
        return _TOKENS[scheme]
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


def current() -> Theme:
    """Give the theme of the program; before `Theme.apply` this is a RuntimeError."""
    application = QApplication.instance()
    theme = application.property(_PROPERTY) if application else None
    if isinstance(theme, Theme):
        return theme
    raise RuntimeError("the application wears no theme yet")


def theme_of(widget: QWidget | None) -> Theme:
    """Give the look that a widget wears: its window's own one, else that of the program."""
    while widget is not None:
        theme = widget.property(_PROPERTY)
        if isinstance(theme, Theme):
            return theme
        widget = widget.parentWidget()
    return current()


def icon(meaning: str, *, tone: Tone = "text", size: int = BUTTON) -> QIcon:
    """Give an icon in the colours of the program, for menus: ``icon("approve", tone="good")``."""
    return current().icon(meaning, tone=tone, size=size)
