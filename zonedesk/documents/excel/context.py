"""What a summary workbook says of itself: whose it is, what it shows, who may read it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from zonedesk.domain.markings import worded
from zonedesk.domain.words import Edition, Marking
from zonedesk.i18n.catalogue import Translator, translator

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from zonedesk.domain.markings import Wordings


def words_of_workbooks(language: str) -> Callable[[str], str]:
    """Give the function that translates the words of workbooks.

    They have a context of their own, for a heading is not always said as in a sentence.
    """
    return partial(translator(language).pgettext, "workbook")


@dataclass(frozen=True, slots=True)
class BookContext:
    """The frame of a summary workbook.

    Attributes:
        zone: name of the zone, in header and footer.
        made: wall time of the making; with equal rows it gives equal bytes.
        filters: what the rows were chosen by, a text each; none means everything.
        edition: full or public; the rows come in filtered for it.
        marking: strictest marking of what is shown, printed on every page unless public.
        year: the year that titles name.
        language: of headings and titles.
        for_college: it is made for the college, which has neither edition.
        wordings: the zone's own words for markings.
    """

    zone: str
    made: datetime
    filters: tuple[str, ...] = ()
    edition: Edition = Edition.FULL
    marking: Marking = Marking.INTERNAL
    year: int | None = None
    language: str = "nl"
    for_college: bool = False
    wordings: Wordings = ()

    @property
    def say(self) -> Callable[[str], str]:
        """The words of workbooks in its language."""
        return words_of_workbooks(self.language)

    @property
    def texts(self) -> Translator:
        """The catalogue of its language."""
        return translator(self.language)

    @property
    def is_full(self) -> bool:
        """Whether it tells who may read each record."""
        return self.edition is Edition.FULL

    @property
    def shown_marking(self) -> str:
        """The marking as printed; nothing when everybody may read it."""
        if self.marking is Marking.PUBLIC:
            return ""
        own = worded(self.wordings, self.marking, language=self.language)
        return own or self.marking.word.capitalize()

    @property
    def filter_line(self) -> str:
        """The line under the title: filters, edition, day of making."""
        say = self.say
        edition = say("full edition") if self.is_full else say("public edition")
        edition = say("for the college") if self.for_college else edition
        made = say("made on %(day)s") % {"day": f"{self.made:%d/%m/%Y}"}
        return " · ".join([*(self.filters or (say("everything"),)), edition, made])

    def titled(self, title: str) -> str:
        """Give a title with its year, if it has one."""
        return title if self.year is None else f"{title} {self.year}"
