"""A paper with what it was made of: the bytes are those of `paper`, the rest tells of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.confidential import COUNCIL, SECRET, confidential_register, words_of_pdf
from tests.services.folders import fill
from tests.services.test_papers_print import file_paper
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_parts import PaperPart
from zonedesk.domain.words import Edition
from zonedesk.services.papers import PAPERS, Wish, made_paper, paper

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

ALL = frozenset(PaperPart)


@pytest.mark.parametrize("kind", PAPERS)
@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("left_out", [frozenset(), ALL])
def test_it_is_the_paper_that_is_saved_and_printed(
    read_lier: Workspace, kind: str, edition: Edition, left_out: frozenset[PaperPart]
) -> None:
    wish = Wish(edition, left_out=left_out)
    reference = "GR/2018/2#1" if kind == "extract" else "ZVR/2018/2"
    made = made_paper(read_lier, kind, reference=reference, wish=wish)
    assert made.data == paper(read_lier, kind, reference=reference, wish=wish)
    assert (made.language, made.filed) == ("nl", False)


def test_it_tells_which_parts_may_be_left_out(read_lier: Workspace) -> None:
    wish = Wish(left_out=ALL)
    assert made_paper(read_lier, "minutes", reference="ZVR/2018/2", wish=wish).offered == ALL
    assert made_paper(read_lier, "attendance", reference="ZVR/2018/2").offered == frozenset()


@pytest.mark.parametrize("part", PaperPart)
def test_leaving_out_never_shows_what_the_public_edition_hides(
    empty: Workspace, part: PaperPart
) -> None:
    fill(empty, confidential_register())
    wish = Wish(Edition.PUBLIC, left_out=frozenset({part}))
    made = made_paper(empty, "minutes", reference=COUNCIL, wish=wish)
    assert SECRET not in words_of_pdf(made.data)


def test_what_left_the_house_stays_as_it_was(lier: Workspace) -> None:
    data = b"%PDF-1.7 zoals verstuurd"
    file_paper(lier, "minutes", Edition.FULL, content=data)
    made = made_paper(lier, "minutes", reference="ZVR/2018/1", wish=Wish(left_out=ALL))
    assert (made.data, made.filed, made.offered) == (data, True, frozenset())


def test_an_unknown_meeting_is_refused(read_lier: Workspace) -> None:
    with pytest.raises(Refused) as told:
        made_paper(read_lier, "minutes", reference="ZVR/1900/1")
    assert told.value.code == "paper.unknown_meeting"
