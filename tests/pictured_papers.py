"""Every kind of paper as pictures for the eye: ``python -m tests.pictured_papers FOLDER``.

Of one meeting each: a zone that set nothing, the example of Lier, sixty items with long texts, and
the police council of 23 on its third meeting. New kinds of papers come by themselves.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import pypdfium2  # type: ignore[import-untyped]  # pypdfium2 has no types

from tests.services.council import Council, council, step_to, version
from tests.services.folders import let_go, lier_folder
from tests.services.police_council import approve, called_three_times
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.models import Meeting
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_actions import Grouping
from zonedesk.domain.paper_annual import ReportPeriod
from zonedesk.domain.paper_options import Wish
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.words import Edition, ItemKind, ItemResult, MeetingStatus
from zonedesk.services import agenda, attendance, decisions, meetings, papers, votes
from zonedesk.services.paper_actions import ActionsWish, made_actions
from zonedesk.services.paper_annual import periodic_paper
from zonedesk.services.paper_dossier import dossier_paper
from zonedesk.services.paper_extract import SEPARATOR
from zonedesk.services.paper_plan import plan_paper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zonedesk.services.agenda import ItemFields
    from zonedesk.services.workspace import Workspace

#: What can be asked of a kind beside its editions, by the name of its file.
BESIDE: Final = {
    "attendance": {"filled": Wish(filled=True)},
    "decisions": {"governor": Wish(governor=True)},
}
ITEMS, EVERY = 60, 7
SCALE: Final = 1.5
YEAR: Final = 2018
LONG: Final = (
    "De korpschef licht toe dat de dienst verkeer de doelstellingen rijden onder invloed, snelheid "
    "en handhaving van de zone 30 uit het zonaal veiligheidsplan uitvoert. Twee daarvan zijn dit "
    "jaar een prioriteit; om de inzet op peil te houden moet de betrekking worden ingevuld. "
)
TITLE: Final = "Lokale politie. Samenwerkingsovereenkomst over het beheer van de camera's"
ARTICLES: Final = (
    "**Artikel 1.** De raad keurt de overeenkomst goed.\n"
    "**Artikel 2.** De korpschef wordt belast met de uitvoering.\n"
    "**Artikel 3.** Een afschrift van dit besluit wordt bezorgd aan de gouverneur."
)


@dataclass(frozen=True)
class Work:
    """An open work folder; the meeting, the dossier and the plan whose papers are looked at."""

    folder: Workspace
    reference: str
    dossier: str = ""
    plan: str = ""


def nothing_set(parent: Path) -> Work:
    """A council of which nothing is known but its members, with an item without any text."""
    made = council(opened_folder(closed_folder(parent)))
    made.item("Punt")
    return Work(made.workspace, "GR/2018/1")


def ordinary(parent: Path) -> Work:
    """The example of Lier."""
    return Work(opened_folder(lier_folder(parent)), "ZVR/2018/2", "2018_GR_00003", "ZVP")


def sixty_items(parent: Path) -> Work:
    """A council that decided on sixty items, each of them told at length."""
    made = council(opened_folder(closed_folder(parent)))
    folder, meeting = made.workspace, made.meeting
    numbered = [(number, made.item(f"{TITLE}, deel {number}")) for number in range(1, ITEMS + 1)]
    attendance.mark_rest(folder, meeting)
    for number, item in numbered:
        _treat(made, item, number=number)
    hours: meetings.MeetingFields = {"starts_at": time(19, 30), "ends_at": time(23, 55)}
    now = version(folder, Meeting, meeting)
    meetings.edit(folder, meeting, row_version=now, fields=hours)
    step_to(folder, meeting, MeetingStatus.DRAFT_MINUTES)
    return Work(folder, "GR/2018/1")


def council_of_23(parent: Path) -> Work:
    """A police council that came in too small a number twice, and met the third time."""
    zone = called_three_times(opened_folder(closed_folder(parent)))
    approve(zone)
    return Work(zone.folder, zone.reference())


def _treat(made: Council, item: int, *, number: int) -> None:
    fields: ItemFields = {
        "kind": ItemKind.DECISION,
        "result": ItemResult.APPROVED,
        "public": number <= ITEMS - EVERY,
        "context": from_marks(LONG * (1 + number % EVERY)),
        "discussion": from_marks("\n".join([LONG] * (1 + number % 3))),
    }
    agenda.choose(made.workspace, item, seen={}, fields=fields)
    decisions.write_fields(
        made.workspace,
        item,
        row_version=0,
        fields={"text": from_marks(ARTICLES), "title": TITLE if number % 2 else ""},
    )
    votes.consensus(made.workspace, item)


WORKS: Final[dict[str, Callable[[Path], Work]]] = {
    "empty": nothing_set,
    "lier": ordinary,
    "sixty": sixty_items,
    "raad23": council_of_23,
}


def wished(kind: str) -> Iterator[tuple[str, Wish]]:
    """What is asked of a kind: each edition it has, and whatever else it can be."""
    editions = tuple(Edition) if papers.PAPERS[kind].has_editions else (Edition.FULL,)
    for edition in editions:
        yield str(edition.value), Wish(edition)
    yield from BESIDE.get(kind, {}).items()


def rendered(work: Work) -> Iterator[tuple[str, bytes]]:
    """Every paper that can be made of a meeting, by its name."""
    for kind, made in papers.PAPERS.items():
        meant = f"{work.reference}{SEPARATOR}1" if made.of_item else work.reference
        for name, wish in wished(kind):
            try:
                yield f"{kind}-{name}", papers.paper(work.folder, kind, reference=meant, wish=wish)
            except Refused as refused:
                sys.stdout.write(f"{work.reference} {kind}-{name}: {refused.code}\n")


def sheets(work: Work) -> Iterator[tuple[str, bytes]]:
    """The sheet of the dossier: short, with everything that happened, and in other languages."""
    if work.dossier:
        yield "dossier-full", dossier_paper(work.folder, work.dossier)
        yield "dossier-timeline", dossier_paper(work.folder, work.dossier, timeline=True)
        yield "dossier-fr", dossier_paper(work.folder, work.dossier, language="fr")


def of_plan(work: Work) -> Iterator[tuple[str, bytes]]:
    """The state of the plan and the action points, in both editions and in other languages."""
    if work.plan:
        for edition in Edition:
            told = plan_paper(work.folder, work.plan, year=YEAR, edition=edition)
            yield f"plan-{edition.value}", told
            for group in Grouping:
                made = made_actions(work.folder, ActionsWish(grouping=group, edition=edition))
                yield f"actions-{group.value}-{edition.value}", made.data
        for language in ("fr", "de"):
            told = plan_paper(work.folder, work.plan, year=YEAR, language=language)
            yield f"plan-{language}", told


def reports(work: Work) -> Iterator[tuple[str, bytes]]:
    """The figures of the year in both editions and every language, and of one quarter of it."""
    year = ReportPeriod(2018)
    for edition in Edition:
        yield f"annual-{edition.value}", periodic_paper(work.folder, year, edition=edition)
    for language in ("fr", "de"):
        yield f"annual-{language}", periodic_paper(work.folder, year, language=language)
    yield "quarterly", periodic_paper(work.folder, ReportPeriod(2018, 2))


def picture(data: bytes, target: Path, name: str) -> Iterator[Path]:
    """Picture each page of a paper."""
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document, start=1):
            path = target / f"{name}-{number:02}.png"
            page.render(scale=SCALE).to_pil().save(path)
            yield path


def every_paper(work: Work) -> Iterator[tuple[str, bytes]]:
    """Every paper of a work, by its name."""
    yield from rendered(work)
    yield from sheets(work)
    yield from of_plan(work)
    yield from reports(work)


def pictured(name: str, target: Path) -> int:
    """Picture every paper of a work; gives how many pages there are."""
    with TemporaryDirectory(prefix="zonedesk-papers-") as home:
        work = WORKS[name](Path(home))
        try:
            made = [(f"{name}-{paper}", data) for paper, data in every_paper(work)]
        finally:
            let_go(work.folder)
    return sum(len(list(picture(data, target, paper))) for paper, data in made)


def main(target: Path) -> None:
    """Picture every paper of every work, and tell how many pages there are."""
    target.mkdir(parents=True, exist_ok=True)
    count = sum(pictured(name, target) for name in WORKS)
    sys.stdout.write(f"{count} pages in {target}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
