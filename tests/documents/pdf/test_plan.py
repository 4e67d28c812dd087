"""The state of a plan on paper: what is counted, told and left out, in three languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf.reading import Paper
from zonedesk.documents.pdf.plan import render_plan
from zonedesk.domain.paper_plan import (
    BASELINE,
    LastProgress,
    PaperLine,
    PlanIndicator,
    PlanState,
    paper_of,
)
from zonedesk.domain.papers import House
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.rows import ActionRow, PlanRow
from zonedesk.domain.words import (
    ActionStatus,
    Edition,
    Health,
    Marking,
    PlanClass,
    PlanLevel,
    PlanStatus,
)
from zonedesk.i18n.catalogue import translator

if TYPE_CHECKING:
    from typing import Any

    from zonedesk.domain.paper_plan import PlanPaper

DAY = date(2018, 12, 31)
HOUSE = House("Lokale Politie Lier")
HOURS = PlanIndicator(
    "Gepresteerde uren",
    "uur",
    (("2018-K1", 180.0), ("2018-K2", None), ("2018-K3", 565.5), ("2018-K4", 753.5)),
    750.0,
    added_up=True,
)
BURGLARIES = PlanIndicator(
    "Diefstallen", "feiten", ((BASELINE, 212.0), ("2017", 205.0), ("2018", None)), 200.0
)


def row(code: str, level: PlanLevel, **fields: Any) -> PlanRow:
    told: dict[str, Any] = {
        "code": code,
        "parent": code.rpartition(".")[0] or ("" if level is PlanLevel.PLAN else "ZVP"),
        "level": level,
        "depth": code.count("."),
        "title": f"Regel {code}",
        "class_": None,
        "status": PlanStatus.RUNNING,
        "health": None,
        "explanation": "",
        "judged": None,
        "progress": None,
        "lead": "",
        "department": "",
        "partners": "",
        "planned_from": None,
        "planned_to": None,
        "actual_from": None,
        "actual_to": None,
        "last_progress": "",
        "confidential": False,
    }
    return PlanRow(**{**told, **fields})


def line(code: str, level: PlanLevel = PlanLevel.STRATEGIC, **fields: Any) -> PaperLine:
    mine = ("goal", "last", "indicators", "progress")
    own = {name: fields.pop(name) for name in mine if name in fields}
    return PaperLine(row(code, level, **fields), **own)


PLAN = line("ZVP", PlanLevel.PLAN, title="Zonaal veiligheidsplan", planned_from=date(2014, 1, 1))


def paper(*lines: PaperLine, edition: Edition = Edition.FULL, **fields: Any) -> PlanPaper:
    state = PlanState(2018, DAY, (PLAN, *lines), **fields)
    return paper_of(state, house=HOUSE, edition=edition)


def printed(*lines: PaperLine, language: str = "nl", **fields: Any) -> Paper:
    return Paper(render_plan(paper(*lines, **fields), language=language))


def said(source: str, **known: object) -> str:
    return translator("nl").gettext(source) % known if known else translator("nl").gettext(source)


def test_a_plan_without_anything_is_a_paper_too() -> None:
    made = printed()
    assert len(made.pages) == 1
    assert said("The plan has no objectives.") in made.text


def test_lines_without_anything_print_their_name_alone() -> None:
    made = printed(line("V", PlanLevel.PILLAR), line("V.1", PlanLevel.THEME), line("V.1.1"))
    for code in ("V", "V.1", "V.1.1"):
        assert f"Regel {code}" in made.text
    assert "None" not in made.text


def test_an_objective_tells_all_that_is_known_of_it() -> None:
    made = printed(
        line("V", PlanLevel.PILLAR),
        line(
            "V.1",
            health=Health.RISK,
            explanation="Te weinig mensen",
            judged=date(2018, 11, 15),
            lead="Korpschef",
            department="Verkeer",
            partners="Stad Lier",
            class_=PlanClass.PRIORITY,
            goal=from_plain("Minder snelheid"),
            progress=45.0,
            last=LastProgress("Gestart.", DAY, "Korpschef", "ZVR/2018/2"),
            indicators=(BURGLARIES,),
        ),
        line("V.1.1", PlanLevel.MEASURE, title="Controles", health=Health.GOOD, progress=20.0),
    )
    for words in (
        "V.1PRegelV.1",
        "Minder snelheid.",
        "Korpschef.",
        "Verkeer.",
        "Stad Lier.",
        "15 november 2018",
        "Te weinig mensen.",
        "45 %",
        "Controles – ",
        "20 %",
        "Diefstallen, feiten",
        "212",
        "205",
        "Gestart (ZVR/2018/2).",
    ):
        assert words.replace(" ", "") in made.letters, words


def test_a_state_that_no_meeting_heard_names_who_wrote_it() -> None:
    told = LastProgress("Gestart.", date(2018, 4, 19), "Korpschef")
    assert "Gestart (Korpschef, 19 april 2018)." in printed(line("V.1", last=told)).text


def test_a_commitment_adds_up_its_quarters_and_misses_none_silently() -> None:
    made = printed(
        line("B", PlanLevel.PILLAR),
        line("B.1", PlanLevel.MEASURE, indicators=(HOURS,)),
        line("B.2", PlanLevel.MEASURE, title="Campagnes"),
    )
    for words in ("180", "–", "565,5", "753,5", "K1", "K4", "750", "Campagnes"):
        assert words in made.text


def test_a_confidential_line_leaves_nothing_but_a_number_in_the_public_edition() -> None:
    lines = (
        line("V", PlanLevel.PILLAR),
        line("V.1", PlanLevel.THEME, title="Kaal"),
        line("V.1.1", title="Zwijgplicht", confidential=True, health=Health.GOOD),
        line("V.2", health=Health.GOOD),
        line("D", PlanLevel.PILLAR, title="Zwijgplicht pijler", confidential=True),
        line("D.1", title="Zwijgplicht doel", confidential=True, health=Health.BLOCKED),
    )
    act = ActionRow(
        "A/1", "Zwijgplicht", "", None, ActionStatus.OPEN, "", "", ("V.1.1",), None, Marking.CLOSED
    )
    public = paper(*lines, edition=Edition.PUBLIC, actions=(act,))
    assert public.total == 3
    assert public.marking is Marking.PUBLIC
    data = Paper(render_plan(public)).everything()
    assert b"Zwijgplicht" not in data
    assert b"Kaal" not in data
    whole = printed(*lines, actions=(act,))
    assert whole.text.count("Zwijgplicht") >= 4
    assert paper(*lines).marking is Marking.CLOSED


@pytest.mark.parametrize(
    ("healths", "classes"),
    [
        ((Health.GOOD,), ()),
        ((None,), ()),
        ((Health.GOOD, Health.GOOD), (PlanClass.PRIORITY,)),
        ((Health.RISK, Health.BLOCKED), (PlanClass.ATTENTION,)),
        ((Health.GOOD, Health.PAUSED, None), (PlanClass.PRIORITY, PlanClass.ATTENTION)),
        ((Health.GOOD,) * 25, (PlanClass.PRIORITY,) * 2 + (PlanClass.ATTENTION,) * 21),
    ],
)
@pytest.mark.parametrize("language", ["nl", "fr", "de"])
def test_the_summary_is_a_sentence_in_every_language(
    healths: tuple[Health | None, ...], classes: tuple[PlanClass, ...], language: str
) -> None:
    given = [*classes, *[None] * (len(healths) - len(classes))]
    lines = [
        line(f"V.{number}", health=health, class_=class_)
        for number, (health, class_) in enumerate(zip(healths, given, strict=True), 1)
    ]
    text = printed(*lines, language=language).text
    assert "%" not in text.replace("0 %", "")
    assert "{" not in text


def test_a_long_tree_prints_every_line_once_and_breaks_no_chart() -> None:
    lines = []
    for pillar in range(1, 5):
        lines.append(line(f"P{pillar}", PlanLevel.PILLAR))
        for number in range(1, 13):
            code = f"P{pillar}.{number}"
            lines.append(line(code, health=Health.GOOD, indicators=(BURGLARIES,) * (number % 4)))
            measures = range(60 if number == 1 else number % 5)
            lines += [line(f"{code}.{one}", PlanLevel.MEASURE) for one in measures]
    text = printed(*lines).text
    letters = "".join(text.split())
    assert [one.row.code for one in lines if f"Regel{one.row.code}" not in letters] == []
    assert text.count("212") == sum(len(one.indicators) for one in lines)


def test_deep_trees_tell_objectives_under_objectives() -> None:
    made = printed(
        line("V", PlanLevel.PILLAR),
        line("V.1"),
        line("V.1.1", PlanLevel.TACTICAL),
        line("V.1.1.1", PlanLevel.OPERATIONAL),
        line("V.1.1.1.1", PlanLevel.MEASURE, title="Onderaan"),
        line("V.1.1.1.1.1", PlanLevel.MEASURE, title="Nog dieper"),
    )
    assert "Onderaan" in made.text
    assert "Nog dieper" in made.text
    assert (1, "V.1.1.1 Regel V.1.1.1", 1) in made.outline


def test_signs_that_no_font_has_print_as_their_number() -> None:
    strange = replace(BURGLARIES, name="\U0001f693 ritten", unit="\U0001f9ed")
    title = "Plan <b>&amp;</b> \U0001f693"
    made = printed(line("V", PlanLevel.PILLAR, title=title), line("V.1", indicators=(strange,)))
    assert "[U+1F693] ritten, [U+1F9ED]" in made.text
    assert "Plan <b>&amp;</b>" in made.text


def test_equal_plans_give_equal_bytes() -> None:
    made = paper(line("V", PlanLevel.PILLAR), line("V.1", indicators=(BURGLARIES,)))
    assert render_plan(made) == render_plan(made)


def test_words_under_a_bar_stay_on_the_page_and_apart() -> None:
    parts = (
        *(line(f"V.{number}", health=Health.BLOCKED) for number in range(1, 15)),
        line("V.15", health=Health.PAUSED),
        line("V.16"),
    )
    page = printed(line("V", PlanLevel.PILLAR), *parts)
    blocked, paused, unjudged = (
        page.starts(f"{count} {words}")
        for count, words in ((14, "geblokkeerd"), (1, "gepauzeerd"), (1, said("not judged")))
    )
    assert blocked.x < paused.x < unjudged.x < 188 - 20
    assert paused.x - blocked.x > 20
    assert unjudged.x - paused.x > 18


@pytest.mark.parametrize("code", ["V1", "ZVP.1.2.3.4.5", "OPERATIONELE-DOELSTELLING-2018-2019"])
def test_the_class_stands_beside_a_code_of_any_length(code: str) -> None:
    made = printed(line(code, parent="ZVP", class_=PlanClass.PRIORITY))
    assert code in made.letters
    badge = made.starts("P", near=made.starts(code[:2]).y)
    title = made.starts("Regel")
    assert 25 + 15 <= badge.x < title.x - 3
