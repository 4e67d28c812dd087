"""The tables, one module a feature; importing this package knows them all."""

from zonedesk.db.models.access import AccessEntry
from zonedesk.db.models.actions import ActionItem, ActionPlanLine, FollowUp
from zonedesk.db.models.agenda import AgendaItem, ItemGuest, ItemPlanLine, UrgencySupporter
from zonedesk.db.models.attachments import Attachment, AttachmentText, AttachmentVersion
from zonedesk.db.models.attendance import Attendance, PresenceEvent
from zonedesk.db.models.base import Base, Journaled, Record
from zonedesk.db.models.bodies import Body, StandingItem
from zonedesk.db.models.decisions import Decision, DecisionCourse, DecisionLink
from zonedesk.db.models.dossiers import (
    Dossier,
    DossierCategory,
    DossierLink,
    DossierTemplate,
    DossierTerm,
)
from zonedesk.db.models.indicators import Indicator, Measurement
from zonedesk.db.models.journal import BackupLog, Draft, JournalEntry, Operation
from zonedesk.db.models.meetings import (
    Interruption,
    Meeting,
    MeetingStep,
    MeetingTerm,
    SentAgenda,
)
from zonedesk.db.models.numbering import LastNumber
from zonedesk.db.models.people import Function, Mandate, Person
from zonedesk.db.models.plan import PlanLine, PlanLineClass
from zonedesk.db.models.snapshots import IssuedDocument, PlanSnapshot
from zonedesk.db.models.texts import TextBlock, WrittenParagraph
from zonedesk.db.models.users import AppUser
from zonedesk.db.models.views import SavedView
from zonedesk.db.models.votes import Candidate, Vote, Voter
from zonedesk.db.models.zone import MarkingWording, Municipality, Rule, RuleSet, Zone

__all__ = [
    "AccessEntry",
    "ActionItem",
    "ActionPlanLine",
    "AgendaItem",
    "AppUser",
    "Attachment",
    "AttachmentText",
    "AttachmentVersion",
    "Attendance",
    "BackupLog",
    "Base",
    "Body",
    "Candidate",
    "Decision",
    "DecisionCourse",
    "DecisionLink",
    "Dossier",
    "DossierCategory",
    "DossierLink",
    "DossierTemplate",
    "DossierTerm",
    "Draft",
    "FollowUp",
    "Function",
    "Indicator",
    "Interruption",
    "IssuedDocument",
    "ItemGuest",
    "ItemPlanLine",
    "JournalEntry",
    "Journaled",
    "LastNumber",
    "Mandate",
    "MarkingWording",
    "Measurement",
    "Meeting",
    "MeetingStep",
    "MeetingTerm",
    "Municipality",
    "Operation",
    "Person",
    "PlanLine",
    "PlanLineClass",
    "PlanSnapshot",
    "PresenceEvent",
    "Record",
    "Rule",
    "RuleSet",
    "SavedView",
    "SentAgenda",
    "StandingItem",
    "TextBlock",
    "UrgencySupporter",
    "Vote",
    "Voter",
    "WrittenParagraph",
    "Zone",
]
