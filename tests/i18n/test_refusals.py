"""The sentences that people read when something is refused."""

from __future__ import annotations

import string
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.words import MeetingStatus
from zonedesk.i18n.catalogue import translator
from zonedesk.i18n.refusals import SENTENCES, sentence
from zonedesk.system.trouble import Trouble

NL = translator("nl")

CASES: list[tuple[str, dict[str, object], str]] = [
    (
        "in_use",
        {
            "name": "beheerder",
            "host": "PC1",
            "since": "22/11/2026 14:32",
            "pid": 7,
            "elsewhere": False,
        },
        "in gebruik door beheerder op PC1 sinds 22/11/2026 14:32 (proces 7)",
    ),
    (
        "in_use",
        {"name": "beheerder", "host": "PC2", "since": "22/11/2026 14:32", "elsewhere": True},
        "door beheerder op een andere computer, PC2, sinds 22/11/2026 14:32",
    ),
    (
        "in_use",
        {"name": "?", "host": "?", "since": "?"},
        "door wie en sinds wanneer is niet bekend",
    ),
    ("wrong_password", {"kind": "user", "mistyped": False}, "Het wachtwoord is fout"),
    ("wrong_password", {"kind": "recovery", "mistyped": True}, "kan geen herstelcode zijn"),
    ("wrong_password", {"kind": "recovery", "mistyped": False}, "herstelcode opent deze werkmap"),
    ("damaged", {"what": "keys.json"}, "beschadigd (keys.json)"),
    ("damaged", {"path": "/x/zonedesk.db"}, "beschadigd (/x/zonedesk.db)"),
    ("damaged", {}, "beschadigd (?)"),
    ("disk_full", {"path": "D:/x", "free": 1_234_567}, "vol (nog 1,2 MB vrij)"),
    (
        "meeting.step_forbidden",
        {"old": MeetingStatus.PREPARING, "new": MeetingStatus.CLOSED},
        "van in voorbereiding naar afgesloten",
    ),
    (
        "register.minutes_lack",
        {"meeting": "GR/2018/1", "missing": ("chair", "results")},
        "ontbreekt: de voorzitter, het resultaat van een punt.",
    ),
    ("register.number_gap", {"meeting": "GR/2018/1", "missing": "3"}, "ontbreekt nummer 3"),
    ("register.word", {"found": "raad", "allowed": "zvr, andere"}, "raad is geen van de woorden"),
    ("register.word", {"value": "raad", "allowed": ("zvr", "andere")}, "woorden: zvr, andere"),
    ("register.end_before_begin", {"first": date(2018, 3, 5)}, "vóór 05/03/2018"),
    ("register.time", {"found": time(9, 30)}, "09:30 is geen uur"),
    ("register.number", {"found": 1234.5}, "1.234,5 is geen getal"),
]


@pytest.mark.parametrize(("code", "facts", "part"), CASES)
def test_a_sentence_tells_its_facts(code: str, facts: dict[str, object], part: str) -> None:
    assert part in sentence(code, facts, translator=NL)


def test_the_seven_troubles_have_seven_sentences() -> None:
    said = {sentence(trouble, {"path": "x", "host": "y"}, translator=NL) for trouble in Trouble}
    assert len(said) == len(Trouble) == 7


@pytest.mark.parametrize("code", SENTENCES)
def test_a_fact_that_is_missing_never_stops_the_sentence(code: str) -> None:
    for language in ("nl", "fr"):
        told = sentence(code, {}, translator=translator(language))
        assert "{" not in told
        assert told


@given(st.text())
def test_what_a_user_typed_is_told_as_typed(text: str) -> None:
    told = sentence("paper.unknown_meeting", {"reference": text}, translator=NL)
    assert text in told


@pytest.mark.parametrize("code", SENTENCES)
def test_source_texts_are_plain_templates(code: str) -> None:
    fields = [name for _, name, _, _ in string.Formatter().parse(SENTENCES[code])]
    assert all(name is None or name.isidentifier() for name in fields)
