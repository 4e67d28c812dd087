"""The places of the desk, a line each; only those that work stand here.

This module is loaded after the password was typed: pages bring their services along.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from zonedesk.services.action_record import count_late
from zonedesk.services.dossier_record import count_waiting
from zonedesk.services.plan_record import count_missing
from zonedesk.ui.access.actions import ACTIONS as ACCESS_ACTIONS
from zonedesk.ui.actions.actions import ACTIONS as ACTION_ACTIONS
from zonedesk.ui.actions.page import ActionsPage
from zonedesk.ui.categories.actions import ACTIONS as CATEGORY_ACTIONS
from zonedesk.ui.decisions.actions import ACTIONS as DECISION_ACTIONS
from zonedesk.ui.decisions.page import DecisionsPage
from zonedesk.ui.dossiers.actions import ACTIONS as DOSSIER_ACTIONS
from zonedesk.ui.dossiers.page import DossiersPage
from zonedesk.ui.figures.actions import ACTIONS as FIGURE_ACTIONS
from zonedesk.ui.figures.page import FiguresPage
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.meetings.actions import ALL as MEETING_ACTIONS
from zonedesk.ui.meetings.page import MeetingsPage
from zonedesk.ui.people.actions import ACTIONS as PEOPLE_ACTIONS
from zonedesk.ui.people.page import PeoplePage
from zonedesk.ui.plan.actions import ACTIONS as PLAN_ACTIONS
from zonedesk.ui.plan.page import PlanPage
from zonedesk.ui.rules.actions import ACTIONS as RULE_ACTIONS
from zonedesk.ui.shell.administration import AdministrationPage
from zonedesk.ui.templates.actions import ACTIONS as TEMPLATE_ACTIONS
from zonedesk.ui.texts.actions import ACTIONS as TEXT_ACTIONS
from zonedesk.ui.today.actions import ACTIONS as TODAY_ACTIONS
from zonedesk.ui.today.page import TodayPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.actions import Action
    from zonedesk.ui.kit.desk import Desk, Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A place in the navigation.

    Attributes:
        key: for the layout and for requests of other pages.
        title: English source of its name; marked with `noop`.
        icon: meaning of its icon.
        factory: makes the page.
        actions: what it declares, for the menus and the command palette.
        count: what waits for the user there; one query, run in the lane. None shows nothing.
        late: the count is of late things and shown in stop colour.
        group: places of one group stand together; 12 pixels between groups.
    """

    key: str
    title: str
    icon: str
    factory: Callable[[Desk], Page]
    actions: tuple[Action, ...] = ()
    count: Callable[[Workspace], int] | None = field(default=None, kw_only=True)
    late: bool = field(default=False, kw_only=True)
    group: int = field(default=0, kw_only=True)


PAGES: Final = (
    PageEntry("today", noop("Today"), "today", TodayPage, actions=TODAY_ACTIONS, group=-1),
    PageEntry("meetings", noop("Meetings"), "meetings", MeetingsPage, actions=MEETING_ACTIONS),
    PageEntry("decisions", noop("Decisions"), "decisions", DecisionsPage, actions=DECISION_ACTIONS),
    PageEntry(
        "dossiers",
        noop("Dossiers"),
        "dossiers",
        DossiersPage,
        actions=DOSSIER_ACTIONS,
        count=count_waiting,
    ),
    PageEntry(
        "plan",
        noop("Action plan"),
        "plan",
        PlanPage,
        actions=PLAN_ACTIONS,
        count=count_missing,
        group=1,
    ),
    PageEntry(
        "actions",
        noop("Action points"),
        "actions",
        ActionsPage,
        actions=ACTION_ACTIONS,
        count=count_late,
        late=True,
        group=1,
    ),
    PageEntry(
        "people",
        noop("People && bodies"),
        "people",
        PeoplePage,
        actions=PEOPLE_ACTIONS,
        group=2,
    ),
    PageEntry(
        "figures",
        noop("Figures && reports"),
        "figures",
        FiguresPage,
        actions=FIGURE_ACTIONS,
        group=2,
    ),
    PageEntry(
        "rules",
        noop("Administration"),
        "settings",
        AdministrationPage,
        actions=(
            *RULE_ACTIONS,
            *TEXT_ACTIONS,
            *TEMPLATE_ACTIONS,
            *CATEGORY_ACTIONS,
            *ACCESS_ACTIONS,
        ),
        group=2,
    ),
)
