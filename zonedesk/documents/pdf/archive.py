"""The finished file as an archive wants it: PDF/A-2b, the same bytes for the same paper.

ReportLab writes the pages; pikepdf adds what ISO 19005-2 asks: metadata in XMP, an output intent,
and an identifier made of the content (documents.md section 1).
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import ImageCms

_COLOUR_SPACE = "sRGB IEC61966-2.1"
_FIXED_MOMENT = "2000-01-01T00:00:00Z"
_PRINTED = 4
_LANGUAGES = {"nl": "nl-BE", "fr": "fr-BE", "de": "de-BE"}

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>ZoneDesk</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdf:Producer>ZoneDesk</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the file tells about itself; `language` is nl, fr or de."""

    title: str
    author: str
    subject: str
    language: str


def archived(made: bytes, facts: Facts) -> bytes:
    """Give the file of a paper its metadata, colours and identifier.

    No date of making stands in it: equal papers are equal files, and the moment of filing is
    kept beside the file.
    """
    with pikepdf.open(io.BytesIO(made)) as pdf:
        _describe(pdf, facts)
        _colours(pdf)
        for page in pdf.pages:
            _settle(page.obj)
        target = io.BytesIO()
        pdf.save(target, deterministic_id=True, fix_metadata_version=False)
        return target.getvalue()


def _settle(page: pikepdf.Object) -> None:
    """Take what PDF/A does not know from a page, and let its links be printed (6.3.2)."""
    if Name.Trans in page:
        del page[Name.Trans]
    for link in page.get(Name.Annots, []):
        link[Name.F] = _PRINTED


def _describe(pdf: pikepdf.Pdf, facts: Facts) -> None:
    language = _LANGUAGES[facts.language]
    xmp = _XMP.format(
        title=escape(facts.title),
        author=escape(facts.author),
        subject=escape(facts.subject),
        language=language,
        moment=_FIXED_MOMENT,
    )
    stream = pdf.make_stream(xmp.encode())
    stream[Name.Type], stream[Name.Subtype] = Name.Metadata, Name.XML
    pdf.Root[Name.Metadata] = stream
    pdf.Root[Name.Lang] = String(language)
    pdf.Root[Name.ViewerPreferences] = Dictionary(DisplayDocTitle=True)
    pdf.trailer[Name.Info] = pdf.make_indirect(
        Dictionary(
            Title=String(facts.title),
            Author=String(facts.author),
            Subject=String(facts.subject),
            Creator=String("ZoneDesk"),
            Producer=String("ZoneDesk"),
            CreationDate=String("D:20000101000000Z"),
            ModDate=String("D:20000101000000Z"),
        )
    )


def _colours(pdf: pikepdf.Pdf) -> None:
    profile = pdf.make_stream(_srgb())
    profile[Name.N] = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(_COLOUR_SPACE),
        Info=String(_COLOUR_SPACE),
        DestOutputProfile=profile,
    )
    pdf.Root[Name.OutputIntents] = Array([intent])


@cache
def _srgb() -> bytes:
    """Give the colour profile, its date and identifier settled: it says when it was made."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[8:10] = bytes((4, 0x20))  # the ICC version PDF 1.7 names; no newer tag is in it
    profile[24:36] = bytes((7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))  # 2000-01-01 00:00:00
    profile[84:100] = bytes(16)
    return bytes(profile)
