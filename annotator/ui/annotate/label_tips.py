"""What the tooltip of a label says: what an annotator wants to know of it at a glance."""

from __future__ import annotations

from annotator.model import Label


def label_tip(label: Label, key: str, whereabouts: str = "") -> str:
    """A label's name, key and place, its definition and two examples, as rich text."""
    head = f"<b>{_escape(label.display)}</b>" + (f" ({_escape(key)})" if key else "")
    parts = [_escape(whereabouts), head, _escape(label.definition)]
    parts += [f"<i>{_emphasise(_escape(example))}</i>" for example in label.examples[:2]]
    return f"<div style='max-width:320px'>{'<br>'.join(filter(None, parts))}</div>"


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _emphasise(text: str) -> str:
    """The labelled words of an example stand between two pairs of asterisks."""
    pieces = text.split("**")
    return "".join(f"<b>{piece}</b>" if number % 2 else piece for number, piece in enumerate(pieces))
