"""Each user keeps views of lists under names of his own (R110)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.council import as_role
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.domain.words import Role
from zonedesk.services import journal, views

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

PLACE = "dossiers"


def names(folder: Workspace, place: str = PLACE) -> list[str]:
    """The names of the views of a place, in order."""
    return [one.name for one in views.listed(folder, place)]


def kept(folder: Workspace, name: str = "Mijn dossiers", content: str = "{}") -> int:
    """A view of the register of dossiers."""
    return views.keep(folder, PLACE, name=name, content=content).id


def test_a_view_comes_back_as_it_was_kept_behind_the_others(empty: Workspace) -> None:
    kept(empty, "Zonder behandelaar", '{"quick":"één"}')
    kept(empty, "  Alle \n dossiers 2018 ")
    views.keep(empty, "decisions", name="Alle dossiers 2018", content="{}")
    assert names(empty) == ["Zonder behandelaar", "Alle dossiers 2018"]
    assert views.listed(empty, PLACE)[0].content == '{"quick":"één"}'
    assert names(empty, "decisions") == ["Alle dossiers 2018"]


@pytest.mark.parametrize("name", ["Te laat", "TE LAAT", " te  laat "])
def test_two_views_of_a_list_never_have_one_name(empty: Workspace, name: str) -> None:
    kept(empty, "Te laat")
    other = kept(empty, "Straks")
    with pytest.raises(Refused, match=r"view\.exists"):
        kept(empty, name)
    with pytest.raises(Refused, match=r"view\.exists"):
        views.rename(empty, other, row_version=1, name=name)


def test_a_view_without_a_name_is_refused(empty: Workspace) -> None:
    with pytest.raises(Refused, match=r"record\.required"):
        kept(empty, " \n ")


def test_a_view_is_rewritten_and_renamed_by_who_read_it_last(empty: Workspace) -> None:
    view = kept(empty)
    assert views.rewrite(empty, view, row_version=1, content="{}") == NOTHING
    assert views.rewrite(empty, view, row_version=1, content="[]") == {Topic.VIEWS}
    with pytest.raises(Conflict):
        views.rename(empty, view, row_version=1, name="Anders")
    views.rename(empty, view, row_version=2, name="MIJN dossiers")
    (found,) = views.listed(empty, PLACE)
    assert (found.name, found.content, found.handle.row_version) == ("MIJN dossiers", "[]", 3)


def test_a_view_that_was_deleted_comes_back_with_undo(empty: Workspace) -> None:
    kept(empty, "Eerste")
    view = kept(empty, "Tweede")
    with pytest.raises(Conflict):
        views.delete(empty, view, row_version=7)
    gone = views.delete(empty, view, row_version=1)
    assert names(empty) == ["Eerste"]
    assert journal.take_back(empty, gone.transaction_no) == {Topic.VIEWS}
    assert names(empty) == ["Eerste", "Tweede"]


def test_who_only_reads_keeps_no_views(empty: Workspace) -> None:
    view = kept(empty)
    reader = as_role(empty, Role.READER)
    for act in (
        lambda: views.keep(reader, PLACE, name="x", content=""),
        lambda: views.rewrite(reader, view, row_version=1, content="x"),
        lambda: views.rename(reader, view, row_version=1, name="x"),
        lambda: views.delete(reader, view, row_version=1),
    ):
        with pytest.raises(Refused, match=r"user\.may_only_read"):
            act()
