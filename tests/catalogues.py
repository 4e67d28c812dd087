"""The texts of the program and their translations: ``python -m tests.catalogues --update``.

Collects the source texts of each package, adds new ones to its PO files without translation, takes
away those that no longer stand in the code, and compiles every PO file to the MO file beside it.
`tests/test_catalogues.py` fails as long as something is missing.
"""

from __future__ import annotations

import ast
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from zonedesk.domain import words
from zonedesk.i18n import refusals

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "resources" / "locale"

#: A source text: its context (or None) and its text, a pair when it has a plural.
Source: TypeAlias = "tuple[str | None, str | tuple[str, str]]"

#: Which languages a package must be complete in: papers know German, the program does not.
LANGUAGES = {
    "words": ("nl", "fr", "de"),
    "refusals": ("nl", "fr"),
    "documents": ("nl", "fr", "de"),
    "workbooks": ("nl", "fr"),
    "services": ("nl", "fr"),
    "cli": ("nl", "fr"),
}
#: Where the source texts of a package stand; those of `words` and `refusals` are data.
CODE = {
    "documents": ("zonedesk/documents", "zonedesk/documents/pdf"),
    "workbooks": ("zonedesk/documents/excel",),
    "services": ("zonedesk/services",),
    "cli": ("zonedesk/cli", "zonedesk/cli/commands", "zonedesk"),
}
KEYWORDS = {
    "_": None,
    "N_": None,
    "noop": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


class PlainCatalog(Catalog):
    """A catalogue whose header says only what is true for ever: no dates, no names."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """Header lines in their order."""
        return [
            ("Language", str(self.locale)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=UTF-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms),
        ]


def catalogue_files() -> list[tuple[str, str]]:
    """Every package with each of its languages."""
    return [(package, language) for package, known in LANGUAGES.items() for language in known]


def po_path(package: str, language: str) -> Path:
    """The file with the translations of a package."""
    return LOCALE / language / "LC_MESSAGES" / f"{package}.po"


def word_kinds() -> list[type[words.Word]]:
    """Every kind of listed value."""
    found = [kind for kind in vars(words).values() if isinstance(kind, type)]
    return [kind for kind in found if issubclass(kind, words.Word) and kind is not words.Word]


def sources(package: str) -> set[Source]:
    """The source texts of a package as they stand in the code now."""
    if package == "words":
        return {(kind.__name__, member.value) for kind in word_kinds() for member in kind}
    if package == "refusals":
        return {(None, text) for text in refusals.SENTENCES.values()}
    folders = [ROOT / name for name in CODE[package]]
    return {
        source for folder in folders for path in folder.glob("*.py") for source in _in_code(path)
    }


def _in_code(path: Path) -> Iterator[Source]:
    found = extract_from_file("python", path, keywords=KEYWORDS)
    for _, text, _, context in found:
        yield context, text


def read(package: str, language: str) -> PlainCatalog:
    """The translations of a package; an absent file is an empty catalogue."""
    catalogue = PlainCatalog(locale=language, charset="utf-8", fuzzy=False)
    path = po_path(package, language)
    if path.exists():
        for message in read_po(io.BytesIO(path.read_bytes()), locale=language):
            if message.id:
                catalogue.add(
                    message.id, message.string, context=message.context, flags=message.flags
                )
    return catalogue


def po_bytes(catalogue: Catalog) -> bytes:
    """The text of a PO file, sorted, one message after the other."""
    catalogue.header_comment = "#"
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=100, no_location=True, sort_output=True, ignore_obsolete=True)
    return buffer.getvalue().removeprefix(b"#\n").rstrip() + b"\n"


def mo_bytes(catalogue: Catalog) -> bytes:
    """The compiled form of a catalogue."""
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def update(package: str, language: str) -> int:
    """Bring one catalogue in line with the code and compile it; gives what lacks translation."""
    old = read(package, language)
    new = PlainCatalog(locale=language, charset="utf-8", fuzzy=False)
    for context, text in sources(package):
        known = old.get(text, context)
        new.add(text, known.string if known else None, context=context)
    path = po_path(package, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(po_bytes(new))
    path.with_suffix(".mo").write_bytes(mo_bytes(new))
    return sum(1 for message in new if message.id and not translated(message.string))


def translated(string: str | tuple[str, ...] | None) -> bool:
    """Whether a message has all its translations."""
    return all(string) if isinstance(string, tuple | list) else bool(string)


def literal_calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call of a function or class by this name in the package, with where it stands."""
    for path in sorted((ROOT / "zonedesk").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name:
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def main(arguments: list[str]) -> int:
    """Update every catalogue; 1 when something lacks a translation."""
    if arguments != ["--update"]:
        print(__doc__)
        return 2
    open_texts = 0
    for package, language in catalogue_files():
        missing = update(package, language)
        open_texts += missing
        print(f"{language} {package:<10} {f'{missing} to translate' if missing else 'complete'}")
    return 1 if open_texts else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
