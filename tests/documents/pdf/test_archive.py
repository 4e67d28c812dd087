"""Every paper is a PDF/A-2b file that an archive takes, and equal papers are equal files."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import replace

import pikepdf
import pytest
from PIL import Image

from tests.documents.pdf.reading import Paper
from tests.documents.pdf.samples import HOUSE, report
from tests.documents.pdf.samples_convocation import council_convocation
from tests.documents.pdf.samples_council import council_minutes
from tests.documents.pdf.samples_invitation import agenda, attendance
from tests.documents.pdf.samples_lists import booklet, decisions, extract, many
from zonedesk.documents.pdf.agenda import render_agenda
from zonedesk.documents.pdf.attendance import render_attendance
from zonedesk.documents.pdf.booklet import render_booklet
from zonedesk.documents.pdf.convocation import render_convocation
from zonedesk.documents.pdf.decisions import render_decisions
from zonedesk.documents.pdf.extract import render_extract
from zonedesk.documents.pdf.governor import render_for_governor
from zonedesk.documents.pdf.minutes import render_minutes

FOUND = "Zet Łódź, α en \U0001f693 op papier"


def logo(mode: str = "RGBA") -> bytes:
    """A picture with a see-through ground."""
    target = io.BytesIO()
    Image.new(mode, (200, 100), 0).save(target, "PNG")
    return target.getvalue()


def papers() -> dict[str, bytes]:
    """One of each paper, with letters of both fonts and a logo."""
    house = replace(HOUSE, address=FOUND, logo=logo())
    return {
        "minutes": render_minutes(replace(report(concept=True), house=house)),
        "council": render_minutes(replace(council_minutes(), house=house)),
        "agenda": render_agenda(replace(agenda(), house=house)),
        "attendance": render_attendance(replace(attendance(), house=house)),
        "convocation": render_convocation(replace(council_convocation(3), house=house)),
        "decisions": render_decisions(decisions(house=house)),
        "governor": render_for_governor(replace(many(9), house=house)),
        "extract": render_extract(extract(house=house)),
        "booklet": render_booklet(replace(booklet(render_minutes(report())), house=house)),
    }


@pytest.fixture(
    params=[
        "minutes",
        "council",
        "agenda",
        "attendance",
        "convocation",
        "decisions",
        "governor",
        "extract",
        "booklet",
    ],
    scope="module",
)
def paper(request: pytest.FixtureRequest) -> Paper:
    """Each paper in turn."""
    return Paper(papers()[request.param])


def fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Every font of a file."""
    return [
        thing
        for thing in pdf.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == pikepdf.Name.Font
    ]


def test_it_says_that_it_is_pdf_a_2b(paper: Paper) -> None:
    with paper.open() as pdf:
        xmp = pdf.Root.Metadata.read_bytes().decode()
        assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" in xmp
        assert pdf.Root.Metadata.get("/Filter") is None
        with pdf.open_metadata() as metadata:
            assert metadata.pdfa_status == "2B"


def test_metadata_and_information_tell_the_same(paper: Paper) -> None:
    with paper.open() as pdf:
        known = pdf.docinfo
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == str(known["/Title"])
            assert metadata["dc:creator"] == [str(known["/Author"])]
            assert metadata["dc:description"] == str(known["/Subject"])
            assert metadata["pdf:Producer"] == str(known["/Producer"])
        assert str(known["/Title"]).endswith(("2018", "2026"))
        assert str(known["/Author"]) == "Lokale Politie Lier"
        assert str(pdf.Root.Lang) == "nl-BE"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_colours_have_a_profile(paper: Paper) -> None:
    with paper.open() as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == pikepdf.Name.GTS_PDFA1
        profile = intent.DestOutputProfile
        assert profile.N == 3
        assert profile.read_bytes()[36:40] == b"acsp"


def test_every_font_is_embedded_and_none_is_of_the_reader(paper: Paper) -> None:
    with paper.open() as pdf:
        found = fonts(pdf)
        assert found
        for font in found:
            assert "/FontFile2" in font.FontDescriptor
            assert "/ToUnicode" in font
            assert str(font.BaseFont)[8:].startswith(("SourceSansPro", "NotoSans"))
    assert b"Helvetica" not in paper.everything()
    assert b"ZapfDingbats" not in paper.everything()


def test_no_letter_is_printed_as_missing(paper: Paper) -> None:
    # Code 0 of a subset is .notdef; reading it back would give U+0000.
    assert "\x00" not in paper.text
    assert "Łódź, α en [U+1F693]" in paper.text


def test_nothing_in_it_is_transparent_encrypted_or_alive(paper: Paper) -> None:
    with paper.open() as pdf:
        assert not pdf.is_encrypted
        for thing in pdf.objects:
            if not isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
                continue
            keys = set(thing.keys())
            assert not keys & {"/SMask", "/JS", "/JavaScript", "/AA", "/OpenAction", "/Trans"}
            assert thing.get("/ca", 1) == 1
            assert thing.get("/CA", 1) == 1
            assert thing.get("/S") != pikepdf.Name.Transparency
            assert thing.get("/Filter") != pikepdf.Name.LZWDecode


def test_links_print_and_stay_inside_the_paper(paper: Paper) -> None:
    with paper.open() as pdf:
        for page in pdf.pages:
            for link in page.obj.get("/Annots", []):
                assert int(link.get("/F", 0)) & 0b100, "PDF/A-2 6.3.2: annotations are printed"
                assert "/URI" not in str(link)


def test_it_has_an_identifier(paper: Paper) -> None:
    with paper.open() as pdf:
        assert [len(bytes(one)) for one in pdf.trailer.ID] == [16, 16]


def test_the_same_paper_is_the_same_file_in_another_process() -> None:
    code = (
        "import sys; from tests.documents.pdf.samples import report; "
        "from zonedesk.documents.pdf.minutes import render_minutes; "
        "sys.stdout.buffer.write(render_minutes(report()))"
    )
    environment = os.environ | {"PYTHONHASHSEED": "7"}
    made = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env=environment
    ).stdout
    assert made == render_minutes(report())
    assert made == render_minutes(report())


@pytest.mark.parametrize("picture", [b"", b"no picture", logo("RGB"), logo("P"), logo("L")])
def test_any_logo_or_none_makes_a_paper(picture: bytes) -> None:
    house = replace(HOUSE, logo=picture)
    assert Paper(render_minutes(replace(report(), house=house))).pages


@pytest.mark.parametrize("accent", ["", "blauw", "#FFFF00", "#12345", "red'); x"])
def test_an_accent_that_cannot_be_read_prints_black(accent: str) -> None:
    paper = Paper(render_minutes(replace(report(), house=replace(HOUSE, accent=accent))))
    assert "Verslag" in paper.text
