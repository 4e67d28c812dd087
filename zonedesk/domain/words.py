"""Listed values of the business: the code that is stored, the word that stands in the register.

Each member is stored by its English code (its value); ``word`` is the Dutch word of the register
workbook and of JSON (formats.md section 2). What papers and screens print comes from i18n.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import Self


def fold(text: str) -> str:
    """Make a listed word comparable: NFC, lower case, underscores and runs of blanks as one."""
    return " ".join(unicodedata.normalize("NFC", text).replace("_", " ").casefold().split())


class Word(StrEnum):
    """A listed value: stored as its code, written in registers as its Dutch word."""

    word: str

    def __new__(cls, code: str, word: str) -> Self:
        """Make a member of its stored code and its register word."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.word = word
        return member

    @classmethod
    def of_word(cls, text: str) -> Self | None:
        """Find the member a register word names; case is ignored and ``_`` equals a blank."""
        wanted = fold(text)
        return next((member for member in cls if fold(member.word) == wanted), None)


class Profile(Word):
    """Kind of police zone; decides council, college and rule set (domain.md, profiles)."""

    ONE_MUNICIPALITY = "one_municipality", "eengemeente"
    MULTI_MUNICIPALITY = "multi_municipality", "meergemeente"
    BRUSSELS = "brussels", "brussel"


class BodyKind(Word):
    """What a body is by law or by custom."""

    SECURITY_COUNCIL = "security_council", "zvr"
    POLICE_COUNCIL = "police_council", "politieraad"
    POLICE_COLLEGE = "police_college", "politiecollege"
    MUNICIPAL_COUNCIL = "municipal_council", "gemeenteraad"
    MUNICIPAL_COLLEGE = "municipal_college", "college"
    CORPS_MANAGEMENT = "corps_management", "korpsleiding"
    MAYOR_CONSULTATION = "mayor_consultation", "burgemeesteroverleg"
    DETECTION_CONSULTATION = "detection_consultation", "rechercheoverleg"
    CHIEFS_CONSULTATION = "chiefs_consultation", "korpschefoverleg"
    OTHER = "other", "andere"

    @property
    def deliberative(self) -> bool:
        """Whether a body of this kind decides by default (formats.md, Organen)."""
        return self in _DELIBERATIVE

    @property
    def is_college_or_council(self) -> bool:
        """Whether the college workbook shows it in full (formats.md section 3)."""
        return self in _DELIBERATIVE


_DELIBERATIVE = frozenset(
    {
        BodyKind.POLICE_COUNCIL,
        BodyKind.POLICE_COLLEGE,
        BodyKind.MUNICIPAL_COUNCIL,
        BodyKind.MUNICIPAL_COLLEGE,
    }
)


class MinutesKind(Word):
    """What the minutes of a body are called and hold (documents.md section 2)."""

    MINUTES = "minutes", "notulen"
    REPORT = "report", "verslag"


class Capacity(Word):
    """In what capacity a person sits in a body."""

    CHAIR = "chair", "voorzitter"
    MEMBER = "member", "lid"
    SECRETARY = "secretary", "secretaris"
    SUBSTITUTE = "substitute", "plaatsvervanger"
    EXPERT = "expert", "deskundige"
    ADDED = "added", "toegevoegd"

    @property
    def votes(self) -> bool:
        """Whether this capacity votes in a deliberative body unless said otherwise."""
        return self in {Capacity.CHAIR, Capacity.MEMBER, Capacity.SUBSTITUTE}


class NumberStyle(Word):
    """How the agenda of a body is numbered on papers (R37, L26).

    References always bear the plain number; a letter only stands before it.
    """

    CONTINUOUS = "continuous", "doorlopend"
    LETTERED = "lettered", "met letters"


class MeetingMode(Word):
    """How a meeting comes together (R25)."""

    PHYSICAL = "physical", "fysiek"
    HYBRID = "hybrid", "hybride"
    VIDEO = "video", "video"
    WRITTEN = "written", "schriftelijk"


class StandingRole(Word):
    """What an item that returns at every meeting stands for (R39)."""

    ORDINARY = "ordinary", "gewoon"
    PREVIOUS_MINUTES = "previous_minutes", "vorig verslag"
    OPEN_ACTIONS = "open_actions", "open actiepunten"


class AgendaStage(Word):
    """With which sending an agenda left the house (R40, R41)."""

    FIRST = "first", "agenda"
    SUPPLEMENTARY = "supplementary", "aanvullende agenda"
    URGENT = "urgent", "spoedeisende agenda"


class Gender(Word):
    """Which title of a function somebody bears (R21)."""

    FEMALE = "female", "v"
    MALE = "male", "m"


