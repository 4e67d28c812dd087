"""What the papers of a meeting hold, as read from the register."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.folders import fill
from zonedesk.domain.errors import Refused
from zonedesk.domain.papers import (
    AgendaPaper,
    Approval,
    AttendancePaper,
    MinutesPaper,
    PresenceChange,
)
from zonedesk.domain.richtext import plain
from zonedesk.domain.words import (
    ActionStatus,
    AttendanceStatus,
    BodyKind,
    Capacity,
    DossierStatus,
    Edition,
    ItemKind,
    Marking,
    MeetingStatus,
    PlanClass,
    VoteChoice,
    VoteMethod,
)
from zonedesk.services.papers import Wish, paper_data

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace


def minutes(workspace: Workspace, reference: str, **options: Any) -> MinutesPaper:
    data = paper_data(workspace, "minutes", reference=reference, **options)
    assert isinstance(data, MinutesPaper)
    return data


def to_sign(workspace: Workspace, reference: str, **options: Any) -> AttendancePaper:
    data = paper_data(workspace, "attendance", reference=reference, **options)
    assert isinstance(data, AttendancePaper)
    return data


@pytest.fixture
def zvr(read_lier: Workspace) -> MinutesPaper:
    return minutes(read_lier, "ZVR/2018/1")


def test_minutes_tell_which_meeting_this_was(zvr: MinutesPaper) -> None:
    heading = zvr.heading
    assert (heading.reference, heading.body) == ("ZVR/2018/1", "Zonale veiligheidsraad")
    assert (heading.date, heading.start, heading.end) == (
        date(2018, 4, 19),
        time(14, 0),
        time(16, 15),
    )
    assert heading.place == "Stadhuis Lier"
    assert heading.chair is not None
    assert heading.secretary is not None
    assert (heading.chair.name, heading.secretary.name) == (
        "Burgemeester van Lier",
        "Secretaris ZVR",
    )
    assert heading.taken_over
    assert zvr.house.zone == "Lokale Politie Lier"


def test_minutes_name_members_in_rank_order_with_what_was_noted(zvr: MinutesPaper) -> None:
    told = [(one.party.name, one.capacity, one.status, one.replaced_by) for one in zvr.attendees]
    assert told == [
        ("Burgemeester van Lier", Capacity.CHAIR, AttendanceStatus.PRESENT, ""),
        (
            "Procureur des Konings",
            Capacity.MEMBER,
            AttendanceStatus.REPLACED,
            "Substituut-procureur",
        ),
        ("Korpschef", Capacity.MEMBER, AttendanceStatus.PRESENT, ""),
        ("Bestuurlijk directeur-coördinator", Capacity.MEMBER, AttendanceStatus.PRESENT, ""),
        ("Gerechtelijk directeur", Capacity.ADDED, AttendanceStatus.EXCUSED, ""),
        ("Secretaris ZVR", Capacity.SECRETARY, AttendanceStatus.PRESENT, ""),
    ]
    assert zvr.attendees[0].party.organisation == "Stad Lier"


def test_minutes_hold_every_item_with_its_texts_plan_lines_and_actions(zvr: MinutesPaper) -> None:
    assert [item.number for item in zvr.items] == ["1", "2", "3", "4", "5", "6"]
    second, closed = zvr.items[1], zvr.items[4]
    assert second.title == "Actieplan diefstal in woningen en gebouwen: stand van zaken"
    assert "technische vaststellingen" in plain(second.discussion)
    assert plain(second.decisions[0].text) == "De campagne technopreventie start vóór de zomer."
    mention, marking = second.plan_lines[0]
    assert (mention.code, mention.plan_class, mention.year, marking) == (
        "V1.1",
        PlanClass.PRIORITY,
        2018,
        Marking.PUBLIC,
    )
    action, _ = second.actions[0]
    assert (action.reference, action.owner, action.due) == (
        "A/2018/1",
        "Diensthoofd wijkwerking",
        date(2018, 6, 15),
    )
    assert (closed.marking, closed.kind) == (Marking.CLOSED, ItemKind.ANNOUNCEMENT)
    assert "drughandel" in plain(closed.discussion)


def test_minutes_were_approved_by_the_next_meeting_at_its_item_for_that(
    zvr: MinutesPaper, read_lier: Workspace
) -> None:
    assert zvr.approval == Approval(
        done=True, date=date(2018, 11, 15), meeting="ZVR/2018/2", item="1"
    )
    assert minutes(read_lier, "ZVR/2018/2").approval == Approval(done=True)


def test_minutes_are_signed_as_the_rules_of_the_body_say(
    zvr: MinutesPaper, read_lier: Workspace
) -> None:
    signed = [(one.capacity, one.role, one.name) for one in zvr.signatories]
    assert signed == [
        (Capacity.CHAIR, "", "Burgemeester van Lier"),
        (Capacity.SECRETARY, "", "Secretaris ZVR"),
    ]
    council = minutes(read_lier, "GR/2018/3").signatories
    assert [(one.role, one.name) for one in council] == [
        ("algemeen directeur", "Algemeen directeur"),
        ("", "Voorzitter gemeenteraad"),
    ]


def test_minutes_of_a_council_hold_dossier_decision_and_votes(read_lier: Workspace) -> None:
    first, second = minutes(read_lier, "GR/2018/3").items
    assert first.dossier is not None
    assert (first.dossier.reference, first.dossier.legal_basis) == ("2018_GR_00005", "WGP art. 56")
    assert first.decisions[0].reference == "2018_GR_00005"
    assert [ballot.method for ballot in first.ballots] == [VoteMethod.CONSENSUS]
    secret = second.ballots[0]
    assert secret.counts == (
        (VoteChoice.FOR, 30),
        (VoteChoice.AGAINST, 0),
        (VoteChoice.ABSTAIN, 1),
    )
    assert secret.voices == ()


def test_someone_who_comes_in_later_is_told_at_the_item(read_lier: Workspace) -> None:
    changes = {item.number: item.presence for item in minutes(read_lier, "ZVR/2018/2").items}
    assert changes.pop("4") == (PresenceChange("Gerechtelijk directeur", arrives=True),)
    assert not any(changes.values())


def test_the_public_edition_keeps_only_the_number_of_a_closed_item(read_lier: Workspace) -> None:
    public = minutes(read_lier, "ZVR/2018/1", wish=Wish(Edition.PUBLIC))
    closed = public.items[4]
    assert (closed.number, closed.withheld, closed.title) == ("5", True, "")
    assert closed.discussion.is_empty
    assert public.items[1].actions
    council = minutes(read_lier, "GR/2018/3", wish=Wish(Edition.PUBLIC)).items
    assert (council[0].withheld, council[1].withheld) == (False, True)
    assert council[1].ballots == ()


def test_an_agenda_tells_nothing_of_what_came_of_the_items(read_lier: Workspace) -> None:
    agenda = paper_data(read_lier, "agenda", reference="ZVR/2018/1")
    assert isinstance(agenda, AgendaPaper)
    second = agenda.items[1]
    assert second.title
    assert second.plan_lines
    assert second.discussion.is_empty
    assert (second.decisions, second.result, second.actions) == ((), None, ())


def test_a_list_to_sign_holds_the_whole_body_with_substitutes(read_lier: Workspace) -> None:
    listed = to_sign(read_lier, "ZVR/2018/2")
    assert [one.party.name for one in listed.attendees][4] == "Substituut-procureur"
    assert listed.attendees[4].replaces == "Procureur des Konings"
    assert (listed.members, listed.quorum) == (4, None)
    council = to_sign(read_lier, "GR/2018/1")
    assert (council.members, council.quorum) == (2, 2)


def test_a_list_to_sign_tells_nothing_of_who_came_unless_asked(read_lier: Workspace) -> None:
    listed = to_sign(read_lier, "ZVR/2018/2")
    assert {(one.status, one.replaced_by) for one in listed.attendees} == {(None, "")}
    filled = to_sign(read_lier, "ZVR/2018/2", wish=Wish(filled=True))
    excused = [one.party.name for one in filled.attendees if one.status is AttendanceStatus.EXCUSED]
    assert excused == ["Bestuurlijk directeur-coördinator"]


def test_an_action_point_of_a_whole_meeting_stands_in_its_minutes(lier: Workspace) -> None:
    council, corps = "GR/2018/3", "KL/2018/1"
    common = {"status": ActionStatus.OPEN}
    fill(
        lier,
        {
            "Actiepunten": [
                {
                    "referentie": "A/2018/90",
                    "tekst": "Sleutels",
                    **common,
                    "oorsprong": "GR/2018/3",
                },
                {
                    "referentie": "A/2018/91",
                    "tekst": "Besloten",
                    **common,
                    "oorsprong": "KL/2018/1",
                },
            ]
        },
    )
    assert [line.text for line, _ in minutes(lier, council).actions] == ["Sleutels"]
    assert [line.text for line, _ in minutes(lier, corps).actions] == ["Besloten"]
    public = Wish(Edition.PUBLIC)
    assert [line.text for line, _ in minutes(lier, council, wish=public).actions] == ["Sleutels"]
    assert not minutes(lier, corps, wish=public).actions


def test_another_profile_from_the_register_brings_its_own_signatories(lier: Workspace) -> None:
    fill(lier, {"Zone": [{"sleutel": "profiel", "waarde": "meergemeente"}]})
    assert minutes(lier, "ZVR/2018/1").signatories
    fill(lier, {"Zone": [{"sleutel": "profiel", "waarde": "eengemeente"}]})
    assert minutes(lier, "ZVR/2018/1").signatories


def test_papers_speak_french_when_asked(read_lier: Workspace) -> None:
    assert minutes(read_lier, "ZVR/2018/1", language="fr").heading.body == (
        "Conseil zonal de sécurité"
    )
    assert minutes(read_lier, "BK/2018/1", language="fr").heading.body == (
        "Overleg burgemeester – korpschef"
    )


@pytest.mark.parametrize(
    ("kind", "reference", "language", "code"),
    [
        ("minutes", "ZVR/1999/1", None, "paper.unknown_meeting"),
        ("minutes", "ZVR/2018/1#3", None, "paper.unknown_meeting"),
        ("minutes", None, None, "paper.meeting_needed"),
        ("minutes", "", None, "paper.meeting_needed"),
        ("krant", "ZVR/2018/1", None, "paper.unknown_kind"),
        ("minutes", "ZVR/2018/1", "en", "paper.unknown_language"),
    ],
)
def test_what_cannot_be_printed_is_refused(
    read_lier: Workspace, kind: str, reference: str | None, language: str | None, code: str
) -> None:
    with pytest.raises(Refused) as refusal:
        paper_data(read_lier, kind, reference=reference, language=language)
    assert refusal.value.code == code


# The tests below fill a folder of their own.

_DAY = date(2021, 3, 8)


def _body(**values: Any) -> dict[str, Any]:
    return {"code": "PR", "naam": "Politieraad", "soort": BodyKind.POLICE_COUNCIL, **values}


def _person(key: str, **values: Any) -> dict[str, Any]:
    return {"sleutel": key, "naam": key.capitalize(), **values}


def _mandate(person: str, capacity: Capacity, **values: Any) -> dict[str, Any]:
    since = {"van": date(2019, 2, 1)}
    return {"orgaan": "PR", "persoon": person, "hoedanigheid": capacity, **since, **values}


def _meeting(number: int, day: date, status: MeetingStatus, **values: Any) -> dict[str, Any]:
    known = {"referentie": f"PR/2021/{number}", "orgaan": "PR", "datum": day, "status": status}
    return {**known, **values}


def test_members_are_those_of_the_day_of_the_meeting(empty: Workspace) -> None:
    fill(
        empty,
        {
            "Organen": [_body()],
            "Personen": [_person(key) for key in ("oud", "nieuw", "later", "hulp", "gast")],
            "Mandaten": [
                _mandate("oud", Capacity.MEMBER, rangorde=1, tot=date(2021, 3, 7)),
                _mandate("nieuw", Capacity.MEMBER, rangorde=2, van=_DAY, tot=_DAY),
                _mandate("later", Capacity.MEMBER, rangorde=1, van=date(2021, 3, 9)),
                _mandate("hulp", Capacity.SUBSTITUTE, rangorde=9, vervangt="nieuw"),
                _mandate("gast", Capacity.EXPERT),
            ],
            "Vergaderingen": [_meeting(1, _DAY, MeetingStatus.DRAFT_MINUTES)],
        },
    )
    told = minutes(empty, "PR/2021/1")
    assert [(one.party.name, one.status) for one in told.attendees] == [
        ("Nieuw", None),
        ("Hulp", None),
        ("Gast", None),
    ]
    assert told.attendees[1].replaces == "Nieuw"


def test_a_member_of_whom_nothing_was_noted_does_not_vanish(empty: Workspace) -> None:
    fill(
        empty,
        {
            "Organen": [_body()],
            "Personen": [_person(key) for key in ("eerste", "tweede", "hulp", "bezoeker")],
            "Mandaten": [
                _mandate("eerste", Capacity.MEMBER, rangorde=1),
                _mandate("tweede", Capacity.MEMBER, rangorde=2),
                _mandate("hulp", Capacity.SUBSTITUTE, vervangt="tweede"),
            ],
            "Vergaderingen": [_meeting(1, _DAY, MeetingStatus.DRAFT_MINUTES)],
            "Aanwezigheden": [
                _attendance("bezoeker", AttendanceStatus.PRESENT),
                _attendance("tweede", AttendanceStatus.PRESENT),
            ],
        },
    )
    told = [
        (one.party.name, one.status, one.capacity) for one in minutes(empty, "PR/2021/1").attendees
    ]
    assert told == [
        ("Eerste", None, Capacity.MEMBER),
        ("Tweede", AttendanceStatus.PRESENT, Capacity.MEMBER),
        ("Bezoeker", AttendanceStatus.PRESENT, None),
    ]


def _attendance(person: str, status: AttendanceStatus, **values: Any) -> dict[str, Any]:
    return {"vergadering": "PR/2021/1", "persoon": person, "status": status, **values}


def test_reasons_stand_with_coming_and_leaving_never_with_an_absence(empty: Workspace) -> None:
    fill(
        empty,
        {
            "Organen": [_body()],
            "Personen": [_person(key) for key in ("weg", "vervangen", "afwezig")],
            "Vergaderingen": [_meeting(1, _DAY, MeetingStatus.DRAFT_MINUTES)],
            "Agendapunten": [
                {"vergadering": "PR/2021/1", "nummer": str(number), "titel": "Punt"}
                for number in (1, 2, 3)
            ],
            "Aanwezigheden": [
                _attendance(
                    "weg", AttendanceStatus.PRESENT, verlaat_bij="2", reden="belangenconflict"
                ),
                _attendance(
                    "vervangen",
                    AttendanceStatus.REPLACED,
                    vervangen_door="Plaatsvervanger van het parket",
                    komt_toe_bij="3",
                    reden="zitting",
                ),
                _attendance("afwezig", AttendanceStatus.EXCUSED, reden="ziek"),
            ],
        },
    )
    told = minutes(empty, "PR/2021/1")
    assert [item.presence for item in told.items] == [
        (),
        (PresenceChange("Weg", arrives=False, reason="belangenconflict"),),
        (PresenceChange("Plaatsvervanger van het parket", arrives=True),),
    ]
    assert "ziek" not in repr(told)
    assert "zitting" not in repr(told)


def test_minutes_that_wait_name_the_next_meeting_that_is_planned(empty: Workspace) -> None:
    coming = date(2021, 5, 3)
    fill(
        empty,
        {
            "Organen": [_body()],
            "Vergaderingen": [
                _meeting(1, _DAY, MeetingStatus.DRAFT_MINUTES),
                _meeting(2, date(2021, 4, 5), MeetingStatus.CANCELLED),
                _meeting(3, coming, MeetingStatus.PREPARING),
                _meeting(4, date(2021, 6, 7), MeetingStatus.PREPARING),
            ],
        },
    )
    assert minutes(empty, "PR/2021/1").approval == Approval(done=False, date=coming)
    assert minutes(empty, "PR/2021/4").approval == Approval(done=False)


def test_chair_secretary_and_place_come_from_the_body_when_the_meeting_names_none(
    empty: Workspace,
) -> None:
    fill(
        empty,
        {
            "Organen": [_body(plaats="Raadzaal")],
            "Personen": [_person("voorzitter", functie="burgemeester"), _person("griffier")],
            "Mandaten": [
                _mandate("voorzitter", Capacity.CHAIR),
                _mandate("griffier", Capacity.SECRETARY),
            ],
            "Vergaderingen": [_meeting(1, _DAY, MeetingStatus.PREPARING)],
        },
    )
    told = minutes(empty, "PR/2021/1")
    assert told.heading.chair is not None
    assert (told.heading.chair.name, told.heading.chair.function) == ("Voorzitter", "burgemeester")
    assert told.heading.place == "Raadzaal"
    assert [one.name for one in told.signatories] == ["Voorzitter", "Griffier"]


def test_votes_by_name_list_the_names_and_articles_follow_the_item(empty: Workspace) -> None:
    vote = {"vergadering": "PR/2021/1", "nummer": "1", "wijze": VoteMethod.BY_NAME}
    fill(
        empty,
        {
            "Organen": [_body()],
            "Personen": [_person(key) for key in ("eerste", "tweede", "derde")],
            "Vergaderingen": [_meeting(1, _DAY, MeetingStatus.DRAFT_MINUTES)],
            "Agendapunten": [{"vergadering": "PR/2021/1", "nummer": "1", "titel": "Begroting"}],
            "Stemmingen": [
                {**vote, "onderwerp": "artikel 10", "voor": ("eerste",)},
                {**vote, "onderwerp": "artikel 2", "tegen": ("eerste",)},
                {**vote, "onderwerp": None, "voor": ("tweede", "eerste"), "tegen": ("derde",)},
            ],
        },
    )
    ballots = minutes(empty, "PR/2021/1").items[0].ballots
    assert [ballot.subject for ballot in ballots] == ["", "artikel 2", "artikel 10"]
    assert [(one.choice, one.name) for one in ballots[0].voices] == [
        (VoteChoice.FOR, "Tweede"),
        (VoteChoice.FOR, "Eerste"),
        (VoteChoice.AGAINST, "Derde"),
    ]


def test_an_item_keeps_its_session_whatever_its_dossier_closes(empty: Workspace) -> None:
    """Closed by a dossier is withheld, but it was treated in public; below a closed item not."""
    dossier: dict[str, Any] = {"referentie": "D", "titel": "Dossier", "categorie": "Personeel"}
    state = {"status": DossierStatus.DECIDED, "markering": Marking.CLOSED, "geopend": _DAY}
    item = {"vergadering": "PR/2021/1", "titel": "Punt"}
    fill(
        empty,
        {
            "Organen": [_body()],
            "Dossiers": [dossier | state],
            "Vergaderingen": [_meeting(1, _DAY, MeetingStatus.PREPARING)],
            "Agendapunten": [
                {**item, "nummer": "1", "dossier": "D"},
                {**item, "nummer": "2", "openbaar": False},
                {**item, "nummer": "2.1", "openbaar": True},
                {**item, "nummer": "3"},
            ],
        },
    )
    for edition in Edition:
        items = minutes(empty, "PR/2021/1", wish=Wish(edition)).items
        told = [(item.number, item.in_closed_session) for item in items]
        assert told == [("1", False), ("2", True), ("2.1", True), ("3", False)]
    assert [item.withheld for item in items] == [True, True, True, False]


def test_sub_items_stand_a_step_deeper(empty: Workspace) -> None:
    fill(
        empty,
        {
            "Organen": [_body()],
            "Vergaderingen": [_meeting(1, _DAY, MeetingStatus.PREPARING)],
            "Agendapunten": [
                {"vergadering": "PR/2021/1", "nummer": number, "titel": "Punt"}
                for number in ("1", "2", "2.1", "2.2", "3")
            ],
        },
    )
    told = [(item.number, item.depth) for item in minutes(empty, "PR/2021/1").items]
    assert told == [("1", 0), ("2", 0), ("2.1", 1), ("2.2", 1), ("3", 0)]
