"""What a check of a work folder or backup found, in words of people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonedesk.cli.language import texts
from zonedesk.system.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.services.verification import Check

_PAGE: Final = re.compile(r"page (\d+)")


def found(check: Check) -> str:
    """Say what a check found; many findings are counted, nothing is said of a sound part."""
    if check.detail == Trouble.DAMAGED:
        return texts().gettext("cannot be read")
    say = _FINDINGS.get(check.name)
    return say(check) if say is not None and check.detail else ""


def _keys(check: Check) -> str:
    count = int(check.detail)
    return texts().ngettext("{count} key slot", "{count} key slots", count).format(count=count)


def _pages(check: Check) -> str:
    numbers = list(dict.fromkeys(_PAGE.findall(check.detail)))
    if not numbers or check.count > len(numbers):
        text = texts().ngettext("{count} page is damaged", "{count} pages are damaged", check.count)
        return text.format(count=check.count)
    text = texts().ngettext("page {pages} is damaged", "pages {pages} are damaged", len(numbers))
    return text.format(pages=", ".join(numbers))


def _structure(check: Check) -> str:
    text = texts().ngettext(
        "{count} fault in the structure", "{count} faults in the structure", check.count
    )
    return text.format(count=check.count)


def _links(check: Check) -> str:
    text = texts().ngettext(
        "{count} record points to one that is absent",
        "{count} records point to one that is absent",
        check.count,
    )
    return text.format(count=check.count)


def _journal(check: Check) -> str:
    count = int(check.detail)
    text = texts().ngettext("{count} entry is missing", "{count} entries are missing", count)
    return text.format(count=count)


def _schema(check: Check) -> str:
    return texts().gettext("not as expected: {names}").format(names=_names(check))


def _counts(check: Check) -> str:
    return texts().gettext("another number of records: {names}").format(names=_names(check))


def _contents(check: Check) -> str:
    parts = (part.split(" ") for part in check.detail.split("; "))
    return ", ".join(_CONTENTS[kind](int(count)) for kind, count in parts)


def _missing(count: int) -> str:
    text = texts().ngettext(
        "the content of {count} document is missing",
        "the contents of {count} documents are missing",
        count,
    )
    return text.format(count=count)


def _altered(count: int) -> str:
    text = texts().ngettext(
        "the content of {count} document is damaged",
        "the contents of {count} documents are damaged",
        count,
    )
    return text.format(count=count)


def _spare(count: int) -> str:
    text = texts().ngettext(
        "{count} content that no document needs",
        "{count} contents that no document needs",
        count,
    )
    return text.format(count=count)


def _names(check: Check) -> str:
    names = check.detail.split("; ")
    return ", ".join(names if check.count <= len(names) else [*names, "…"])


_CONTENTS: Final[dict[str, Callable[[int], str]]] = {
    "missing": _missing,
    "damaged": _altered,
    "spare": _spare,
}

_FINDINGS: Final[dict[str, Callable[[Check], str]]] = {
    "keys": _keys,
    "pages": _pages,
    "structure": _structure,
    "links": _links,
    "journal": _journal,
    "schema": _schema,
    "counts": _counts,
    "contents": _contents,
}
