"""Relations and chains in the Annotate place: how they are made, listed and edited."""

from annotator.ui.annotate.relations.chain_list import ChainList
from annotator.ui.annotate.relations.linker import Linker
from annotator.ui.annotate.relations.relation_inspector import RelationInspector
from annotator.ui.annotate.relations.relation_list import RelationList

__all__ = ["ChainList", "Linker", "RelationInspector", "RelationList"]
