"""A reminder as plain text, and as a file that a mail program opens as a draft (R107, RFC 5322)."""

from __future__ import annotations

import uuid
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING, Final

from zonedesk.domain.references import split_item_reference
from zonedesk.i18n.catalogue import translator
from zonedesk.i18n.formats import long_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonedesk.domain.reminders import Reminder
    from zonedesk.domain.rows import ActionRow
    from zonedesk.i18n.catalogue import Translator

_NOBODY: Final = "undisclosed-recipients:;"


def reminder_subject(reminder: Reminder) -> str:
    """Write the subject: how many are open, how many of them late, on which day."""
    tr = translator(reminder.language)
    late, count = len(reminder.late), len(reminder.rows)
    words = tr.ngettext("{count} open action point", "{count} open action points", count)
    told = words.format(count=count)
    if late:
        told = f"{told}, {tr.gettext('{count} overdue').format(count=late)}"
    return f"{told} – {_line(reminder.zone)}"


def reminder_text(reminder: Reminder) -> str:
    """Write the whole letter: late action points first, then by term, then those without one."""
    tr = translator(reminder.language)
    blocks = [_greeting(reminder, tr), _opening(reminder, tr)]
    parts: tuple[tuple[str, Sequence[ActionRow]], ...] = (
        (tr.gettext("Overdue"), reminder.late),
        (tr.gettext("To come"), reminder.to_come),
        (tr.gettext("Without a term"), reminder.undated),
    )
    for title, rows in parts:
        if rows:
            lines = [line for row in rows for line in _action(row, reminder, tr=tr)]
            blocks.append("\n".join([title.upper(), *lines]))
    if reminder.kept_back:
        blocks.append(_kept_back(reminder.kept_back, tr))
    blocks.append(tr.gettext("Please let the secretariat know how far each of them is."))
    blocks.append(tr.gettext("Kind regards,") + "\n" + _line(reminder.zone))
    return "\n\n".join(blocks) + "\n"


def render_reminder(reminder: Reminder) -> bytes:
    """Write a reminder as ``.eml``, not sent yet; the same reminder gives the same bytes.

    Without an address it is for nobody until the user types one; the name stands in the letter.
    """
    message = EmailMessage(policy=SMTP)
    message["Subject"] = reminder_subject(reminder)
    message["To"] = _to(reminder)
    message["Date"] = reminder.made
    known = f"zonedesk:{reminder.zone}:{reminder.to.key}:{reminder.made.isoformat()}"
    message["Message-ID"] = f"<{uuid.uuid5(uuid.NAMESPACE_URL, known)}@zonedesk.invalid>"
    message["X-Unsent"] = "1"
    message.set_content(reminder_text(reminder), charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


def _to(reminder: Reminder) -> Address | str:
    if not reminder.to.address:
        return _NOBODY
    return Address(_line(reminder.to.name), addr_spec=reminder.to.address)


def _greeting(reminder: Reminder, tr: Translator) -> str:
    return tr.gettext("Dear {name},").format(name=_line(reminder.to.name))


def _opening(reminder: Reminder, tr: Translator) -> str:
    count = len(reminder.rows)
    many = tr.ngettext(
        "You are responsible for {count} action point that was still open on {day}.",
        "You are responsible for {count} action points that were still open on {day}.",
        count,
    )
    return many.format(count=count, day=long_date(reminder.today, reminder.language))


def _action(row: ActionRow, reminder: Reminder, *, tr: Translator) -> Iterator[str]:
    """Write one action point: what, and below it until when and where it comes from."""
    yield f"- {row.reference} {_line(row.text)}"
    facts = []
    if row.due is not None:
        day = long_date(row.due, reminder.language)
        facts.append(tr.gettext("term {day}").format(day=day))
        days = (reminder.today - row.due).days
        if days > 0:
            late = tr.ngettext("{count} day late", "{count} days late", days)
            facts.append(late.format(count=days))
    facts.append(_origin(row, tr))
    told = ", ".join(filter(None, facts))
    if told:
        yield f"  {told}"


def _origin(row: ActionRow, tr: Translator) -> str:
    meeting, number = split_item_reference(row.origin)
    if number is None:
        return meeting or row.dossier
    return tr.gettext("{meeting} item {number}").format(meeting=meeting, number=number)


def _kept_back(count: int, tr: Translator) -> str:
    many = tr.ngettext(
        "{count} more is confidential and does not stand in this message.",
        "{count} more are confidential and do not stand in this message.",
        count,
    )
    return many.format(count=count)


def _line(text: str) -> str:
    """Give words on one line, without signs that a line of a letter has no place for."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())
