"""What each command takes, and the list of commands (formats.md section 1)."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zonedesk.cli.grammar import Command, Parser
from zonedesk.cli.language import noop, texts
from zonedesk.domain.words import Edition, Profile
from zonedesk.i18n.catalogue import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST_YEAR, LAST_YEAR = 1900, 2200

KINDS_OF_LIST = (
    "bodies", "people", "meetings", "agenda", "attendance", "dossiers", "plan", "indicators",
    "actions",
)  # fmt: skip
KINDS_OF_RECORD = ("meeting", "item", "dossier", "decision", "action", "line")
KINDS_OF_PAPER = ("agenda", "attendance", "convocation", "minutes")
KINDS_OF_WORKBOOK = ("register", "college", "meetings", "dossiers", "plan", "actions")
EDITIONS = {edition.value: edition for edition in Edition}
PROFILES = {profile.value: profile for profile in Profile}


def year(text: str) -> int:
    """Read the argument of ``--year``."""
    if text.isascii() and text.isdigit() and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    sentence = texts().gettext("{text} is not a year between {first} and {last}")
    raise argparse.ArgumentTypeError(sentence.format(text=text, first=FIRST_YEAR, last=LAST_YEAR))


def day(text: str) -> date:
    """Read the argument of ``--day``."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        sentence = texts().gettext("{text} is no day; write it as 2019-01-14")
        raise argparse.ArgumentTypeError(sentence.format(text=text)) from None


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError(texts().gettext("a path cannot be empty"))
    return Path(text)


def _folder(parser: Parser) -> None:
    _ = texts().gettext
    parser.add_argument("folder", metavar=_("FOLDER"), type=_path, help=_("the work folder"))
    _keys(parser)


def _keys(parser: Parser, *, new: bool = False) -> None:
    _ = texts().gettext
    who = _(
        "name of the first user (default: beheerder)" if new else "user, when there are several"
    )
    parser.add_argument("--user", metavar=_("NAME"), help=who)
    parser.add_argument(
        "--password-file",
        metavar=_("FILE"),
        type=_path,
        help=_("file with the password, readable by its owner only; else ZONEDESK_PASSWORD"),
    )


def _json(parser: Parser) -> None:
    parser.add_argument(
        "--json", action="store_true", help=texts().gettext("one JSON document, also when refused")
    )


def _output(parser: Parser, *, ending: str, required: bool = True) -> None:
    _ = texts().gettext
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("FILE") + ending,
        type=_path,
        required=required,
        help=_("file to write"),
    )
    parser.add_argument("--force", action="store_true", help=_("write over a file that exists"))


def _edition(parser: Parser) -> None:
    parser.add_argument(
        "--edition",
        choices=tuple(EDITIONS),
        default="full",
        help=texts().gettext("full, or public: without anything confidential (default: full)"),
    )


def _year(parser: Parser) -> None:
    _ = texts().gettext
    parser.add_argument("--year", metavar=_("YEAR"), type=year, help=_("only this year"))


def _body(parser: Parser) -> None:
    _ = texts().gettext
    parser.add_argument("--body", metavar=_("CODE"), help=_("only this body"))


def _choice(parser: Parser, name: str, *, shown: str, choices: Sequence[str]) -> None:
    parser.add_argument(name, metavar=shown, choices=choices, help=", ".join(choices))


def _new(parser: Parser) -> None:
    _ = texts().gettext
    parser.add_argument(
        "folder", metavar=_("FOLDER"), type=_path, help=_("folder that is absent or empty")
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
    _keys(parser, new=True)


def _demo(parser: Parser) -> None:
    _new_folder = texts().gettext("folder that is absent or empty")
    parser.add_argument("folder", metavar=texts().gettext("FOLDER"), type=_path, help=_new_folder)
    _keys(parser, new=True)


def _import(parser: Parser) -> None:
    _ = texts().gettext
    _folder(parser)
    parser.add_argument(
        "file", metavar=_("FILE") + ".xlsx", type=_path, help=_("register workbook")
    )
    parser.add_argument("--dry-run", action="store_true", help=_("check only, write nothing"))
    _json(parser)


def _list(parser: Parser) -> None:
    _folder(parser)
    _choice(parser, "what", shown=texts().gettext("WHAT"), choices=KINDS_OF_LIST)
    _year(parser)
    _body(parser)
    _json(parser)


def _show(parser: Parser) -> None:
    _ = texts().gettext
    _folder(parser)
    parser.add_argument(
        "reference", metavar=_("REFERENCE"), help=_("such as ZVR/2018/1 or ZVR/2018/1#3")
    )
    parser.add_argument(
        "--kind", choices=KINDS_OF_RECORD, help=_("when a reference names several records")
    )
    _json(parser)


def _deadlines(parser: Parser) -> None:
    _ = texts().gettext
    _folder(parser)
    parser.add_argument(
        "reference", metavar=_("MEETING"), help=_("of the meeting, such as ZVR/2018/1")
    )
    _json(parser)


def _paper(parser: Parser) -> None:
    _ = texts().gettext
    _folder(parser)
    _choice(parser, "kind", shown=_("KIND"), choices=KINDS_OF_PAPER)
    parser.add_argument(
        "reference", metavar=_("REFERENCE"), help=_("of the meeting, such as ZVR/2018/1")
    )
    _edition(parser)
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        help=_("language of the paper (default: the first of the zone)"),
    )
    parser.add_argument(
        "--filled", action="store_true", help=_("attendance: with what was noted, not to sign")
    )
    parser.add_argument(
        "--differences", action="store_true", help=_("agenda: with what changed since it was sent")
    )
    parser.add_argument(
        "--to",
        metavar=_("NAME"),
        default="",
        help=_("convocation: for one of those who are called (default: for all)"),
    )
    _output(parser, ending=".pdf")


def _workbook(parser: Parser) -> None:
    _folder(parser)
    _choice(parser, "kind", shown=texts().gettext("KIND"), choices=KINDS_OF_WORKBOOK)
    _year(parser)
    _body(parser)
    _edition(parser)
    _output(parser, ending=".xlsx")


def _pictures(parser: Parser) -> None:
    _ = texts().gettext
    _folder(parser)
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("PLACE"),
        type=_path,
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
    _folder(parser)
    _output(parser, ending=".zdbackup", required=False)


def _restore(parser: Parser) -> None:
    _ = texts().gettext
    parser.add_argument("file", metavar=_("FILE") + ".zdbackup", type=_path, help=_("the backup"))
    parser.add_argument(
        "folder", metavar=_("FOLDER"), type=_path, help=_("folder that is absent or empty")
    )
    _keys(parser)


def _verify(parser: Parser) -> None:
    _ = texts().gettext
    parser.add_argument(
        "path", metavar=_("FOLDER|FILE"), type=_path, help=_("work folder or backup")
    )
    _keys(parser)
    _json(parser)


def _password(parser: Parser) -> None:
    _ = texts().gettext
    _folder(parser)
    parser.add_argument(
        "--new-password-file",
        metavar=_("FILE"),
        type=_path,
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
    Command("deadlines", noop("show the terms of a meeting"), _deadlines, _TERMS, blank={}),
    Command("paper", noop("make a paper as PDF"), _paper, _PAPERS),
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
