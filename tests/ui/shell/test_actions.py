"""Actions as data: each has its own name, keys, icon and menu."""

from __future__ import annotations

from collections import Counter

from zonedesk.ui.access.actions import ACTIONS as ACCESS
from zonedesk.ui.categories.actions import ACTIONS as CATEGORIES
from zonedesk.ui.dossiers import actions as dossiers
from zonedesk.ui.dossiers import detail_documents as dossier_documents
from zonedesk.ui.kit.actions import MENUS, Action
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.actions import (
    EVERYWHERE,
    IN_RECORD,
    IN_VIEWER,
    ON_CHOSEN,
    ON_DOCUMENTS,
)
from zonedesk.ui.meetings.agenda_actions import BELOW_AGENDA, IN_AGENDA
from zonedesk.ui.meetings.attendance_actions import ON_SHEET
from zonedesk.ui.meetings.planner_actions import OF_MEETING, OF_PLANNER
from zonedesk.ui.meetings.preview_actions import IN_PREVIEW, OF_PAPERS, ON_ITEM
from zonedesk.ui.meetings.text_blocks import IN_TEXT
from zonedesk.ui.rules.actions import ACTIONS as RULES
from zonedesk.ui.shell.actions import (
    BACKUP_ACTIONS,
    CLOSE_RECORD,
    SHELL_ACTIONS,
    START_ACTIONS,
    place_actions,
)
from zonedesk.ui.shell.look import LOOK_ACTIONS
from zonedesk.ui.shell.pages import PAGES
from zonedesk.ui.templates.actions import ACTIONS as TEMPLATES
from zonedesk.ui.texts.actions import ACTIONS as TEXTS
from zonedesk.ui.theme.icons import MEANINGS

#: What is at hand at one moment, where a place has parts that are never at hand together.
PARTS = {
    "meetings": [
        (
            *EVERYWHERE,
            *OF_PLANNER,
            *ON_CHOSEN,
            *IN_RECORD,
            *OF_MEETING,
            *OF_PAPERS,
            *IN_AGENDA,
            *ON_ITEM,
            *BELOW_AGENDA,
            *IN_TEXT,
        ),
        (*EVERYWHERE, *IN_RECORD, *ON_SHEET),
        (*EVERYWHERE, *IN_RECORD, *ON_DOCUMENTS),
        (*EVERYWHERE, *IN_PREVIEW),
        IN_VIEWER,
    ],
    "dossiers": [
        tuple(
            one
            for one in dossiers.ACTIONS
            if one not in {*dossier_documents.ON_DOCUMENTS, *dossier_documents.IN_VIEWER}
        ),
        (*dossiers.IN_PLACE, *dossiers.IN_DETAIL, *dossier_documents.ON_DOCUMENTS),
        dossier_documents.IN_VIEWER,
    ],
    "rules": [RULES, TEXTS, TEMPLATES, CATEGORIES, ACCESS],
}

ANYWHERE = (
    *START_ACTIONS,
    *SHELL_ACTIONS,
    *BACKUP_ACTIONS,
    *LOOK_ACTIONS,
    *place_actions(PAGES),
    CLOSE_RECORD,
)


def all_actions() -> list[Action]:
    """Every action of the program."""
    return [*ANYWHERE, *(action for entry in PAGES for action in entry.actions)]


def test_ids_are_unique() -> None:
    assert not [name for name, count in Counter(a.id for a in all_actions()).items() if count > 1]


def test_no_keys_mean_two_things_in_one_place() -> None:
    parts = [part for entry in PAGES for part in PARTS.get(entry.key, [entry.actions])]
    for here in (ANYWHERE, *((*ANYWHERE, *part) for part in parts)):
        keys = [key.toString() for action in here for key in action.key_sequences()]
        assert not [key for key, count in Counter(keys).items() if count > 1]


def test_the_parts_of_a_place_leave_nothing_out() -> None:
    for entry in PAGES:
        told = {action for part in PARTS.get(entry.key, [entry.actions]) for action in part}
        assert told == set(entry.actions)


def test_keys_can_be_read() -> None:
    for action in all_actions():
        for key in action.key_sequences():
            assert key.toString(), action.id


def test_icons_exist() -> None:
    assert {a.icon for a in all_actions() if a.icon is not None} <= set(MEANINGS)


#: Words that are the same in Dutch.
SAME = {"Dossiers"}


def test_every_action_has_a_menu_and_dutch_words() -> None:
    for action in all_actions():
        assert action.menu in MENUS
        for words in (action.text, action.within):
            assert not words or words in SAME or texts().gettext(words) != words, action.id
