"""Papers to try: the first meetings of 2018 in Lier, and a meeting of forty items."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from zonedesk.domain.paper_editions import for_edition
from zonedesk.domain.papers import (
    ActionLine,
    Approval,
    Attendee,
    DecisionText,
    Heading,
    House,
    Item,
    MinutesPaper,
    Party,
    PlanMention,
    Signatory,
)
from zonedesk.domain.richtext import BulletList, Paragraph, RichText, Run, from_plain
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.words import (
    AttendanceStatus,
    BodyKind,
    Capacity,
    Edition,
    ItemKind,
    ItemResult,
    Marking,
    MeetingStatus,
    MinutesKind,
    PlanClass,
)

HOUSE = House("Lokale Politie Lier", "Secretariaat van de zonale veiligheidsraad")
MAYOR = Party("Burgemeester van Lier", "burgemeester", "Stad Lier")
PROSECUTOR = Party(
    "Procureur des Konings", "procureur des Konings", "Parket Antwerpen, afdeling Mechelen"
)
CHIEF = Party("Korpschef", "korpschef", "Lokale Politie Lier")
COORDINATOR = Party(
    "Bestuurlijk directeur-coördinator", "bestuurlijk directeur-coördinator", "Federale politie"
)
JUDICIAL = Party(
    "Gerechtelijk directeur", "gerechtelijk directeur", "Federale gerechtelijke politie"
)
SECRETARY = Party("Secretaris ZVR", "secretaris", "Lokale Politie Lier")
SUBSTITUTE = Party(
    "Substituut-procureur",
    "substituut-procureur des Konings",
    "Parket Antwerpen, afdeling Mechelen",
)
COUNCIL_CHAIR = Party("Voorzitter gemeenteraad", "voorzitter gemeenteraad", "Stad Lier")
DIRECTOR = Party("Algemeen directeur", "algemeen directeur", "Stad Lier")

ZVR = Heading(
    reference="ZVR/2018/1",
    body="Zonale veiligheidsraad",
    body_kind=BodyKind.SECURITY_COUNCIL,
    deliberative=False,
    minutes_kind=MinutesKind.REPORT,
    kind="gewoon",
    date=date(2018, 4, 19),
    start=time(14, 0),
    end=time(16, 15),
    place="Stadhuis Lier",
    status=MeetingStatus.APPROVED,
    chair=MAYOR,
    secretary=SECRETARY,
)
GR = Heading(
    reference="GR/2018/2",
    body="Gemeenteraad",
    body_kind=BodyKind.MUNICIPAL_COUNCIL,
    deliberative=True,
    minutes_kind=MinutesKind.MINUTES,
    kind="gewoon",
    date=date(2018, 2, 26),
    start=time(20, 0),
    end=time(22, 30),
    place="Stadhuis Lier, raadzaal",
    status=MeetingStatus.APPROVED,
    chair=COUNCIL_CHAIR,
    secretary=DIRECTOR,
)
APPROVED = Approval(done=True, date=date(2018, 11, 15), meeting="ZVR/2018/2", item="1")
SIGNATORIES = (
    Signatory(Capacity.CHAIR, "", "Burgemeester van Lier"),
    Signatory(Capacity.SECRETARY, "", "Secretaris ZVR"),
)


def members(*, recorded: bool = True) -> tuple[Attendee, ...]:
    """The council of the zone, with what was noted on 19 April 2018 or not yet."""
    noted = (
        Attendee(MAYOR, Capacity.CHAIR, votes=False, status=AttendanceStatus.PRESENT),
        Attendee(
            PROSECUTOR,
            Capacity.MEMBER,
            votes=False,
            status=AttendanceStatus.REPLACED,
            replaced_by="Substituut-procureur",
        ),
        Attendee(CHIEF, Capacity.MEMBER, votes=False, status=AttendanceStatus.PRESENT),
        Attendee(COORDINATOR, Capacity.MEMBER, votes=False, status=AttendanceStatus.PRESENT),
        Attendee(SUBSTITUTE, Capacity.SUBSTITUTE, votes=False, replaces="Procureur des Konings"),
        Attendee(JUDICIAL, Capacity.ADDED, votes=False, status=AttendanceStatus.EXCUSED),
        Attendee(SECRETARY, Capacity.SECRETARY, votes=False, status=AttendanceStatus.PRESENT),
    )
    return noted if recorded else tuple(replace(one, status=None, replaced_by="") for one in noted)


def action(number: int, text: str, owner: str, *, due: date | None) -> tuple[ActionLine, Marking]:
    """An action point that hangs on an open item."""
    return ActionLine(f"A/2018/{number}", text, owner, due), Marking.PUBLIC


def priority(code: str) -> tuple[tuple[PlanMention, Marking], ...]:
    """One line of the plan, a priority in 2018."""
    return ((PlanMention(code, PlanClass.PRIORITY, 2018), Marking.PUBLIC),)


def decided(text: str) -> DecisionText:
    """A decision without a reference of its own."""
    return DecisionText("", from_marks(text))


BURGLARY = Item(
    "2",
    title="Actieplan diefstal in woningen en gebouwen: stand van zaken",
    kind=ItemKind.FOLLOW_UP,
    proposer=CHIEF,
    plan_lines=priority("V1.1"),
    context=from_plain(
        "De projectgroep licht de cijfers van het eerste trimester toe. Ze liggen lager dan in "
        "dezelfde periode van 2017. In 2017 telde de zone 205 diefstallen in woningen en "
        "gebouwen, tegenover 212 bij de nulmeting; de streefwaarde voor 2018 is 200 feiten."
    ),
    discussion=RichText(
        (
            Paragraph(
                (
                    Run("De meerwaarde van "),
                    Run("technische vaststellingen", bold=True),
                    Run(
                        " en van het buurtonderzoek wordt bevestigd. Het informatiegestuurd "
                        "patrouilleren en de beeldvorming van lokale daders lopen door. Voor de "
                        "andere maatregelen van het actieplan is de stand als volgt:"
                    ),
                )
            ),
            BulletList(
                (
                    (Run("buurtinformatienetwerken: twee nieuwe aanvragen"),),
                    (Run("vakantietoezicht: inschrijven kan vanaf mei"),),
                )
            ),
        )
    ),
    result=ItemResult.AGREED,
    decisions=(decided("De campagne technopreventie start vóór de zomer."),),
    actions=(
        action(
            1,
            "Campagne technopreventie voorbereiden",
            "Diensthoofd wijkwerking",
            due=date(2018, 6, 15),
        ),
    ),
)
SECRET = Item(
    "5",
    in_closed_session=True,
    marking=Marking.CLOSED,
    title="Gerechtelijke dossiers op het grondgebied: informatie-uitwisseling",
    kind=ItemKind.ANNOUNCEMENT,
    proposer=PROSECUTOR,
    context=from_plain(
        "Namens de procureur des Konings geeft de substituut-procureur toelichting."
    ),
    discussion=from_plain(
        "Vertrouwelijk: bespreking van lopende opsporingsonderzoeken naar drughandel."
    ),
    result=ItemResult.NOTED,
)
ZVR_ITEMS = (
    Item(
        "1",
        title="Goedkeuring van het verslag van de vorige vergadering",
        kind=ItemKind.MINUTES_APPROVAL,
        proposer=SECRETARY,
        result=ItemResult.APPROVED,
        decisions=(decided("Het verslag wordt zonder opmerkingen goedgekeurd."),),
    ),
    BURGLARY,
    Item(
        "3",
        title="Actieplan rijden onder invloed: resultaten van de winteracties",
        kind=ItemKind.FOLLOW_UP,
        proposer=CHIEF,
        plan_lines=priority("V2.1"),
        context=from_plain(
            "Overzicht van de deelname aan BOB en WODCA. In het eerste kwartaal presteerde de "
            "zone 180 uren in het kader van WODCA."
        ),
        discussion=from_plain(
            "De inzet ligt op schema van de jaarlijkse verbintenis (± 750 uren)."
        ),
        result=ItemResult.NOTED,
        decisions=(decided("De raad neemt kennis van de resultaten van de winteracties."),),
    ),
    Item(
        "4",
        title="Handhaving zone 30 in de binnenstad",
        kind=ItemKind.DISCUSSION,
        proposer=CHIEF,
        plan_lines=priority("V3.1"),
        context=from_plain(
            "Metingen tonen dat de gemiddelde snelheid daalt, behalve op twee invalswegen. De "
            "nulmeting bedroeg 37,5 km/u; de streefwaarde voor 2018 is 32 km/u."
        ),
        discussion=from_plain(
            "De burgemeester vraagt de infrastructurele maatregelen eerst te bespreken met de "
            "dienst mobiliteit. Het intelligent flitsen kan daarnaast worden voorbereid; de "
            "resultaten worden teruggekoppeld naar bevolking en overheid."
        ),
        result=ItemResult.AGREED,
        decisions=(
            decided(
                "De korpschef bezorgt een voorstel voor intelligent flitsen tegen 30 juni 2018."
            ),
        ),
        actions=(
            action(
                2,
                "Voorstel intelligent flitsen bezorgen aan de burgemeester",
                "Korpschef",
                due=date(2018, 6, 30),
            ),
            action(
                3,
                "Infrastructuur invalswegen bespreken met de dienst mobiliteit",
                "Burgemeester van Lier",
                due=date(2018, 9, 30),
            ),
        ),
    ),
    SECRET,
    Item(
        "6",
        title="Varia",
        kind=ItemKind.ANNOUNCEMENT,
        proposer=MAYOR,
        discussion=from_plain(
            "De volgende vergadering vindt plaats op donderdag 15 november 2018 om 14.00 uur."
        ),
        result=ItemResult.NOTED,
    ),
)


def report(edition: Edition = Edition.FULL, *, concept: bool = False) -> MinutesPaper:
    """The minutes of the security council of 19 April 2018."""
    status = MeetingStatus.DRAFT_MINUTES if concept else MeetingStatus.APPROVED
    return MinutesPaper(
        house=HOUSE,
        heading=replace(ZVR, status=status),
        edition=edition,
        approval=replace(APPROVED, done=not concept),
        attendees=members(),
        items=for_edition(ZVR_ITEMS, edition),
        signatories=SIGNATORIES,
    )


def forty_items() -> MinutesPaper:
    """A long meeting of the security council: forty items of a page and a half each ten."""
    items = []
    for number in range(1, 41):
        model = (BURGLARY, ZVR_ITEMS[2], ZVR_ITEMS[3], SECRET)[number % 4]
        items.append(replace(model, number=str(number), title=f"{model.title} ({number})"))
    return replace(report(), items=tuple(items))
