"""The papers that go out before a meeting, from what was read of it: agenda and convocation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zonedesk.db.queries import enclosures
from zonedesk.domain import rules
from zonedesk.domain.agenda_changes import Change, differences
from zonedesk.domain.agenda_late import stage_of
from zonedesk.domain.agenda_numbers import unmarked
from zonedesk.domain.convocation import ConvocationPaper, Invited, planned
from zonedesk.domain.errors import Refused
from zonedesk.domain.openness import own_marking, shown_in, strictest
from zonedesk.domain.paper_actions import late_first
from zonedesk.domain.paper_editions import for_edition
from zonedesk.domain.paper_options import agenda_without, convocation_without
from zonedesk.domain.papers import AgendaPaper, Annex
from zonedesk.domain.quoted_articles import quoted_article
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import AgendaStage, Capacity, Edition, Marking

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zonedesk.domain.agenda_changes import Difference
    from zonedesk.domain.agenda_times import Timetable
    from zonedesk.domain.paper_options import Wish
    from zonedesk.domain.papers import Item, Party
    from zonedesk.domain.quoted_articles import QuotedArticle
    from zonedesk.services.paper_sources import MeetingSources

_CALLED = frozenset({Capacity.CHAIR, Capacity.MEMBER, Capacity.ADDED, Capacity.SECRETARY})
"""A substitute comes when the member asks, an expert for the items that name them."""
_DOCUMENTS = ("documents_working_days", "documents_days")


def agenda_paper(sources: MeetingSources, wish: Wish) -> AgendaPaper:
    """Make an agenda of what was read; it tells nothing of what came of the items."""
    announced = sources.announced
    every = tuple(_before_the_meeting(item) for item in sources.items)
    items = for_edition(every, wish.edition)
    sent = announced.sendings[-1] if announced.sendings else None
    whole = AgendaPaper(
        house=sources.house,
        heading=sources.record.heading,
        edition=wish.edition,
        items=items,
        signatories=sources.signatories(),
        stage=_stage(sources),
        times=planned(sources.record.heading, every),
        annexes=(
            *_annexes(sources, items),
            *document_annexes(sources, items, edition=wish.edition),
        ),
        changes=_changes(sources, wish.edition) if wish.differences and sent else None,
        sent_on=sent.day if sent else None,
        open_actions=late_first(
            (row for row in announced.open_actions if shown_in(wish.edition, row.marking)),
            sources.record.day,
        ),
    )
    return agenda_without(whole, wish.left_out)


def convocation_paper(sources: MeetingSources, wish: Wish) -> ConvocationPaper:
    """Make a convocation of what was read, for all who are called or for one of them.

    Raises:
        Refused: ``paper.unknown_addressee`` (name) when nobody who is called is named so;
            ``rule.unreadable`` (rule, value).
    """
    record, announced = sources.record, sources.announced
    kind = record.heading.body_kind
    items = tuple(_before_the_meeting(item) for item in sources.items)
    times = planned(record.heading, items)
    must_quote, article = quoted(sources)
    whole = ConvocationPaper(
        house=sources.house,
        heading=record.heading,
        addressees=_addressees(sources, wish.addressee),
        items=items,
        times=times,
        convocation=record.convocation,
        quoted=article,
        must_quote=must_quote,
        mode=record.mode,
        invited=tuple(_invited(sources, items, times=times)),
        annexes=(*_annexes(sources, items), *document_annexes(sources, items)),
        documents_open=any(_set(sources, f"{topic}.{kind}") for topic in _DOCUMENTS),
        sent_on=announced.sendings[0].day if announced.sendings else None,
        signatories=sources.signatories(),
    )
    return convocation_without(whole, wish.left_out)


def quoted(sources: MeetingSources) -> tuple[bool, QuotedArticle | None]:
    """Tell whether the convocation of a meeting must quote an article, and which (L14).

    Raises:
        Refused: ``rule.unreadable`` (rule, value).
    """
    kind = sources.record.heading.body_kind
    quoting = rules.whole_number(sources.rules, f"quoting_convocation.{kind}")
    if quoting is None or sources.record.convocation < quoting:
        return False, None
    return True, quoted_article(sources.rules, kind, language=sources.language)


def _before_the_meeting(item: Item) -> Item:
    return replace(
        item,
        discussion=RichText(),
        presence=(),
        result=None,
        decisions=(),
        ballots=(),
        outcome_marking=Marking.PUBLIC,
        actions=(),
        urgent_for=(),
        urgency_reason="",
        in_number=True,
    )


def _stage(sources: MeetingSources) -> AgendaStage | None:
    """Tell with which sending the agenda leaves the house as it stands (R40)."""
    if sources.record.heading.agenda_is_draft:
        return None
    late = {item.number: item.late for item in sources.items if item.late is not None}
    sendings = sources.announced.sendings
    if not sendings:
        return stage_of(late.values()) if late else AgendaStage.FIRST
    found = differences(sendings[-1].items, sources.announced.stands)
    if not found:
        return sendings[-1].stage
    return stage_of(late.get(one.now) for one in found if one.change is Change.ADDED)


def _changes(sources: MeetingSources, edition: Edition) -> tuple[Difference, ...]:
    """Tell what differs from the last sending; in public only of what was and is public."""
    sent, stands = sources.announced.sendings[-1].items, sources.announced.stands
    found = differences(sent, stands)
    if edition is Edition.FULL:
        return found
    closed = {one.id for one in (*sent, *stands) if not one.public}
    return tuple(one for one in found if one.item not in closed)


def _annexes(sources: MeetingSources, items: Iterable[Item]) -> tuple[Annex, ...]:
    titles = sources.announced.dossiers
    return tuple(
        Annex(_number(item), item.dossier.reference, titles.get(item.dossier.reference, ""))
        for item in items
        if item.dossier is not None
    )


def document_annexes(
    sources: MeetingSources, items: Iterable[Item], *, edition: Edition = Edition.FULL
) -> Iterator[Annex]:
    """Name the documents that go along with an edition: of the meeting, then of each item.

    One that is stricter than what it hangs on is not named: the paper bears the mark of its items.
    """
    found = enclosures.for_edition(sources.enclosed, edition)
    whole = own_marking(None, deliberative=sources.record.heading.deliberative)
    places = [("", "", whole)]
    places += [
        (item.number, _number(item), strictest((item.marking, item.outcome_marking)))
        for item in items
    ]
    for number, label, marking in places:
        for one in found:
            if one.number == number and strictest((marking, one.row.shown_marking)) is marking:
                yield Annex(label, "", one.row.title)


def _addressees(sources: MeetingSources, name: str) -> tuple[Party, ...]:
    called = tuple(
        sources.parties[seat.person_id]
        for seat in sources.record.seats
        if _CALLED.intersection(seat.capacities)
    )
    wanted = name.strip().casefold()
    if not wanted:
        return called
    found = tuple(party for party in called if party.name.casefold() == wanted)
    if not found:
        raise Refused("paper.unknown_addressee", name=name.strip())
    return found[:1]


def _invited(
    sources: MeetingSources, items: tuple[Item, ...], *, times: Timetable
) -> Iterable[Invited]:
    for place, item in enumerate(items):
        names = sources.announced.invited.get(item.number, ())
        if names:
            slot = times.slots.get(place)
            begins = slot.starts if slot is not None and times.total else None
            yield Invited(_number(item), names, begins)


def _number(item: Item) -> str:
    """Give the number that the agenda shows, without the mark of a late item."""
    return unmarked(item.label) or item.number


def _set(sources: MeetingSources, code: str) -> bool:
    rule = rules.find(sources.rules, code)
    return rule is not None and bool(rule.value.strip())
