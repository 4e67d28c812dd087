"""The sheet Zone: its keys, how their values are read, and how they are written alike."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from zonedesk.domain.errors import Refused
from zonedesk.domain.richtext import clean, forbidden
from zonedesk.domain.words import Profile

KEYS: Final = ("naam", "code", "profiel", "gemeenten", "talen", "adres", "opmerking")
LANGUAGES: Final = ("nl", "fr", "de")
_CODE_LENGTH: Final = 4
_VOTES: Final = re.compile("[0-9]{1,9}(,[0-9]{1,3})?")  # a point would be ambiguous (T77)

#: Said of a new zone instead of what is said of a cell.
_OF_COMMAND: Final = {"register.required": "zone.name_empty"}

Fault: TypeAlias = "tuple[str, dict[str, object]]"


def fault(key: str, told: str) -> Fault | None:
    """Tell what is wrong with a value: the code and the facts of its sentence; None when right."""
    if key not in KEYS:
        return "register.zone_key", {"value": key, "allowed": ", ".join(KEYS)}
    return _FAULTS[key](told) if key in _FAULTS else None


def zone_name(told: str) -> str:
    """Give the name of a zone as it is kept: one line, without blanks around it.

    Raises:
        Refused: ``zone.name_empty``, ``zone.name_lines``, ``register.characters`` (``found``).
    """
    name = clean(told).strip()
    if (fault := _name(name)) is not None:
        code, facts = fault
        raise Refused(_OF_COMMAND.get(code, code), **facts)
    return name


def _name(told: str) -> Fault | None:
    name = clean(told).strip()
    if not name:
        return "register.required", {}
    if found := forbidden(name):
        return "register.characters", {"found": ", ".join(found)}
    return ("zone.name_lines", {}) if "\n" in name or "\t" in name else None


def _code(told: str) -> Fault | None:
    right = not told or (told.isascii() and told.isdigit() and len(told) == _CODE_LENGTH)
    return None if right else ("register.zone_code", {"value": told})


def _profile(told: str) -> Fault | None:
    if profile_of(told) is not None:
        return None
    return "register.word", {"value": told, "allowed": "; ".join(one.word for one in Profile)}


def _languages(told: str) -> Fault | None:
    if set(split_list(told.lower())) <= set(LANGUAGES):
        return None
    return "register.word", {"value": told, "allowed": "; ".join(LANGUAGES)}


def _municipalities(told: str) -> Fault | None:
    right = all(votes_of(entry) is not None for entry in split_list(told))
    return None if right else ("register.municipality", {"value": told})


_FAULTS: Final = {
    "naam": _name,
    "code": _code,
    "profiel": _profile,
    "talen": _languages,
    "gemeenten": _municipalities,
}


def canonical(key: str, told: str) -> str:
    """Write a value as an export does, so that the same zone reads the same (formats.md)."""
    if key == "profiel":
        profile = profile_of(told)
        return told if profile is None else profile.word
    if key == "talen":
        return "; ".join(dict.fromkeys(split_list(told.lower()))) or "nl"
    if key == "gemeenten":
        read = [votes_of(entry) for entry in split_list(told)]
        known = {entry[0]: entry[1] for entry in read if entry is not None}
        return told if None in read else "; ".join(municipality(*entry) for entry in known.items())
    return told


def municipality(name: str, votes: float | None) -> str:
    """Write a municipality with its votes in the college, ``naam=stemmen``."""
    return name if votes is None else f"{name}={votes:.12g}".replace(".", ",")


def profile_of(text: str) -> Profile | None:
    """Find the profile a register or the command line names."""
    by_code = {profile.value: profile for profile in Profile}
    return by_code.get(text.strip().lower()) or Profile.of_word(text)


def split_list(text: str) -> tuple[str, ...]:
    """Split a list at its semicolons; blanks around the entries and empty entries go."""
    return tuple(entry.strip() for entry in text.split(";") if entry.strip())


def votes_of(entry: str) -> tuple[str, float | None] | None:
    """Read ``naam`` or ``naam=stemmen``; None when it is neither."""
    name, mark, votes = entry.rpartition("=")
    if not mark:
        return entry, None
    if not name.strip() or not _VOTES.fullmatch(votes.strip()):
        return None
    return name.strip(), float(votes.replace(",", "."))
