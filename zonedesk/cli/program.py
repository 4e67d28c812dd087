"""One run of the command line: find the command, do it, tell how it ended."""

from __future__ import annotations

import importlib
import io
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

import zonedesk
from zonedesk.cli.arguments import COMMANDS
from zonedesk.cli.entrance import surely_means_desktop
from zonedesk.cli.grammar import Command, Parser, WrongUsage
from zonedesk.cli.json_text import encode
from zonedesk.cli.language import speaking, texts
from zonedesk.cli.speech import NoOutput, OutputFailed, flush, give, say_code
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.i18n.refusals import sentence
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonedesk.cli.grammar import Run
    from zonedesk.cli.window import WindowWork

DONE, REFUSED, WRONG_USAGE, TROUBLE = 0, 1, 2, 3

#: Refusals that are answered by writing the command differently.
_USAGE_CODES: Final = frozenset(
    {
        "paper.no_snapshot",
        "paper.of_all_bodies",
        "paper.of_no_meeting",
        "paper.reference_needed",
        "paper.year_and_meeting",
        "paper.year_and_snapshot",
        "paper.year_needed",
        "password.none",
        "password.new_none",
        "user_needed",
        "workbook.no_choice",
    }
)

#: Said by the key slots, but nothing ails the work folder.
_REFUSED_TROUBLES: Final = frozenset({"user_unknown"})


def main(arguments: Sequence[str], *, window: WindowWork | None = None) -> int:
    """Run one command; gives 0 done, 1 refused, 2 wrong usage, 3 trouble with the work folder.

    An error that is our own mistake goes on to the last resort (`zonedesk.cli.crash`).

    Args:
        arguments: what stands behind the name of the program.
        window: what commands ask of the window; they find it among their options.
    """
    _prepare_streams()
    try:
        status = _run(arguments, window=window)
        flush()
    except OutputFailed:
        # What waits to be written must not be tried again when the process ends.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        say_code("output.failed")
        return REFUSED
    except KeyboardInterrupt:
        sys.stderr.write("\n" + texts().gettext("Broken off.") + "\n")
        return REFUSED
    return status


def means_desktop(arguments: Sequence[str]) -> bool:
    """Whether the window is asked for: no arguments, or one that can only be a work folder."""
    if surely_means_desktop(arguments):
        return True
    first = arguments[0]
    if len(arguments) > 1 or first.startswith("-") or _command_of(arguments) is not None:
        return False
    return Path(first).exists()


def _prepare_streams() -> None:
    # A process without streams of its own has None there: results fail, remarks are lost.
    sys.stdin = sys.stdin or io.StringIO()
    sys.stdout = sys.stdout or NoOutput()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _run(arguments: Sequence[str], *, window: WindowWork | None) -> int:
    command = _command_of(arguments)
    if command is None:
        return _without_command(arguments)
    # A scheduler that reads JSON gets it, even when it wrote the command wrongly.
    as_json = _wants_json(command, arguments)
    try:
        options = command.parse(arguments[1:])
    except WrongUsage as wrong:
        return _wrong(wrong, command=command if as_json else None)
    except SystemExit:
        return DONE
    options.window = window
    work = cast("Run", getattr(importlib.import_module(command.module), command.function))
    try:
        return work(options)
    except (Refused, Conflict, DataFileError) as verdict:
        code, facts, status = _judged(verdict)
        message = sentence(code, facts, translator=texts())
        if as_json:
            _print_error(command, code, message=message)
        sys.stderr.write(message + "\n")
        return status


def _command_of(arguments: Sequence[str]) -> Command | None:
    return next((one for one in COMMANDS if one.name == "".join(arguments[:1])), None)


def _wants_json(command: Command, arguments: Sequence[str]) -> bool:
    return command.blank is not None and "--json" in arguments


def tell_crash(arguments: Sequence[str], *, number: str, message: str) -> None:
    """Give whoever asked for JSON one document, also of a crash; nobody else gets anything.

    Args:
        arguments: of the run that crashed.
        number: of the crash in the log.
        message: the sentence for people.
    """
    command = _command_of(arguments)
    if command is not None and _wants_json(command, arguments):
        with suppress(OutputFailed):
            _print_error(command, "crash", message=message, number=number)
            flush()


def _judged(
    verdict: Refused | Conflict | DataFileError,
) -> tuple[str, Mapping[str, object], int]:
    """Code and facts of a verdict, and the exit status it ends with."""
    if isinstance(verdict, Conflict):
        return "conflict", {"kind": verdict.kind}, REFUSED
    if isinstance(verdict, Refused):
        code, status = verdict.code, REFUSED
    else:
        code = verdict.trouble
        status = REFUSED if code in _REFUSED_TROUBLES else TROUBLE
    return code, verdict.facts, WRONG_USAGE if code in _USAGE_CODES else status


def _print_error(command: Command, code: str, *, message: str, **more: object) -> None:
    give(encode({"error": code, "message": message, **more, **(command.blank or {})}))


def _wrong(wrong: WrongUsage, *, command: Command | None = None) -> int:
    if command is not None:
        _print_error(command, "usage", message=wrong.sentence)
    line = texts().gettext("%(prog)s: error: %(message)s\n")
    sys.stderr.write(wrong.usage + line % {"prog": wrong.program, "message": wrong.sentence})
    return WRONG_USAGE


def _without_command(arguments: Sequence[str]) -> int:
    with speaking():
        try:
            return _answer(_overview(), arguments)
        except WrongUsage as wrong:
            return _wrong(wrong)
        except SystemExit:
            return DONE


def _answer(parser: Parser, arguments: Sequence[str]) -> int:
    _ = texts().gettext
    if not arguments:
        sys.stderr.write(parser.format_help() + "\n")
        sys.stderr.write(_("Name a command; there is no display for the window.") + "\n")
        return WRONG_USAGE
    first = arguments[0]
    if first.startswith("-"):
        parser.parse_args(list(arguments))
    if Path(first).is_dir():
        parser.error(_("name a command before the folder; there is no display for the window"))
    return parser.error(_("unknown command: {name}").format(name=first))


def _overview() -> Parser:
    _ = texts().gettext
    width = max(len(command.name) for command in COMMANDS)
    lines = [f"  {command.name:<{width}}  {_(command.about)}" for command in COMMANDS]
    more = _("More about one command: zonedesk COMMAND --help")
    parser = Parser(
        "zonedesk",
        about=_("The desk of the secretary of a zonal security council."),
        more="\n".join([_("commands:"), *lines, "", more]),
    )
    parser.usage = _("zonedesk COMMAND ...")
    parser.add_argument(
        "--version",
        action="version",
        version=f"ZoneDesk {zonedesk.__version__}",
        help=_("show the version and exit"),
    )
    return parser
