"""A reminder read back: what a mail program shows of it, whatever was typed (R107)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.documents.mail.reminder import reminder_subject, reminder_text, render_reminder
from zonedesk.domain.reminders import Addressee, Reminder, address_of, reminded
from zonedesk.domain.rows import ActionRow
from zonedesk.domain.words import ActionStatus, Marking

if TYPE_CHECKING:
    from email.message import EmailMessage

MADE = datetime(2019, 1, 14, 9, 0, tzinfo=UTC)
TODAY = date(2019, 1, 14)


def row(reference: str, due: date | None, text: str = "Offertes vragen", **more: Any) -> ActionRow:
    """An open action point."""
    told: dict[str, Any] = {"origin": "ZVR/2018/1#4", "dossier": "", "marking": Marking.INTERNAL}
    return ActionRow(
        reference=reference,
        text=text,
        owner="Korpschef",
        due=due,
        status=ActionStatus.OPEN,
        plan_lines=(),
        done=None,
        **(told | more),
    )


def reminder(*rows: ActionRow, **more: Any) -> Reminder:
    """A reminder for the chief of police."""
    told: dict[str, Any] = {
        "to": Addressee("korpschef", "Korpschef", "korpschef@politie.example"),
        "zone": "Lokale Politie Lier",
        "made": MADE,
        "today": TODAY,
        "rows": reminded(rows),
        "kept_back": 0,
        "language": "nl",
    }
    return Reminder(**(told | more))


def read(made: Reminder) -> EmailMessage:
    """The message as a mail program reads it."""
    return message_from_bytes(render_reminder(made), policy=default)


def test_late_ones_stand_first_and_today_is_not_late() -> None:
    made = reminder(
        row("A/1", None), row("A/2", TODAY), row("A/10", date(2018, 6, 30)), row("A/9", TODAY)
    )
    assert [one.reference for one in made.late] == ["A/10"]
    assert [one.reference for one in made.rows] == ["A/10", "A/2", "A/9", "A/1"]
    text = reminder_text(made)
    places = [text.index(f"- {one} ") for one in ("A/10", "A/2", "A/9", "A/1")]
    assert places == sorted(places)
    assert "30 juni 2018" in text
    assert "198" in text


def test_a_mail_program_opens_it_as_a_draft_to_the_owner() -> None:
    message = read(reminder(row("A/2", date(2018, 6, 30)), kept_back=2))
    assert message["To"].addresses[0].addr_spec == "korpschef@politie.example"
    assert message["To"].addresses[0].display_name == "Korpschef"
    assert message["Date"].datetime == MADE
    assert (message["From"], message["X-Unsent"]) == (None, "1")
    assert message["Subject"] == reminder_subject(reminder(row("A/2", date(2018, 6, 30))))
    assert message.get_content_type() == "text/plain"


def test_without_an_address_it_is_for_nobody_yet() -> None:
    message = read(reminder(row("A/2", None), to=Addressee("x", "Dienst mobiliteit")))
    assert not any(one.addr_spec for one in message["To"].addresses)
    assert "Dienst mobiliteit" in message.get_content()


def test_the_same_reminder_gives_the_same_bytes_on_short_lines() -> None:
    made = reminder(row("A/2", None, "Ŝ" * 300), row("A/3", None, "woord " * 80))
    data = render_reminder(made)
    assert data == render_reminder(made)
    assert all(len(line) <= 78 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" korps.chef@politie.example ", "korps.chef@politie.example"),
        ("a@b", "a@b"),
        ("geen", ""),
        ("a@b@c", ""),
        ("a b@c.be", ""),
        ("Chef <a@b.be>", ""),
        ("a@b.be, c@d.be", ""),
        ("a@b.be\nBcc: c@d.be", ""),
        ("ê@b.be", ""),
        ("", ""),
    ],
)
def test_only_one_plain_address_is_taken(typed: str, address: str) -> None:
    assert address_of(typed) == address


SIGNS = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)


@given(text=SIGNS, name=SIGNS, zone=SIGNS, language=st.sampled_from(["nl", "fr", "de"]))
def test_whatever_was_typed_it_reads_back_and_adds_no_header(
    text: str, name: str, zone: str, language: str
) -> None:
    made = reminder(
        row("A/2", TODAY, text),
        to=Addressee("key", name, "a@b.example"),
        zone=zone,
        language=language,
    )
    message = read(made)
    assert set(message.keys()) == {
        "Subject", "To", "Date", "Message-ID", "X-Unsent", "Content-Type",
        "Content-Transfer-Encoding", "MIME-Version",
    }  # fmt: skip
    assert message.get_content().replace("\r\n", "\n") == reminder_text(made)
    assert [one.addr_spec for one in message["To"].addresses] == ["a@b.example"]