class MeetingStatus(Word):
    """Where a meeting stands, from first note to filed minutes (R23)."""

    PREPARING = "preparing", "in voorbereiding"
    AGENDA_SENT = "agenda_sent", "agenda verzonden"
    RUNNING = "running", "lopend"
    DRAFT_MINUTES = "draft_minutes", "verslag in ontwerp"
    APPROVED = "approved", "goedgekeurd"
    CLOSED = "closed", "afgesloten"
    CANCELLED = "cancelled", "geannuleerd"

    @property
    def locked(self) -> bool:
        """Whether the meeting and all that hangs on it is frozen (T56)."""
        return self in {MeetingStatus.APPROVED, MeetingStatus.CLOSED}


class AttendanceStatus(Word):
    """How a person took part in a meeting (R56)."""

    PRESENT = "present", "aanwezig"
    EXCUSED = "excused", "verontschuldigd"
    ABSENT = "absent", "afwezig"
    REPLACED = "replaced", "vervangen"
    NOT_APPLICABLE = "not_applicable", "nvt"


class ItemKind(Word):
    """What is asked of the body on an agenda item (R42)."""

    DECISION = "decision", "beslissing"
    DISCUSSION = "discussion", "bespreking"
    NOTICE = "notice", "kennisgeving"
    ANNOUNCEMENT = "announcement", "mededeling"
    MINUTES_APPROVAL = "minutes_approval", "goedkeuring_verslag"
    FOLLOW_UP = "follow_up", "opvolging"


class LateFlag(Word):
    """Why an item came on the agenda after it was sent (R40)."""

    SUPPLEMENTARY = "supplementary", "aanvullend"
    URGENT = "urgent", "hoogdringend"


class ItemResult(Word):
    """What came out of an agenda item (R63)."""

    APPROVED = "approved", "goedgekeurd"
    NOTED = "noted", "kennisname"
    AGREED = "agreed", "afspraak"
    ADJOURNED = "adjourned", "uitgesteld"
    WITHDRAWN = "withdrawn", "ingetrokken"
    REJECTED = "rejected", "verworpen"
    NO_EFFECT = "no_effect", "zonder_gevolg"


class VoteMethod(Word):
    """How a vote was taken (R71)."""

    CONSENSUS = "consensus", "consensus"
    BY_NAME = "by_name", "namen"
    BY_COUNT = "by_count", "aantallen"
    SECRET = "secret", "geheim"


class VoteChoice(Word):
    """What a voter chose; the columns of the sheet Stemmingen."""

    FOR = "for", "voor"
    AGAINST = "against", "tegen"
    ABSTAIN = "abstain", "onthouding"
    BLANK = "blank", "blanco"
    INVALID = "invalid", "ongeldig"


class Matter(Word):
    """What an item is about, where the law ties rules to it (WGP 25/7, 26, 26/2, 67-86).

    `zonedesk.domain.matters` tells what follows: secret or weighted votes, closed doors, copies for
    the governor.
    """

    ORDINARY = "ordinary", "gewoon"
    BUDGET = "budget", "begroting"
    BUDGET_CHANGE = "budget_change", "begrotingswijziging"
    ACCOUNTS = "accounts", "jaarrekening"
    CONTRIBUTION = "contribution", "gemeentelijke toelage"
    STAFF_PLAN = "staff_plan", "personeelsformatie"
    PUBLIC_CONTRACT = "public_contract", "overheidsopdracht"
    URGENT_SPENDING = "urgent_spending", "dringende uitgave"
    RECRUITMENT = "recruitment", "aanwerving of bevordering"
    APPOINTMENT = "appointment", "benoeming"
    CANDIDATES = "candidates", "voordracht van kandidaten"
    CHIEF = "chief", "aanwijzing korpschef"
    AVAILABILITY = "availability", "disponibiliteit"
    SUSPENSION = "suspension", "preventieve schorsing"
    DISCIPLINE = "discipline", "tuchtsanctie"
    PERSON = "person", "persoon"


class MotivationStyle(Word):
    """How a body gives the reasons of its decisions (domain.md 2.1)."""

    MODERN = "modern", "modern"
    CLASSIC = "classic", "klassiek"


class DecisionLinkKind(Word):
    """What a later decision does to an earlier one (R66)."""

    AMENDS = "amends", "wijzigt"
    REPLACES = "replaces", "vervangt"
    WITHDRAWS = "withdraws", "trekt in"


class TextPlace(Word):
    """Where a text block is offered (R84)."""

    ANY = "any", "overal"
    OPENING = "opening", "opening"
    CONTEXT = "context", "toelichting"
    DISCUSSION = "discussion", "bespreking"
    MOTIVATION = "motivation", "motivering"
    DECISION = "decision", "besluit"
    CLOSING = "closing", "sluiting"


class DossierStatus(Word):
    """Where a council dossier stands on its route."""

    PREPARING = "preparing", "in voorbereiding"
    COLLEGE = "college", "college"
    ON_AGENDA = "on_agenda", "geagendeerd"
    DECIDED = "decided", "beslist"
    SUPERVISION = "supervision", "toezicht"
    CARRIED_OUT = "carried_out", "uitgevoerd"
    CLOSED = "closed", "afgesloten"
    ADJOURNED = "adjourned", "verdaagd"
    WITHDRAWN = "withdrawn", "ingetrokken"


