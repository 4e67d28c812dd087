"""The one stylesheet: colours from tokens, sizes from the text scale (README of the pictures, 3).

Looks are chosen by dynamic properties, set by the kit: ``look`` of a button (*primary*, *quiet*,
*link*), ``small`` for 28 pixels instead of 32, ``type`` and ``tone`` of a label, ``ground`` of a
panel, ``wrong`` of a field, ``quiet`` of one that is edited in place and looks like text. In the
state *focus* a border grows from 1 to 2 pixels and the padding shrinks by 1, so that nothing
moves. No height is fixed: it is text height and margins.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template
from typing import TYPE_CHECKING

from zonedesk.ui.theme.typography import STYLES

if TYPE_CHECKING:
    from zonedesk.ui.theme.tokens import Tokens
    from zonedesk.ui.theme.typography import Typography

_RADIO, _RADIO_RING = 16, 5

_OWN = """
* { color: $text; font-family: "$family"; font-size: ${pt_body}pt; }
"""

_GROUNDS = """
QMainWindow, QDialog { background: $background; }
QWidget[ground="background"] { background: $background; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="sunken"] { background: $sunken; }
QWidget[ground="accent"] { background: $accent; }
QWidget[ground="line_on_accent"] { background: $accent_on; }
QFrame[ground="card"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
QFrame[ground="raised"] { background: $raised; border: 1px solid $edge; border-radius: 6px; }
QFrame[rule="below"] { border: 0; border-bottom: 1px solid $line; }
QFrame[rule="above"] { border: 0; border-top: 1px solid $line; }
QFrame[rule="right"] { border: 0; border-right: 1px solid $line; }
QFrame[rule="left"] { border: 0; border-left: 1px solid $line; }
QFrame[bar="info"] { background: $accent_soft; border: 0; border-radius: 6px; }
QFrame[bar="watch"] { background: $watch_soft; border: 0; border-radius: 6px; }
QFrame[bar="stop"] { background: $stop_soft; border: 0; border-radius: 6px; }
QFrame[bar="good"] { background: $good_soft; border: 0; border-radius: 6px; }
QFrame[bar="toast"] { background: $inverse; border: 0; border-radius: 6px; }
QToolTip { background: $inverse; color: $inverse_on; border: 0; padding: 4px 8px; }
QScrollArea { border: 0; background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
"""

_BUTTONS = """
QPushButton { background: $surface; color: $text; border: 1px solid $edge; border-radius: 6px;
  padding: 6px 11px; }
QPushButton:hover, QPushButton[shown="hover"] { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $accent_soft; }
QPushButton:focus, QPushButton[shown="focus"] { border: 2px solid $accent; padding: 5px 10px; }
QPushButton:disabled { color: $off; border: 1px solid $line; padding: 6px 11px; }
QPushButton[look="primary"] { background: $accent; color: $accent_on; border-color: $accent;
  font-weight: 600; }
QPushButton[look="primary"]:hover, QPushButton[look="primary"][shown="hover"],
QPushButton[look="primary"]:pressed { background: $accent_deep; border-color: $accent_deep; }
QPushButton[look="primary"]:focus, QPushButton[look="primary"][shown="focus"] {
  border: 2px solid $text; }
QPushButton[look="primary"]:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton[look="quiet"], QPushButton[look="link"] { background: transparent;
  border-color: transparent; }
QPushButton[look="quiet"]:hover { background: $hover; }
QPushButton[look="quiet"]:pressed, QPushButton[look="quiet"]:checked { background: $accent_soft; }
QPushButton[look="link"] { color: $accent; padding: 1px; border-radius: 4px; }
QPushButton[look="link"]:hover { color: $accent_deep; text-decoration: underline; }
QPushButton[look="link"][on="inverse"] { color: $inverse_link; font-weight: 600; }
QPushButton[look="link"][on="inverse"]:focus { border-color: $inverse_link; }
QPushButton[look="quiet"]:focus { border: 2px solid $accent; }
QPushButton[look="link"]:focus { border: 2px solid $accent; padding: 0; }
QPushButton[look="link"]:disabled { color: $off; padding: 1px; }
QPushButton[on="accent"] { background: transparent; border-color: $accent_on; }
QPushButton[on="accent"]:hover, QPushButton[on="accent"]:pressed { background: $accent_deep; }
QPushButton[on="accent"]:focus { border: 2px solid $accent_on; background: $accent_deep; }
QPushButton[small="true"] { padding-top: 4px; padding-bottom: 4px; }
QPushButton[small="true"]:focus { padding-top: 3px; padding-bottom: 3px; }
QPushButton[big="true"] { padding-top: 8px; padding-bottom: 8px; }
QPushButton[big="true"]:focus { padding-top: 7px; padding-bottom: 7px; }
QPushButton[alone="true"] { padding-left: 4px; padding-right: 4px; }
QPushButton[alone="true"]:focus { padding-left: 3px; padding-right: 3px; }
QPushButton[alone="true"][small="true"] { padding-left: 2px; padding-right: 2px; }
QPushButton[alone="true"][small="true"]:focus { padding-left: 1px; padding-right: 1px; }
QPushButton::menu-indicator { image: none; width: 0; }
QToolButton { background: transparent; color: $text; border: 1px solid transparent;
  border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $accent_soft; }
QToolButton:focus { border: 2px solid $accent; padding: 3px; }
QToolButton::menu-indicator { image: none; }
"""

_FIELDS = """
QLineEdit, QComboBox, QAbstractSpinBox { background: $surface; color: $text;
  border: 1px solid $field; border-radius: 6px; padding: 5px 9px;
  placeholder-text-color: $muted;
  selection-background-color: $accent; selection-color: $accent_on; }
QPlainTextEdit, QTextEdit { background: $surface; color: $text; border: 1px solid $edge;
  border-radius: 6px; padding: 7px 11px;
  selection-background-color: $accent; selection-color: $accent_on; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QLineEdit[shown="focus"] {
  border: 2px solid $accent; padding: 4px 8px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 6px 10px; }
QLineEdit[wrong="true"], QComboBox[wrong="true"], QAbstractSpinBox[wrong="true"],
QPlainTextEdit[wrong="true"], QTextEdit[wrong="true"] { border-color: $stop; }
QLineEdit:read-only, QPlainTextEdit:read-only, QTextEdit:read-only {
  background: $background; border-color: $background; }
QLineEdit:read-only:focus, QPlainTextEdit:read-only:focus, QTextEdit:read-only:focus {
  border-color: $accent; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled,
QTextEdit:disabled { color: $off; border-color: $line; }
QLineEdit[small="true"], QComboBox[small="true"] { padding-top: 3px; padding-bottom: 3px; }
QLineEdit[small="true"]:focus, QComboBox[small="true"]:focus {
  padding-top: 2px; padding-bottom: 2px; }
QLineEdit[quiet="true"], QPlainTextEdit[quiet="true"], QTextEdit[quiet="true"] {
  background: transparent;
  border-color: transparent; padding: 1px 9px; }
QLineEdit[quiet="true"]:hover, QPlainTextEdit[quiet="true"]:hover,
QTextEdit[quiet="true"]:hover { border-color: $edge; }
QLineEdit[quiet="true"]:focus, QPlainTextEdit[quiet="true"]:focus,
QTextEdit[quiet="true"]:focus { background: $surface;
  border: 2px solid $accent; padding: 0 8px; }
QPlainTextEdit[made="true"] { color: $muted; font-style: italic; }
QLineEdit[quiet="true"][wrong="true"], QPlainTextEdit[quiet="true"][wrong="true"],
QTextEdit[quiet="true"][wrong="true"] { border-color: $stop; }
QTextEdit[bare="true"], QTextEdit[bare="true"]:focus { background: transparent; border: 0;
  padding: 0; }
QTextEdit[roomy="true"] { padding: 11px 15px; }
QTextEdit[roomy="true"]:focus { padding: 10px 14px; }
QComboBox { padding-left: 11px; }
QComboBox:focus { padding-left: 10px; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QComboBox QAbstractItemView { background: $raised; color: $text; border: 1px solid $edge;
  padding: 4px; selection-background-color: $accent_soft; selection-color: $text; outline: 0; }
QRadioButton { spacing: 8px; color: $text; padding: 3px; border: 1px solid transparent;
  border-radius: 4px; }
QRadioButton:focus { border: 2px solid $accent; padding: 2px; }
QRadioButton::indicator { width: ${radio}px; height: ${radio}px; border: 1px solid $field;
  border-radius: ${radio_round}px; background: $surface; }
QRadioButton::indicator:checked { width: ${radio_dot}px; height: ${radio_dot}px;
  border: ${radio_ring}px solid $accent; border-radius: ${radio_round}px;
  background: $accent_on; }
QRadioButton:disabled { color: $off; }
"""

_LISTS = """
QAbstractItemView { background: $surface; color: $text; border: 0; outline: 0;
  selection-background-color: $accent_soft; selection-color: $text; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $muted; border: 0;
  border-bottom: 1px solid $line; padding: 8px 6px; font-size: ${pt_secondary}pt;
  font-weight: 600; }
QHeaderView::section:vertical { padding: 0 4px; border: 0; }
QHeaderView::section:hover { background: $hover; }
QTableCornerButton::section { background: $surface; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; }
QScrollBar::handle:vertical { margin: 3px; min-height: 26px; }
QScrollBar::handle:horizontal { margin: 3px; min-width: 26px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $line; border: 0; border-radius: 3px; min-height: 6px;
  max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""

_MENUS = """
QMenuBar { background: $sunken; color: $text; padding: 2px 8px; spacing: 0; }
QMenuBar::item { background: transparent; padding: 3px 10px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; }
QMenu { background: $raised; color: $text; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 10px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $off; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
"""

_LABELS = """
QLabel { background: transparent; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="off"] { color: $off; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="accent_on"] { color: $accent_on; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="watch"] { color: $watch; }
QLabel[tone="stop"] { color: $stop; }
QLabel[tone="inverse_on"] { color: $inverse_on; }
QLabel:disabled { color: $off; }
"""


def stylesheet(tokens: Tokens, letters: Typography, *, own: bool = False) -> str:
    """Write the stylesheet of one scheme at one text size.

    Args:
        tokens: the colours.
        letters: family and text size.
        own: for one window that differs from the program: under a stylesheet Qt does not hand
            palette and font down to children, therefore they are said for every widget.
    """
    points = {f"pt_{style}": f"{letters.points(style):g}" for style in STYLES}
    points["family"] = letters.family
    edge, ring = round(_RADIO * letters.scale), round(_RADIO_RING * letters.scale)
    radio = {"radio": edge - 2, "radio_dot": edge - 2 * ring, "radio_ring": ring}
    radio["radio_round"] = edge // 2
    text = (
        (_OWN if own else "")
        + _GROUNDS
        + _BUTTONS
        + _FIELDS
        + _LISTS
        + _MENUS
        + _LABELS
        + _types(letters)
    )
    return Template(text).substitute(asdict(tokens), **points, **radio)


def _types(letters: Typography) -> str:
    """The seven text styles as rules for labels; ``weight`` overrules that of the style."""
    lines = [
        f'QLabel[type="{style}"] {{ font-size: {letters.points(style):g}pt;'
        f" font-weight: {600 if STYLES[style].semibold else 400}; }}\n"
        for style in STYLES
    ]
    record = letters.points("record")
    lines.append(f'*[type="record"] {{ font-size: {record:g}pt; font-weight: 600; }}\n')
    lines.append(f'QTextEdit[type="talk"] {{ font-size: {record:g}pt; }}\n')
    decided = letters.points("section")
    lines.append(f'QTextEdit[type="decided"] {{ font-size: {decided:g}pt; }}\n')
    lines.append('QLabel[weight="normal"] { font-weight: 400; }\n')
    return "".join(lines) + 'QLabel[weight="semibold"] { font-weight: 600; }\n'
