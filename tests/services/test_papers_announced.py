"""The papers that go out before a meeting, as read from the register."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import update

from tests.services.confidential import COUNCIL, SECRET, confidential_register, words_of_pdf
from tests.services.council import DAY, Council, one, version
from tests.services.folders import fill
from tests.services.test_papers_print import file_paper
from zonedesk.db.models import AgendaItem, Meeting, Rule
from zonedesk.domain.agenda_changes import Change
from zonedesk.domain.convocation import ConvocationPaper
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_checks import checks
from zonedesk.domain.papers import AgendaPaper
from zonedesk.domain.words import (
    AgendaStage,
    BodyKind,
    Edition,
    LateFlag,
    MeetingStatus,
)
from zonedesk.services import agenda, agenda_sending, bodies, meetings, people
from zonedesk.services.papers import Wish, made_paper, paper, paper_data

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

ZVR = "ZVR/2018/2"


def convocation(workspace: Workspace, reference: str, **options: Any) -> ConvocationPaper:
    data = paper_data(workspace, "convocation", reference=reference, **options)
    assert isinstance(data, ConvocationPaper)
    return data


def agenda_of(workspace: Workspace, reference: str, **wish: Any) -> AgendaPaper:
    data = paper_data(workspace, "agenda", reference=reference, wish=Wish(**wish))
    assert isinstance(data, AgendaPaper)
    return data


def reference(desk: Council) -> str:
    return str(one(desk.workspace, "meeting", desk.meeting)["reference"])


def note(workspace: Workspace, model: type[Any], record_id: int, **values: Any) -> None:
    """Write down what a later screen writes."""
    at = workspace.clock.now_utc()
    with workspace.database.write("test.note", workspace.actor_id, at=at) as session:
        session.execute(update(model).where(model.id == record_id).values(**values))


def send(desk: Council, day: date = date(2018, 12, 20)) -> None:
    agenda_sending.send(
        desk.workspace,
        desk.meeting,
        row_version=version(desk.workspace, Meeting, desk.meeting),
        day=day,
    )


def test_a_convocation_goes_to_who_is_called_in_rank_order(read_lier: Workspace) -> None:
    letter = convocation(read_lier, ZVR)
    assert [party.name for party in letter.addressees] == [
        "Burgemeester van Lier",
        "Procureur des Konings",
        "Korpschef",
        "Bestuurlijk directeur-coördinator",
        "Gerechtelijk directeur",
        "Secretaris ZVR",
    ]
    assert [item.number for item in letter.items] == ["1", "2", "3", "4", "5", "6"]
    assert (letter.convocation, letter.quoted, letter.documents_open) == (1, None, False)
    assert [one.name for one in letter.signatories] == ["Burgemeester van Lier", "Secretaris ZVR"]


def test_it_tells_nothing_of_what_came_of_the_items(read_lier: Workspace) -> None:
    for item in convocation(read_lier, "ZVR/2018/1").items:
        assert (item.result, item.decisions, item.actions) == (None, (), ())
        assert item.discussion.is_empty


def test_it_is_the_same_in_both_editions(read_lier: Workspace) -> None:
    full, public = (
        paper(read_lier, "convocation", reference=ZVR, wish=Wish(edition)) for edition in Edition
    )
    assert full == public


def test_it_may_go_to_one_of_those_who_are_called(read_lier: Workspace) -> None:
    letter = convocation(read_lier, ZVR, wish=Wish(addressee=" korpschef "))
    assert [party.name for party in letter.addressees] == ["Korpschef"]
    with pytest.raises(Refused) as told:
        convocation(read_lier, ZVR, wish=Wish(addressee="Niemand"))
    assert (told.value.code, told.value.facts) == ("paper.unknown_addressee", {"name": "Niemand"})


def test_one_that_was_sent_is_printed_from_its_bytes(lier: Workspace) -> None:
    file_paper(lier, "convocation", Edition.FULL, b"%PDF-1.7 verstuurd")
    for edition in Edition:
        wish = Wish(edition)
        assert paper(lier, "convocation", reference="ZVR/2018/1", wish=wish).endswith(b"verstuurd")
    to_one = Wish(addressee="Korpschef")
    assert b"verstuurd" not in paper(lier, "convocation", reference="ZVR/2018/1", wish=to_one)


@pytest.mark.parametrize(
    ("number", "quoting"), [(1, False), (2, True), (3, True)], ids=["first", "second", "third"]
)
def test_a_town_council_quotes_its_article_from_the_second(
    raad: Council, number: int, *, quoting: bool
) -> None:
    note(raad.workspace, Meeting, raad.meeting, convocation=number)
    letter = convocation(raad.workspace, reference(raad))
    assert letter.convocation == number
    assert letter.must_quote is quoting
    assert (letter.quoted is not None) is quoting
    if letter.quoted is not None:
        assert letter.quoted.article == "DLB art. 26"
        assert letter.quoted.ours


@pytest.mark.parametrize(("number", "quoting"), [(2, False), (3, True)])
def test_a_police_council_quotes_its_article_in_the_third(
    empty: Workspace, number: int, *, quoting: bool
) -> None:
    fill(
        empty,
        {
            "Organen": [
                {"code": "PR", "naam": "Politieraad", "soort": BodyKind.POLICE_COUNCIL},
            ],
            "Vergaderingen": [
                {
                    "referentie": "PR/2026/4",
                    "orgaan": "PR",
                    "datum": date(2026, 12, 16),
                    "status": MeetingStatus.PREPARING,
                },
            ],
        },
    )
    note(empty, Meeting, 1, convocation=number)
    letter = convocation(empty, "PR/2026/4", language="fr")
    assert (letter.quoted is not None) is quoting
    if letter.quoted is not None:
        assert letter.quoted.article == "WGP art. 27/2"
        assert letter.quoted.paragraphs[0].startswith("Le conseil de police")


def test_the_zone_puts_the_words_of_the_law_in(raad: Council) -> None:
    note(raad.workspace, Meeting, raad.meeting, convocation=2)
    at = raad.workspace.clock.now_utc()
    with raad.workspace.database.write("test.note", raad.workspace.actor_id, at=at) as session:
        changed = update(Rule).where(Rule.code == "quoted_article.municipal_council")
        session.execute(changed.values(value="Eerste lid.\nTweede lid."))
    quoted = convocation(raad.workspace, reference(raad)).quoted
    assert quoted is not None
    assert (quoted.paragraphs, quoted.ours) == (("Eerste lid.", "Tweede lid."), False)


def test_dossiers_on_the_agenda_are_annexes(read_lier: Workspace) -> None:
    letter = convocation(read_lier, "GR/2018/2")
    found = [(annex.number, annex.reference) for annex in letter.annexes]
    shown = [(item.number, item.dossier.reference) for item in letter.items if item.dossier]
    assert found == shown
    assert found
    assert all(annex.title for annex in letter.annexes)


def test_a_closed_dossier_is_no_annex_of_the_public_agenda(empty: Workspace) -> None:
    fill(empty, confidential_register())
    full, public = (agenda_of(empty, COUNCIL, edition=edition) for edition in Edition)
    assert len(public.annexes) < len(full.annexes)
    data = paper(empty, "agenda", reference=COUNCIL, wish=Wish(Edition.PUBLIC))
    assert SECRET not in words_of_pdf(data)


def test_an_expert_is_called_for_an_item_at_its_hour(raad: Council) -> None:
    first, second = raad.item("Opening"), raad.item("Begroting")
    expert = people.add(raad.workspace, fields={"name": "Jurist"}).id
    note(raad.workspace, Meeting, raad.meeting, starts_at=time(20))
    note(raad.workspace, AgendaItem, first, minutes=15)
    agenda.edit(
        raad.workspace,
        second,
        row_version=version(raad.workspace, AgendaItem, second),
        fields={"guests": (expert,)},
    )
    (invited,) = convocation(raad.workspace, reference(raad)).invited
    assert (invited.number, invited.names, invited.starts_at) == ("2", ("Jurist",), time(20, 15))


def test_the_documents_of_a_council_are_open_from_the_sending(raad: Council) -> None:
    raad.item("Begroting")
    assert convocation(raad.workspace, reference(raad)).documents_open
    assert convocation(raad.workspace, reference(raad)).sent_on is None


def test_an_agenda_is_a_draft_until_it_was_sent(raad: Council) -> None:
    raad.item("Begroting")
    assert agenda_of(raad.workspace, reference(raad)).stage is None
    send(raad)
    sent = agenda_of(raad.workspace, reference(raad))
    assert (sent.stage, sent.sent_on) == (AgendaStage.FIRST, date(2018, 12, 20))
    assert convocation(raad.workspace, reference(raad)).sent_on == date(2018, 12, 20)


@pytest.mark.parametrize(
    ("late", "stage"),
    [
        (LateFlag.SUPPLEMENTARY, AgendaStage.SUPPLEMENTARY),
        (LateFlag.URGENT, AgendaStage.URGENT),
    ],
)
def test_an_agenda_with_late_items_is_called_after_them(
    raad: Council, late: LateFlag, stage: AgendaStage
) -> None:
    raad.item("Begroting")
    send(raad)
    item = raad.item("Later gekomen")
    note(raad.workspace, AgendaItem, item, late=late)
    assert agenda_of(raad.workspace, reference(raad)).stage is stage
    agenda_sending.send_again(raad.workspace, raad.meeting, day=date(2018, 12, 24))
    again = agenda_of(raad.workspace, reference(raad))
    assert (again.stage, again.sent_on) == (stage, date(2018, 12, 24))


def test_differences_with_the_sent_agenda_are_told_on_request(raad: Council) -> None:
    raad.item("Begroting")
    assert agenda_of(raad.workspace, reference(raad), differences=True).changes is None
    send(raad)
    assert agenda_of(raad.workspace, reference(raad), differences=True).changes == ()
    raad.item("Later gekomen")
    found = agenda_of(raad.workspace, reference(raad), differences=True).changes
    assert found is not None
    assert [(one.change, one.title) for one in found] == [(Change.ADDED, "Later gekomen")]
    assert agenda_of(raad.workspace, reference(raad)).changes is None
    filed = paper(raad.workspace, "agenda", reference=reference(raad))
    wish = Wish(differences=True)
    assert paper(raad.workspace, "agenda", reference=reference(raad), wish=wish) != filed


def test_differences_of_closed_items_are_not_told_in_public(raad: Council) -> None:
    raad.item("Begroting")
    send(raad)
    item = raad.item("Aanstelling")
    note(raad.workspace, AgendaItem, item, public=False)
    for edition, count in ((Edition.FULL, 1), (Edition.PUBLIC, 0)):
        found = agenda_of(raad.workspace, reference(raad), edition=edition, differences=True)
        assert found.changes is not None
        assert len(found.changes) == count


def test_a_body_without_anybody_calls_all_the_same(empty: Workspace) -> None:
    body = bodies.add_preset(empty, "PR").id
    meeting = meetings.create(empty, body, day=DAY)
    made = made_paper(empty, "convocation", reference=str(meeting.reference))
    assert isinstance(made.contents, ConvocationPaper)
    assert made.contents.addressees == ()
    codes = {check.code for check in checks(made.contents)}
    assert {"members", "start", "place", "items"} <= codes


def test_the_last_day_of_sending_is_known_to_who_looks_at_it(raad: Council) -> None:
    raad.item("Begroting")
    made = made_paper(raad.workspace, "convocation", reference=reference(raad))
    assert isinstance(made.contents, ConvocationPaper)
    term = made.contents.term
    assert term is not None
    assert term.day == date(2018, 12, 22)
    assert not made.contents.too_late


def test_a_convocation_that_left_is_given_as_it_left(raad: Council) -> None:
    raad.item("Begroting")
    send(raad)
    left = made_paper(raad.workspace, "convocation", reference=reference(raad))
    raad.item("Later gekomen")
    again = made_paper(raad.workspace, "convocation", reference=reference(raad))
    assert left.filed
    assert again.data == left.data
