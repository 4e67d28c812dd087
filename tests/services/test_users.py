"""The recovery code and the new password: who gets in, and who no longer does (B03, B04)."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from tests.killing import kill_at_step
from tests.services.folders import let_go
from tests.workspaces import (
    CHEAP,
    CLOCK,
    NOON,
    PASSWORD,
    add_people,
    closed_folder,
    opened_folder,
    with_code,
)
from zonedesk.db.models import AppUser, JournalEntry
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import Role
from zonedesk.services.backup import backup
from zonedesk.services.restore import restore
from zonedesk.services.users import open_ring, opens_with_code, set_password
from zonedesk.services.verification import verify
from zonedesk.services.workspace import unlock
from zonedesk.system import keyfile
from zonedesk.system.recovery import recovery_code
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.services.workspace import Workspace

NEW = "de tweede wachtzin"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A work folder of the administrator, closed."""
    return closed_folder(tmp_path)


@pytest.fixture
def code(folder: Path) -> str:
    """Its recovery code."""
    return with_code(folder)


def recovered(folder: Path, code: str, *, user: str | None = None) -> Workspace:
    return unlock(folder, code, user=user, clock=CLOCK, recovery=True)


def change(workspace: Workspace, password: str = NEW, *, new_code: bool = False) -> str | None:
    return set_password(workspace, password, new_code=new_code, cost=CHEAP)


def opens(folder: Path, secret: str) -> bool:
    try:
        let_go(recovered(folder, secret))
    except DataFileError as error:
        if error.trouble != "wrong_password":
            raise
        return False
    return True


def opens_slot(folder: Path, secret: str) -> bool:
    with suppress(DataFileError):
        return bool(open_ring(keyfile.load(folder / "keys.json"), secret))
    return False


def refusal(act: Callable[[], object]) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.code, caught.value.facts


def add_user(folder: Path, name: str, role: Role, *, active: bool = True) -> None:
    """One more user, with the password that is their name twice."""
    ring = keyfile.load(folder / "keys.json")
    slot = ring.next_id
    ring = ring.add_user(data_key_of(folder), name=name, password=name * 2, cost=CHEAP)
    workspace = unlock(folder, PASSWORD, user="beheerder", clock=CLOCK)
    with workspace.database.write("test.user", 1, at=NOON) as session:
        session.add(AppUser(name=name, role=role, slot_id=slot, active=active))
    let_go(workspace)
    keyfile.save(folder / "keys.json", ring)


def data_key_of(folder: Path) -> bytes:
    ring = keyfile.load(folder / "keys.json")
    return ring.unlock(PASSWORD, user="beheerder").data_key


def test_the_recovery_code_opens_and_leaves_a_trace(folder: Path, code: str) -> None:
    with recovered(folder, f" {code.lower().replace('-', ' ')}\n") as workspace:
        assert (workspace.user.name, workspace.user.role) == ("beheerder", Role.ADMINISTRATOR)
        assert "recovery_used" in workspace.remarks
    with opened_folder(folder) as workspace, workspace.database.read() as session:
        assert "recovery_used" not in workspace.remarks
        last = session.scalars(select(JournalEntry).order_by(JournalEntry.id.desc())).first()
        assert last
        assert (last.operation, last.actor_id) == ("users.recovery_used", 1)
        assert (last.table_name, last.row_id) == ("app_user", 1)


def test_elsewhere_the_recovery_code_sends_to_a_new_password(folder: Path, code: str) -> None:
    before = (folder / "zonedesk.db").read_bytes()
    assert refusal(lambda: unlock(folder, code)) == ("password.first", {})
    assert (folder / "zonedesk.db").read_bytes() == before
    opened_folder(folder).close()


@pytest.mark.parametrize(
    ("spoil", "mistyped"),
    [
        (lambda _: recovery_code(), False),
        (lambda _: recovery_code().replace("-", "").lower(), False),
        (lambda code: code[:-1], True),
        (lambda code: code[:10] + ("2" if code[10] != "2" else "3") + code[11:], True),
    ],
    ids=["other", "other_bare", "short", "slip"],
)
def test_a_wrong_code_is_told_from_a_wrong_password(
    folder: Path, code: str, *, spoil: Callable[[str], str], mistyped: bool
) -> None:
    for user in (None, "beheerder"):
        with pytest.raises(DataFileError) as caught:
            recovered(folder, spoil(code), user=user)
        assert caught.value.trouble == "wrong_password"
        assert caught.value.facts == {"kind": "recovery", "mistyped": mistyped}


def test_a_password_may_have_the_form_of_a_code(folder: Path) -> None:
    """One text of 28 letters in 32 has it: its owner is not locked out."""
    posing = recovery_code()
    with opened_folder(folder) as workspace:
        change(workspace, posing)
    with unlock(folder, posing, clock=CLOCK) as workspace:
        assert workspace.user.name == "beheerder"


