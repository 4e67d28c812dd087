"""Text blocks that most zones write in some form, ready to take over (R84).

They are a beginning, to be edited: usual sentences of minutes of a Belgian council, and the heads
of a motivation in the modern and the classic style (domain.md 1.3).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from zonedesk.domain.richtext import Paragraph, RichText, Run, from_plain
from zonedesk.domain.words import TextPlace


@dataclass(frozen=True, slots=True)
class TextExample:
    """A text block to take over: title, for which field, text."""

    title: str
    place: TextPlace
    text: RichText


def _sentence(title: str, place: TextPlace, *, text: str) -> TextExample:
    return TextExample(title, place, from_plain(text))


def _modern() -> RichText:
    """Give the headings of a motivation, each a bold line of its own."""
    blocks: list[Paragraph] = []
    for heading, words in (
        ("Aanleiding en context", "[aanleiding]"),
        ("Juridische grond", "[rechtsgrond]"),
        ("Argumentatie", "[argumenten]"),
    ):
        blocks += [Paragraph((Run(heading, bold=True),)), Paragraph((Run(words),))]
    return RichText(tuple(blocks))


def _classic() -> RichText:
    """Give the beginnings of a motivation, bold words at the head of each line."""
    return RichText(
        tuple(
            Paragraph((Run(begin, bold=True), Run(f" {words};")))
            for begin, words in (
                ("Gelet op", "[rechtsgrond]"),
                ("Gelet op", "het voorstel van [voorsteller]"),
                ("Overwegende dat", "[argumenten]"),
            )
        )
    )


EXAMPLES: Final = (
    _sentence(
        "Opening",
        TextPlace.OPENING,
        text="De voorzitter verwelkomt de aanwezigen en opent de vergadering om [uur].",
    ),
    _sentence(
        "Opening met verontschuldigingen",
        TextPlace.OPENING,
        text="De voorzitter opent de vergadering om [uur] en deelt mee dat [namen] verontschuldigd"
        " zijn.",
    ),
    _sentence(
        "Goedkeuring vorig verslag",
        TextPlace.DECISION,
        text="Het verslag van de vergadering van [datum vorige vergadering] wordt zonder"
        " opmerkingen goedgekeurd.",
    ),
    _sentence(
        "Goedkeuring vorig verslag met aanpassing",
        TextPlace.DECISION,
        text="Het verslag van de vergadering van [datum vorige vergadering] wordt goedgekeurd"
        " met deze aanpassing: [aanpassing].",
    ),
    _sentence(
        "Kennisname",
        TextPlace.DECISION,
        text="De leden nemen kennis van [titel].",
    ),
    _sentence(
        "Uitgesteld",
        TextPlace.DECISION,
        text="Het punt wordt uitgesteld tot de vergadering van [datum volgende vergadering], in"
        " afwachting van [reden].",
    ),
    _sentence(
        "Vraag aan een dienst",
        TextPlace.DECISION,
        text="De raad verzoekt [dienst] om tegen [einddatum] [opdracht].",
    ),
    _sentence(
        "Goedkeuring uitgave",
        TextPlace.DECISION,
        text="De raad keurt de uitgave van [bedrag] euro goed, op grond van [rechtsgrond].",
    ),
    _sentence(
        "Verwijzing naar dossier",
        TextPlace.CONTEXT,
        text="De stukken zitten in dossier [dossier] en werden de leden vooraf bezorgd.",
    ),
    _sentence(
        "Toelichting door",
        TextPlace.DISCUSSION,
        text="[naam] licht het punt toe. [standpunt]",
    ),
    TextExample("Motivering, hedendaags", TextPlace.MOTIVATION, _modern()),
    TextExample("Motivering, klassiek", TextPlace.MOTIVATION, _classic()),
    _sentence(
        "Sluiting",
        TextPlace.CLOSING,
        text="De agenda is afgewerkt. De voorzitter dankt de aanwezigen en sluit de vergadering om"
        " [uur].",
    ),
)
"""What a zone can take over in one act."""
