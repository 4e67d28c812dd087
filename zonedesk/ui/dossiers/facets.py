"""What the register of dossiers can be narrowed to, counted over what else narrows it (05, 9)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from zonedesk.domain.categories import BELOW
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.words import DossierStatus, Marking
from zonedesk.ui.dossiers.columns import matter
from zonedesk.ui.kit.facets import Facet, Group
from zonedesk.ui.kit.table.columns import Filter
from zonedesk.ui.kit.table.filtering import facet_group
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.domain.dossier_record import DossierLine
    from zonedesk.ui.kit.table.table import RecordTable

_BESIDE = {"category": "subcategory", "subcategory": "category"}
_MANY = ("handler", "body", "phenomenon")


class RegisterFacets:
    """The facets of the register, in the order of the picture.

    What there is to narrow to is gathered once for the rows; the counts come from the table.

    Args:
        table: the list of dossiers.
    """

    def __init__(self, table: RecordTable[DossierLine]) -> None:
        self._table = table
        self.know(())

    def know(self, lines: Iterable[DossierLine]) -> None:
        """Gather what the dossiers can be narrowed to."""
        known = tuple(lines)
        rows = [line.row for line in known]
        self._years = sorted({line.year for line in known}, reverse=True)
        self._statuses = {row.status for row in rows}
        self._markings = {row.marking for row in rows}
        self._words = {
            key: sorted({getattr(row, key) for row in rows} - {""}, key=sort_key) for key in _MANY
        }
        self._sizes = Counter(row.category for row in rows)
        self._wholes = Counter((line.row.category, matter(line)) for line in known)

    def groups(self) -> list[Group]:
        """Give the facets with what each would show; what cannot narrow anything is left out."""
        _ = texts().gettext
        years = [(str(year), str(year)) for year in self._years]
        statuses = [(one.value, named(one)) for one in DossierStatus if one in self._statuses]
        markings = [(one.value, named(one)) for one in Marking if one in self._markings]
        found = [
            facet_group(self._table, "year", words=_("Year"), values=years),
            facet_group(self._table, "status", words=_("Status"), values=statuses),
            self._categories(),
            facet_group(self._table, "marking", words=_("Marking"), values=markings),
            self._several("handler", _("Handler")),
            self._several("body", _("Body")),
            self._several("phenomenon", _("Phenomenon")),
        ]
        return [group for group in found if group.facets]

    def toggled(self, group: str, code: str) -> list[Filter]:
        """Give the filters after a facet was toggled; none contradicts another."""
        whole = group == "category" and BELOW in code and code not in self._sizes
        chip = Filter("subcategory" if whole else group, code)
        filters = list(self._table.model.filters)
        if chip in filters:
            filters.remove(chip)
            return filters
        return [one for one in filters if not _contradicts(chip, one)] + [chip]

    def path(self, path: str) -> Filter:
        """Give the filter of a category, or of one with its subcategory."""
        return Filter("category" if path in self._sizes else "subcategory", path)

    def _several(self, key: str, words: str) -> Group:
        """Give the values of a column; a single one stays away until somebody narrows to it."""
        values = self._words[key]
        chosen = any(one.key == key for one in self._table.model.filters)
        if not values[1:] and not chosen:
            return Group(key, words, ())
        return facet_group(self._table, key, words=words, values=zip(values, values, strict=True))

    def _categories(self) -> Group:
        """Give the categories, the largest first, each with its subcategories below it."""
        model = self._table.model
        counts = model.facet("category") + model.facet("subcategory")
        chosen = {one.value for one in model.filters if one.key in _BESIDE}
        facets: list[Facet] = []
        for category in sorted(self._sizes, key=lambda one: (-self._sizes[one], one)):
            facets.append(Facet(category, category, counts[category], category in chosen))
            below = self._below(category)
            if facets[1:] and category not in chosen and not chosen & below.keys():
                continue  # only the largest is unfolded before it is chosen
            facets += _subcategories(category, below, counts=counts, chosen=chosen)
        return Group("category", texts().gettext("Category"), tuple(facets))

    def _below(self, category: str) -> dict[str, int]:
        return {
            whole: size for (top, whole), size in self._wholes.items() if whole and top == category
        }


def _subcategories(
    category: str, sizes: dict[str, int], *, counts: Counter[str], chosen: set[str]
) -> list[Facet]:
    """Give the subcategories of a category, the largest first."""
    return [
        Facet(one, one.removeprefix(f"{category}{BELOW}"), counts[one], one in chosen, level=1)
        for one in sorted(sizes, key=lambda one: (-sizes[one], one))
    ]


def _contradicts(chip: Filter, other: Filter) -> bool:
    """Whether a category and a subcategory of another one would leave nothing."""
    if _BESIDE.get(chip.key) != other.key:
        return False
    category, whole = (chip, other) if chip.key == "category" else (other, chip)
    return not whole.value.startswith(f"{category.value}{BELOW}")