def test_the_code_opens_in_the_name_of_an_administrator(folder: Path, code: str) -> None:
    add_user(folder, "secretaris", Role.SECRETARY)
    add_user(folder, "tweede", Role.ADMINISTRATOR)
    add_user(folder, "gewezen", Role.ADMINISTRATOR, active=False)
    for named, found in ((None, "beheerder"), ("Tweede ", "tweede"), ("BEHEERDER", "beheerder")):
        with recovered(folder, code, user=named) as workspace:
            assert workspace.user.name == found
    for named in ("secretaris", "gewezen", "niemand"):
        assert refusal(partial(recovered, folder, code, user=named)) == (
            "recovery.administrator",
            {"names": "beheerder, tweede"},
        )
    unlock(folder, "tweedetweede", user="tweede", clock=CLOCK).close()


@pytest.mark.parametrize("by_code", [False, True], ids=["old_password", "recovery_code"])
def test_a_new_password_opens_and_the_old_one_does_not(
    folder: Path, code: str, *, by_code: bool
) -> None:
    with opened_folder(folder) as workspace:
        key = workspace.key
        old = backup(workspace)
    with recovered(folder, code if by_code else PASSWORD) as workspace:
        assert change(workspace) is None
        new = backup(workspace)
    assert [opens(folder, one) for one in (PASSWORD, NEW, code)] == [False, True, True]
    assert list(keyfile.load(folder / "keys.json").users()) == [1]
    assert keyfile.load(folder / "keys.json").unlock(NEW).data_key == key
    assert verify(old, PASSWORD).ok
    assert verify(new, NEW).ok
    for packed, wrong in ((old, NEW), (new, PASSWORD)):
        with pytest.raises(DataFileError, match="wrong_password"):
            verify(packed, wrong)


def test_only_the_user_at_work_gets_the_new_password(folder: Path) -> None:
    add_user(folder, "secretaris", Role.SECRETARY)
    with unlock(folder, "secretarissecretaris", user="secretaris", clock=CLOCK) as workspace:
        change(workspace)
    ring = keyfile.load(folder / "keys.json")
    assert ring.unlock(NEW, user="secretaris").name == "secretaris"
    assert ring.unlock(PASSWORD, user="beheerder").name == "beheerder"


def test_a_new_recovery_code_replaces_the_printed_one(folder: Path, code: str) -> None:
    with opened_folder(folder) as workspace:
        fresh = change(workspace, new_code=True)
    assert fresh
    assert [opens(folder, one) for one in (PASSWORD, code, NEW, fresh)] == [
        False,
        False,
        True,
        True,
    ]
    assert opens_with_code(folder, fresh)
    assert not opens_with_code(folder, code)
    assert not opens_with_code(folder, NEW)


@pytest.mark.parametrize("short", ["", "1234567", " " * 12, "e\u0301" * 7])
def test_a_short_password_is_refused(folder: Path, short: str) -> None:
    with opened_folder(folder) as workspace:
        assert refusal(lambda: change(workspace, short)) == ("password.too_short", {"shortest": 8})
    assert opens(folder, PASSWORD)


def test_the_recovery_code_is_no_password(folder: Path, code: str) -> None:
    with opened_folder(folder) as workspace:
        for typed in (code, code.lower().replace("-", "")):
            assert refusal(partial(change, workspace, typed)) == ("password.is_code", {})
    assert opens(folder, PASSWORD)


def test_a_backup_is_checked_and_brought_back_with_the_code(
    folder: Path, code: str, tmp_path: Path
) -> None:
    with opened_folder(folder) as workspace:
        packed = backup(workspace)
    assert verify(packed, code).ok
    assert verify(folder, code).ok
    restore(packed, tmp_path / "terug", password=code)
    assert opens_with_code(tmp_path / "terug", code)
    with recovered(tmp_path / "terug", code) as workspace:
        change(workspace)
    assert opens(tmp_path / "terug", NEW)
    assert refusal(lambda: restore(packed, tmp_path / "weg", password=code, user="niemand")) == (
        "recovery.administrator",
        {"names": "beheerder"},
    )
    assert not (tmp_path / "weg").exists()


def change_password(place: Path, tell: Callable[[object], object]) -> None:
    with opened_folder(place / "lier.zonedesk") as workspace:
        add_people(workspace.database, "Korpschef")
        change(workspace, new_code=(place / "code").exists())
        tell("changed")
        backup(workspace)


@pytest.mark.skipif(os.name != "posix", reason="a kill is a signal here")
def test_a_kill_leaves_exactly_one_password(tmp_path: Path) -> None:
    """B03: whatever the moment; the printed code opens until a new one came with the password."""
    prepared = tmp_path / "prepared"
    prepared.mkdir()
    code = with_code(closed_folder(prepared))
    outcomes = []
    step, killed = 0, True
    while killed:
        step += 1
        place = Path(shutil.copytree(prepared, tmp_path / str(step)))
        folder = place / "lier.zonedesk"
        new_code = step % 2 == 1
        if new_code:
            (place / "code").touch()
        killed = kill_at_step(change_password, place, step=step)
        changed = opens_slot(folder, NEW)
        assert opens_slot(folder, PASSWORD) is not changed
        assert opens_slot(folder, code) is not (changed and new_code)
        assert opens(folder, NEW if changed else PASSWORD), "and everything is found sound"
        assert not list(folder.rglob(".zonedesk-*"))
        outcomes.append(changed)
    assert step >= 20
    assert outcomes == sorted(outcomes)
    assert set(outcomes) == {False, True}
