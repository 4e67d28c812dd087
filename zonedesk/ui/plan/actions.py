"""What can be done in the plan, with its keys (README of the pictures: Keys, 06)."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop

IN_PAGE: Final = (
    Action("plan.new_plan", noop("New &plan…"), "plan", menu="insert"),
    Action("plan.note", noop("&Note on the line"), "add", "Ctrl+N", menu="insert"),
    Action(
        "plan.action",
        noop("&Action point on the line"),
        "actions",
        "Ctrl+Shift+A",
        menu="insert",
    ),
    Action("plan.measure", noop("&Measurement"), "figures", "Ctrl+M", menu="insert"),
    Action("plan.attention", noop("Only what needs &attention"), "watch", menu="list"),
    Action("plan.whole", noop("&Facts of the whole plan"), "plan", menu="list"),
    Action(
        "plan.delete_plan",
        noop("&Delete the whole plan"),
        "delete",
        tip=noop("Put the plan that is shown in the bin with all its lines"),
        menu="list",
    ),
    Action("plan.open_all", noop("&Open all lines"), "expanded", menu="list"),
    Action("plan.close_all", noop("&Close all lines"), "collapsed", menu="list"),
    Action("plan.compare", noop("Co&mpare with another state"), "compare", menu="list"),
    Action("plan.keep_state", noop("&Keep this state of the plan…"), "bookmark", menu="list"),
    Action("plan.excel", noop("Export to E&xcel…"), "excel", "Ctrl+E", menu="list"),
    Action("plan.print", noop("P&review and print"), "print", "Ctrl+P", menu="list"),
    Action("plan.detail", noop("Show or hide the &details"), None, "Ctrl+3", menu="view"),
)
"""Work while the page is shown."""

_CLASS: Final = noop("&Class of the year")

IN_TREE: Final = (
    Action("plan.add", noop("Plan &line"), "add", "Ins", menu="insert", context="itself"),
    Action(
        "plan.add_below",
        noop("Plan line &below"),
        "add",
        "Alt+Ins",
        menu="insert",
        context="itself",
    ),
    Action("plan.rename", noop("&Rename the line"), "edit", "F2", menu="edit", context="itself"),
    Action("plan.edit", noop("&Edit the line"), menu="edit", context="itself"),
    Action(
        "plan.up",
        noop("Move the line &up"),
        "sorted_up",
        "Alt+Up",
        menu="edit",
        context="itself",
    ),
    Action(
        "plan.down",
        noop("Move the line &down"),
        "sorted_down",
        "Alt+Down",
        menu="edit",
        context="itself",
    ),
    Action(
        "plan.indent",
        noop("Put it &below the line before it"),
        "next",
        tip=noop("Put the line below the one before it (Alt+Right in the plan)"),
        menu="edit",
        context="itself",
    ),
    Action(
        "plan.outdent",
        noop("Put it &out one level"),
        "previous",
        tip=noop("Put the line behind the one it stands below (Alt+Left in the plan)"),
        menu="edit",
        context="itself",
    ),
    *(
        Action(name, words, menu="edit", within=_CLASS, context="itself")
        for name, words in (
            ("plan.priority", noop("&Priority")),
            ("plan.attention_point", noop("&Attention point")),
            ("plan.no_class", noop("&No class")),
        )
    ),
    Action(
        "plan.delete",
        noop("De&lete the line"),
        "delete",
        "Del",
        noop("Put the line in the bin with all below it"),
        menu="edit",
        context="itself",
    ),
    Action(
        "plan.own_window",
        noop("Open in its own &window"),
        "open_window",
        "Ctrl+Return",
        menu="list",
        context="part",
    ),
)
"""Work while the focus is in the tree."""

IN_DETAIL: Final = (
    Action("plan.back", noop("Back to the &plan"), "back", "Esc", menu="list", context="part"),
)
"""Work while the focus is in the details."""

ACTIONS: Final = (*IN_PAGE, *IN_TREE, *IN_DETAIL)
