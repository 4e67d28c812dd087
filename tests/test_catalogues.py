"""Every text has its translations, and every code its sentence."""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests import catalogues
from zonedesk.i18n import refusals
from zonedesk.i18n.catalogue import CATALOGUES, translator
from zonedesk.i18n.refusals_attachments import ATTACHMENTS
from zonedesk.i18n.refusals_meetings import MEETINGS
from zonedesk.i18n.refusals_register import LACKS, PROBLEMS
from zonedesk.i18n.refusals_supervision import SUPERVISION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zonedesk.domain.words import Word

FILES = catalogues.catalogue_files()
HINT = "run: python -m tests.catalogues --update"

#: Names of classes whose first text argument is a code.
VERDICTS = ("Refused", "DataFileError", "CellProblem")
#: Functions and keywords that hand a code on to a `Problem`.
PLACEHOLDER = re.compile(r"\{[a-z_]*\}|%\([a-z_]+\)[srd]|%[srd]")
CODE = re.compile(r"[a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*")
#: Sentences that are chosen by a fact, not by a code of their own.
VARIANTS = {
    "in_use.elsewhere",
    "in_use.unknown",
    "mandate.overlaps.running",
    "wrong_password.mistyped",
    "wrong_password.recovery",
}


def texts_of(string: str | Sequence[str] | None) -> tuple[str, ...]:
    """The translations of a message."""
    return (string,) if isinstance(string, str) else tuple(string or ())


def placeholders(text: str) -> list[str]:
    """What a text leaves open to fill in."""
    return sorted(PLACEHOLDER.findall(text))


@cache
def constants() -> list[tuple[str, str]]:
    """Every text constant of the package but those of the table of sentences itself."""
    return list(_constants())


def _constants() -> Iterator[tuple[str, str]]:
    for path in sorted((catalogues.ROOT / "zonedesk").rglob("*.py")):
        if path.name.startswith("refusals"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield f"{path.relative_to(catalogues.ROOT)}:{node.lineno}", node.value


def codes_raised() -> Iterator[tuple[str, str]]:
    """Every code that is given literally to a verdict or a problem."""
    for name in VERDICTS:
        for where, call in catalogues.literal_calls(name):
            for code in literals(call.args[:1]):
                yield where, code
    for where, call in catalogues.literal_calls("Problem"):
        keywords = [word.value for word in call.keywords if word.arg == "code"]
        for code in literals([*call.args[3:4], *keywords]):
            yield where, code


def literals(nodes: Iterable[ast.expr]) -> Iterator[str]:
    """The texts among expressions, both ways of a choice counted."""
    for node in nodes:
        for part in [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]:
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.value
            if isinstance(part, ast.Attribute) and getattr(part.value, "id", "") == "Trouble":
                yield part.attr.lower()


@pytest.mark.parametrize(("package", "language"), FILES)
def test_every_text_of_the_code_is_translated(package: str, language: str) -> None:
    known = {
        (message.context, message.id)
        for message in catalogues.read(package, language)
        if catalogues.translated(message.string)
    }
    missing = catalogues.sources(package) - known
    assert not missing, HINT


@pytest.mark.parametrize(("package", "language"), FILES)
def test_no_translation_is_left_over_or_uncertain(package: str, language: str) -> None:
    messages = [message for message in catalogues.read(package, language) if message.id]
    left = [one.id for one in messages if catalogues.is_left_over(package, (one.context, one.id))]
    assert not left, HINT
    assert not [one.id for one in messages if one.fuzzy]


@pytest.mark.parametrize(("package", "language"), FILES)
def test_a_translation_fills_in_what_its_source_fills_in(package: str, language: str) -> None:
    for message in catalogues.read(package, language):
        sources = texts_of(message.id)
        for text in texts_of(message.string):
            allowed = [placeholders(source) for source in sources]
            assert not message.id or placeholders(text) in allowed, message.id


@pytest.mark.parametrize(("package", "language"), FILES)
def test_what_is_compiled_is_what_stands_in_the_file(package: str, language: str) -> None:
    read = catalogues.compiled(package, language)
    for message in catalogues.read(package, language):
        if message.id:
            assert read[message.context, message.id] == message.string, HINT


def test_the_program_loads_every_catalogue() -> None:
    assert set(catalogues.LANGUAGES) == set(CATALOGUES)
    found = {(path.stem, path.parts[-3]) for path in catalogues.LOCALE.rglob("*.po")}
    assert found == set(FILES)


@pytest.mark.parametrize("language", ["nl", "fr", "de"])
def test_one_text_has_one_translation_in_all_packages(language: str) -> None:
    seen: dict[object, object] = {}
    for package in [package for package, known in FILES if known == language]:
        for message in catalogues.read(package, language):
            key = (message.context, message.id)
            if message.id:
                assert seen.setdefault(key, message.string) == message.string, (package, key)


@pytest.mark.parametrize("language", ["nl", "fr", "de"])
@pytest.mark.parametrize("kind", catalogues.word_kinds(), ids=lambda kind: kind.__name__)
def test_every_listed_value_has_its_printed_word(language: str, kind: type[Word]) -> None:
    labels = [translator(language).label(kind.__name__, member.value) for member in kind]
    assert not [one for one in labels if "_" in one]
    assert len(set(labels)) == len(labels)


def test_every_code_has_a_sentence() -> None:
    raised = {code: where for where, code in codes_raised()}
    missing = {code: where for code, where in raised.items() if code not in refusals.SENTENCES}
    assert not missing
    assert len(raised) > 50


def test_every_code_that_is_handed_on_has_a_sentence() -> None:
    missing = {
        (text, where)
        for where, text in constants()
        if where.startswith(("zonedesk/domain/", "zonedesk/documents/"))
        if CODE.fullmatch(text) and text.split(".")[0] in {"file", "register"}
        if text not in refusals.SENTENCES
    }
    assert not missing


def test_every_sentence_is_used() -> None:
    found = {text for _, text in constants()} | {code for _, code in codes_raised()}
    troubles = {code for code in refusals.SENTENCES if "." not in code}
    unused = {
        code
        for code in refusals.SENTENCES.keys() - VARIANTS
        if code not in found
        and not (code.startswith(("lack.", "remark.")) and code.split(".")[1] in found)
    }
    assert not unused
    assert {variant.rpartition(".")[0] for variant in VARIANTS} <= troubles | found


def listed(code: str) -> bool:
    """Whether a sentence stands in a table of its own."""
    return any(code in table for table in (ATTACHMENTS, MEETINGS, LACKS, PROBLEMS, SUPERVISION))


def test_sentences_stand_in_order_and_end_as_sentences() -> None:
    for table in (ATTACHMENTS, MEETINGS, LACKS, PROBLEMS, SUPERVISION, refusals.SENTENCES):
        codes = [one for one in table if table is not refusals.SENTENCES or not listed(one)]
        assert codes == sorted(codes)
    for language in ("nl", "fr"):
        for code, source in refusals.SENTENCES.items():
            text = translator(language).gettext(source)
            assert text != source
            assert text.endswith(".") or code.startswith("lack."), text
