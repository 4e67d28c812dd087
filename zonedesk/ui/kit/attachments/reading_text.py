"""Texts as people read them: the signs of a file, and a mail as its head and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from email.message import EmailMessage

_MAIL: Final = "message/rfc822"
_HEADS: Final = ("From", "To", "Cc", "Date", "Subject")
_SIGNS: Final = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))


def readable(data: bytes, media_type: str) -> str:
    """Give the text of a file; of a mail its head and its words, never anything it links to."""
    if media_type == _MAIL:
        return _mail(data)
    return decoded(data)


def decoded(data: bytes) -> str:
    """Read bytes as the text they are most likely: Unicode, else as Windows writes it here."""
    for sign, name in _SIGNS:
        if data.startswith(sign):
            return _plain(data.decode(name, errors="replace"))
    try:
        return _plain(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3:  # only the last sign was cut in two
            return _plain(data[: error.start].decode("utf-8"))
        return _plain(data.decode("cp1252", errors="replace"))


def _mail(data: bytes) -> str:
    from email import message_from_bytes  # noqa: PLC0415 - few documents are mails
    from email.policy import default  # noqa: PLC0415

    mail: EmailMessage = message_from_bytes(data, policy=default)
    heads = [f"{name}: {_head(mail, name)}" for name in _HEADS if mail[name] is not None]
    names = [part.get_filename() or "" for part in mail.iter_attachments()]
    heads += [f"+ {name}" for name in names if name]
    return "\n".join([*heads, "", _body(mail)])


def _head(mail: EmailMessage, name: str) -> str:
    return " ".join(_plain(str(mail[name])).split())


def _body(mail: EmailMessage) -> str:
    part = mail.get_body(("plain", "html"))
    if part is None:
        return ""
    data = part.get_payload(decode=True)
    charset = part.get_content_charset("utf-8")
    if not isinstance(data, bytes):
        return ""
    try:
        return _plain(data.decode(charset, errors="replace"))
    except LookupError:  # a mail may name a character set that does not exist
        return decoded(data)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\x00", "\ufffd")
