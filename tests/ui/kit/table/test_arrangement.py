"""Sorting, filters and groups of a list, without a window."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.kit.table.lists import COLUMNS, ROWS, Dossier
from zonedesk.domain.numbering import sort_key
from zonedesk.ui.kit.table.arrangement import STEP, Arrangement, folded
from zonedesk.ui.kit.table.columns import Filter, Group, Grouping, SortBy, TableColumn
from zonedesk.ui.kit.table.copying import tab_separated
from zonedesk.ui.kit.table.header import clicked_sort
from zonedesk.ui.kit.table.state import ColumnState, ListState, state_from_json

words = st.text(st.sampled_from("aAéÉßœŁ 10.\n"), max_size=6)
rows = st.lists(
    st.builds(Dossier, words, words, st.sampled_from(["P", "A"]), st.none() | st.integers(0, 3)),
    max_size=12,
)


def arranged(given_rows: list[Dossier] | tuple[Dossier, ...] = ROWS) -> Arrangement[Dossier]:
    """An arrangement of these rows."""
    made = Arrangement(COLUMNS)
    made.set_rows(given_rows)
    return made


def numbers(arrangement: Arrangement[Dossier]) -> list[str]:
    """The numbers of the rows that show, in order."""
    return [arrangement.rows[place].number for place in arrangement.found()]


def test_numbers_sort_as_people_count_and_letters_without_accents() -> None:
    made = arranged()
    made.set_sort([SortBy("number")])
    assert numbers(made) == ["A/1", "A/2", "A/9", "A/10", "A/20"]
    made.set_sort([SortBy("title")])
    assert numbers(made) == ["A/10", "A/2", "A/9", "A/20", "A/1"]


def test_several_columns_sort_and_empty_cells_stand_last_either_way() -> None:
    made = arranged()
    made.set_sort([SortBy("category"), SortBy("amount", descending=True)])
    assert numbers(made) == ["A/2", "A/9", "A/20", "A/10", "A/1"]
    made.set_sort([SortBy("day", descending=True)])
    assert numbers(made)[:3] == ["A/2", "A/9", "A/1"]
    made.set_sort([SortBy("day")])
    assert numbers(made)[:3] == ["A/1", "A/9", "A/2"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("camera", ["A/2", "A/20"]),
        ("CAMERA aankoop", ["A/2", "A/20"]),
        ("een", ["A/2", "A/10", "A/1"]),
        ("elan", ["A/9"]),
        ("ÉLAN", ["A/9"]),
        ("  wijk   a/9 ", ["A/9"]),
        ("camera inspecteur", []),
        ("", ["A/2", "A/10", "A/1", "A/9", "A/20"]),
        ("%", []),
    ],
)
def test_each_word_is_searched_in_every_column(typed: str, found: list[str]) -> None:
    made = arranged()
    made.set_quick(typed)
    assert numbers(made) == found


def test_a_word_is_not_found_across_two_cells() -> None:
    made = arranged([Dossier("12", "34")])
    made.set_quick("23")
    assert numbers(made) == []


@given(rows, st.lists(words, max_size=5), words)
def test_typing_on_and_back_finds_the_same_as_starting_anew(
    given_rows: list[Dossier], typed: list[str], last: str
) -> None:
    step_by_step = arranged(given_rows)
    for text in (*typed, last[:1], last[:2], last):
        step_by_step.set_quick(text)
        step_by_step.found()
    anew = arranged(given_rows)
    anew.set_quick(last)
    wanted = folded(last).split()
    simply = [
        place
        for place, row in enumerate(given_rows)
        if all(any(word in folded(column.text(row)) for column in COLUMNS) for word in wanted)
    ]
    assert step_by_step.found() == anew.found() == simply


@given(
    given_rows=rows,
    keys=st.permutations(["number", "title", "amount"]),
    descending=st.booleans(),
)
def test_sorting_keeps_every_row_and_the_order_of_equals(
    given_rows: list[Dossier], keys: list[str], *, descending: bool
) -> None:
    made = arranged(given_rows)
    made.set_sort([SortBy(key, descending=descending) for key in keys])
    found = made.found()
    assert sorted(found) == list(range(len(given_rows)))
    if keys[0] == "number" and not descending:
        cells = [given_rows[place].number for place in found]
        filled = [cell for cell in cells if cell]
        assert filled == sorted(filled, key=sort_key)
        assert cells == filled + [""] * (len(cells) - len(filled))


@given(st.text())
def test_folding_knows_no_case_and_no_accents_in_any_script(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    made = arranged([Dossier("1", text)])
    made.set_quick(text)
    assert made.found() == [0]


def test_chips_of_one_column_are_alternatives_and_of_two_narrow() -> None:
    made = arranged()
    made.set_filters([Filter("category", "Aankoop")])
    assert numbers(made) == ["A/2", "A/9", "A/20"]
    made.set_filters([Filter("category", "Aankoop"), Filter("category", "Personeel")])
    assert len(numbers(made)) == 5
    made.set_filters([Filter("category", "Aankoop"), Filter("number", "A/9")])
    assert numbers(made) == ["A/9"]
    made.set_filters([Filter("nergens", "x")])
    assert made.filters == ()


def test_a_facet_counts_by_the_other_filters_so_that_zero_tells_why() -> None:
    made = arranged()
    made.set_filters([Filter("category", "Aankoop"), Filter("number", "A/9")])
    assert made.facet("category") == {"Aankoop": 1}
    made.set_filters([Filter("category", "Aankoop")])
    made.set_quick("camera")
    assert made.facet("category") == {"Aankoop": 2}
    assert made.facet("number") == {"A/2": 1, "A/20": 1}


def test_groups_stand_in_their_order_with_counts_and_fold() -> None:
    made = arranged()
    known = (Group("Personeel", "Mensen"), Group("leeg", "Leeg"))
    made.set_grouping(Grouping(lambda row: row.category, known))
    lines, groups = made.grouped(made.found())
    assert lines == [~0, 1, 2, ~1, 0, 3, 4]
    assert groups == [(known[0], 2), (Group("Aankoop", "Aankoop"), 3)]
    made.collapsed.add("Personeel")
    assert made.grouped(made.found())[0] == [~0, ~1, 0, 3, 4]
    assert made.grouped(made.found(), unfold=True)[0] == lines


def test_a_grouping_may_put_the_rows_of_a_group_in_another_order() -> None:
    made = arranged()
    turned = Grouping[Dossier](
        lambda row: row.category, within=lambda rows: range(len(rows) - 1, -1, -1)
    )
    made.set_grouping(turned)
    assert made.grouped(made.found())[0] == [~0, 4, 3, 0, ~1, 2, 1]


def test_preparing_step_by_step_gives_what_searching_at_once_gives() -> None:
    many = [Dossier(str(number), "") for number in range(STEP + 1)]
    made = arranged(many)
    assert made.prepare()
    assert not made.prepare()
    made.set_quick(str(STEP))
    assert numbers(made) == [str(STEP)]


def test_a_text_with_the_inner_separator_is_still_searched_row_by_row() -> None:
    made = arranged([Dossier("1", "a\0b"), Dossier("2", "c")])
    made.set_quick("c")
    assert numbers(made) == ["2"]


def test_texts_of_a_row_are_made_once_and_only_when_asked() -> None:
    asked: list[int] = []

    def text(row: int) -> str:
        asked.append(row)
        return str(row)

    made = Arrangement((TableColumn[int]("n", "N", text),))
    made.set_rows(range(100))
    made.set_sort([])
    assert made.found() == list(range(100))
    assert not asked
    assert made.texts(7) == made.texts(7) == ("7",)
    assert asked == [7]


def test_clicks_on_headings() -> None:
    one = clicked_sort((), "a", adding=False)
    assert one == (SortBy("a"),)
    assert clicked_sort(one, "a", adding=False) == (SortBy("a", descending=True),)
    two = clicked_sort(one, "b", adding=True)
    assert two == (SortBy("a"), SortBy("b"))
    assert clicked_sort(two, "a", adding=True) == (SortBy("a", descending=True), SortBy("b"))
    assert clicked_sort(two, "b", adding=False) == (SortBy("b", descending=True),)


def test_a_state_is_kept_as_one_line_and_read_back() -> None:
    state = ListState(
        (ColumnState("number", 104), ColumnState("title", 220, shown=False)),
        (SortBy("title", descending=True),),
        (Filter("category", "Aankoop"),),
    )
    assert state_from_json(state.to_json()) == state
    assert "\n" not in state.to_json()


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        "[" * 99_999,
        '{"columns":3,"sort":[["a"]],"filters":[[1,2]]}',
        '{"columns":[["a",0,true],["b","1",true],["c",true,true]]}',
    ],
)
def test_a_damaged_state_is_an_untouched_list_never_an_error(stored: str) -> None:
    assert state_from_json(stored) == ListState()


@pytest.mark.parametrize(
    ("cell", "pasted"),
    [
        ("gewoon", "gewoon"),
        ('zegt "ja"\nnu', '"zegt ""ja""\nnu"'),
        ("a\tb", '"a\tb"'),
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3|cmd", "'-2+3|cmd"),
        ("-5 %", "-5 %"),
        ("+32 3 123 45 67", "+32 3 123 45 67"),
    ],
)
def test_copied_cells_paste_as_cells_and_never_as_formulas(cell: str, pasted: str) -> None:
    assert tab_separated([["Kop", cell]]) == f"Kop\t{pasted}\n"
