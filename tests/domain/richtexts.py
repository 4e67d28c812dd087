"""Rich texts of every kind for the property tests, rich in mark characters and addresses."""

from __future__ import annotations

from hypothesis import strategies as st

from zonedesk.domain.richtext import (
    Block,
    BulletList,
    NumberedList,
    Paragraph,
    RichText,
    Run,
    Table,
)

AWKWARD = ("**", "//", "__", "\\", "- ", "1. ", "12. ", "http://", "a", "é", " ", ".", ":", "\n")


def marks_texts() -> st.SearchStrategy[str]:
    """Any text without control characters, often made of what marks are made of."""
    anything = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20)
    awkward = st.lists(st.sampled_from(AWKWARD), max_size=12).map("".join)
    return st.lists(st.one_of(awkward, anything), max_size=4).map("".join)


def runs(texts: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Run, ...]]:
    """Rows of runs with every look."""
    looks = st.sampled_from(["", "sub", "super"])
    run = st.builds(Run, texts, st.booleans(), st.booleans(), st.booleans(), looks)
    return st.lists(run, max_size=4).map(tuple)


def rich_texts(*, tables: bool = True) -> st.SearchStrategy[RichText]:
    """Whole texts, with or without tables."""
    row = runs(marks_texts())
    rows = st.lists(row, max_size=3).map(tuple)
    kinds: list[st.SearchStrategy[Block]] = [
        st.builds(Paragraph, row),
        st.builds(BulletList, rows),
        st.builds(NumberedList, rows, st.integers(0, 12)),
    ]
    if tables:
        kinds.append(st.builds(Table, st.lists(rows, max_size=2).map(tuple)))
    return st.builds(RichText, st.lists(st.one_of(kinds), max_size=4).map(tuple))


def worded_texts() -> st.SearchStrategy[RichText]:
    """Texts as people make them: looks that begin and end with whole words."""
    word = st.sampled_from(
        ["vet", "Art. 1.", "__init__", "**", "a//b", "C:\\", "(ja)", "https://x//y"]
    )
    look = st.tuples(st.booleans(), st.booleans(), st.booleans())
    run = st.tuples(word, look).map(lambda made: Run(made[0], *made[1]))
    row = st.lists(run, min_size=1, max_size=5).map(_spaced)
    rows = st.lists(row, min_size=1, max_size=3).map(tuple)
    blocks = st.one_of(st.builds(Paragraph, row), st.builds(BulletList, rows))
    return st.builds(RichText, st.lists(blocks, max_size=3).map(tuple))


def _spaced(words: list[Run]) -> tuple[Run, ...]:
    blank = Run(" ")
    return tuple(part for word in words for part in (blank, word))[1:]
