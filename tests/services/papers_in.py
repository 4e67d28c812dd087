"""Documents for tests: real files of every kind, small, with names that mean well or harm."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def pdf(*pages: str) -> bytes:
    """A PDF with a line a page."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=True, initialFontName="Helvetica")
    for line in pages or ("Offerte",):
        canvas.drawString(72, 720, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def picture(kind: str = "PNG", *, size: tuple[int, int] = (40, 20)) -> bytes:
    """A picture in one colour."""
    target = io.BytesIO()
    Image.new("RGB", size, (40, 90, 160)).save(target, kind)
    return target.getvalue()


def packed(**parts: str) -> bytes:
    """A zip with these parts; ``__`` stands for a slash, and all are XML."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return target.getvalue()


def docx(*paragraphs: str) -> bytes:
    """A Word document, each word of it in a run of its own."""
    body = "".join(
        "<w:p>" + "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in text.split("|")) + "</w:p>"
        for text in paragraphs
    )
    return packed(word__document=f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')


def odt(*paragraphs: str) -> bytes:
    """An OpenDocument text."""
    body = "".join(f"<t:p>{text}</t:p>" for text in paragraphs)
    return packed(content=f'<office xmlns:t="{TEXT}">{body}</office>')


def file(folder: Path, name: str, data: bytes) -> Path:
    """A file to take in."""
    path = folder / name
    path.write_bytes(data)
    return path
