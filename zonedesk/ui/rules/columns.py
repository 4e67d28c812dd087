"""The columns of the list of rules, of which value and article are edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.rule_values import choices, stored
from zonedesk.domain.rules import OWN_RULE
from zonedesk.ui.kit.canvas import Ink
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.delegates.cells import Words
from zonedesk.ui.kit.table.columns import TableColumn
from zonedesk.ui.kit.table.editing import CellTrouble, choice_editor
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.typed import TypedField
from zonedesk.ui.rules.looks import choice_words, typed_value, value_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zonedesk.ui.rules.model import RuleEntry
    from zonedesk.ui.theme.tokens import Tone

TOPIC, SUBJECT, VALUE, ARTICLE = "topic", "subject", "value", "article"
_SEVERAL = ("regional_holidays", "closed_matters", "secret_matters", "weighted_matters")


class ValueField(TypedField):
    """The field of a value: a number, who signs, a text; empty says there is no such rule.

    Args:
        code: of the rule.
    """

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = code

    def read(self, text: str) -> str:
        """Read a value as it is stored; what is none is refused with what may stand there."""
        return stored(self._code, typed_value(self._code, text))

    def written(self, value: object) -> str:
        """Write a value as the list shows it."""
        return value_words(self._code, str(value))


class ArticleField(TypedField):
    """The field of an article; empty becomes a rule of the zone itself."""

    def read(self, text: str) -> str:
        """Read an article."""
        return " ".join(text.split()) or OWN_RULE

    def written(self, value: object) -> str:
        """Write it as it is."""
        return str(value)


def columns(*, usable: bool) -> tuple[TableColumn[RuleEntry], ...]:
    """Give the columns in the language of the window."""
    _ = texts().gettext
    return (
        TableColumn(TOPIC, _("Rule"), lambda one: one.topic, width=260, flexible=True, wrap=True),
        # The heading above the rules tells it too.
        TableColumn(SUBJECT, _("Body"), lambda one: one.subject, width=210, shown=False),
        TableColumn(
            VALUE,
            _("Value"),
            _shown_value,
            width=400,
            look=_value_look,
            editor=_value_editor if usable else None,
        ),
        TableColumn(
            ARTICLE,
            _("Article"),
            lambda one: one.line.rule.article,
            width=170,
            editor=_article_editor if usable else None,
        ),
    )


def _shown_value(entry: RuleEntry) -> str:
    return entry.value or texts().gettext("not set")


def _value_look(entry: RuleEntry) -> Words:
    tone: Tone = "text" if entry.value else "muted"
    return Words(_shown_value(entry), ink=Ink(tone=tone), wrap=True)


def _value_editor(entry: RuleEntry, parent: QWidget) -> QWidget:
    code, value = entry.code, entry.line.rule.value
    if choices(code) and not code.startswith(_SEVERAL):
        offered = [Choice(known, words) for known, words in choice_words(code)]
        return choice_editor(value, parent, choices=offered)
    field = ValueField(code, parent)
    field.set_value(value)
    CellTrouble(field)
    return field


def _article_editor(entry: RuleEntry, parent: QWidget) -> QWidget:
    field = ArticleField(parent)
    field.set_value(entry.line.rule.article)
    return field
