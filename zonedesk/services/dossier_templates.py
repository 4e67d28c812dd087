"""Templates of dossiers: written, taken over, and used for a new dossier (R55)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, TypedDict

from zonedesk.db.commands import records
from zonedesk.db.models import Body, Dossier, DossierTemplate
from zonedesk.db.queries import dossier_templates as queries
from zonedesk.domain import dossier_templates as templates
from zonedesk.domain import text_blocks
from zonedesk.domain.dossier_examples import EXAMPLES
from zonedesk.domain.errors import Conflict
from zonedesk.domain.richtext import RichText
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.i18n.formats import euro, long_date
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.db.database import Session
    from zonedesk.domain.dossier_templates import TemplateLine, TemplateText
    from zonedesk.domain.topics import Changes
    from zonedesk.domain.words import Marking, Matter
    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset({Topic.TEMPLATES})
_LANGUAGE: Final = "nl"


class TemplateFields(TypedDict, total=False):
    """What an editor of a template may set; `TemplateText` tells what each field is."""

    name: str
    folder: str
    title: str
    category: str
    subcategory: str
    body_id: int | None
    marking: Marking
    matter: Matter
    legal_basis: str
    description: RichText
    item_title: str
    item_context: RichText


def listed(workspace: Workspace) -> tuple[TemplateLine, ...]:
    """Give all templates by folder, each folder in its order."""
    with workspace.database.read() as session:
        return queries.lines(session)


def values(workspace: Workspace) -> dict[str, str]:
    """Tell what placeholders are filled in with today: zone, year and date."""
    today = workspace.clock.today()
    with workspace.database.read() as session:
        zone = queries.zone_name(session)
    return {
        templates.ZONE: zone,
        templates.YEAR: str(today.year),
        text_blocks.DATE: long_date(today, _LANGUAGE),
    }


def preview(text: TemplateText, known: Mapping[str, str]) -> TemplateText:
    """Give a template as a new dossier would begin with it; what is not known stays to type."""
    return replace(
        text,
        title=templates.filled_in(text.title, known),
        description=text_blocks.filled(text.description, known),
        item_title=templates.filled_in(text.item_title, known),
        item_context=text_blocks.filled(text.item_context, known),
    )


def item_words(session: Session, dossier_id: int) -> tuple[str, RichText]:
    """Give the title and the text that a template has for the agenda item of a dossier.

    Empty is what it leaves to the dossier; so is both where the dossier began with no template
    (`zonedesk.domain.dossier_templates.item_words`).
    """
    names = ("reference", "title", "category", "subcategory", "opened_on", "amount", "legal_basis")
    stored = records.read(session, Dossier, record_id=dossier_id, names=names)
    amount = stored["amount"]
    known = {
        templates.ZONE: queries.zone_name(session),
        templates.YEAR: str(stored["opened_on"].year),
        text_blocks.DOSSIER: stored["reference"],
        text_blocks.AMOUNT: "" if amount is None else euro(amount, _LANGUAGE),
        text_blocks.LEGAL_BASIS: stored["legal_basis"],
    }
    dossier = templates.TemplateText(
        "",
        title=stored["title"],
        category=stored["category"],
        subcategory=stored["subcategory"],
    )
    texts = [one.text for one in queries.lines(session)]
    return templates.item_words(texts, dossier, known=known)


def add(workspace: Workspace, *, fields: TemplateFields) -> Outcome:
    """Keep a template, behind the others.

    Raises:
        Refused: ``record.required`` (field), ``user.may_only_read``.
        Conflict: the body is gone.
    """
    refuse_unknown(fields, TemplateFields)
    with writing(workspace, "dossier_template.add") as session:
        position = len(queries.lines(session)) + 1
        template_id = _put(session, fields, position=position)
        return Outcome(_TOUCHED, records.running(session), template_id)


def edit(
    workspace: Workspace, template_id: int, *, row_version: int, fields: TemplateFields
) -> Changes:
    """Set fields of a template; dossiers that began with it stay as they are.

    Raises:
        Refused: as `add`.
        Conflict: it moved on since it was read, or is gone, or its body is.
    """
    refuse_unknown(fields, TemplateFields)
    with writing(workspace, "dossier_template.edit") as session:
        columns = _columns(session, fields)
        changed = records.change(
            session, DossierTemplate, record_id=template_id, row_version=row_version, values=columns
        )
        records.forget_drafts(session, DossierTemplate, record_id=template_id, fields=fields)
        return _TOUCHED if changed else NOTHING


def copy(workspace: Workspace, template_id: int, *, name: str) -> Outcome:
    """Keep a template that begins as another one, under a name of its own.

    Raises:
        Refused: as `add`.
        Conflict: the other one is gone.
    """
    with writing(workspace, "dossier_template.copy") as session:
        known = queries.lines(session)
        found = next((one for one in known if one.handle.id == template_id), None)
        if found is None:
            raise Conflict(Topic.TEMPLATES, template_id)
        fields = _fields(replace(found.text, name=name))
        fields["body_id"] = found.body_id
        copied = _put(session, fields, position=len(known) + 1)
        return Outcome(_TOUCHED, records.running(session), copied)


def delete(workspace: Workspace, template_id: int, *, row_version: int) -> Outcome:
    """Put a template in the bin; `Conflict` when it moved on since it was read."""
    with writing(workspace, "dossier_template.delete") as session:
        records.to_bin(session, DossierTemplate, record_id=template_id, row_version=row_version)
        return Outcome(_TOUCHED, records.running(session), template_id)


def take_examples(workspace: Workspace) -> Outcome:
    """Add the examples that are not there yet by name; their number is the ``id`` of the outcome.

    Raises:
        Refused: ``user.may_only_read``.
    """
    with writing(workspace, "dossier_template.take_examples") as session:
        known = queries.lines(session)
        names = {one.text.name.casefold() for one in known}
        wanted = [one for one in EXAMPLES if one.name.casefold() not in names]
        for position, one in enumerate(wanted, len(known) + 1):
            _put(session, _fields(one), position=position)
        return Outcome(_TOUCHED if wanted else NOTHING, records.running(session), len(wanted))


def _fields(text: TemplateText) -> TemplateFields:
    return {
        "name": text.name,
        "folder": text.folder,
        "title": text.title,
        "category": text.category,
        "subcategory": text.subcategory,
        "marking": text.marking,
        "matter": text.matter,
        "legal_basis": text.legal_basis,
        "description": text.description,
        "item_title": text.item_title,
        "item_context": text.item_context,
    }


def _put(session: Session, fields: TemplateFields, *, position: int) -> int:
    empty = RichText()
    values = records.columns(DossierTemplate, {"description": empty, "item_context": empty})
    values |= {"name": "", "position": position} | _columns(session, fields)
    records.require(values, ("name",))
    return records.add(session, DossierTemplate, values=values)


def _columns(session: Session, fields: TemplateFields) -> dict[str, Any]:
    found = records.columns(DossierTemplate, fields)
    records.require(found, ("name",))
    if found.get("body_id") is not None:
        records.read(session, Body, record_id=found["body_id"], names=("id",))
    return found
