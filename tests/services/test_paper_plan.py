"""Papers of the plan of Lier and of its action points: what stands on them, in both editions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf.reading import Paper
from tests.services.confidential import OPEN, SECRET, SECURITY, confidential_register, words_of_pdf
from tests.services.folders import filled_folder, let_go, lier_folder
from tests.workspaces import opened_folder
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_actions import Grouping
from zonedesk.domain.paper_marking import marking_of
from zonedesk.domain.paper_options import Wish
from zonedesk.domain.papers import AgendaPaper
from zonedesk.domain.rows import ActionRow
from zonedesk.domain.words import ActionStatus, Edition, Marking
from zonedesk.services.paper_actions import ActionsWish, actions_marking, made_actions
from zonedesk.services.paper_plan import made_plan, plan_marking
from zonedesk.services.papers import paper, paper_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.services.workspace import Workspace


@dataclass(frozen=True)
class Papers:
    """A paper in both editions."""

    full: Paper
    public: Paper


@pytest.fixture(scope="module")
def lier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = opened_folder(lier_folder(tmp_path_factory.mktemp("lier")))
    yield workspace
    let_go(workspace)


@pytest.fixture(scope="module")
def secretive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = filled_folder(tmp_path_factory.mktemp("dicht"), confidential_register())
    workspace = opened_folder(folder)
    yield workspace
    let_go(workspace)


@pytest.fixture(scope="module")
def state(lier: Workspace) -> Papers:
    made = (made_plan(lier, year=2018, edition=edition).data for edition in Edition)
    return Papers(*(Paper(data) for data in made))


def test_the_plan_of_lier_tells_what_everybody_may_know(state: Papers) -> None:
    text = state.public.text
    for words in (
        "Zonaal veiligheidsplan 2014-2019",
        "ZVP 2014-2019",
        "22 november 2018",
        "ZVR/2018/2",
        "Het aantal inbraken op een aanvaardbaar niveau houden.",
        "Diensthoofd lokale recherche.",
        "Capaciteit van de recherche onder druk.",
        "Onder controle; campagne gunstig onthaald (ZVR/2018/2).",
        "Positieve ademtesten, %",
        "Gemiddelde snelheid binnenstad, km/u",
        "37,5",
        "753,5",
        "HYCAP (MFO-2) · Samenwerkingsovereenkomsten",
    ):
        assert words in text, words
    assert "Cijfers eerste trimester" not in text


def test_objectives_stand_under_pillar_and_theme_with_their_class(state: Papers) -> None:
    lines = [(level, title) for level, title, _ in state.public.outline]
    assert lines[1:5] == [
        (0, "In het kader van veiligheid"),
        (1, "Criminaliteit"),
        (1, "V1.1 Diefstal in woningen en gebouwen"),
        (1, "V1.2 Drugs"),
    ]
    assert "V1.1PDiefstal" in state.public.letters
    assert "V1.2ADrugs" in state.public.letters
    assert state.public.letters.count("70%") == 1


def test_a_confidential_objective_is_counted_and_never_named(state: Papers) -> None:
    hidden = b"Extremisme", b"O1.1", b"Informatiegestuurde politiezorg", b"A/2018/4"
    everything = state.public.everything()
    assert [words for words in hidden if words in everything] == []
    assert "O1.1 Extremisme en radicalisme" in [title for _, title, _ in state.full.outline]
    for made in (state.full, state.public):
        bars = made.pages[0]
        assert bars.index("Organisatieontwikkeling 4") > 0


def test_open_action_points_of_the_plan_close_the_paper(state: Papers) -> None:
    table = state.public.pages[-1]
    places = [table.index(reference) for reference in ("A/2018/8", "A/2018/2", "A/2018/3")]
    assert places == sorted(places)
    assert "A/2018/1 " not in table
    assert "A/2018/4" in state.full.pages[-1]
    assert table.count("te laat") == 2


def test_the_plan_of_a_line_is_the_plan_it_belongs_to(lier: Workspace) -> None:
    by_line = made_plan(lier, "v1.1", year=2018)
    assert by_line.data == made_plan(lier, "ZVP", year=2018).data
    assert by_line.marking is Marking.CLOSED
    assert by_line.name == "actieplan ZVP 2018.pdf"
    public = made_plan(lier, "ZVP", year=2018, edition=Edition.PUBLIC)
    assert public.marking is Marking.PUBLIC
    assert plan_marking(lier, None, year=2018) is Marking.CLOSED


def test_an_earlier_year_stands_as_on_its_last_day(lier: Workspace) -> None:
    text = Paper(made_plan(lier, year=2017).data).text
    assert "31 december 2017" in text
    assert "ZVR/2018" not in text


@pytest.mark.parametrize(
    ("reference", "year", "code"),
    [(None, 2031, "paper.no_plan"), ("X9", 2018, "show.unknown")],
)
def test_a_plan_that_is_not_there_is_refused(
    lier: Workspace, reference: str | None, year: int, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        made_plan(lier, reference, year=year)
    assert refused.value.code == code


def test_a_paper_is_made_in_three_languages_only(lier: Workspace) -> None:
    for language in ("nl", "fr", "de"):
        assert made_plan(lier, year=2018, language=language).data.startswith(b"%PDF-")
    with pytest.raises(Refused, match=r"paper\.unknown_language"):
        made_plan(lier, year=2018, language="en")
    with pytest.raises(Refused, match=r"paper\.unknown_language"):
        made_actions(lier, language="en")


def test_nothing_secret_stands_in_a_public_paper(secretive: Workspace) -> None:
    made = made_plan(secretive, "P-open", edition=Edition.PUBLIC)
    assert SECRET not in words_of_pdf(made.data)
    assert OPEN in words_of_pdf(made.data)
    with pytest.raises(Refused, match=r"paper\.plan_not_public"):
        made_plan(secretive, "P-onder", edition=Edition.PUBLIC)
    assert SECRET in words_of_pdf(made_plan(secretive, "P-onder").data)
    for grouping in Grouping:
        for year in (None, 2021):
            wish = ActionsWish(year=year, grouping=grouping, edition=Edition.PUBLIC)
            assert SECRET not in words_of_pdf(made_actions(secretive, wish).data)


def test_action_points_stand_with_who_has_them(lier: Workspace) -> None:
    made = made_actions(lier)
    headings = [title for level, title, _ in Paper(made.data).outline if level == 0]
    assert headings == [
        "Burgemeester van Lier",
        "Diensthoofd lokale recherche",
        "Diensthoofd personeel",
        "Diensthoofd wijkwerking",
        "ICT-verantwoordelijke",
        "Korpschef",
        "Secretaris ZVR",
    ]
    assert made.marking is Marking.CLOSED
    assert "A/2018/1 " not in Paper(made.data).text


def test_late_action_points_come_first_by_term(lier: Workspace) -> None:
    wish = ActionsWish(grouping=Grouping.TERM)
    paper = Paper(made_actions(lier, wish).data)
    order = ["A/2018/2", "A/2018/3", "A/2018/6", "A/2018/7", "A/2018/5", "A/2018/4", "A/2018/8"]
    places = [paper.text.index(reference) for reference in order]
    assert places == sorted(places)
    headings = [title for _, title, _ in paper.outline]
    assert headings[1:4] == ["December 2018", "Januari 2019", "Maart 2019"]


def agenda_of(workspace: Workspace, reference: str, wish: Wish) -> AgendaPaper:
    found = paper_data(workspace, "agenda", reference=reference, wish=wish)
    assert isinstance(found, AgendaPaper)
    return found


def test_an_agenda_may_have_the_open_action_points_of_its_body_along(lier: Workspace) -> None:
    meeting = "ZVR/2018/2"
    assert "A/2018/2" not in Paper(paper(lier, "agenda", reference=meeting)).text
    for edition in Edition:
        wish = Wish(edition, with_actions=True)
        text = Paper(paper(lier, "agenda", reference=meeting, wish=wish)).text
        assert text.index("A/2018/2") < text.index("A/2018/3")
        assert "ZVR/2018/1, punt 4" in text
        assert "A/2018/6" not in text
        assert "A/2018/4" not in text
        made = agenda_of(lier, meeting, wish)
        assert replace(made, open_actions=()) == agenda_of(lier, meeting, Wish(edition))


def test_an_agenda_with_closed_action_points_is_closed(secretive: Workspace) -> None:
    made = agenda_of(secretive, SECURITY, Wish(with_actions=True))
    assert made.open_actions == ()
    act = ActionRow("A/9", "Tekst", "", None, ActionStatus.OPEN, "", "", (), None, Marking.CLOSED)
    assert marking_of(replace(made, open_actions=(act,))) is Marking.CLOSED


def test_action_points_of_a_year_and_a_body_tell_what_was_done(lier: Workspace) -> None:
    wish = ActionsWish(year=2018, body="ZVR", edition=Edition.PUBLIC)
    text = Paper(made_actions(lier, wish).data).text
    assert "A/2018/1" in text
    assert "A/2018/6" not in text
    assert "8 juni 2018" in text
    assert actions_marking(lier, wish) is Marking.PUBLIC
