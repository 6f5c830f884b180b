"""The commands of the Schema place. They work while its outline has the keyboard, and from the menu."""

from __future__ import annotations

from functools import partial

from annotator.ui.commands import SEPARATOR, Command, in_menu
from annotator.ui.schema.outline_actions import OutlineActions
from annotator.ui.wording import translator

_tr = translator("commands")
_InOutline = partial(Command, scope="outline")


def outline_commands(outline: OutlineActions) -> list[Command]:
    """What is done to the rows of the outline that are picked."""

    def can_edit() -> bool:
        return outline.can_edit

    def can_add_label() -> bool:
        return outline.can_add_label

    def can_add_below() -> bool:
        return outline.can_add_below

    def has_label() -> bool:
        return outline.has_label

    def has_labels() -> bool:
        return outline.has_labels

    def can_remove() -> bool:
        return outline.can_remove

    def are_hidden() -> bool:
        return outline.are_hidden()

    step_up, step_down = partial(outline.step, down=False), partial(outline.step, down=True)
    return in_menu(
        "Schema",
        SEPARATOR,
        _InOutline(
            "schema add",
            _tr("Add one like this"),
            outline.add_beside,
            ("Return", "Enter", "Insert"),
            "plus",
            is_enabled=can_edit,
        ),
        _InOutline("schema add label", _tr("Add a label"), outline.add_label, is_enabled=can_add_label),
        _InOutline(
            "schema add label below",
            _tr("Add a label below this one"),
            outline.add_label_below,
            ("Shift+Return", "Shift+Enter", "Shift+Insert"),
            is_enabled=can_add_below,
        ),
        _InOutline("schema add attribute", _tr("Add an attribute"), outline.add_attribute, is_enabled=can_edit),
        _InOutline("schema add layer", _tr("Add a layer"), outline.add_layer, is_enabled=can_edit),
        _InOutline("schema add relation", _tr("Add a relation type"), outline.add_relation, is_enabled=can_edit),
        SEPARATOR,
        _InOutline("schema rename", _tr("Change the title"), outline.rename, ("F2",), is_enabled=can_edit),
        _InOutline("schema up", _tr("Move up"), step_up, ("Alt+Up",), is_enabled=can_edit),
        _InOutline("schema down", _tr("Move down"), step_down, ("Alt+Down",), is_enabled=can_edit),
        _InOutline(
            "schema deeper", _tr("Move below the label above"), outline.deepen, ("Alt+Right",), is_enabled=has_label
        ),
        _InOutline("schema higher", _tr("Move beside its parent"), outline.raise_, ("Alt+Left",), is_enabled=has_label),
        SEPARATOR,
        _InOutline("schema hide", _tr("Hide"), outline.hide, ("Ctrl+H",), is_enabled=has_labels, is_checked=are_hidden),
        _InOutline("schema merge", _tr("Merge into…"), outline.merge, is_enabled=has_labels),
        _InOutline("schema split", _tr("Split…"), outline.split, is_enabled=has_label),
        _InOutline("schema move to layer", _tr("Move to another layer…"), outline.move_to_layer, is_enabled=has_labels),
        _InOutline("schema remove", _tr("Remove…"), outline.remove, ("Delete",), is_enabled=can_remove),
    )
