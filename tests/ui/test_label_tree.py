"""Labels as a tree."""

from __future__ import annotations

import pytest

from annotator.model import Label, Layer
from annotator.ui.label_tree import LabelTree

LAYER = Layer(
    "topics",
    labels=(
        Label("economy", title="Economy"),
        Label("labour", title="Labour", parent="economy"),
        Label("strike", title="Strike", parent="labour"),
        Label("old", title="Old topics", hidden=True),
        Label("telegraphy", title="Telegraphy", parent="old", hidden=True),
        Label("sport", title="Sport"),
        Label("chess", title="Chess", parent="games"),
        Label("markets", title="Markets", parent="economy"),
    ),
)
EVERY = {label.name for label in LAYER.labels}


def listed(tree: LabelTree, unfolded: set[str], in_use: set[str] = frozenset()) -> list[tuple[str, int]]:  # type: ignore[assignment]
    return [(branch.label.name, branch.depth) for branch in tree.branches(unfolded, in_use)]


@pytest.mark.parametrize(
    ("unfolded", "in_use", "rows"),
    [
        (set(), set(), ["economy", "sport", "chess"]),
        ({"economy"}, set(), ["economy", "labour", "markets", "sport", "chess"]),
        ({"labour"}, set(), ["economy", "sport", "chess"]),
        (EVERY, set(), ["economy", "labour", "strike", "markets", "sport", "chess"]),
        (EVERY, {"old"}, ["economy", "labour", "strike", "markets", "old", "sport", "chess"]),
        (EVERY, {"telegraphy"}, ["economy", "labour", "strike", "markets", "sport", "chess"]),
        (
            EVERY,
            {"telegraphy", "old"},
            ["economy", "labour", "strike", "markets", "old", "telegraphy", "sport", "chess"],
        ),
    ],
)
def test_tree_lists_what_is_unfolded_and_offered_or_in_use(
    unfolded: set[str], in_use: set[str], rows: list[str]
) -> None:
    assert [name for name, _ in listed(LabelTree(LAYER), unfolded, in_use)] == rows


def test_depth_is_the_number_of_labels_above() -> None:
    depths = dict(listed(LabelTree(LAYER), EVERY))
    assert (depths["economy"], depths["labour"], depths["strike"], depths["chess"]) == (0, 1, 2, 0)


def test_hidden_label_stays_where_it_leads_to_one_that_is_offered() -> None:
    layer = Layer("topics", labels=(Label("old", hidden=True), Label("revived", parent="old")))
    assert [name for name, _ in listed(LabelTree(layer), {"old"})] == ["old", "revived"]


def test_path_names_what_is_above_and_sums_count_what_is_below() -> None:
    tree = LabelTree(LAYER)
    assert tree.path(LAYER.labels[2]) == "Economy › Labour"
    assert tree.path(LAYER.labels[0]) == ""
    sums = tree.sums({("topics", "strike"): 2, ("topics", "economy"): 1, ("other", "economy"): 5})
    assert (sums["economy"], sums["labour"], sums["strike"], sums["sport"]) == (3, 2, 2, 0)


def test_all_below_a_label_are_found_however_deep() -> None:
    assert [label.name for label in LabelTree(LAYER).all_below("economy")] == ["labour", "markets", "strike"]
