"""Functions and the title that somebody bears: a woman's, a man's, or that of several (R21)."""

from __future__ import annotations

from dataclasses import dataclass

from zonedesk.domain.words import Gender


@dataclass(frozen=True, slots=True)
class Function:
    """The titles of a function; one that is empty falls back on the plain title."""

    title: str
    title_f: str = ""
    title_plural: str = ""
    title_fr: str = ""
    title_fr_f: str = ""
    title_fr_plural: str = ""


def title_of(
    function: Function, gender: Gender | None = None, *, count: int = 1, language: str = "nl"
) -> str:
    """Give the title that a person, or several, bear in a language.

    A woman bears the title for women where there is one; who is of unknown gender bears the plain
    title, and so do several where no plural is known. A French paper falls back on the Dutch title
    where the function has none in French: a missing title never blocks a print (R13).
    """
    french = language == "fr" and bool(
        function.title_fr or function.title_fr_f or function.title_fr_plural
    )
    if french:
        plain, female, plural = function.title_fr, function.title_fr_f, function.title_fr_plural
    else:
        plain, female, plural = function.title, function.title_f, function.title_plural
    if count != 1:
        return plural or plain
    return (female if gender is Gender.FEMALE else plain) or plain or female