class Marking(Word):
    """Who may read a record; never a legal classification (domain.md 4.1)."""

    PUBLIC = "public", "openbaar"
    INTERNAL = "internal", "intern"
    CLOSED = "closed", "besloten"


class SupervisionResult(Word):
    """What the supervising authority answered (WGP 85-88)."""

    NO_REMARKS = "no_remarks", "geen opmerkingen"
    SUSPENDED = "suspended", "geschorst"
    ANNULLED = "annulled", "vernietigd"
    APPROVED = "approved", "goedgekeurd"
    NOT_APPROVED = "not_approved", "niet goedgekeurd"


class PlanLevel(Word):
    """Level of a line in the plan tree, from the plan itself to a measure (R91)."""

    PLAN = "plan", "plan"
    PILLAR = "pillar", "pijler"
    THEME = "theme", "thema"
    STRATEGIC = "strategic", "strategisch"
    TACTICAL = "tactical", "tactisch"
    OPERATIONAL = "operational", "operationeel"
    MEASURE = "measure", "maatregel"


class PlanClass(Word):
    """Priority or attention point of a year (R92)."""

    PRIORITY = "P", "P"
    ATTENTION = "A", "A"


class PlanStatus(Word):
    """Where a plan line stands (R93)."""

    TO_PLAN = "to_plan", "te plannen"
    NOT_STARTED = "not_started", "niet gestart"
    RUNNING = "running", "lopend"
    DONE = "done", "afgerond"
    STOPPED = "stopped", "gestopt"


class Health(Word):
    """How a plan line is doing, as last judged (R95)."""

    GOOD = "good", "goed"
    RISK = "risk", "risico"
    BLOCKED = "blocked", "geblokkeerd"
    PAUSED = "paused", "gepauzeerd"


class Direction(Word):
    """Which way an indicator should go (R97)."""

    HIGHER = "higher", "hoger"
    LOWER = "lower", "lager"
    RANGE = "range", "bereik"


class ActionStatus(Word):
    """Where an action point stands."""

    OPEN = "open", "open"
    RUNNING = "running", "lopend"
    DONE = "done", "afgerond"
    STOPPED = "stopped", "gestopt"

    @property
    def finished(self) -> bool:
        """Whether nothing is expected of its owner any more."""
        return self in {ActionStatus.DONE, ActionStatus.STOPPED}


class FollowUpKind(Word):
    """What an entry of follow-up is: its three texts kept apart, and what happened (R53, R101)."""

    REMARK = "remark", "opmerking"
    PROGRESS = "progress", "stand"
    EVALUATION = "evaluation", "evaluatie"
    CONTACT = "contact", "contact"
    PHONE = "phone", "telefoon"
    LETTER_IN = "letter_in", "brief in"
    LETTER_OUT = "letter_out", "brief uit"
    DEADLINE = "deadline", "termijn"


class LegalClassification(Word):
    """The level of a classified document; only its reference is noted (domain.md 4.1)."""

    TOP_SECRET = "top_secret", "zeer geheim"
    SECRET = "secret", "geheim"
    CONFIDENTIAL = "confidential", "vertrouwelijk"
    RESTRICTED = "restricted", "beperkt"


class AccessAct(Word):
    """What somebody did with confidential content (domain.md 4.3)."""

    OPENED = "opened", "geopend"
    EXPORTED = "exported", "uitgevoerd"
    PRINTED = "printed", "afgedrukt"


class IndicatorFrequency(Word):
    """How often an indicator is measured (R97)."""

    YEAR = "year", "jaar"
    QUARTER = "quarter", "kwartaal"


class PeriodicPaper(Word):
    """A paper on a period whose paragraphs may be written by hand (documents.md 2)."""

    ANNUAL = "annual", "jaarverslag"
    QUARTERLY = "quarterly", "kwartaalblad"


class Edition(Word):
    """Which edition of a paper or workbook: everything, or what may be known outside (R80)."""

    FULL = "full", "volledig"
    PUBLIC = "public", "openbaar"


class DecisionState(Word):
    """Whether a decision still stands (R66)."""

    VALID = "valid", "geldig"
    AMENDED = "amended", "gewijzigd"
    REPLACED = "replaced", "vervangen"
    CARRIED_OUT = "carried_out", "uitgevoerd"
    WITHDRAWN = "withdrawn", "ingetrokken"


class DecisionStanding(Word):
    """What a decision is worth on a day, worked out from days and later decisions (R66, T51)."""

    PENDING = "pending", "nog niet van kracht"
    VALID = "valid", "geldig"
    AMENDED = "amended", "gewijzigd"
    CARRIED_OUT = "carried_out", "uitgevoerd"
    REPLACED = "replaced", "vervangen"
    WITHDRAWN = "withdrawn", "ingetrokken"


class Role(Word):
    """What a user of the work folder may do."""

    ADMINISTRATOR = "administrator", "beheerder"
    SECRETARY = "secretary", "secretaris"
    READER = "reader", "lezer"
