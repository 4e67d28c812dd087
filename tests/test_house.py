"""The repository is a house for newcomers: everything is named, nothing is of one machine."""

from __future__ import annotations

import re
import socket
import tomllib
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import zonedesk

if TYPE_CHECKING:
    from tests.conftest import NetworkGuard

ROOT = Path(__file__).parent.parent
TOP_LEVEL = {
    ".ci",
    ".git",
    ".gitignore",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "benchmarks",
    "constraints.txt",
    "docs",
    "installer.spec",
    "main.py",
    "pyproject.toml",
    "resources",
    "tests",
    "zonedesk",
}
IGNORED = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text("utf-8").split()]


def is_ignored(name: str) -> bool:
    """Whether version control leaves this name out."""
    return any(fnmatch(name, pattern) for pattern in IGNORED)


@cache
def house_files() -> list[Path]:
    """Every file that belongs to the repository, this one excepted: it names what it forbids."""
    return [
        path
        for top in TOP_LEVEL - {".git"}
        for path in [ROOT / top, *(ROOT / top).rglob("*")]
        if path.is_file() and path != Path(__file__)
        if not any(is_ignored(part) for part in path.relative_to(ROOT).parts)
    ]


@cache
def project() -> dict[str, Any]:
    """The settings of the project."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pinned() -> dict[str, str]:
    """Each installed package with its one version, names as package tools compare them."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return {plain(name): version for name, _, version in (line.partition("==") for line in lines)}


def plain(name: str) -> str:
    """A package's name as package tools compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def make_targets() -> set[str]:
    """Every target of the Makefile that a person types."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", text, re.MULTILINE)
    assert phony
    return set(phony[1].split())


def test_top_level_holds_what_architecture_names() -> None:
    found = {path.name for path in ROOT.iterdir() if not is_ignored(path.name)}
    assert found - {".git"} == TOP_LEVEL - {".git"}


@pytest.mark.parametrize("machine_path", ["/work/", "/root/", "/tmp/", "C:\\Users\\", str(ROOT)])
def test_no_file_names_a_path_of_one_machine(machine_path: str) -> None:
    assert not [path for path in house_files() if machine_path.encode() in path.read_bytes()]


@pytest.mark.parametrize("address", ["index-url", "find-links", "trusted-host", "pypi."])
def test_no_file_names_a_package_index(address: str) -> None:
    assert not [path for path in house_files() if address.encode() in path.read_bytes()]


def test_help_has_a_line_for_every_target() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    explained = set(re.findall(r"^([a-z-]+):.*## .+$", text, re.MULTILINE))
    assert explained == make_targets()
    assert explained >= {"setup", "run", "test", "check", "format", "bench", "help"}


def test_readme_and_contributing_name_only_targets_that_exist() -> None:
    for page in ("README.md", "CONTRIBUTING.md", "docs/releasing.md"):
        named = re.findall(r"`make ([a-z-]+)", (ROOT / page).read_text(encoding="utf-8"))
        assert set(named) <= make_targets(), page


def test_constraints_pin_each_package_once_and_nothing_else() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9a-z.]*", line) for line in lines)
    assert len(pinned()) == len(lines)
    assert lines == sorted(lines, key=str.lower)


def test_constraints_hold_every_dependency() -> None:
    settings = project()["project"]
    extras = settings["optional-dependencies"].values()
    wanted = settings["dependencies"] + [name for extra in extras for name in extra]
    names = {plain(re.split(r"[^A-Za-z0-9._-]", requirement)[0]) for requirement in wanted}
    assert names <= set(pinned())


def test_version_has_one_source() -> None:
    assert "version" in project()["project"]["dynamic"]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\S+)", changes, re.MULTILINE)
    assert newest
    assert newest[1] == zonedesk.__version__


def test_links_between_our_pages_lead_somewhere() -> None:
    for page in [path for path in house_files() if path.suffix == ".md"]:
        for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            assert target.startswith("https:") or (page.parent / target).exists(), (page, target)


def test_a_socket_fails_the_suite(no_network: NetworkGuard) -> None:
    with pytest.raises(BaseException, match=r"^socket\.__new__$"):
        socket.socket()
    with pytest.raises(BaseException, match=r"^socket\.getaddrinfo$"):
        socket.getaddrinfo("localhost", 80)
    assert len(no_network.used) == 2
    no_network.used.clear()
