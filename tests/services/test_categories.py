"""The zone keeps its own list of categories; dossiers follow a new name at once (R46)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonedesk.domain.categories import offered
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING
from zonedesk.services import categories, dossiers, journal
from zonedesk.services.dossier_record import read_list, read_record

if TYPE_CHECKING:
    from zonedesk.domain.categories import CategoryLine
    from zonedesk.services.workspace import Workspace

HIRED, LEFT = "2018_GR_00018", "2018_GR_00004"


def told(folder: Workspace) -> dict[str, int | None]:
    """Path and number of dossiers of each, None where the word is not listed."""
    lines = categories.listed(folder)
    return {one.path: one.uses if one.listed else None for one in lines}


def line(folder: Workspace, path: str) -> CategoryLine:
    """One of the list."""
    return next(one for one in categories.listed(folder) if one.path == path)


def listed_id(folder: Workspace, path: str) -> int:
    """What an editor holds on to."""
    handle = line(folder, path).handle
    assert handle is not None
    return handle.id


def words_of(folder: Workspace, reference: str) -> tuple[str, str]:
    """Category and subcategory of a dossier."""
    row = read_record(folder, reference).row
    return row.category, row.subcategory


def test_words_that_dossiers_bear_show_before_anybody_listed_them(read_lier: Workspace) -> None:
    lines = categories.listed(read_lier)
    assert [(one.path, one.uses) for one in lines][:3] == [
        ("Personeel", 13),
        ("Personeel › Vacantverklaring", 7),
        ("Personeel › Blijvende invaliditeit", 3),
    ]
    assert not any(one.listed for one in lines)
    tops = offered(lines)
    assert tops == ("Personeel", "Aankoop en onderhoud", "Gegevensbescherming")


def test_all_words_in_use_are_taken_at_once_and_only_once(lier: Workspace) -> None:
    made = categories.take_used(lier)
    assert made.id == len(categories.listed(lier))
    assert None not in told(lier).values()
    assert told(lier)["Personeel › Ontslag"] == 2
    again = categories.take_used(lier)
    assert (again.id, again.changes) == (0, NOTHING)
    journal.take_back(lier, made.transaction_no)
    assert set(told(lier).values()) == {None}


def test_a_subcategory_is_taken_with_the_category_above_it(lier: Workspace) -> None:
    categories.take(lier, "Personeel", subcategory="Ontslag")
    assert told(lier)["Personeel"] == 13
    assert told(lier)["Personeel › Ontslag"] == 2
    assert told(lier)["Personeel › Vacantverklaring"] is None


def test_a_new_name_goes_to_every_dossier_at_once_and_back(lier: Workspace) -> None:
    categories.take_used(lier)
    staff = listed_id(lier, "Personeel")
    done = categories.rename(lier, staff, row_version=1, name="Personeelszaken")
    assert words_of(lier, HIRED) == ("Personeelszaken", "Vacantverklaring")
    assert told(lier)["Personeelszaken › Ontslag"] == 2
    assert "Personeel" not in told(lier)
    journal.take_back(lier, done.transaction_no)
    assert words_of(lier, HIRED) == ("Personeel", "Vacantverklaring")


def test_a_subcategory_is_renamed_below_its_own_category_only(lier: Workspace) -> None:
    categories.take_used(lier)
    purchase = listed_id(lier, "Aankoop en onderhoud")
    categories.add(lier, "Ontslag", parent_id=purchase)
    own = listed_id(lier, "Personeel › Ontslag")
    categories.rename(lier, own, row_version=1, name="Uitdiensttreding")
    assert words_of(lier, LEFT) == ("Personeel", "Uitdiensttreding")
    assert told(lier)["Aankoop en onderhoud › Ontslag"] == 0


def test_dossiers_in_the_bin_follow_too(lier: Workspace) -> None:
    categories.take_used(lier)
    handle = read_record(lier, LEFT).handle
    dossiers.delete(lier, handle.id, row_version=handle.row_version)
    assert told(lier)["Personeel"] == 12
    staff = listed_id(lier, "Personeel")
    categories.rename(lier, staff, row_version=1, name="HR")
    dossiers.restore(lier, handle.id)
    assert words_of(lier, LEFT) == ("HR", "Ontslag")


def test_a_merged_category_hands_over_dossiers_and_subcategories(lier: Workspace) -> None:
    categories.take_used(lier)
    data = listed_id(lier, "Gegevensbescherming")
    staff = listed_id(lier, "Personeel")
    categories.add(lier, "Ontslag", parent_id=data)
    categories.add(lier, "Inzage", parent_id=data)
    done = categories.merge(lier, data, row_version=1, into_id=staff)
    after = told(lier)
    assert (after["Personeel"], after["Personeel › Ontslag"]) == (14, 2)
    assert after["Personeel › Inzage"] == 0
    assert "Gegevensbescherming" not in after
    journal.take_back(lier, done.transaction_no)
    assert told(lier)["Gegevensbescherming › Ontslag"] == 0
    assert told(lier)["Gegevensbescherming"] == 1


def test_a_subcategory_is_merged_into_one_of_another_category(lier: Workspace) -> None:
    categories.take_used(lier)
    gone = listed_id(lier, "Personeel › Ontslag")
    into = listed_id(lier, "Aankoop en onderhoud › Onderhoud")
    categories.merge(lier, gone, row_version=1, into_id=into)
    assert words_of(lier, LEFT) == ("Aankoop en onderhoud", "Onderhoud")


def test_only_categories_of_one_level_are_merged_and_never_with_themselves(
    lier: Workspace,
) -> None:
    categories.take_used(lier)
    staff, left = listed_id(lier, "Personeel"), listed_id(lier, "Personeel › Ontslag")
    with pytest.raises(Refused, match=r"category\.other_level"):
        categories.merge(lier, left, row_version=1, into_id=staff)
    with pytest.raises(Refused, match=r"category\.itself"):
        categories.merge(lier, staff, row_version=1, into_id=staff)


@pytest.mark.parametrize("name", ["personeel", " PERSONEEL ", "Personeel"])
def test_a_name_stands_once_beside_its_neighbours(lier: Workspace, name: str) -> None:
    categories.take_used(lier)
    with pytest.raises(Refused, match=r"category\.exists"):
        categories.add(lier, name)
    data = listed_id(lier, "Gegevensbescherming")
    with pytest.raises(Refused, match=r"category\.exists"):
        categories.rename(lier, data, row_version=1, name=name)
    categories.add(lier, name, parent_id=data)


def test_what_is_retired_is_offered_no_more_but_stays_on_its_dossiers(lier: Workspace) -> None:
    categories.take_used(lier)
    staff = listed_id(lier, "Personeel")
    categories.retire(lier, staff, row_version=1)
    assert "Personeel" not in offered(categories.listed(lier))
    assert told(lier)["Personeel"] == 13
    categories.retire(lier, staff, row_version=2, active=True)
    assert offered(categories.listed(lier))[0] == "Personeel"


def test_the_zone_puts_its_categories_in_order(lier: Workspace) -> None:
    categories.take_used(lier)
    data = listed_id(lier, "Gegevensbescherming")
    assert categories.move(lier, data, ordinal=1)
    assert offered(categories.listed(lier))[0] == "Gegevensbescherming"
    assert categories.move(lier, data, ordinal=1) == NOTHING
    categories.move(lier, data, ordinal=99)
    assert offered(categories.listed(lier))[-1] == "Gegevensbescherming"


def test_only_what_nothing_bears_is_deleted(lier: Workspace) -> None:
    categories.take_used(lier)
    with pytest.raises(Refused, match=r"category\.used"):
        categories.delete(lier, listed_id(lier, "Personeel"), row_version=1)
    empty = categories.add(lier, "Leeg").id
    below = categories.add(lier, "Deel", parent_id=empty).id
    with pytest.raises(Refused, match=r"category\.has_parts"):
        categories.delete(lier, empty, row_version=1)
    with pytest.raises(Conflict):
        categories.delete(lier, below, row_version=5)
    gone = categories.delete(lier, below, row_version=1)
    assert "Leeg › Deel" not in told(lier)
    journal.take_back(lier, gone.transaction_no)
    assert told(lier)["Leeg › Deel"] == 0


def test_a_word_nobody_listed_can_still_be_written_on_a_dossier(lier: Workspace) -> None:
    categories.take_used(lier)
    fields: dossiers.DossierFields = {"title": "Drones", "category": "Luchtsteun"}
    dossiers.create(lier, fields=fields)
    assert told(lier)["Luchtsteun"] is None
    assert offered(categories.listed(lier))[-1] == "Luchtsteun"
    assert any(one.row.category == "Luchtsteun" for one in read_list(lier).lines)
