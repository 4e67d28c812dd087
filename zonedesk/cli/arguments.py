"""What each command takes, and the list of commands (formats.md section 1)."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING, Final

from zonedesk.cli import attachment_arguments, paper_arguments, reminder_arguments
from zonedesk.cli import shared_arguments as shared
from zonedesk.cli.grammar import Command
from zonedesk.cli.language import noop, texts
from zonedesk.domain.words import Profile

if TYPE_CHECKING:
    from zonedesk.cli.grammar import Parser

KINDS_OF_LIST = (
    "bodies", "people", "meetings", "agenda", "attendance", "decisions", "dossiers", "plan",
    "indicators", "actions", "documents",
)  # fmt: skip
KINDS_OF_RECORD = ("meeting", "item", "dossier", "decision", "action", "line")
KINDS_OF_WORKBOOK = (
    "register", "college", "meetings", "decisions", "dossiers", "plan",
    "indicators", "actions", "terms", "attendance", "annual",
)  # fmt: skip
PROFILES = {profile.value: profile for profile in Profile}


def day(text: str) -> date:
    """Read the argument of ``--day``."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        sentence = texts().gettext("{text} is no day; write it as 2019-01-14")
        raise argparse.ArgumentTypeError(sentence.format(text=text)) from None


def _new(parser: Parser) -> None:
    _ = texts().gettext
    parser.add_argument(
        "folder", metavar=_("FOLDER"), type=shared.path, help=_("folder that is absent or empty")
    )
    parser.add_argument(
        "--zone", metavar=_("NAME"), required=True, help=_("name of the police zone")
    )
    parser.add_argument(
        "--profile",
        choices=tuple(PROFILES),
        required=True,
        help=_("kind of zone, decides its rules"),
    )
    shared.keys(parser, new=True)


def _demo(parser: Parser) -> None:
    _new_folder = texts().gettext("folder that is absent or empty")
    parser.add_argument(
        "folder", metavar=texts().gettext("FOLDER"), type=shared.path, help=_new_folder
    )
    shared.keys(parser, new=True)


def _import(parser: Parser) -> None:
    _ = texts().gettext
    shared.folder(parser)
    parser.add_argument(
        "file", metavar=_("FILE") + ".xlsx", type=shared.path, help=_("register workbook")
    )
    parser.add_argument("--dry-run", action="store_true", help=_("check only, write nothing"))
    shared.json(parser)


def _list(parser: Parser) -> None:
    shared.folder(parser)
    shared.choice(parser, "what", shown=texts().gettext("WHAT"), choices=KINDS_OF_LIST)
    shared.year_option(parser)
    shared.body(parser)
    shared.json(parser)


def _show(parser: Parser) -> None:
    _ = texts().gettext
    shared.folder(parser)
    parser.add_argument(
        "reference", metavar=_("REFERENCE"), help=_("such as ZVR/2018/1 or ZVR/2018/1#3")
    )
    parser.add_argument(
        "--kind", choices=KINDS_OF_RECORD, help=_("when a reference names several records")
    )
    shared.json(parser)


def _deadlines(parser: Parser) -> None:
    _ = texts().gettext
    shared.folder(parser)
    parser.add_argument(
        "reference", metavar=_("MEETING"), help=_("of the meeting, such as ZVR/2018/1")
    )
    shared.json(parser)


def _workbook(parser: Parser) -> None:
    shared.folder(parser)
    shared.choice(parser, "kind", shown=texts().gettext("KIND"), choices=KINDS_OF_WORKBOOK)
    shared.year_option(parser)
    shared.body(parser)
    shared.edition(parser)
    shared.reason(parser)
    shared.output(parser, ending=".xlsx")


def _pictures(parser: Parser) -> None:
    _ = texts().gettext
    shared.folder(parser)
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("PLACE"),
        type=shared.path,
        required=True,
        help=_("folder for the pictures, absent or empty"),
    )
    parser.add_argument("--force", action="store_true", help=_("write over pictures that exist"))
    parser.add_argument(
        "--day", metavar=_("DAY"), type=day, help=_("as if it were this day, such as 2019-01-14")
    )
    parser.add_argument(
        "--every-look",
        action="store_true",
        help=_("in every theme and text size, also of an empty work folder"),
    )


