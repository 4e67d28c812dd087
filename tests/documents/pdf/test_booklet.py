"""The minutes of a year in one file: their own pages, numbered through, with links that work."""

from __future__ import annotations

import io

import pikepdf
import pytest

from tests.documents.pdf.reading import Paper
from tests.documents.pdf.samples import report
from tests.documents.pdf.samples_council import council_minutes
from tests.documents.pdf.samples_lists import booklet
from zonedesk.documents.pdf.booklet import render_booklet
from zonedesk.documents.pdf.minutes import render_minutes
from zonedesk.domain.paper_booklet import Booklet


@pytest.fixture(scope="module")
def papers() -> tuple[bytes, bytes]:
    return render_minutes(report()), render_minutes(council_minutes())


@pytest.fixture(scope="module")
def bound(papers: tuple[bytes, bytes]) -> Paper:
    return Paper(render_booklet(booklet(*papers)))


def content(page: pikepdf.Page) -> bytes:
    """What a page writes."""
    streams = page.obj.Contents
    parts = streams if isinstance(streams, pikepdf.Array) else [streams]
    return b"\n".join(one.read_bytes() for one in parts)


def places(pdf: pikepdf.Pdf) -> dict[tuple[int, int], int]:
    return {page.obj.objgen: place for place, page in enumerate(pdf.pages)}


def targets(pdf: pikepdf.Pdf, page: pikepdf.Page) -> list[int]:
    """The pages to which the links of a page go."""
    known = places(pdf)
    return [known[link.Dest[0].objgen] for link in page.obj.get("/Annots", [])]


def test_the_pages_are_those_of_the_papers_with_their_own_text(
    bound: Paper, papers: tuple[bytes, bytes]
) -> None:
    own = [page for data in papers for page in Paper(data).pages]
    assert len(bound.pages) == 1 + len(own)
    for page, whole in zip(own, bound.pages[1:], strict=True):
        assert whole.startswith(page[:200])


def test_what_a_paper_writes_stands_there_byte_for_byte(
    bound: Paper, papers: tuple[bytes, bytes]
) -> None:
    with bound.open() as whole, pikepdf.open(io.BytesIO(papers[0])) as own:
        for place, page in enumerate(own.pages):
            assert content(page) in content(whole.pages[1 + place])


def test_every_sheet_bears_its_number(bound: Paper) -> None:
    with bound.open() as pdf:
        for page in pdf.pages:
            assert "/ZoneDeskSheet" in page.obj.Resources.XObject
    assert len(bound.pages) == len(set(bound.pages))


def test_contents_lead_to_each_paper_and_links_stay_inside_their_paper(
    bound: Paper, papers: tuple[bytes, bytes]
) -> None:
    first = len(Paper(papers[0]).pages)
    alone = [pikepdf.open(io.BytesIO(data)) for data in papers]
    meant = [1 + one for page in alone[0].pages for one in targets(alone[0], page)]
    meant += [1 + first + one for page in alone[1].pages for one in targets(alone[1], page)]
    with bound.open() as pdf:
        assert targets(pdf, pdf.pages[0]) == [1, 1 + first]
        assert [one for page in pdf.pages[1:] for one in targets(pdf, page)] == meant
    assert meant


def test_the_outline_holds_each_paper_with_its_own_lines(
    bound: Paper, papers: tuple[bytes, bytes]
) -> None:
    outline = bound.outline
    first = len(Paper(papers[0]).pages)
    tops = [(title, page) for level, title, page in outline if level == 0]
    assert tops[-2:] == [("GR/2018/1 – Gemeenteraad", 2), ("GR/2018/2 – Gemeenteraad", 2 + first)]
    below = [(title, page) for level, title, page in outline if level == 1]
    for _, title, page in Paper(papers[1]).outline[:1]:
        assert (title, page + 1 + first) in below


def test_minutes_that_wait_for_approval_are_named_and_left_out(bound: Paper) -> None:
    assert "GR/2018/12" in bound.pages[0]
    assert not any("GR/2018/12" in page for page in bound.pages[1:])


def test_the_file_is_an_archive_file_and_equal_for_equal_papers(
    bound: Paper, papers: tuple[bytes, bytes]
) -> None:
    assert render_booklet(booklet(*papers)) == bound.data
    with bound.open() as pdf:
        assert b"<pdfaid:part>2</pdfaid:part>" in pdf.Root.Metadata.read_bytes()
        assert len(pdf.Root.OutputIntents) == 1
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
                assert "/FontFile2" in thing
            if isinstance(thing, pikepdf.Dictionary):
                assert thing.get("/S") != "/Transparency"
    assert b"Helvetica" not in bound.everything()


def test_a_year_without_approved_minutes_has_contents_only() -> None:
    paper = Paper(render_booklet(booklet()))
    assert len(paper.pages) == 1
    assert "GR/2018/12" in paper.text


def test_contents_of_many_meetings_take_more_pages(papers: tuple[bytes, bytes]) -> None:
    made: Booklet = booklet(*[papers[1]] * 12)
    fifty = Booklet(
        made.house, made.year, made.edition, made.papers * 5, made.drafts, body=made.body
    )
    paper = Paper(render_booklet(fifty))
    with paper.open() as pdf:
        contents = len(pdf.pages) - 60 * len(Paper(papers[1]).pages)
        assert contents == 2
        assert len([*targets(pdf, pdf.pages[0]), *targets(pdf, pdf.pages[1])]) == 60
