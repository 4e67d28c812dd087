"""The grammar of the command line: parsers that speak Dutch and take options in any place."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NoReturn, Protocol

from zonedesk.cli.language import speaking, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


#: No operating system passes this sign on in an argument.
_LITERAL: Final = "\0"


class WrongUsage(Exception):
    """The command line cannot be understood (exit status 2).

    Args:
        program: the command as it was called, for example ``"zonedesk list"``.
        usage: how it should be written.
        sentence: what is wrong with it.
    """

    def __init__(self, program: str, *, usage: str, sentence: str) -> None:
        super().__init__(sentence)
        self.program = program
        self.usage = usage
        self.sentence = sentence


class Parser(argparse.ArgumentParser):
    """A parser that raises instead of ending the process; `speaking` must hold around its use."""

    def __init__(self, program: str, *, about: str, more: str | None = None) -> None:
        super().__init__(
            program,
            description=about,
            epilog=more,
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    def error(self, message: str) -> NoReturn:
        """Refuse the command line; argparse calls this."""
        raise WrongUsage(self.prog, usage=self.format_usage(), sentence=message)

    def parse(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Read the arguments, options before, between or after the others.

        Raises:
            WrongUsage: they do not fit the command.
            SystemExit: help was asked for and is printed.
        """
        # argparse cuts the first seven signs off a usage line of its own: "usage: " in English
        self.usage = self.format_usage().removeprefix(texts().gettext("usage: ")).strip()
        return self._complete(_without_dashes(arguments))

    def _complete(self, typed: list[str]) -> argparse.Namespace:
        """Read the arguments and name all that are missing; argparse names half of them."""
        required = [action for action in self._actions if action.option_strings and action.required]
        for action in required:
            action.required = False
        found, missing = argparse.Namespace(), ""
        try:
            self.parse_intermixed_args(typed, found)
        except WrongUsage as wrong:
            before = texts().gettext("the following arguments are required: %s") % ""
            if not wrong.sentence.startswith(before):
                raise
            missing = wrong.sentence.removeprefix(before)
        absent = [action for action in required if getattr(found, action.dest, None) is None]
        names = [*filter(None, [missing]), *("/".join(one.option_strings) for one in absent)]
        if names:
            self.error(_missing(", ".join(names)))
        return found

    def _get_value(self, action: argparse.Action, arg_string: str) -> object:
        """Read one value; argparse calls this."""
        return super()._get_value(action, arg_string.removeprefix(_LITERAL))


def _missing(names: str) -> str:
    count = names.count(", ") + 1
    text = texts().ngettext(
        "this argument is missing: {names}", "these arguments are missing: {names}", count
    )
    return text.format(names=names)


def _without_dashes(arguments: Sequence[str]) -> list[str]:
    """Mark what stands behind ``--``, for argparse forgets the mark when options may be mixed."""
    typed = list(arguments)
    if "--" not in typed:
        return typed
    end = typed.index("--")
    return typed[:end] + [_LITERAL + one for one in typed[end + 1 :]]


class Run(Protocol):
    """What a command does; gives the exit status."""

    def __call__(self, options: argparse.Namespace, /) -> int:
        """Do the work with the options of the command."""
        ...


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, its line of help, its arguments and where its work stands.

    ``module`` is loaded only when the command is called, so that a list loads no PDF library;
    it has a function of the command's name with ``_`` for ``-``, and ``_command`` behind it.
    ``blank`` holds the keys of its JSON document when it is refused; None without ``--json``.
    """

    name: str
    about: str
    define: Callable[[Parser], None]
    module: str
    blank: Mapping[str, object] | None = None

    @property
    def function(self) -> str:
        """Name of the function that does the work."""
        return f"{self.name.replace('-', '_')}_command"

    def parser(self) -> Parser:
        """The parser of this command."""
        parser = Parser(f"zonedesk {self.name}", about=texts().gettext(self.about))
        self.define(parser)
        return parser

    def parse(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Read what stands behind the command; see `Parser.parse`."""
        with speaking():
            return self.parser().parse(arguments)
