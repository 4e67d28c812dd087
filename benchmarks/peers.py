"""Minutes of forty items beside the ways other programs make them: ``python -m benchmarks.peers``.

The same text goes through a Word document that LibreOffice turns into a PDF, and through HTML that
WeasyPrint sets. Both are installed for this measurement only (``make peers``).
"""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
from functools import partial
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from benchmarks.__main__ import report
from benchmarks.bench_minutes import minutes_of_forty_items, texts_of
from benchmarks.measure import Ratio
from tests.documents.pdf.samples import forty_items
from zonedesk.documents.pdf.minutes import render_minutes

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.papers import MinutesPaper

_STYLE = "body{font:11pt 'Source Sans Pro'} .title{font-size:13pt} .small{font-size:9pt}"


def word_document(paper: MinutesPaper, target: Path) -> None:
    """Write the text as a Word document, as a clerk's template would."""
    document: Any = importlib.import_module("docx").Document()
    for text, style in texts_of(paper):
        document.add_paragraph(text, style="Heading 2" if style == "title" else None)
    document.save(str(target))


def beside_libreoffice(folder: Path) -> Ratio:
    """A Word document of the same text, made and turned into a PDF by LibreOffice."""
    paper, document = forty_items(), folder / "notulen.docx"

    def peer() -> None:
        word_document(paper, document)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        subprocess.run(
            [_office(), profile, "--headless", "--convert-to", "pdf", "--outdir", folder, document],
            check=True,
            capture_output=True,
        )

    return _beside("notulen van 40 punten, LibreOffice", paper, peer=peer, limit=0.25)


def beside_weasyprint() -> Ratio:
    """The same text as HTML, set by WeasyPrint."""
    paper, weasyprint = forty_items(), importlib.import_module("weasyprint")

    def peer() -> bytes:
        lines = (f'<p class="{style}">{escape(text)}</p>' for text, style in texts_of(paper))
        page = f"<style>{_STYLE}</style>{''.join(lines)}"
        return bytes(weasyprint.HTML(string=page).write_pdf())

    return _beside("notulen van 40 punten, WeasyPrint", paper, peer=peer, limit=0.3)


def _beside(name: str, paper: MinutesPaper, *, peer: Callable[[], object], limit: float) -> Ratio:
    return Ratio(name=name, ours=lambda: render_minutes(paper), floor=peer, limit=limit)


def _office() -> str:
    found = shutil.which("soffice")
    if found is None:
        sys.exit("LibreOffice was not found. Type: sudo apt-get install libreoffice-writer")
    return found


def main() -> int:
    """Measure all three in one run."""
    with TemporaryDirectory(prefix="zonedesk-peers-") as folder:
        in_folder = partial(beside_libreoffice, Path(folder))
        return report([minutes_of_forty_items, in_folder, beside_weasyprint])


if __name__ == "__main__":
    raise SystemExit(main())
