"""The recovery code: the sealed second way into the work folder (trust.md 0.15).

Seven groups of four signs of Crockford's base 32 (no I, L, O, U): 27 random signs, which is
135 bits, and one check sign, so that a slip of the pen is told from a wrong code.
"""

from __future__ import annotations

import secrets
import unicodedata

from zonedesk.system.trouble import DataFileError, Trouble

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_GROUP = 4
_LENGTH = 28


def recovery_code() -> str:
    """Make a new code to print and put away, for example ``7K2M-…-9QX4`` (seven groups)."""
    signs = "".join(secrets.choice(_SIGNS) for _ in range(_LENGTH - 1))
    signs += _check_sign(signs)
    return "-".join(signs[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))


def read_code(text: str) -> str:
    """Read a code as people type it: any case, blanks, dashes, O for 0, I or L for 1.

    Returns:
        the 28 signs without dashes.

    Raises:
        DataFileError: ``wrong_password`` with ``mistyped=True`` when it cannot be a code.
    """
    raised = unicodedata.normalize("NFKC", text).upper()
    signs = "".join(sign for sign in raised if sign.isalnum()).translate(_MISREAD)
    known = len(signs) == _LENGTH and set(signs) <= set(_SIGNS)
    if not known or _check_sign(signs[:-1]) != signs[-1]:
        raise DataFileError(Trouble.WRONG_PASSWORD, kind="recovery", mistyped=True)
    return signs


def _check_sign(signs: str) -> str:
    """Luhn's sum in base 32: sees every single wrong sign and nearly every swap of neighbours."""
    total = 0
    for place, sign in enumerate(reversed(signs)):
        value = _SIGNS.index(sign) * (2 - place % 2)
        total += value // len(_SIGNS) + value % len(_SIGNS)
    return _SIGNS[-total % len(_SIGNS)]
