"""The sheet Zone and the program speak of the same languages."""

from __future__ import annotations

from zonedesk.domain import register_zone
from zonedesk.i18n import catalogue


def test_a_zone_may_choose_every_language_that_papers_speak() -> None:
    """The layer of the rules imports no catalogue, so that the list stands there once more."""
    assert register_zone.LANGUAGES == catalogue.LANGUAGES
