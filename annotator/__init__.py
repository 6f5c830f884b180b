"""Annotator: a desktop application for labelling news articles."""

__version__ = "0.1.0"
