"""The same words elsewhere, in the article in hand and in the whole project: labelled, removed, given another label."""

from annotator.ui.everywhere.everywhere import Everywhere

__all__ = ["Everywhere"]
