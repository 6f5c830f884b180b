"""Preferences: one page of the window, on which everything works at once and nothing needs an OK."""

from annotator.ui.preferences.page import PreferencesPage

__all__ = ["PreferencesPage"]
