"""The register workbook taken in: ``import``, and ``demo``, which takes in the example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.cli.folder import opened
from zonedesk.cli.headings import heading
from zonedesk.cli.json_text import encode
from zonedesk.cli.language import texts
from zonedesk.cli.password import given_password
from zonedesk.cli.places import about_place, looking_at, refuse_folder
from zonedesk.cli.speech import give, say, write
from zonedesk.cli.table import screen_width, shown, table
from zonedesk.i18n.refusals import sentence
from zonedesk.services.demo import EXAMPLE_PASSWORD, make_demo
from zonedesk.services.register import import_register
from zonedesk.system.clock import SystemClock
from zonedesk.system.recent import forget, remember

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from zonedesk.domain.register import Problem
    from zonedesk.services.register import ImportReport

_COUNTS = ("created", "changed", "unchanged")
_PLACE = ("sheet", "row", "column", "message")


def import_command(options: argparse.Namespace) -> int:
    """Take in a register workbook; 1 when it has problems, and then nothing is written."""
    refuse_folder(options.file)
    with opened(options) as workspace:
        say(texts().gettext("Reading {path} ...").format(path=options.file))
        report = import_register(workspace, options.file, dry_run=options.dry_run)
    if options.json:
        give(encode(_document(report, dry_run=options.dry_run)))
    else:
        _print(report)
    say(_outcome(report, dry_run=options.dry_run))
    return 1 if report.problems else 0


def demo_command(options: argparse.Namespace) -> int:
    """Make the example; it tells what it made and the password, as its unlock screen will."""
    _ = texts().gettext
    password = given_password(options) or EXAMPLE_PASSWORD
    with about_place(), looking_at(options.folder):
        made = make_demo(options.folder, password, user=options.user)
    forget(options.folder)  # another example may have stood there
    now = SystemClock().now_utc()
    remember(options.folder, at=now, example=password == EXAMPLE_PASSWORD)
    write(_counts_table(made.report))
    give(_("Made: {path}").format(path=options.folder))
    give(_("Password: {password}").format(password=password))
    give(_("Recovery code: {code}").format(code=made.recovery_code))
    return 0


def _print(report: ImportReport) -> None:
    _ = texts().gettext
    for title, found in ((_("Problems"), report.problems), (_("Warnings"), report.warnings)):
        if found:
            rows = [[shown(one[name]) for name in _PLACE] for one in _places(found)]
            give(f"{title} ({len(found)})")
            give(table([heading(name) for name in _PLACE], rows, width=screen_width()) + "\n")
    if not report.problems:
        write(_counts_table(report))


def _counts_table(report: ImportReport) -> str:
    rows = [
        [sheet, *(str(getattr(report, name).get(sheet, 0)) for name in _COUNTS)]
        for sheet in report.unchanged
    ]
    return table([heading(name) for name in ("sheet", *_COUNTS)], rows)


def _document(report: ImportReport, *, dry_run: bool) -> dict[str, object]:
    """Tell what was written, or with a dry run would be: with a problem that is nothing at all."""
    counts = {name: dict(getattr(report, name)) for name in _COUNTS}
    if report.problems:
        counts |= {name: dict.fromkeys(counts[name], 0) for name in ("created", "changed")}
    new = sum(counts["created"].values()) + sum(counts["changed"].values())
    return {
        "written": new > 0 and not dry_run,
        "problems": list(_places(report.problems)),
        "warnings": list(_places(report.warnings)),
        **counts,
    }


def _places(found: Iterable[Problem]) -> Iterable[dict[str, object]]:
    for one in found:
        yield {
            "sheet": one.sheet,
            "row": one.row,
            "column": one.column,
            "message": sentence(one.code, one.facts, translator=texts()),
        }


def _outcome(report: ImportReport, *, dry_run: bool) -> str:
    if report.problems:
        text = texts().ngettext(
            "{count} problem: nothing was written. Mend the workbook and import it again.",
            "{count} problems: nothing was written. Mend the workbook and import it again.",
            len(report.problems),
        )
        return text.format(count=len(report.problems))
    if dry_run:
        return texts().gettext("The workbook can be imported. Nothing was written (dry run).")
    return texts().gettext("The workbook is imported.")
