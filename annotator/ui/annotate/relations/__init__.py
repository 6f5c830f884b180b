"""Relations and chains in the Annotate place: how they are made, listed and edited."""

from annotator.ui.annotate.relations.linker import Linker

__all__ = ["Linker"]
