"""What can be typed, in which order, and what is said when it is typed wrongly: all in Dutch."""

from __future__ import annotations

import argparse
import ast
import importlib
import inspect
import itertools
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zonedesk.cli import arguments, language, paper_arguments
from zonedesk.cli.arguments import COMMANDS
from zonedesk.cli.grammar import Parser, WrongUsage

if TYPE_CHECKING:
    from tests.cli.conftest import Zonedesk
    from zonedesk.cli.grammar import Command

ENGLISH = re.compile(
    r"(?<!-)\b"  # names of options are English
    r"(usage|options|error|folder|required|choose|invalid|expected|unrecognized|the|this|with)\b"
)
#: What argparse says to programmers, or about things our grammar does not use.
FOR_PROGRAMMERS = re.compile(
    r"subparser|subcommands|parser_name|__call__|callable|mode %r|merge|invalid argument for|"
    r"conflict|dest=|mutually exclusive arguments|can't open|option string %\(option\)|"
    r"^expected %s"
)

WRONG = [
    ("list", "list: fout: deze argumenten ontbreken: WERKMAP, WAT"),
    ("list x", "fout: dit argument ontbreekt: WAT"),
    ("list x dingen", "argument WAT: ongeldige keuze: 'dingen' (kies uit 'bodies'"),
    ("list x agenda extra", "onbekende argumenten: extra"),
    ("list x agenda --jaar 2018", "onbekende argumenten: --jaar 2018"),
    ("list x agenda --year", "argument --year: verwacht één waarde"),
    ("list x agenda --year 20l8", "argument --year: 20l8 is geen jaar tussen 1900 en 2200"),
    ("list x agenda --year 1800", "argument --year: 1800 is geen jaar"),
    ("list x agenda --json=ja", "argument --json: deze optie neemt geen waarde: 'ja'"),
    ("list x agenda --js", "onbekende argumenten: --js"),
    ("list x votes", "argument WAT: ongeldige keuze: 'votes'"),
    ("paper x minutes R", "dit argument ontbreekt: -o/--output"),
    ("paper x minutes", "dit argument ontbreekt: -o/--output"),
    ("paper", "ontbreken: WERKMAP, SOORT, -o/--output"),
    ("paper x letter R -o a.pdf", "ongeldige keuze: 'letter'"),
    ("paper x minutes R --edition geheim -o a.pdf", "argument --edition: ongeldige keuze"),
    ("paper x minutes R --language en -o a.pdf", "argument --language: ongeldige keuze: 'en'"),
    ("workbook x letters -o a.xlsx", "argument SOORT: ongeldige keuze: 'letters'"),
    ("new x --zone Lier", "dit argument ontbreekt: --profile"),
    ("new", "deze argumenten ontbreken: WERKMAP, --zone, --profile"),
    ("new x --zone Lier --profile stad", "argument --profile: ongeldige keuze: 'stad'"),
    ("import x", "dit argument ontbreekt: BESTAND.xlsx"),
    ("restore x", "dit argument ontbreekt: WERKMAP"),
    ("self-test x", "onbekende argumenten: x"),
    ("search x woord", "zonedesk: fout: onbekende opdracht: search"),
    ("deadlines x", "dit argument ontbreekt: "),
    ("--json", "zonedesk: fout: onbekende argumenten: --json"),
]


@pytest.mark.parametrize(("line", "sentence"), WRONG, ids=[line for line, _ in WRONG])
def test_a_wrong_command_is_explained_in_dutch(
    zonedesk: Zonedesk, line: str, sentence: str
) -> None:
    ended = zonedesk(*line.split())
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("gebruik: zonedesk")
    assert sentence in ended.err
    assert not ENGLISH.search(ended.err)


def test_an_empty_path_is_refused(zonedesk: Zonedesk) -> None:
    assert "een pad kan niet leeg zijn" in zonedesk("list", "", "agenda").err


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_help_is_dutch_and_whole(zonedesk: Zonedesk, command: Command) -> None:
    ended = zonedesk(command.name, "--help")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith(f"gebruik: zonedesk {command.name}")
    assert "opties:" in ended.out
    assert not ENGLISH.search(ended.out)


