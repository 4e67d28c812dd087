"""Amounts in euro as people type them: ``17.600``, ``17600,50``, ``€ 1.234,50`` (C13)."""

from __future__ import annotations

import re
from typing import Final

from zonedesk.domain.errors import Refused

_THOUSANDS: Final = re.compile(r"(-?[0-9]{1,3}(?:\.[0-9]{3}){1,3})(?:,([0-9]*))?")
_PLAIN: Final = re.compile(r"(-?[0-9]{1,12})(?:[,.]([0-9]*))?")
_SIGNS: Final = re.compile(r"[\s€]|euro?", re.IGNORECASE)
_DECIMALS: Final = 2


def parse_amount(text: str) -> int | None:
    """Read an amount as it was typed.

    Returns:
        cents; None when nothing was typed.

    Raises:
        Refused: ``register.amount`` (found) when it is no amount, ``register.amount_decimals``
            (found) when it goes on after the cents.
    """
    typed = _SIGNS.sub("", text).replace("−", "-").removesuffix("-").rstrip(",.")
    if not text.strip():
        return None
    read = _THOUSANDS.fullmatch(typed) or _PLAIN.fullmatch(typed)
    if read is None:
        raise Refused("register.amount", found=text.strip())
    decimals = read[2] or ""
    if len(decimals) > _DECIMALS:
        raise Refused("register.amount_decimals", found=text.strip())
    whole = read[1].replace(".", "")
    cents = int(whole) * 100
    part = int(decimals.ljust(_DECIMALS, "0"))
    return cents - part if whole.startswith("-") else cents + part
