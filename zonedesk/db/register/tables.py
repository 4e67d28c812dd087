"""The sheets of the register and their tables, column by column.

What does not stand in the table of its sheet (voters, plan lines of an item) is in
`zonedesk.db.register.attached`, and decisions are in `zonedesk.db.register.decisions`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Attendance,
    Body,
    Dossier,
    FollowUp,
    Indicator,
    Interruption,
    Mandate,
    Measurement,
    Meeting,
    Person,
    PlanLine,
    PlanLineClass,
    Vote,
)
from zonedesk.db.register.fields import (
    Field,
    ItemBeside,
    ItemOf,
    NextMeeting,
    Origin,
    PersonFunction,
    PersonOrText,
    Plain,
    Reference,
    Rich,
    Subject,
    VoteCounts,
    nullable,
)
from zonedesk.domain import register

if TYPE_CHECKING:
    from zonedesk.db.models import Record
    from zonedesk.domain.register import Sheet


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A sheet, its table and its columns; ``key`` names the columns that others refer to it by."""

    sheet: Sheet
    model: type[Record]
    fields: tuple[Field, ...]
    key: tuple[str, ...] = ()


TABLES: Final = (
    SheetTable(
        register.BODIES,
        Body,
        (
            Plain("code", "code"),
            Plain("naam", "name"),
            Plain("naam_fr", "name_fr"),
            Plain("naam_de", "name_de"),
            Plain("soort", "kind"),
            Plain("beraadslagend", "deliberative", None),
            Plain("verslagsoort", "minutes_kind"),
            nullable("vergaderingen_per_jaar", "expected"),
            Plain("plaats", "place"),
            Plain("actief", "active", None),
        ),
        ("code",),
    ),
    SheetTable(
        register.PEOPLE,
        Person,
        (
            Plain("sleutel", "key"),
            Plain("naam", "name"),
            Plain("voornaam", "first_name"),
            Plain("aanspreking", "salutation"),
            PersonFunction(),
            Plain("organisatie", "organisation"),
            Plain("e-mail", "email"),
            Plain("telefoon", "phone"),
            Plain("actief", "active", None),
        ),
        ("sleutel",),
    ),
    SheetTable(
        register.MANDATES,
        Mandate,
        (
            Reference("orgaan", "body_id", Body),
            Reference("persoon", "person_id", Person),
            Plain("hoedanigheid", "capacity"),
            Plain("stemgerechtigd", "votes", None),
            nullable("gewicht", "weight"),
            Plain("gemeente", "municipality"),
            nullable("rangorde", "rank"),
            nullable("van", "valid_from"),
            nullable("tot", "valid_to"),
            Reference("vervangt", "substitute_for_id", Person),
        ),
    ),
    SheetTable(
        register.PLAN,
        PlanLine,
        (
            Plain("code", "code"),
            Reference("ouder", "parent_id", PlanLine),
            Plain("niveau", "level"),
            Plain("titel", "title"),
            Rich("tekst", "text"),
            PersonOrText("trekker", "lead"),
            Plain("dienst", "department"),
            Plain("partners", "partners"),
            nullable("gepland_van", "planned_from"),
            nullable("gepland_tot", "planned_to"),
            nullable("werkelijk_van", "actual_from"),
            nullable("werkelijk_tot", "actual_to"),
            Plain("status", "status"),
            nullable("gezondheid", "health"),
            Plain("toelichting", "explanation"),
            nullable("beoordeeld_op", "judged_on"),
            nullable("voortgang", "progress"),
            Plain("vertrouwelijk", "confidential", None),
            Plain("gewicht", "weight", None),
            Plain("bestuurlijke_trekker", "administrative_lead"),
            Plain("gerechtelijke_trekker", "judicial_lead"),
        ),
        ("code",),
    ),
    SheetTable(
        register.DOSSIERS,
        Dossier,
        (
            Plain("referentie", "reference"),
            Plain("titel", "title"),
            Plain("categorie", "category"),
            Plain("subcategorie", "subcategory"),
            Plain("fenomeen", "phenomenon"),
            Reference("orgaan", "body_id", Body),
            Plain("status", "status"),
            PersonOrText("behandelaar", "handler"),
            Plain("markering", "marking"),
            nullable("geopend", "opened_on"),
            nullable("afgesloten", "closed_on"),
            nullable("bedrag", "amount"),
            Plain("rechtsgrond", "legal_basis"),
            Rich("omschrijving", "description"),
            nullable("toezicht_verzonden", "list_sent_on"),
            nullable("toezicht_ontvangen", "list_received_on"),
            nullable("toezicht_resultaat", "supervision_result"),
            Plain("trefwoorden", "keywords"),
            Plain("materie", "matter"),
            nullable("afschrift_verzonden", "copy_sent_on"),
            nullable("aangeplakt_op", "posted_on"),
            nullable("dossier_gevraagd", "file_requested_on"),
            nullable("dossier_verzonden", "file_sent_on"),
            nullable("dossier_ontvangen", "file_received_on"),
            nullable("geschorst_op", "suspended_on"),
            nullable("gerechtvaardigd_op", "justified_on"),
            nullable("rechtvaardiging_ontvangen", "justified_received_on"),
            nullable("beantwoord_op", "answered_on"),
            Plain("toezicht_opmerking", "supervision_remark"),
            nullable("gerubriceerd", "classification"),
            Plain("gerubriceerd_referentie", "classified_reference"),
        ),
        ("referentie",),
    ),
    SheetTable(
        register.MEETINGS,
        Meeting,
        (
            Plain("referentie", "reference"),
            Reference("orgaan", "body_id", Body),
            Plain("soort", "kind"),
            nullable("datum", "held_on"),
            nullable("beginuur", "starts_at"),
            nullable("einduur", "ends_at"),
            Plain("plaats", "place"),
            Plain("status", "status"),
            Reference("voorzitter", "chair_id", Person),
            Reference("secretaris", "secretary_id", Person),
            Rich("inleiding", "opening"),
            Rich("slot", "closing"),
            NextMeeting(),
        ),
        ("referentie",),
    ),
    SheetTable(
        register.ITEMS,
        AgendaItem,
        (
            Reference("vergadering", "meeting_id", Meeting),
            Plain("titel", "title"),
            Plain("soort", "kind"),
            nullable("openbaar", "public"),
            Plain("deel", "part"),
            PersonOrText("voorsteller", "proposer"),
            nullable("toegevoegd", "late"),
            Reference("dossier", "dossier_id", Dossier),
            Rich("toelichting", "context"),
            Rich("bespreking", "discussion"),
            nullable("resultaat", "result"),
            Plain("korte_titel", "short_title"),
            nullable("minuten", "minutes"),
        ),
        ("vergadering", "nummer"),
    ),
    SheetTable(
        register.INTERRUPTIONS,
        Interruption,
        (
            Reference("vergadering", "meeting_id", Meeting),
            nullable("begin", "starts_at"),
            nullable("einde", "ends_at"),
            ItemBeside(),
            Plain("reden", "remark"),
        ),
    ),
    SheetTable(
        register.ATTENDANCE,
        Attendance,
        (
            Reference("vergadering", "meeting_id", Meeting),
            Reference("persoon", "person_id", Person),
            Plain("status", "status"),
            PersonOrText("vervangen_door", "replaced_by"),
            Plain("reden", "reason"),
        ),
    ),
    SheetTable(
        register.VOTES,
        Vote,
        (
            ItemOf(),
            Plain("onderwerp", "subject"),
            Plain("wijze", "method"),
            VoteCounts(),
        ),
    ),
    SheetTable(
        register.PLAN_CLASSES,
        PlanLineClass,
        (
            Reference("planregel", "plan_line_id", PlanLine),
            Plain("jaar", "year"),
            Plain("klasse", "plan_class"),
        ),
    ),
    SheetTable(
        register.INDICATORS,
        Indicator,
        (
            Plain("code", "code"),
            Reference("planregel", "plan_line_id", PlanLine),
            Plain("naam", "name"),
            Plain("eenheid", "unit"),
            Plain("richting", "direction"),
            nullable("nulmeting", "baseline"),
            Plain("engagement", "commitment", None),
            Plain("frequentie", "frequency"),
            Plain("bron", "source"),
        ),
        ("code",),
    ),
    SheetTable(
        register.MEASUREMENTS,
        Measurement,
        (
            Reference("indicator", "indicator_id", Indicator),
            Plain("periode", "period"),
            nullable("streefwaarde", "target"),
            nullable("waarde", "value"),
            Plain("bron", "source"),
            Plain("opmerking", "remark"),
            nullable("streefwaarde_tot", "target_to"),
        ),
    ),
    SheetTable(
        register.ACTIONS,
        ActionItem,
        (
            Plain("referentie", "reference"),
            Plain("tekst", "text"),
            PersonOrText("verantwoordelijke", "owner"),
            nullable("termijn", "due_on"),
            Plain("status", "status"),
            Origin(),
            Reference("dossier", "dossier_id", Dossier),
            nullable("afgerond_op", "done_on"),
            Reference("onderdeel_van", "parent_id", ActionItem),
        ),
        ("referentie",),
    ),
    SheetTable(
        register.FOLLOW_UPS,
        FollowUp,
        (
            Subject(),
            nullable("datum", "written_on"),
            Plain("soort", "kind"),
            Plain("tekst", "text"),
            PersonOrText("door", "author"),
            Reference("vergadering", "meeting_id", Meeting),
            nullable("termijn", "due_on"),
        ),
    ),
)
