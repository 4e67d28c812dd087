"""What a document is, by its name and its first bytes, and what of it must not come in (C09).

A name says little and may lie: ``besluit.pdf.exe`` shows as ``besluit.pdf`` on many a computer, and
a sign that turns the reading direction makes ``exe.pdf`` of ``fdp.exe``. The first bytes of the
content have the last word, for a viewer must meet only what it knows.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import Final

HEAD: Final = 1024
"""How many of the first bytes are looked at."""

UNKNOWN: Final = "application/octet-stream"
PDF: Final = "application/pdf"
ZIP: Final = "application/zip"
OLE: Final = "application/x-ole-storage"
TEXT: Final = "text/plain"


class Shown(StrEnum):
    """In what way the program itself can show a document; anything else is exported first."""

    PDF = "pdf"
    IMAGE = "image"
    TEXT = "text"


_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
_OPEN: Final = "application/vnd.oasis.opendocument."

#: Of files that are a zip, an OLE storage or mere text, the ending tells which they are.
_ZIPPED: Final = {
    "docx": f"{_OFFICE}wordprocessingml.document",
    "docm": "application/vnd.ms-word.document.macroEnabled.12",
    "dotx": f"{_OFFICE}wordprocessingml.template",
    "xlsx": f"{_OFFICE}spreadsheetml.sheet",
    "xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
    "pptx": f"{_OFFICE}presentationml.presentation",
    "odt": f"{_OPEN}text",
    "ods": f"{_OPEN}spreadsheet",
    "odp": f"{_OPEN}presentation",
}
_STORED: Final = {
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "msg": "application/vnd.ms-outlook",
}
_WRITTEN: Final = {
    "txt": TEXT,
    "log": TEXT,
    "csv": "text/csv",
    "md": "text/markdown",
    "eml": "message/rfc822",
    "ics": "text/calendar",
    "vcf": "text/vcard",
    "html": "text/html",
    "htm": "text/html",
    "svg": "image/svg+xml",
    "xml": "application/xml",
    "json": "application/json",
}
#: What stands at the beginning of files of a kind that no other kind begins with.
_BEGINNINGS: Final = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"{\\rtf", "application/rtf"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
)
_RIFF: Final = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_ZIP_BEGINS: Final = (b"PK\x03\x04", b"PK\x05\x06")
_PDF_BEGINS: Final = b"%PDF-"
_OLE_BEGINS: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_IMAGES: Final = frozenset(
    {"image/png", "image/jpeg", "image/gif", "image/webp", "image/tiff", "image/bmp"}
)

#: Files that do something when they are opened (trust.md, attachment names; Outlook's own list).
_EXECUTABLE: Final = frozenset(
    {
        "ade", "adp", "apk", "app", "appimage", "application", "appref-ms", "appx", "appxbundle",
        "asp", "bas", "bash", "bat", "bin", "cer", "chm", "cmd", "cnt", "com", "command", "cpl",
        "crt", "csh", "deb", "der", "diagcab", "dll", "dmg", "elf", "exe", "fxp", "gadget", "grp",
        "hlp", "hpj", "hta", "htc", "img", "inf", "ins", "iso", "isp", "its", "jar", "jnlp", "job",
        "js", "jse", "ksh", "lib", "mad", "maf", "mag", "mam", "mcf", "mde", "mdt", "mdw", "mdz",
        "msc", "msh", "msh1", "msh2", "mshxml", "msi", "msix", "msp", "mst", "msu", "ops", "osd",
        "pcd", "pif", "pkg", "pl", "plg", "prf", "prg", "ps1", "ps1xml", "ps2", "ps2xml", "psc1",
        "psc2", "psd1", "psdm1", "psm1", "pst", "py", "pyc", "pyo", "pyw", "pyz", "rb", "reg",
        "rpm", "run", "scf", "scr", "sct", "settingcontent-ms", "sh", "shb", "shs", "sys", "theme",
        "tmp", "vb", "vbe", "vbp", "vbs", "vhd", "vhdx", "vsmacros", "vsw", "webpnp", "ws", "wsc",
        "wsf", "wsh", "xbap", "xll", "xnk",
    }
)  # fmt: skip
_SHORTCUTS: Final = frozenset(
    {"lnk", "url", "website", "webloc", "desktop", "library-ms", "search-ms"}
)
_PROGRAM_BEGINS: Final = (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
_SHORTCUT_BEGINS: Final = (
    b"L\x00\x00\x00\x01\x14\x02\x00",
    b"[InternetShortcut]",
    b"[Desktop Entry]",
)
_NO_SIGNS: Final = frozenset({*range(9), *range(14, 27), *range(28, 32)})
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def media_type(name: str, head: bytes) -> str:
    """Tell what a document is.

    Args:
        name: of the file, as it came in.
        head: the first `HEAD` bytes of it, or all of them.

    Returns:
        a media type of the internet; `UNKNOWN` for what is not known, or is not what it says.
    """
    ending = ending_of(name)
    if head.startswith(_ZIP_BEGINS):
        return _ZIPPED.get(ending, ZIP)
    if head.startswith(_OLE_BEGINS):
        return _STORED.get(ending, OLE)
    if head.startswith(_PDF_BEGINS) or (ending == "pdf" and _PDF_BEGINS in head):
        return PDF  # readers of PDF accept it anywhere in the first 1,024 bytes
    return _by_beginning(head) or _by_reading(ending, head)


def shown_as(media: str) -> Shown | None:
    """Tell how the program shows a document inside; None for what must be exported to be seen.

    A drawing (SVG) is shown as the text it is: a viewer of drawings follows links and scripts.
    """
    if media == PDF:
        return Shown.PDF
    if media in _IMAGES:
        return Shown.IMAGE
    return Shown.TEXT if media in _WRITTEN.values() else None


def ending_of(name: str) -> str:
    """Give the ending of a file name as Windows takes it: small letters, without the dot.

    Blanks, dots and unseen signs behind it do not count, nor does what stands behind a colon.
    """
    seen = "".join(sign for sign in name if unicodedata.category(sign) not in _UNSEEN)
    plain = unicodedata.normalize("NFKC", seen).replace("\\", "/").rsplit("/", 1)[-1]
    head, colon, _ = plain.partition(":")
    bare = (head if colon and "." in head else plain).rstrip(". ")
    return bare.rpartition(".")[2].strip().casefold() if "." in bare else ""


def is_executable(name: str, head: bytes = b"") -> bool:
    """Whether a document would do something on the computer of who opens it."""
    if ending_of(name) in _EXECUTABLE or head.startswith(b"#!"):
        return True
    return head.startswith(_PROGRAM_BEGINS) and not is_text(head)


def is_shortcut(name: str, head: bytes = b"") -> bool:
    """Whether a document is only a way to another one, or to a page of the internet."""
    return ending_of(name) in _SHORTCUTS or head.lstrip(b"\xef\xbb\xbf\r\n ").startswith(
        _SHORTCUT_BEGINS
    )


def is_text(head: bytes) -> bool:
    """Whether the beginning of a document can be read as text: nothing in it but signs."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return not any(byte in _NO_SIGNS for byte in head)


def _by_beginning(head: bytes) -> str:
    for beginning, found in _BEGINNINGS:
        if head.startswith(beginning):
            return found
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12], "")
    if head[4:8] == b"ftyp":
        return "video/quicktime" if head[8:10] == b"qt" else "video/mp4"
    return "image/bmp" if head.startswith(b"BM") and not is_text(head) else ""


def _by_reading(ending: str, head: bytes) -> str:
    if not is_text(head):
        return UNKNOWN
    return _WRITTEN.get(ending, TEXT if not ending else UNKNOWN)
