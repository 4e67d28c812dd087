"""No word is lost for want of room: tabs grow with their count, cut facets say it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.ui.kit.facets import Facet, FacetList, Group
from zonedesk.ui.kit.tabs import TabBar

if TYPE_CHECKING:
    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme

LONG = "Overeenkomsten met andere politiezones en met de federale politie over gezamenlijke acties"


def test_a_tab_grows_with_its_count_and_moves_the_next(show: Show) -> None:
    tabs = TabBar()
    tabs.add("Agenda")
    tabs.add("Aanwezigheid")
    show(tabs)
    narrow = tabs.tabRect(0).width()
    tabs.set_count(0, 12)
    wide = tabs.tabRect(0).width()
    assert wide == tabs.tabSizeHint(0).width() > narrow
    assert tabs.tabRect(1).x() == wide
    tabs.set_count(0, None)
    assert tabs.tabRect(0).width() == narrow


def test_only_a_facet_that_is_cut_says_all_its_words(show: Show, theme: Theme) -> None:
    facets = FacetList("Filters")
    facets.resize(240, 400)
    rows = (Facet("a", LONG, 3), Facet("b", "Politiezone Lier en omgeving", 2))
    facets.show_groups([Group("g", "Rubriek", rows)])
    show(facets)
    places = [facets.model().index(row, 0) for row in range(3)]
    assert [facets.cut_words(place) for place in places] == ["", LONG, ""]
    facets.resize(900, 400)
    assert facets.cut_words(places[1]) == ""
