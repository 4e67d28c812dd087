"""The sentences for documents that cannot come in or go out (trust.md C09, C10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

#: English source texts by code, sorted; translations stand in `refusals.po`.
ATTACHMENTS: Final[Mapping[str, str]] = {
    "attachment.changed": (
        "“{name}” changed while it was read. Save and close it in the other program, then "
        "try again."
    ),
    "attachment.empty": "“{name}” is empty (0 bytes). Choose a file that holds something.",
    "attachment.executable": (
        "“{name}” is a program or a script and is not kept. Ask for the document as PDF."
    ),
    "attachment.folder": "“{name}” is a folder. Choose the files in it, or make a ZIP of it.",
    "attachment.in_use": "“{name}” is open in another program. Close it there, then try again.",
    "attachment.missing": "“{name}” is not there any more. Check where it lies.",
    "attachment.no_file": "“{name}” is no file but a device or a pipe. Choose a file.",
    "attachment.none": "No documents hang on {reference}.",
    "attachment.shortcut": (
        "“{name}” is only a shortcut. Choose the document that it leads to, or save the "
        "page as PDF."
    ),
    "attachment.too_large": (
        "“{name}” is larger than 1 GB and is not kept. Split it, or note where it lies."
    ),
    "attachment.unreadable": (
        "“{name}” cannot be read. Check whether you may open it, or copy it to this computer first."
    ),
}
