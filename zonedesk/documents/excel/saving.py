"""A finished workbook as bytes: the same bytes for the same content, whenever it is made."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from shutil import copyfileobj
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.writer.excel import ExcelWriter

if TYPE_CHECKING:
    from datetime import datetime
    from os import PathLike

    from openpyxl.workbook.workbook import Workbook

_UNIX_FILE = 0o600 << 16
_FIRST_YEAR_OF_ZIP = 1980


def to_bytes(book: Workbook, *, title: str, author: str, made: datetime) -> bytes:
    """Write a workbook.

    Args:
        book: filled workbook; it can be written once.
        title: shown in the properties of the file.
        author: the zone, shown there too.
        made: wall time of the making; the only time in the file, so that equal content of the
            same time gives equal bytes.
    """
    moment = made.replace(tzinfo=None, microsecond=0)
    properties = book.properties
    properties.title, properties.creator, properties.lastModifiedBy = title, author, author
    properties.created = properties.modified = moment
    out = BytesIO()
    with _SteadyZip(out, moment) as archive:
        ExcelWriter(book, archive).write_data()
    return out.getvalue()


class _SteadyZip(ZipFile):
    """A zip whose entries all bear one time, instead of that of the clock."""

    def __init__(self, out: BytesIO, moment: datetime) -> None:
        super().__init__(out, "w", ZIP_DEFLATED)
        year = max(moment.year, _FIRST_YEAR_OF_ZIP)
        self._moment = (year, moment.month, moment.day, moment.hour, moment.minute, moment.second)

    def writestr(  # type: ignore[override] # openpyxl gives a name and data, no more
        self, name: str, data: str | bytes
    ) -> None:
        """Add an entry of these bytes."""
        super().writestr(self._entry(name), data)

    def write(  # type: ignore[override]
        self, filename: str | PathLike[str], arcname: str | None = None
    ) -> None:
        """Add the file in which openpyxl has gathered a sheet."""
        with (
            Path(filename).open("rb") as source,
            self.open(self._entry(arcname or str(filename)), "w") as target,
        ):
            copyfileobj(source, target)

    def _entry(self, name: str) -> ZipInfo:
        entry = ZipInfo(name.lstrip("/"), self._moment)
        entry.compress_type = ZIP_DEFLATED
        entry.external_attr = _UNIX_FILE
        return entry