def _backup(parser: Parser) -> None:
    shared.folder(parser)
    shared.output(parser, ending=".zdbackup", required=False)


def _restore(parser: Parser) -> None:
    _ = texts().gettext
    parser.add_argument(
        "file", metavar=_("FILE") + ".zdbackup", type=shared.path, help=_("the backup")
    )
    parser.add_argument(
        "folder", metavar=_("FOLDER"), type=shared.path, help=_("folder that is absent or empty")
    )
    parser.add_argument(
        "--incomplete",
        action="store_true",
        help=_("also when contents of documents are lost; everything else comes back"),
    )
    shared.keys(parser)


def _verify(parser: Parser) -> None:
    _ = texts().gettext
    parser.add_argument(
        "path", metavar=_("FOLDER|FILE"), type=shared.path, help=_("work folder or backup")
    )
    shared.keys(parser)
    shared.json(parser)


def _password(parser: Parser) -> None:
    _ = texts().gettext
    shared.folder(parser)
    parser.add_argument(
        "--new-password-file",
        metavar=_("FILE"),
        type=shared.path,
        help=_(
            "file with the new password, readable by its owner only; else ZONEDESK_NEW_PASSWORD"
        ),
    )
    parser.add_argument(
        "--new-recovery-code",
        action="store_true",
        help=_("print a new recovery code too; the former one opens this folder no more"),
    )


def _nothing(_parser: Parser) -> None:
    """A command without arguments."""


_ATTACHMENTS = "zonedesk.cli.commands.attachments"
_FOLDERS = "zonedesk.cli.commands.folders"
_LISTS = "zonedesk.cli.commands.lists"
_RECORDS = "zonedesk.cli.commands.records"
_REGISTER = "zonedesk.cli.commands.register"
_PAPERS = "zonedesk.cli.commands.papers"
_TERMS = "zonedesk.cli.commands.terms"

COMMANDS: Final = (
    Command("new", noop("make a work folder"), _new, _FOLDERS),
    Command("demo", noop("make a work folder with the example Lier 2018"), _demo, _REGISTER),
    Command(
        "import",
        noop("take in a register workbook, all or nothing"),
        _import,
        _REGISTER,
        blank={
            "written": False,
            "problems": [],
            "warnings": [],
            "created": {},
            "changed": {},
            "unchanged": {},
        },
    ),
    Command("list", noop("show a list"), _list, _LISTS, blank={}),
    Command("show", noop("show one record with what belongs to it"), _show, _RECORDS, blank={}),
    Command(
        "reminders",
        noop("write a reminder of open action points for each owner"),
        reminder_arguments.reminders,
        "zonedesk.cli.commands.reminders",
    ),
    Command("deadlines", noop("show the terms of a meeting"), _deadlines, _TERMS, blank={}),
    Command(
        "attach",
        noop("keep files as documents of a record"),
        attachment_arguments.attach,
        _ATTACHMENTS,
        blank={},
    ),
    Command(
        "documents",
        noop("show the documents of a record, or export them"),
        attachment_arguments.documents,
        _ATTACHMENTS,
        blank={},
    ),
    Command("paper", noop("make a paper as PDF"), paper_arguments.paper, _PAPERS),
    Command(
        "archive", noop("save all papers of a meeting as ZIP"), paper_arguments.archive, _PAPERS
    ),
    Command(
        "workbook", noop("make an Excel workbook"), _workbook, "zonedesk.cli.commands.workbooks"
    ),
    Command(
        "pictures",
        noop("make a picture of every screen, without a display"),
        _pictures,
        "zonedesk.cli.commands.pictures",
    ),
    Command("backup", noop("make a verified backup"), _backup, _FOLDERS),
    Command("restore", noop("make a work folder of a backup"), _restore, _FOLDERS),
    Command(
        "verify",
        noop("check a work folder or a backup"),
        _verify,
        _FOLDERS,
        blank={"ok": False, "checks": []},
    ),
    Command(
        "password",
        noop("set a new password; the recovery code will do for the old one"),
        _password,
        "zonedesk.cli.commands.users",
    ),
    Command(
        "self-test",
        noop("check this installation with a whole small run"),
        _nothing,
        "zonedesk.cli.commands.self_test",
    ),
)