def test_help_names_every_command_that_works_and_no_other(zonedesk: Zonedesk) -> None:
    ended = zonedesk("--help")
    assert ended.status == 0
    named = re.findall(r"^  ([a-z-]+)  +\S", ended.out.split("opdrachten:")[1], re.MULTILINE)
    assert " ".join(named) == (
        "new demo import list show reminders deadlines attach documents paper archive workbook "
        "pictures backup restore verify password self-test"
    )
    assert not ENGLISH.search(ended.out)


def test_without_a_command_the_help_is_shown(zonedesk: Zonedesk, tmp_path: Path) -> None:
    ended = zonedesk()
    assert (ended.status, ended.out) == (2, "")
    assert "geen scherm voor het venster" in ended.err
    assert "geen scherm voor het venster" in zonedesk(tmp_path).err


def test_the_version_is_told(zonedesk: Zonedesk) -> None:
    ended = zonedesk("--version")
    assert ended.status == 0
    assert re.fullmatch(r"ZoneDesk \d+\.\d+\.\d+\n", ended.out)


def command_named(name: str) -> Command:
    return next(command for command in COMMANDS if command.name == name)


@pytest.mark.parametrize(
    "parts",
    [
        ("list", ["x"], ["agenda"], ["--year", "2018"], ["--body", "ZVR"], ["--json"]),
        ("paper", ["x"], ["minutes"], ["ZVR/2018/1"], ["--edition", "public"], ["-o", "a.pdf"]),
        ("import", ["x"], ["a.xlsx"], ["--dry-run"], ["--user", "secretaris"]),
    ],
    ids=lambda parts: parts[0],
)
def test_options_stand_anywhere(parts: tuple[str, ...]) -> None:
    name, *groups = parts
    command = command_named(name)
    positions = [index for index, group in enumerate(groups) if not group[0].startswith("-")]
    wanted = vars(command.parse(list(itertools.chain(*groups))))
    for order in itertools.permutations(range(len(groups))):
        if [index for index in order if index in positions] == positions:
            typed = list(itertools.chain(*(groups[index] for index in order)))
            assert vars(command.parse(typed)) == wanted, typed


def test_a_file_may_begin_with_a_dash() -> None:
    options = command_named("import").parse(["--dry-run", "--", "x", "-vreemd.xlsx"])
    assert options.file == Path("-vreemd.xlsx")


def test_every_sentence_of_argparse_is_translated() -> None:
    said = {
        str(node.args[0].value)
        for node in ast.walk(ast.parse(inspect.getsource(argparse)))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"_", "ngettext"}
        if isinstance(node.args[0], ast.Constant)
    }
    ours = set(language.ARGPARSE_TEXTS)
    assert {text for text in said if not FOR_PROGRAMMERS.search(text)} == ours
    assert all(
        language.texts().gettext(text) != text
        for text in ours - {"argument %(argument_name)s: %(message)s"}
    )


def test_argparse_speaks_its_own_language_again_afterwards() -> None:
    before = vars(argparse)["_"], vars(argparse)["ngettext"]
    with pytest.raises(WrongUsage), language.speaking():
        Parser("x", about="y").parse(["z"])
    assert (vars(argparse)["_"], vars(argparse)["ngettext"]) == before


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_its_work(command: Command) -> None:
    assert callable(getattr(importlib.import_module(command.module), command.function))


def test_json_is_given_even_when_the_command_is_wrong(zonedesk: Zonedesk) -> None:
    ended = zonedesk("import", "x", "--json")
    assert ended.status == 2
    assert ended.document["error"] == "usage"
    assert ended.document["problems"] == []
    assert "BESTAND.xlsx" in ended.document["message"]


def test_kinds_are_those_that_work() -> None:
    assert "votes" not in arguments.KINDS_OF_LIST
    assert set(paper_arguments.KINDS_OF_PAPER) == {
        "actions",
        "agenda",
        "annual",
        "attendance",
        "convocation",
        "decisions",
        "dossier",
        "extract",
        "minutes",
        "plan",
        "quarterly",
        "terms",
    }


def test_help_says_which_language_a_paper_speaks_unless_told(zonedesk: Zonedesk) -> None:
    told = " ".join(zonedesk("paper", "--help").out.split())
    assert "(standaard: de eerste van de zone)" in told
