"""The route of a dossier: whatever happens, it stands somewhere and something comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.dossier_route import (
    EndKind,
    NextStep,
    Role,
    RouteDecision,
    RouteFacts,
    RouteItem,
    fitting,
    followed,
    next_step,
    offered,
    open_ends,
    placed,
    role_of,
    route,
)
from zonedesk.domain.dossier_supervision import Stage
from zonedesk.domain.words import (
    BodyKind,
    DecisionStanding,
    DossierStatus,
    ItemResult,
    SupervisionResult,
)

S, N = DossierStatus, NextStep
OPEN = [one for one in S if one is not S.CLOSED]

college = RouteItem("CBS/2018/1#1", "CBS", Role.PREPARES, date(2018, 1, 2))
prepared = replace(college, result=ItemResult.NOTED, settled=True)
council = RouteItem("GR/2018/1#1", "GR", Role.DECIDES, date(2018, 1, 22), supervised=True)
voted = replace(council, result=ItemResult.APPROVED)
approved = replace(voted, settled=True)
waiting = RouteItem("", "GR", Role.DECIDES, None)
to_do = RouteDecision("2018_GR_00001", DecisionStanding.VALID)
done = replace(to_do, standing=DecisionStanding.CARRIED_OUT, carried_out_on=date(2018, 4, 1))

decided = RouteFacts((prepared, approved), (to_do,))
sent = replace(decided, sent=date(2018, 1, 31), stage=Stage.RUNNING, until=date(2018, 3, 14))
over = replace(sent, stage=Stage.OVER, until=None)

COURSE = {
    "only noted": (RouteFacts(), S.PREPARING, N.PUT_ON_AGENDA),
    "waits for the council": (RouteFacts((waiting,)), S.PREPARING, N.PUT_ON_AGENDA),
    "on the college": (RouteFacts((college,)), S.COLLEGE, N.TREAT),
    "college done": (RouteFacts((prepared,)), S.COLLEGE, N.PUT_ON_COUNCIL),
    "on the council": (RouteFacts((prepared, council)), S.ON_AGENDA, N.TREAT),
    "straight to the council": (RouteFacts((council,)), S.ON_AGENDA, N.TREAT),
    "voted": (RouteFacts((prepared, voted)), S.ON_AGENDA, N.APPROVE_MINUTES),
    "decided": (decided, S.DECIDED, N.SEND_LIST),
    "list sent": (sent, S.SUPERVISION, N.AWAIT_SUPERVISION),
    "file asked for": (
        replace(sent, stage=Stage.INTERRUPTED),
        S.SUPERVISION,
        N.AWAIT_SUPERVISION,
    ),
    "term over": (over, S.SUPERVISION, N.CARRY_OUT),
    "suspended": (
        replace(sent, stage=Stage.ANSWERED, result=SupervisionResult.SUSPENDED),
        S.SUPERVISION,
        N.MEND,
    ),
    "carried out while it runs": (
        replace(sent, decisions=(done,)),
        S.SUPERVISION,
        N.AWAIT_SUPERVISION,
    ),
    "carried out": (replace(over, decisions=(done,)), S.CARRIED_OUT, N.CLOSE),
    "one of two carried out": (
        replace(over, decisions=(done, to_do)),
        S.SUPERVISION,
        N.CARRY_OUT,
    ),
    "the other one replaced": (
        replace(over, decisions=(done, replace(to_do, standing=DecisionStanding.REPLACED))),
        S.CARRIED_OUT,
        N.CLOSE,
    ),
    "adjourned by the college": (
        RouteFacts((replace(college, result=ItemResult.ADJOURNED),)),
        S.ADJOURNED,
        N.PUT_ON_AGENDA_AGAIN,
    ),
    "adjourned by the council": (
        RouteFacts((prepared, replace(council, result=ItemResult.ADJOURNED))),
        S.ADJOURNED,
        N.PUT_ON_AGENDA_AGAIN,
    ),
    "adjourned, then back": (
        RouteFacts(
            (
                replace(council, result=ItemResult.ADJOURNED, settled=True),
                replace(council, reference="GR/2018/2#1", day=date(2018, 2, 26)),
            )
        ),
        S.ON_AGENDA,
        N.TREAT,
    ),
    "withdrawn": (
        RouteFacts((replace(council, result=ItemResult.WITHDRAWN),)),
        S.WITHDRAWN,
        N.PUT_ON_AGENDA_AGAIN,
    ),
    "council called off": (
        RouteFacts((prepared, replace(council, cancelled=True))),
        S.COLLEGE,
        N.PUT_ON_COUNCIL,
    ),
    "rejected": (
        RouteFacts((replace(approved, result=ItemResult.REJECTED),)),
        S.DECIDED,
        N.SEND_LIST,
    ),
    "council took note": (
        RouteFacts((replace(approved, result=ItemResult.NOTED),)),
        S.DECIDED,
        N.CLOSE,
    ),
    "decided by the college itself": (
        RouteFacts((replace(approved, supervised=False),), (to_do,)),
        S.DECIDED,
        N.CARRY_OUT,
    ),
    "heard again after it was decided": (
        replace(decided, items=(*decided.items, replace(council, day=date(2018, 5, 1)))),
        S.DECIDED,
        N.SEND_LIST,
    ),
    "told to the security council": (
        RouteFacts((RouteItem("ZVR/2018/1#3", "ZVR", Role.HEARS, date(2018, 1, 9)),)),
        S.PREPARING,
        N.PUT_ON_AGENDA,
    ),
}


@pytest.mark.parametrize(("facts", "status", "then"), COURSE.values(), ids=COURSE.keys())
def test_what_happened_tells_where_it_stands_and_what_comes_next(
    facts: RouteFacts, status: DossierStatus, then: NextStep
) -> None:
    assert placed(facts) is status
    assert next_step(status, facts) is then


@pytest.mark.parametrize(
    ("kind", "own", "owned", "role"),
    [
        (BodyKind.MUNICIPAL_COUNCIL, True, True, Role.DECIDES),
        (BodyKind.POLICE_COUNCIL, False, False, Role.DECIDES),
        (BodyKind.POLICE_COUNCIL, False, True, Role.HEARS),
        (BodyKind.MUNICIPAL_COLLEGE, False, True, Role.PREPARES),
        (BodyKind.POLICE_COLLEGE, False, False, Role.PREPARES),
        (BodyKind.POLICE_COLLEGE, True, True, Role.DECIDES),
        (BodyKind.SECURITY_COUNCIL, False, True, Role.HEARS),
    ],
)
def test_what_a_body_does_follows_from_the_dossier(
    kind: BodyKind, *, own: bool, owned: bool, role: Role
) -> None:
    assert role_of(kind, own=own, owned=owned) is role


@pytest.mark.parametrize(
    ("status", "facts", "expected"),
    [
        (S.PREPARING, RouteFacts((college,)), S.COLLEGE),
        (S.COLLEGE, RouteFacts((college,)), None),
        (S.ON_AGENDA, decided, S.DECIDED),
        (S.ON_AGENDA, RouteFacts((replace(council, result=ItemResult.ADJOURNED),)), S.ADJOURNED),
        (S.CARRIED_OUT, decided, None),
        (S.DECIDED, over, None),
        (S.WITHDRAWN, RouteFacts(), None),
        (S.WITHDRAWN, RouteFacts((council,)), S.ON_AGENDA),
        (S.ADJOURNED, RouteFacts((council,)), S.ON_AGENDA),
        (S.CLOSED, RouteFacts((council,)), None),
    ],
)
def test_a_status_is_offered_where_the_stored_one_lags_behind(
    status: DossierStatus, facts: RouteFacts, expected: DossierStatus | None
) -> None:
    assert offered(status, facts) is expected


def test_a_status_set_by_hand_stays_when_something_is_done() -> None:
    before, after = RouteFacts((prepared,)), RouteFacts((prepared, council))
    assert followed(S.COLLEGE, before=before, after=after) is S.ON_AGENDA
    assert followed(S.WITHDRAWN, before=before, after=after) is None
    assert followed(S.CLOSED, before=before, after=after) is None


def test_closing_tells_all_that_is_open() -> None:
    facts = replace(
        sent,
        items=(*sent.items, waiting),
        actions=("A/2018/3",),
        deadlines=(date(2018, 6, 1),),
    )
    told = {one.kind: (one.reference, one.day) for one in open_ends(facts)}
    assert told == {
        EndKind.ITEM: ("GR", None),
        EndKind.TERM: ("", date(2018, 3, 14)),
        EndKind.DECISION: ("2018_GR_00001", None),
        EndKind.ACTION: ("A/2018/3", None),
        EndKind.DEADLINE: ("", date(2018, 6, 1)),
    }
    assert open_ends(replace(over, decisions=(done,))) == ()


items = st.builds(
    RouteItem,
    reference=st.sampled_from(["CBS/2018/1#1", "GR/2018/1#1", "GR/2018/2#4"]),
    body=st.just("GR"),
    role=st.sampled_from(Role),
    day=st.none() | st.dates(date(2018, 1, 1), date(2018, 12, 31)),
    result=st.none() | st.sampled_from(ItemResult),
    settled=st.booleans(),
    cancelled=st.booleans(),
    supervised=st.booleans(),
)
happened = st.builds(
    RouteFacts,
    items=st.lists(items, max_size=4).map(tuple),
    decisions=st.lists(st.sampled_from([to_do, done]), max_size=2).map(tuple),
    sent=st.none() | st.just(date(2018, 2, 1)),
    stage=st.sampled_from(Stage),
    result=st.none() | st.sampled_from(SupervisionResult),
)


@given(happened, st.sampled_from(OPEN))
def test_no_dossier_is_lost(facts: RouteFacts, status: DossierStatus) -> None:
    """Until it is closed something comes next; what was offered and taken is not offered again."""
    told = route(status, facts)
    assert told.next is not N.NOTHING
    assert placed(facts) in fitting(facts)
    if told.offered is not None:
        assert offered(told.offered, facts) is None


@given(happened, happened, st.sampled_from(list(S)))
def test_a_status_that_follows_agrees_with_what_happened(
    before: RouteFacts, after: RouteFacts, status: DossierStatus
) -> None:
    moved = followed(status, before=before, after=after)
    assert moved is None or moved in fitting(after)
