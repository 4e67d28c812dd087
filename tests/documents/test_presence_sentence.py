"""The sentence on a coming or going: one for the screen, the minutes and every language (R58)."""

from __future__ import annotations

from datetime import time

import pytest

from zonedesk.documents.presence import presence_sentence
from zonedesk.domain.papers import PresenceChange
from zonedesk.i18n.catalogue import LANGUAGES, translator

NL = translator("nl")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            PresenceChange("Het lid", arrives=True),
            "Het lid vervoegt de vergadering bij punt 4.",
        ),
        (
            PresenceChange("Het lid", arrives=True, again=True, at=time(14, 5)),
            "Het lid vervoegt opnieuw de vergadering bij punt 4, om 14.05 uur.",
        ),
        (
            PresenceChange("Het lid", arrives=False, conflict=True),
            "Het lid verlaat de vergadering bij punt 4 (belangenconflict).",
        ),
        (
            PresenceChange("Het lid", arrives=False, reason=" familie ", conflict=True),
            "Het lid verlaat de vergadering bij punt 4 (belangenconflict: familie).",
        ),
        (PresenceChange("Het lid", arrives=False, sentence=" Weg. "), "Weg."),
    ],
)
def test_who_comes_and_goes_is_said_with_hour_and_reason(
    change: PresenceChange, expected: str
) -> None:
    assert presence_sentence(change, number="4", tr=NL) == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["50 %s", "%(name)s {x}", "a" * 500])
def test_any_name_stands_as_it_is_in_every_language(language: str, name: str) -> None:
    change = PresenceChange(name, arrives=False, at=time(9), reason=name, conflict=True)
    said = presence_sentence(change, number="4", tr=translator(language))
    assert said.count(name) == 2
    assert said.endswith(f"{name}).")
