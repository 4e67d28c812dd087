"""The minutes and what goes along in one PDF; annexes named on the papers (R86)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pypdf import PdfReader

from tests.services import papers_in
from tests.services.council import council, step_to
from tests.services.folders import let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import Edition, Marking, MeetingStatus
from zonedesk.services import attachments
from zonedesk.services.paper_joined import joined_minutes
from zonedesk.services.papers import Wish, paper

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.services.council import Council
    from zonedesk.services.workspace import Workspace

REFERENCE = "GR/2018/1"


@pytest.fixture
def raad(tmp_path: Path) -> Iterator[Council]:
    folder = opened_folder(closed_folder(tmp_path))
    found = council(folder)
    found.item("Aankoop dienstwagens")
    yield found
    folder.contents.close()
    let_go(folder)


def enclosed(
    folder: Workspace, subject: Subject, data: bytes, *, name: str, marking: Marking | None = None
) -> None:
    """A document that is to be printed."""
    added = attachments.add_bytes(folder, subject, data=data, name=name).id
    fields: attachments.AttachmentFields = {"to_print": True, "marking": marking}
    attachments.edit(folder, added, row_version=1, fields=fields)


def pages(data: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def lines(data: bytes) -> list[str]:
    """The outline, first level."""
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        return [entry.title for entry in outline.root]


def acting() -> bytes:
    """A PDF that runs something when it is opened."""
    with pikepdf.open(io.BytesIO(papers_in.pdf("Werkt vanzelf"))) as pdf:
        pdf.pages[0].obj.AA = pikepdf.Dictionary(
            O=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        )
        target = io.BytesIO()
        pdf.save(target)
    return target.getvalue()


def locked() -> bytes:
    with pikepdf.open(io.BytesIO(papers_in.pdf("Achter slot"))) as pdf:
        target = io.BytesIO()
        pdf.save(target, encryption=pikepdf.Encryption(owner="a", user="b"))
    return target.getvalue()


def test_documents_follow_the_minutes_in_their_order(raad: Council) -> None:
    folder, item = raad.workspace, Subject(SubjectKind.ITEM, 1)
    step_to(folder, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    alone = len(pages(paper(folder, "minutes", reference=REFERENCE)))
    enclosed(folder, item, papers_in.pdf("Offerte A", "Bladzijde 2"), name="offerte.pdf")
    enclosed(folder, item, papers_in.picture("JPEG", size=(900, 300)), name="wagen.jpg")
    enclosed(folder, item, acting(), name="vanzelf.pdf")
    enclosed(folder, item, locked(), name="slot.pdf")
    enclosed(folder, item, papers_in.pdf("x")[:150], name="stuk.pdf")
    enclosed(folder, item, papers_in.docx("Nota"), name="nota.docx")
    attachments.add_bytes(folder, item, data=papers_in.pdf("Niet af te drukken"), name="kladje.pdf")
    enclosed(
        folder, Subject(SubjectKind.MEETING, raad.meeting), papers_in.pdf("Getekend"), name="g.pdf"
    )
    data = joined_minutes(folder, REFERENCE)
    told = pages(data)
    assert told[alone].strip() == "Getekend"
    assert [one.strip() for one in told[alone + 1 : alone + 3]] == ["Offerte A", "Bladzijde 2"]
    assert len(told) == alone + 6
    for title in ("slot", "stuk", "nota"):
        assert title in told[-1]
    assert not [one for one in told if "kladje" in one or "Niet af te drukken" in one]
    outline = lines(data)
    assert [one.rpartition(" – ")[2] for one in outline[-5:-1]] == [
        "g", "offerte", "wagen", "vanzelf",
    ]  # fmt: skip
    assert b"app.alert" not in data
    assert data == joined_minutes(folder, REFERENCE)


def test_the_public_edition_holds_public_documents_only(raad: Council) -> None:
    folder, item = raad.workspace, Subject(SubjectKind.ITEM, 1)
    step_to(folder, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    enclosed(folder, item, papers_in.pdf("Iedereen"), name="open stuk.pdf")
    secret = papers_in.pdf("Vertrouwelijk stuk")
    enclosed(folder, item, secret, name="dicht stuk.pdf", marking=Marking.CLOSED)
    public = joined_minutes(folder, REFERENCE, wish=Wish(Edition.PUBLIC))
    told = "".join(pages(public)) + "".join(lines(public))
    assert "Iedereen" in told
    assert "dicht stuk" not in told
    assert "Vertrouwelijk stuk" not in told
    with pytest.raises(Refused, match=r"access\.reason_needed"):
        joined_minutes(folder, REFERENCE)
    full = joined_minutes(folder, REFERENCE, reason="Zitting")
    assert "Vertrouwelijk stuk" in "".join(pages(full))


@pytest.mark.parametrize("kind", ["agenda", "convocation", "minutes"])
def test_papers_name_what_goes_along(raad: Council, kind: str) -> None:
    folder = raad.workspace
    if kind == "minutes":
        step_to(folder, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    item = Subject(SubjectKind.ITEM, 1)
    enclosed(folder, item, b"a", name="Bestek.txt")
    enclosed(folder, item, b"b", name="Advies.txt", marking=Marking.CLOSED)
    enclosed(folder, Subject(SubjectKind.MEETING, raad.meeting), b"c", name="Dagorde.txt")
    told = "".join(pages(paper(folder, kind, reference=REFERENCE)))
    assert "Bijlagen" in told
    assert "Bestek" in told
    assert "Dagorde" in told
    assert "Advies" not in told
