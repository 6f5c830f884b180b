"""Relations as arcs: which are drawn, where they run, and how they look."""

from annotator.ui.article_view.arcs.arcs import ArcMode, Arcs

__all__ = ["ArcMode", "Arcs"]
