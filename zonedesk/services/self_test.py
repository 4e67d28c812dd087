"""Whether this installation works: versions, files, encryption, and one whole small run.

Everything happens in a temporary folder that is gone afterwards; no work folder is touched.
"""

from __future__ import annotations

import platform
import sys
import tempfile
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from zonedesk import __version__
from zonedesk.documents.fonts import register_fonts
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.words import Edition
from zonedesk.i18n.catalogue import LANGUAGES, translator
from zonedesk.services.backup import backup
from zonedesk.services.demo import EXAMPLE_PASSWORD, example_register, make_demo
from zonedesk.services.papers import Wish, paper
from zonedesk.services.verification import verify
from zonedesk.services.workbooks import workbook
from zonedesk.services.workspace import Workspace, unlock
from zonedesk.system.files import TEMPORARY_PREFIX
from zonedesk.system.paths import WorkFolder
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: Libraries whose version decides whether files can be read elsewhere.
_LIBRARIES: Final = ("sqlalchemy", "sqlcipher3", "cryptography", "reportlab", "openpyxl")
_PYTHON: Final = (3, 11)
_MEETING: Final = "ZVR/2018/1"
#: Words of the example that may not be readable in any file of the work folder; so long that
#: they do not come up by chance among random bytes.
_CONTENT: Final = tuple(
    word.encode(coding)
    for word in ("Lokale Politie", "veiligheidsraad")
    for coding in ("utf-8", "utf-16-le")
)


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its code, whether it passed, and what was found."""

    name: str
    ok: bool
    detail: str = ""


class Failed(RuntimeError):
    """A step of the run did not give what it should; its text names what is missing."""


class WindowCheck(Protocol):
    """Opens a work folder in a window that nobody sees and looks at what it shows."""

    def __call__(self, folder: Path, password: str, /, *, meeting: str) -> str:
        """Give what was seen; raises `Failed` when something is missing."""
        ...


#: What an installation can lack; anything else is a mistake of ours, and told as one.
_FORESEEN: Final = (Refused, Conflict, DataFileError, OSError, ImportError, Failed)


def checks(window: WindowCheck | None = None) -> Iterator[Check]:
    """Make each check and give its outcome; those of the run stop at the first that fails.

    Args:
        window: looks at the desktop; None leaves it out.
    """
    yield _checked("versions", _versions)
    yield _checked("resources", _files)
    yield _checked("languages", _languages)
    yield _checked("fonts", _fonts)
    with tempfile.TemporaryDirectory(prefix=TEMPORARY_PREFIX) as temporary:
        yield from _small_run(Path(temporary), window)


def _checked(name: str, step: Callable[[], str]) -> Check:
    try:
        return Check(name, ok=True, detail=step())
    except _FORESEEN as error:
        return Check(name, ok=False, detail=f"{type(error).__name__}: {error}")


def _small_run(temporary: Path, window: WindowCheck | None) -> Iterator[Check]:
    folder = temporary / "self-test.zonedesk"
    made = _checked("demo", lambda: _demo(folder))
    yield made
    if not made.ok:
        return
    yield _checked("encryption", lambda: _unreadable(folder))
    with unlock(folder, EXAMPLE_PASSWORD) as workspace:
        yield _checked("paper", lambda: _paper(workspace))
        yield _checked("workbook", lambda: _workbook(workspace))
        yield _checked("backup", lambda: backup(workspace).name)
    yield _checked("verify", lambda: _verified(folder))
    if window is not None:
        yield _checked("window", lambda: window(folder, EXAMPLE_PASSWORD, meeting=_MEETING))


def _versions() -> str:
    if sys.version_info[:2] != _PYTHON:
        raise Failed(platform.python_version())
    found = [f"ZoneDesk {__version__}", f"Python {platform.python_version()}"]
    # the packed program carries no data about its libraries
    if not getattr(sys, "frozen", False):
        found += [f"{name} {metadata.version(name)}" for name in _LIBRARIES]
    return ", ".join(found)


def _files() -> str:
    if not example_register().is_file():
        raise Failed(example_register().name)
    return ""


def _languages() -> str:
    for language in LANGUAGES:
        if translator(language).label("Health", "good") == "good":
            raise Failed(language)
    return ", ".join(LANGUAGES)


def _fonts() -> str:
    register_fonts()
    return ""


def _demo(folder: Path) -> str:
    report = make_demo(folder, EXAMPLE_PASSWORD).report
    if report.problems:
        raise Failed(str(len(report.problems)))
    return str(sum(report.created.values()))


def _unreadable(folder: Path) -> str:
    """The database shows neither a word of its content nor the mark of plain SQLite (B11)."""
    data = WorkFolder(folder).database.read_bytes()
    if data.startswith(b"SQLite format 3") or any(word in data for word in _CONTENT):
        raise Failed(WorkFolder(folder).database.name)
    return ""


def _paper(workspace: Workspace) -> str:
    data = paper(workspace, "minutes", reference=_MEETING, wish=Wish(Edition.PUBLIC))
    if not data.startswith(b"%PDF-"):
        raise Failed(_MEETING)
    return f"{len(data)} bytes"


def _workbook(workspace: Workspace) -> str:
    data = workbook(workspace, "college", year=2018, body=None, edition=Edition.FULL)
    if not data.startswith(b"PK"):
        raise Failed("college")
    return f"{len(data)} bytes"


def _verified(folder: Path) -> str:
    report = verify(folder, EXAMPLE_PASSWORD)
    failing = [check.name for check in report.checks if not check.ok]
    if failing:
        raise Failed(", ".join(failing))
    return ""
