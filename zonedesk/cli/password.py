"""Where the password comes from: a private file, the environment, or a prompt."""

from __future__ import annotations

import getpass
import os
import sys
from typing import TYPE_CHECKING

from zonedesk.cli.entrance import PASSWORD_VARIABLE
from zonedesk.cli.language import texts
from zonedesk.cli.places import refuse_folder
from zonedesk.domain.errors import Refused
from zonedesk.system.files import is_private

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

VARIABLE = PASSWORD_VARIABLE
NEW_VARIABLE = "ZONEDESK_NEW_PASSWORD"


def given_password(options: argparse.Namespace) -> str | None:
    """The password of ``--password-file``, else of the environment; None when there is neither.

    Raises:
        Refused: see `_from_file`.
    """
    if options.password_file is not None:
        return _from_file(options.password_file)
    return os.environ.get(VARIABLE) or None


def password_for(options: argparse.Namespace, *, new: bool = False) -> str:
    """The password or recovery code that was given, else what the user types at the prompt.

    Args:
        options: of the command.
        new: the password is being chosen, so it is typed twice.

    Raises:
        Refused: ``password.none`` when nobody can be asked; ``password.differs``;
            ``password.file_*``.
    """
    given = given_password(options)
    if given is not None:
        return given
    nobody = Refused("password.none", variable=VARIABLE)
    if not sys.stdin.isatty():
        raise nobody
    return _typed(texts().gettext("Password: "), twice=new, nobody=nobody)


def given_new_password(options: argparse.Namespace) -> str | None:
    """The password to set, of ``--new-password-file`` or the environment; None when it is asked.

    Raises:
        Refused: ``password.new_none`` when nobody can be asked; ``password.file_*``.
    """
    if options.new_password_file is not None:
        return _from_file(options.new_password_file)
    given = os.environ.get(NEW_VARIABLE)
    if not given and not sys.stdin.isatty():
        raise Refused("password.new_none", variable=NEW_VARIABLE)
    return given or None


def typed_new_password() -> str:
    """The password to set, typed twice.

    Raises:
        Refused: ``password.new_none`` when the keyboard is closed; ``password.differs``.
    """
    nobody = Refused("password.new_none", variable=NEW_VARIABLE)
    return _typed(texts().gettext("New password: "), twice=True, nobody=nobody)


def _typed(prompt: str, *, twice: bool, nobody: Refused) -> str:
    try:
        typed = getpass.getpass(prompt)
        again = getpass.getpass(texts().gettext("The same password again: ")) if twice else typed
    except EOFError as error:
        raise nobody from error
    if again != typed:
        raise Refused("password.differs")
    return typed


def _from_file(path: Path) -> str:
    """The first line of a file that its owner alone can read."""
    refuse_folder(path)
    try:
        if not is_private(path):
            raise Refused("password.file_open", path=str(path))
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise Refused("password.file_missing", path=str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("password.file_unreadable", path=str(path)) from error
    password = text.split("\n", 1)[0].removesuffix("\r")
    if not password:
        raise Refused("password.file_empty", path=str(path))
    return password
