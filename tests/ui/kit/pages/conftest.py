"""Papers to look at: real minutes, short and long."""

from __future__ import annotations

import pytest

from tests.documents.pdf.samples import forty_items, report
from zonedesk.documents.pdf.minutes import render_minutes


@pytest.fixture(scope="session")
def short_paper() -> bytes:
    """Minutes of a few pages."""
    return render_minutes(report())


@pytest.fixture(scope="session")
def long_paper() -> bytes:
    """Minutes of forty items."""
    return render_minutes(forty_items())
