"""The layers of ARCHITECTURE.md hold: each import goes down the staircase."""

from __future__ import annotations

import re
import sys
import tomllib
from functools import cache
from pathlib import Path

import grimp
import pytest
from importlinter import api
from importlinter.application.use_cases import lint_imports

ROOT = Path(__file__).parent.parent
CONTRACTS = [
    str(contract["id"])
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "importlinter"
    ]["contracts"]
]

# What a layer may take from outside, beside the standard library. `db` and `documents` choose
# their own libraries; `services` and `cli` get everything through the layers below them.
OUTSIDE = {
    "domain": set[str](),
    "system": {"cryptography", "platformdirs", "pathvalidate", "filelock", "holidays"},
    "i18n": {"babel"},
    "db": {"sqlalchemy", "alembic", "sqlcipher3"},
    "documents": {
        "babel",
        "defusedxml",
        "font_source_sans_pro",
        "fontpkg",
        "fontpkg_noto_sans",
        "icalendar",
        "openpyxl",
        "pikepdf",
        "PIL",
        "pypdf",
        "pyphen",
        "reportlab",
    },
    "services": set[str](),
    "cli": set[str](),
    "ui": {"PySide6", "shiboken6", "lucide", "pypdfium2", "font_source_sans_pro"},
    "bootstrap": set[str](),
    "__main__": set[str](),
}


@cache
def imports() -> grimp.ImportGraph:
    """The imports of the whole package, outside ones by their top name."""
    return grimp.build_graph("zonedesk", include_external_packages=True, cache_dir=None)


@pytest.mark.parametrize("contract", CONTRACTS)
def test_contract_is_kept(contract: str, capsys: pytest.CaptureFixture[str]) -> None:
    config = str(ROOT / "pyproject.toml")
    assert api.read_configuration(config)["contracts_options"]
    kept = lint_imports(config, (contract,), cache_dir=None, no_logo=True)
    assert kept, capsys.readouterr().out


@pytest.mark.parametrize("layer", OUTSIDE)
def test_layer_takes_only_its_own_libraries(layer: str) -> None:
    graph = imports()
    outside = {name for name in graph.modules if name.split(".")[0] != "zonedesk"}
    found = {
        f"{module} imports {target}"
        for module in graph.modules
        if module.split(".")[:2] == ["zonedesk", layer]
        for target in graph.find_modules_directly_imported_by(module) & outside
        if target not in sys.stdlib_module_names | OUTSIDE[layer]
    }
    assert not found


def test_every_layer_is_named() -> None:
    assert {name.split(".")[1] for name in imports().find_children("zonedesk")} <= set(OUTSIDE)


def test_what_a_user_saves_goes_past_the_guard_of_work_folders() -> None:
    """`write_atomic` replaces whatever stands there; the command line looks by itself before."""
    writing = re.compile(r"\bwrite_atomic\b|\bwrite_bytes\b|\bQPdfWriter\b|setOutputFileName")
    package = ROOT / "zonedesk"
    found = {
        str(path.relative_to(package))
        for layer in ("cli", "services", "ui")
        for path in (package / layer).rglob("*.py")
        if writing.search(path.read_text(encoding="utf-8"))
    }
    assert found == {"cli/places.py"}


def test_no_source_fetches_an_address() -> None:
    fetching = re.compile(r"urllib\.request|urllib import request|urlopen|getaddrinfo")
    for path in (ROOT / "zonedesk").rglob("*.py"):
        assert not fetching.search(path.read_text(encoding="utf-8")), path
