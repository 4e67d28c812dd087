"""The window speaks one language at a time, Dutch unless chosen otherwise."""

from __future__ import annotations

import pytest

from zonedesk.ui.kit.texts import DEFAULT_LANGUAGE, speak, texts


@pytest.mark.usefixtures("theme")
def test_the_language_is_chosen_once_for_the_whole_window() -> None:
    assert texts().language == DEFAULT_LANGUAGE == "nl"
    speak("fr")
    assert texts().language == "fr"
    speak("nl")
