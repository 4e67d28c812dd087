"""Passwords and recovery code: what opens a work folder, what does not, and what the user hears."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zonedesk.system import keyfile
from zonedesk.system.keys import KeyCost, KeyRing, SlotKind, create_ring
from zonedesk.system.recovery import read_code, recovery_code
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CHEAP = KeyCost(memory_kib=8, iterations=1, lanes=1)
CODE = recovery_code()
RING, DATA_KEY = create_ring("beheerder", "Geheim 1", code=CODE, cost=CHEAP)


def two_users() -> KeyRing:
    return RING.add_user(DATA_KEY, name="Secretaris", password="Ander 2", cost=CHEAP)


def test_the_password_gives_the_data_key_and_who_it_is() -> None:
    unlocked = RING.unlock("Geheim 1")
    assert unlocked.data_key == DATA_KEY
    assert (unlocked.slot_id, unlocked.name, unlocked.kind) == (1, "beheerder", SlotKind.USER)
    assert DATA_KEY.hex() not in repr(unlocked)
    assert str(DATA_KEY) not in repr(unlocked)


@pytest.mark.parametrize("wrong", ["geheim 1", "Geheim 1 ", " Geheim 1", "Geheim", "0"])
def test_a_wrong_password_is_one_short_trouble_and_blanks_count(wrong: str) -> None:
    with pytest.raises(DataFileError) as caught:
        RING.unlock(wrong)
    assert caught.value.trouble == "wrong_password"
    assert caught.value.facts == {"kind": "user", "mistyped": False}


@given(st.text(st.characters(), min_size=1, max_size=200))
@example("é'\"; -- 😀  ")
@example("\udce9 half a sign from an environment that is not UTF-8")
@example("x" * 200)
def test_any_text_is_a_password_in_whatever_form_it_is_typed(password: str) -> None:
    """B02: the keyboard of one computer makes é of one sign, that of another of two."""
    ring = RING.add_user(DATA_KEY, name="lezer", password=password, cost=CHEAP)
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        typed = unicodedata.normalize(form, password)
        assert ring.unlock(typed, user="lezer").data_key == DATA_KEY


def test_an_empty_password_is_refused_everywhere() -> None:
    for act in (
        lambda: create_ring("beheerder", "", code=CODE, cost=CHEAP),
        lambda: RING.unlock(""),
        lambda: RING.replace_password(DATA_KEY, slot_id=1, password="", cost=CHEAP),
    ):
        with pytest.raises(DataFileError, match="password_empty"):
            act()


def test_with_several_users_the_name_is_asked_and_found_in_any_case() -> None:
    ring = two_users()
    with pytest.raises(DataFileError) as caught:
        ring.unlock("Ander 2")
    assert caught.value.trouble == "user_needed"
    assert caught.value.facts == {"names": "beheerder, Secretaris"}
    assert ring.unlock("Ander 2", user="secretaris ").name == "Secretaris"
    with pytest.raises(DataFileError, match="user_unknown"):
        ring.unlock("Ander 2", user="lezer")
    with pytest.raises(DataFileError, match="wrong_password"):
        ring.unlock("Ander 2", user="beheerder")


def test_a_new_password_leaves_one_way_in_and_the_recovery_code() -> None:
    """B03: exactly one password opens; old backups keep the old one because the ring is a value."""
    changed = RING.replace_password(DATA_KEY, slot_id=1, password="Nieuw 3", cost=CHEAP)
    assert changed.unlock("Nieuw 3").data_key == DATA_KEY
    assert changed.unlock("Nieuw 3").slot_id == 1
    with pytest.raises(DataFileError, match="wrong_password"):
        changed.unlock("Geheim 1")
    assert changed.unlock_recovery(CODE).data_key == DATA_KEY
    assert RING.unlock("Geheim 1").data_key == DATA_KEY


def test_users_come_and_go_but_the_last_one_stays() -> None:
    ring = two_users()
    assert ring.users() == {1: "beheerder", 3: "Secretaris"}
    smaller = ring.remove(3)
    again = smaller.add_user(DATA_KEY, name="lezer", password="x", cost=CHEAP)
    assert again.users() == {1: "beheerder", 4: "lezer"}, "the number of a user is never reused"
    refused: list[tuple[Callable[[], object], str]] = [
        (lambda: smaller.remove(1), "user_last"),
        (lambda: smaller.remove(3), "user_unknown"),
        (lambda: smaller.remove(2), "user_unknown"),
        (lambda: ring.add_user(DATA_KEY, name="BEHEERDER", password="x"), "user_exists"),
        *(
            (lambda name=name: ring.add_user(DATA_KEY, name=name, password="x"), "user_unfit")
            for name in ("", "  ", "x" * 101, "twee\nregels", "\udce9", "a\u202eb")
        ),
    ]
    for act, code in refused:
        with pytest.raises(DataFileError, match=code):
            act()


def test_slots_cannot_be_swapped_or_renamed() -> None:
    """Whoever edits the file cannot make the reader's slot pass for the secretary's."""
    first, recovery, second = two_users().slots
    for forged in (replace(second, id=first.id), replace(second, name=first.name)):
        with pytest.raises(DataFileError, match="wrong_password"):
            KeyRing((forged,), 9).unlock("Ander 2")
    posing = replace(recovery, kind=SlotKind.USER, name="beheerder")
    with pytest.raises(DataFileError, match="wrong_password"):
        KeyRing((posing,), 9).unlock(read_code(CODE))


@pytest.mark.parametrize(
    "typed",
    [
        lambda code: code,
        str.lower,
        lambda code: code.replace("-", ""),
        lambda code: f"  {code.replace('-', ' – ')}\n",
        lambda code: code.replace("0", "O").replace("1", "I"),
        lambda code: code.replace("0", "o").replace("1", "l").replace("V", "u"),
    ],
)
def test_the_recovery_code_opens_however_it_is_copied(typed: Callable[[str], str]) -> None:
    unlocked = RING.unlock_recovery(typed(CODE))
    assert unlocked.data_key == DATA_KEY
    assert unlocked.kind is SlotKind.RECOVERY


def test_a_slip_in_the_recovery_code_is_told_from_a_wrong_code() -> None:
    slips = [CODE[:-1], CODE + "0", "", "herstelcode", "é" * 28, "²" * 28]
    slips += [
        CODE[:place] + ("0" if sign != "0" else "2") + CODE[place + 1 :]
        for place, sign in enumerate(CODE)
        if sign != "-"
    ]
    for slip in slips:
        with pytest.raises(DataFileError) as caught:
            RING.unlock_recovery(slip)
        assert caught.value.facts == {"kind": "recovery", "mistyped": True}
    with pytest.raises(DataFileError) as caught:
        RING.unlock_recovery(recovery_code())
    assert caught.value.trouble == "wrong_password"
    assert caught.value.facts["mistyped"] is False


def test_a_new_recovery_code_replaces_the_printed_one() -> None:
    fresh = recovery_code()
    ring = RING.add_recovery(DATA_KEY, code=fresh, cost=CHEAP)
    assert ring.unlock_recovery(fresh).data_key == DATA_KEY
    with pytest.raises(DataFileError, match="wrong_password"):
        ring.unlock_recovery(CODE)
    assert len(ring.slots) == 2


def test_recovery_codes_are_long_readable_and_never_the_same() -> None:
    codes = {recovery_code() for _ in range(200)}
    assert len(codes) == 200
    for code in codes:
        groups = code.split("-")
        assert [len(group) for group in groups] == [4] * 7
        assert not set("ILOU") & set(code)
        assert read_code(code) == "".join(groups)


def test_the_price_of_a_guess_is_paid_by_default() -> None:
    assert KeyCost() == KeyCost(memory_kib=262_144, iterations=3, lanes=2)


def test_the_longest_and_oddest_login_survives_the_file() -> None:
    for name in ("é" * 100, 'O"Neil / 1', "😀", "\u0141\u0151\u0219"):
        ring = RING.add_user(DATA_KEY, name=name, password="x", cost=CHEAP)
        assert keyfile.decode(keyfile.encode(ring)).unlock("x", user=name).name == name


def test_keys_come_back_from_disk_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    ring = two_users()
    keyfile.save(path, ring)
    assert keyfile.load(path) == ring
    assert keyfile.load(path).unlock("Ander 2", user="Secretaris").data_key == DATA_KEY
    assert b"Geheim" not in path.read_bytes()
    assert DATA_KEY.hex().encode() not in path.read_bytes()


def test_a_damaged_key_file_is_never_called_a_wrong_password() -> None:
    """Every byte turned, every length cut: damage, or the same keys (a capital in a number)."""
    whole = keyfile.encode(RING)
    spoiled = [whole[:length] for length in range(0, len(whole), 7)]
    spoiled += [
        whole[:place] + bytes([whole[place] ^ 1 << place % 8]) + whole[place + 1 :]
        for place in range(len(whole))
    ]
    for data in spoiled:
        try:
            assert keyfile.decode(data) == RING
        except DataFileError as error:
            assert error.trouble in {"damaged", "newer"}  # noqa: PT017 - either is right


def altered(**changes: object) -> bytes:
    document = json.loads(keyfile.encode(RING))
    document["slots"][0] |= changes
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"null",
        b"[" * 200_000,
        b"\xff\xfe\x00",
        b"PK\x03\x04 a zip",
        b" " * 2_000_000,
        b'{"format": "zonedesk-keys", "version": 1}',
        altered(memory_kib=2**30),
        altered(memory_kib=True),
        altered(memory_kib=1e400),
        altered(memory_kib=1),
        altered(iterations=10**9),
        altered(iterations=0),
        altered(lanes=10**6),
        altered(lanes="2"),
        altered(id=2),
        altered(kind="admin"),
        altered(kind="recovery"),
        altered(name="\ud800"),
        altered(name="x" * 1000),
        altered(name=None),
        altered(salt="00"),
        altered(wrapped="zz"),
        altered(wrapped=["00"]),
    ],
)
def test_hostile_key_files_are_damage_at_once(data: bytes) -> None:
    with pytest.raises(DataFileError) as caught:
        keyfile.decode(data)
    assert caught.value.trouble == "damaged"
    assert caught.value.facts == {"what": "keys.json"}


def test_keys_of_a_newer_program_are_told_as_such() -> None:
    document = json.loads(keyfile.encode(RING)) | {"version": 7}
    with pytest.raises(DataFileError) as caught:
        keyfile.decode(json.dumps(document).encode())
    assert caught.value.trouble == "newer"
    assert caught.value.facts == {"version": 7, "what": "keys.json"}


def test_no_folder_is_missing_but_a_folder_without_keys_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="missing"):
        keyfile.load(tmp_path / "none" / "keys.json")
    with pytest.raises(DataFileError, match="damaged"):
        keyfile.load(tmp_path / "keys.json")
    (tmp_path / "keys.json").mkdir()
    with pytest.raises(DataFileError, match="not_readable"):
        keyfile.load(tmp_path / "keys.json")


SAVER = """
import sys
from pathlib import Path
from zonedesk.system import keyfile
path, one, two = map(Path, sys.argv[1:])
rings = [keyfile.load(one), keyfile.load(two)]
print("started", flush=True)
while True:
    for ring in rings:
        keyfile.save(path, ring)
"""


def test_a_kill_while_the_password_changes_leaves_one_password(tmp_path: Path) -> None:
    """B03: the file holds the old keys or the new ones, whatever the moment."""
    path, one, two = (tmp_path / name for name in ("keys.json", "one.json", "two.json"))
    changed = RING.replace_password(DATA_KEY, slot_id=1, password="Nieuw 3", cost=CHEAP)
    keyfile.save(path, RING)
    keyfile.save(one, RING)
    keyfile.save(two, changed)
    for moment in range(6):
        command = [sys.executable, "-c", SAVER, str(path), str(one), str(two)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as saver:
            assert saver.stdout
            saver.stdout.readline()
            try:
                saver.wait(timeout=0.004 * moment)
            except subprocess.TimeoutExpired:
                saver.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        assert keyfile.load(path) in {RING, changed}
