"""Templates of dossiers that most zones have in some form, ready to take over (R55).

They are a beginning, to be edited: the usual council dossiers of a Belgian police zone with the
articles they rest on (domain.md 1.5, 1.6).
"""

from __future__ import annotations

from typing import Final

from zonedesk.domain.dossier_templates import TemplateText
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import Marking, Matter

EXAMPLES: Final = (
    TemplateText(
        name="Vacantverklaring",
        folder="Personeel",
        title="Vacantverklaring van een betrekking van [graad], [dienst]",
        category="Personeel",
        subcategory="Vacantverklaring",
        matter=Matter.RECRUITMENT,
        legal_basis="WGP art. 56",
        description=from_plain(
            "De betrekking van [graad] bij [dienst] is vrij sinds [datum van de vacature]. De "
            "korpschef stelt voor ze vacant te verklaren in de mobiliteitscyclus [cyclus]."
        ),
    ),
    TemplateText(
        name="Oppensioenstelling",
        folder="Personeel",
        title="Ontslag wegens oppensioenstelling van een [graad]",
        category="Personeel",
        subcategory="Ontslag",
        marking=Marking.CLOSED,
        matter=Matter.PERSON,
        description=from_plain(
            "Een [graad] vraagt ontslag om met pensioen te gaan op [datum van het pensioen]."
        ),
    ),
    TemplateText(
        name="Blijvende invaliditeit",
        folder="Personeel",
        title="Regelingsvoorstel blijvende invaliditeit na arbeidsongeval ([volgnummer])",
        category="Personeel",
        subcategory="Blijvende invaliditeit",
        marking=Marking.CLOSED,
        matter=Matter.PERSON,
        description=from_plain(
            "De medische dienst stelde een blijvende invaliditeit van [percentage] vast na het "
            "arbeidsongeval van [datum van het ongeval]."
        ),
    ),
    TemplateText(
        name="Aankoop",
        folder="Aankoop en onderhoud",
        title="Aankoop van [voorwerp]",
        category="Aankoop en onderhoud",
        subcategory="Aankoop",
        matter=Matter.PUBLIC_CONTRACT,
        legal_basis="WGP art. 33",
        description=from_plain(
            "De zone koopt [voorwerp]. De raming is [raming] euro, op artikel [budgetartikel] van "
            "de begroting [jaar]."
        ),
    ),
    TemplateText(
        name="Onderhoudscontract",
        folder="Aankoop en onderhoud",
        title="Onderhoudscontract voor [voorwerp]",
        category="Aankoop en onderhoud",
        subcategory="Onderhoud",
        matter=Matter.PUBLIC_CONTRACT,
        legal_basis="WGP art. 33",
        description=from_plain(
            "Het onderhoud van [voorwerp] wordt voor [looptijd] toevertrouwd aan [leverancier]."
        ),
    ),
    TemplateText(
        name="Begroting",
        folder="Financiën",
        title="Politiebegroting [jaar]",
        category="Financiën",
        subcategory="Begroting",
        matter=Matter.BUDGET,
        legal_basis="WGP art. 39",
        description=from_plain(
            "De politiebegroting voor het dienstjaar [jaar] wordt voorgelegd, met het verslag van "
            "de begrotingscommissie van [datum van het verslag]."
        ),
    ),
)
"""By folder, in the order in which they are listed."""
