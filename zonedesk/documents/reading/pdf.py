"""The words of a PDF, read by pypdf; a scan has none."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import IO, TYPE_CHECKING

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from zonedesk.documents.reading.limits import MOST_PAGES, UNREADABLE

if TYPE_CHECKING:
    from zonedesk.documents.reading.limits import Collected

# It tells what ails a document, with words of it; nothing of a document comes in a log.
logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)


def read(stream: IO[bytes], collected: Collected) -> None:
    """Keep the text of each page that can be read, the first pages first."""
    with suppress(PyPdfError):
        pages = PdfReader(stream).pages
        for number in range(min(len(pages), MOST_PAGES)):
            with suppress(PyPdfError, *UNREADABLE):
                # The visitor is called at every operator, so that one page cannot take for ever.
                text = pages[number].extract_text(
                    visitor_operand_before=lambda *_: collected.check_time()
                )
                collected.add(text)
            collected.check_time()
