"""How every workbook looks on paper and in colour: A4 landscape, one accent, four health inks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from openpyxl.worksheet.page import PageMargins

from zonedesk.documents.excel.context import words_of_workbooks

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

FONT: Final = "Calibri"
ACCENT: Final = "1D4F91"
TINT: Final = "E3EBF5"
RULE: Final = "B7C4D6"
QUIET: Final = "5A6675"

_A4: Final = 9
_MAX_HEADER: Final = 80  # characters of a part; header and footer together hold 255


def lay_out_pages(
    worksheet: Worksheet,
    *,
    zone: str,
    repeated: str,
    marking: str = "",
    title: str = "",
    language: str = "nl",
) -> None:
    """Set up printing: A4 landscape, fitted to the width, header and footer on every page.

    Args:
        worksheet: of either kind.
        zone: name of the zone.
        repeated: rows printed on each page, such as ``"1:1"``.
        marking: who may read it, in words; empty when everybody may.
        title: what the sheet holds; its name when empty.
        language: of the words around the page number.
    """
    worksheet.page_setup.orientation = "landscape"
    worksheet.page_setup.paperSize = _A4
    worksheet.page_setup.fitToWidth = 1
    worksheet.page_setup.fitToHeight = 0
    worksheet.sheet_properties.pageSetUpPr.fitToPage = True
    worksheet.page_margins = PageMargins(0.5, 0.5, 0.75, 0.7, 0.35, 0.35)
    worksheet.print_title_rows = repeated
    header, footer = worksheet.oddHeader, worksheet.oddFooter
    header.left.text = _plain(zone)
    header.center.text = _plain(marking)
    header.right.text = _plain(title or worksheet.title)
    footer.left.text = _plain(zone)
    footer.center.text = _plain(marking)
    page = words_of_workbooks(language)("page %(page)s of %(pages)s")
    footer.right.text = page % {"page": "&P", "pages": "&N"}


def _plain(text: str) -> str | None:
    """Give a text for a header, in which ``&`` begins a code; a line each, and not too long."""
    line = " ".join(text.split())
    shown = line if len(line) <= _MAX_HEADER else line[: _MAX_HEADER - 1] + "…"
    return shown.replace("&", "&&") or None
