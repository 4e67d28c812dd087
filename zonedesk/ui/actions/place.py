"""The parts of the place *Action points*, as those that serve it see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.ui.kit.desk import Page

if TYPE_CHECKING:
    from zonedesk.ui.actions.commands import ActionCommands
    from zonedesk.ui.actions.detail import ActionDetail
    from zonedesk.ui.actions.making import Making
    from zonedesk.ui.actions.paper import ActionsSheet
    from zonedesk.ui.actions.reminders import Reminders
    from zonedesk.ui.actions.view import ActionsView


class ActionsPlace(Page):
    """The list, the action point beside it, what changes them and the form of a new one."""

    commands: ActionCommands
    view: ActionsView
    detail: ActionDetail
    making: Making
    reminders: Reminders
    sheet: ActionsSheet
