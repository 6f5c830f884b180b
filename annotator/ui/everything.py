"""The type-ahead over everything that can be done here: labels, attributes, labels on the article, and actions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint

from annotator.model import Attribute, Span, rules
from annotator.ui.commands import LABEL_MENU, readable_keys
from annotator.ui.main_menu import menu_titles
from annotator.ui.palette import run_command
from annotator.ui.picker import Choice, Picker
from annotator.ui.wording import readable, translator

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_tr = translator("everything")

_WIDTH = 420
# Labels that the words in hand had before go before those that were used however often on others.
_HAD_BEFORE = 1 << 32
# What is chosen: a label on spans or on the article with its layer, a command, or something to call.
_Chosen = tuple[str, str, str] | Callable[[], object]


def open_everything(window: MainWindow) -> None:
    """Shows the type-ahead beside the caret: what its words were labelled before, then what was used most."""
    everything = _Everything(window)
    everything.show(everything.choices(), _tr("Find a label, an attribute or an action"))


class _Everything:
    """What there is to choose on the article in hand, and what becomes of it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._session = window.session
        view = window.place.view
        below = view.page_rect(window.session.caret).bottomLeft() + QPoint(0, 8)
        self._place = view.viewport().mapToGlobal(below)

    def show(self, choices: list[Choice], hint: str) -> None:
        picker = Picker(choices, hint, self._window.appearance, self._window, width=_WIDTH)
        # Nobody but the picker keeps this object: a bound method would be let go with it.
        picker.chosen.connect(lambda chosen: self._do(chosen))
        picker.armed.connect(lambda chosen: self._arm(chosen))
        picker.show_at(self._place)

    def choices(self) -> list[Choice]:
        return [*self._span_labels(), *self._attributes(), *self._article_labels(), *self._actions()]

    def _do(self, chosen: _Chosen) -> None:
        session = self._session
        match chosen:
            case ("span", layer, label):
                session.use_label(layer, label)
            case ("article", layer, label):
                session.toggle_article_label(layer, label)
            case ("command", command, _):
                run_command(self._window, command)
            case _:
                assert callable(chosen)
                chosen()

    def _arm(self, chosen: _Chosen) -> None:
        match chosen:
            case ("span", layer, label):
                self._session.selection.arm((layer, label))
            case _:
                self._session.message.emit(_tr("Only labels on spans can be armed."))

    def _span_labels(self) -> Iterator[Choice]:
        styles, habits = self._window.styles, self._window.place.panel.habits
        layers = [layer for layer in self._session.schema.layers if layer.is_on_spans]
        had_before = self._window.place.memory.labels_here()
        first = {key: _HAD_BEFORE - rank for rank, key in enumerate(had_before)}
        for layer in layers:
            tree, uses, keys = styles.tree(layer), habits.uses_in(layer.name), styles.keys_of(layer)
            of_layer = layer.display if len(layers) > 1 else ""
            for label in tree.offered():
                path = tree.path(label)
                key = keys.get(label.name, "").upper()
                yield Choice(
                    ("span", layer.name, label.name),
                    label.display,
                    label.definition,
                    styles.look(layer.name, label.name).color.name(),
                    aside=" · ".join(filter(None, (path or of_layer, key))),
                    others=f"{path} {layer.display}",
                    uses=first.get((layer.name, label.name), uses.get(label.name, 0)),
                )

    def _article_labels(self) -> Iterator[Choice]:
        styles, habits = self._window.styles, self._window.place.panel.habits
        annotations = self._session.annotations
        for layer in self._session.schema.layers:
            if not layer.is_on_article:
                continue
            tree, uses = styles.tree(layer), {} if layer.is_on_spans else habits.uses_in(layer.name)
            given = annotations.labels_of(layer.name) if annotations is not None else []
            for label in tree.offered(given):
                path = tree.path(label)
                yield Choice(
                    ("article", layer.name, label.name),
                    label.display,
                    label.definition,
                    is_chosen=label.name in given,
                    aside=_tr("{}, on the article").format(path or layer.display),
                    others=f"{path} {layer.display}",
                    uses=uses.get(label.name, 0),
                )

    def _actions(self) -> Iterator[Choice]:
        commands, menus = self._window.commands, menu_titles()
        commands.refresh()
        used = self._window.settings.used_commands
        for command in commands:
            if command.menu != LABEL_MENU and command.id != "find label" and commands.action(command.id).isEnabled():
                menu = menus.get(command.menu, "")
                keys = readable_keys(command.shortcuts[0]) if command.shortcuts else ""
                yield Choice(
                    ("command", command.id, ""),
                    command.title.replace("&", ""),
                    aside=" · ".join(filter(None, (menu, keys))),
                    others=f"{menu} {command.keywords}",
                    uses=used.get(command.id, 0),
                )

    # Attributes

    def _attributes(self) -> Iterator[Choice]:
        """Those of the picked span, and those of the article."""
        session = self._session
        schema, annotations, picked = session.schema, session.annotations, session.selection.picked
        if picked is not None:
            of = schema.title_of(picked.layer, picked.label)
            asked = schema.attributes_of(picked.layer, picked.label)
            for attribute in rules.shown_attributes(asked, picked.attributes, (picked.label,)):
                yield self._attribute(attribute, picked.attributes.get(attribute.name), of, picked)
        if annotations is not None:
            labels = [label.label for label in annotations.labels]
            for attribute in rules.shown_attributes(schema.attributes, annotations.attributes, labels):
                yield self._attribute(attribute, annotations.attributes.get(attribute.name), _tr("the article"), None)

    def _attribute(self, attribute: Attribute, value: Any, of: str, span: Span | None) -> Choice:
        said = _tr("of {}").format(of) if value is None else _tr("of {}: {}").format(of, readable(value))
        title = attribute.title or attribute.name
        go_on = partial(self._open_values, attribute, value, title, span)
        return Choice(go_on, title, attribute.definition, aside=said)

    def _open_values(self, attribute: Attribute, value: Any, title: str, span: Span | None) -> None:
        """Offers the values of an attribute, or goes to its field where they are written."""
        match attribute.kind:
            case "choice" | "choices":
                options: list[Any] = list(attribute.options)
            case "boolean":
                options = [True, False]
            case _:
                self._window.inspecting.edit_attribute(span, attribute.name)
                return
        given = value if isinstance(value, list) else [value]
        choices = [
            Choice(
                partial(self._give, attribute, value, option, span),
                readable(option),
                is_chosen=option in given,
            )
            for option in options
        ]
        self.show(choices, _tr("Choose: {}").format(title))

    def _give(self, attribute: Attribute, value: Any, option: Any, span: Span | None) -> None:
        """Gives the value, or takes it away where it is given already."""
        new: Any
        if attribute.kind == "choices":
            given = list(value or ())
            chosen = [*given, option] if option not in given else [other for other in given if other != option]
            new = [each for each in attribute.options if each in chosen] or None
        else:
            new = None if option == value else option
        if span is None:
            self._session.describing.set_article_attribute(attribute.name, new)
        else:
            self._session.describing.set_attribute(span, attribute.name, new)
