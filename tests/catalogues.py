"""The texts of the program and their translations: ``python -m tests.catalogues --update``.

Collects the source texts of each package, adds new ones to its PO files without translation, takes
away those that no longer stand in the code, and compiles every PO file to the MO file beside it.
`tests/test_catalogues.py` fails as long as something is missing.
"""

from __future__ import annotations

import ast
import gettext
import io
import sys
from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from zonedesk.domain import words
from zonedesk.i18n import refusals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "resources" / "locale"

#: A source text: its context (or None) and its text, a pair when it has a plural.
Source: TypeAlias = "tuple[str | None, str | tuple[str, ...] | list[str]]"

#: Which languages a package must be complete in: papers know German, the program does not.
LANGUAGES = {
    "words": ("nl", "fr", "de"),
    "refusals": ("nl", "fr"),
    "documents": ("nl", "fr", "de"),
    "workbooks": ("nl", "fr"),
    "services": ("nl", "fr"),
    "cli": ("nl", "fr"),
    "ui": ("nl", "fr"),
}
#: Where the source texts of a package stand; those of `words` and `refusals` are data.
CODE = {
    "documents": ("zonedesk/documents", "zonedesk/documents/pdf"),
    "workbooks": ("zonedesk/documents/excel",),
    "services": ("zonedesk/services",),
    "cli": ("zonedesk/cli", "zonedesk/cli/commands", "zonedesk"),
    "ui": tuple(
        str(folder.relative_to(ROOT))
        for folder in sorted(
            {path.parent for path in (ROOT / "zonedesk" / "ui").rglob("__init__.py")}
        )
    ),
}
#: Functions that translate or mark a text, and how many texts and contexts they take.
KEYWORDS = {
    "_": ("text",),
    "noop": ("text",),
    "gettext": ("text",),
    "ngettext": ("text", "text"),
    "pgettext": ("context", "text"),
    "npgettext": ("context", "text", "text"),
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
            ("Plural-Forms", f"{self.plural_forms}\n"),
        ]


def catalogue_files() -> list[tuple[str, str]]:
    """Every package with each of its languages."""
    return [
        (package, language)
        for package, known in LANGUAGES.items()
        for language in known
        if sources(package) or po_path(package, language).exists()
    ]


def po_path(package: str, language: str) -> Path:
    """The file with the translations of a package."""
    return LOCALE / language / "LC_MESSAGES" / f"{package}.po"


def word_kinds() -> list[type[words.Word]]:
    """Every kind of listed value."""
    found = [kind for kind in vars(words).values() if isinstance(kind, type)]
    return [kind for kind in found if issubclass(kind, words.Word) and kind is not words.Word]


@cache
def sources(package: str) -> set[Source]:
    """The source texts of a package as they stand in the code now."""
    if package == "words":
        return {(kind.__name__, member.value) for kind in word_kinds() for member in kind}
    if package == "refusals":
        return {(None, text) for text in refusals.SENTENCES.values()}
    found = {source for tree in _trees(package) for source in _in_code(tree)}
    if package == "workbooks":
        found |= {source for tree in _trees(package) for source in _said(tree)}
    return found


@cache
def constants(package: str) -> set[str]:
    """Every text constant of a package: a table of texts may be translated by a variable."""
    return {
        node.value
        for tree in _trees(package)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def is_left_over(package: str, source: Source) -> bool:
    """Whether a translated text stands in the code no more."""
    if source in sources(package):
        return False
    texts = [source[1]] if isinstance(source[1], str) else source[1]
    return package not in CODE or not constants(package).issuperset(texts)


@cache
def _trees(package: str) -> list[ast.Module]:
    paths = [path for name in CODE[package] for path in sorted((ROOT / name).glob("*.py"))]
    return [ast.parse(path.read_text(encoding="utf-8")) for path in paths]


def _in_code(tree: ast.Module) -> Iterator[Source]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in KEYWORDS:
                yield from _of_call(node, KEYWORDS[name])


def _said(tree: ast.Module) -> Iterator[Source]:
    """The words of workbooks, which have one context: what ``say`` is asked to say."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            maker = getattr(getattr(node.func, "func", None), "id", "")
            if name in {"say", "_say"} or maker == "words_of_workbooks":
                yield from (("workbook", text) for one in node.args for text in _choices(one))


def _of_call(call: ast.Call, takes: Sequence[str]) -> Iterator[Source]:
    """The texts of one call; where it chooses between texts, all of them."""
    given = [list(_choices(argument)) for argument in call.args[: len(takes)]]
    for chosen in product(*given):
        texts = tuple(text for kind, text in zip(takes, chosen, strict=False) if kind == "text")
        context = chosen[0] if takes[0] == "context" else None
        if len(chosen) == len(takes):
            yield context, texts if len(texts) > 1 else texts[0]


def _choices(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from _choices(node.body)
        yield from _choices(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


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


def compiled(package: str, language: str) -> dict[Source, object]:
    """What the program reads: the messages of the compiled file beside the translations."""
    with po_path(package, language).with_suffix(".mo").open("rb") as file:
        spoken = gettext.GNUTranslations(file)
    found = {}
    for message in read(package, language):
        if isinstance(message.id, str) and message.context is None:
            text: object = spoken.gettext(message.id)
        elif isinstance(message.id, str):
            text = spoken.pgettext(str(message.context), message.id)
        else:
            text = tuple(spoken.ngettext(message.id[0], message.id[1], count) for count in (1, 2))
        found[message.context, message.id] = text
    return found


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
    kept = {
        (message.context, message.id)
        for message in old
        if message.id and not is_left_over(package, (message.context, message.id))
    }
    for context, text in sources(package) | kept:
        known = old.get(text, context)
        new.add(text, known.string if known else None, context=context)
    path = po_path(package, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(po_bytes(new))
    path.with_suffix(".mo").write_bytes(mo_bytes(new))
    return sum(bool(message.id) and not translated(message.string) for message in new)


def translated(string: str | Sequence[str] | None) -> bool:
    """Whether a message has all its translations."""
    return bool(string) and all(string or ())


def literal_calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call of a function or class by this name in the package, with where it stands."""
    for path in sorted((ROOT / "zonedesk").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name:
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def main(arguments: list[str]) -> int:
    """Update every catalogue; 1 when something lacks a translation."""
    if arguments != ["--update"]:
        sys.stdout.write(str(__doc__))
        return 2
    open_texts = 0
    for package, language in catalogue_files():
        missing = update(package, language)
        open_texts += missing
        state = f"{missing} to translate" if missing else "complete"
        sys.stdout.write(f"{language} {package:<10} {state}\n")
    return 1 if open_texts else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
