"""A schema is designed, used, changed under its labels, undone to nothing and redone, without the mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from annotator import api
from annotator.model import AnnotationSet, Attribute, Condition, Label, Layer, Schema
from tests.end_to_end.articles import GLACIER
from tests.end_to_end.conftest import StartProgram
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.lead import Lead, copied
from tests.end_to_end.window import ANNOTATOR_NAME, AnnotateWindow

# fmt: off
_THINGS = (
    "Weather", "Water", "Roads", "Schools", "Health", "Money", "Work", "Courts", "Farms", "Sport", "Music", "Votes",
)
# fmt: on
_SCOPES = ("Local", "Regional", "National", "Foreign")
_SIDES = ("news", "plans", "costs", "people", "history")
TAXONOMY = "\n".join(
    line
    for thing in _THINGS
    for line in (
        thing,
        *(
            below
            for scope in _SCOPES
            for below in (f"  {scope} {thing.lower()}", *(f"    {scope} {thing.lower()} {side}" for side in _SIDES))
        ),
    )
)
TOPICS = len(TAXONOMY.split("\n"))
assert TOPICS == 300


class State(NamedTuple):
    """All that a project's file says of a schema and of one person's work on one article."""

    schema: Schema
    spans: dict[str, Any]
    relations: dict[str, Any]
    labels: frozenset[Any]
    attributes: dict[str, Any]

    @classmethod
    def of(cls, schema: Schema, work: AnnotationSet) -> State:
        spans = {span.id: span for span in work.spans}
        return cls(schema, spans, dict(work.relations), frozenset(work.labels), dict(work.attributes))

    def layer(self, name: str) -> Layer:
        found = self.schema.layer(name)
        return found if found is not None else Layer(name)

    def label(self, layer: str, name: str) -> Label:
        return next((label for label in self.layer(layer).labels if label.name == name), Label(""))

    @property
    def questions(self) -> tuple[Attribute, ...]:
        return self.label("entities", "Person").attributes

    def said(self, text: str) -> set[tuple[str, str]]:
        return {(span.text(text), span.label) for span in self.spans.values()}

    def links(self, text: str) -> set[tuple[str, str, str]]:
        words = {id: span.text(text) for id, span in self.spans.items()}
        return {(words[one.head], one.label, words[one.child]) for one in self.relations.values()}


class Journey:
    """What was done step by step, each a state of the file that undo and redo must come by again."""

    def __init__(self, desktop: Desktop, project: api.Project, article: str) -> None:
        """`project` is a connection of its own, which only reads."""
        self.desktop = desktop
        self.project = project
        self.article = article
        self.states = [self.read()]

    def read(self) -> State:
        return State.of(self.project.schema, self.project.annotations(self.article, ANNOTATOR_NAME))

    def made(self, is_so: Callable[..., object], what: str) -> None:
        """One step was made: waits until the file says so."""
        found: list[State] = []

        def seen() -> bool:
            found[:] = [self.read()]
            return bool(is_so(found[0]))

        self.desktop.wait(seen, what)
        assert found[0] != self.states[-1]
        self.states.append(found[0])

    def goes(self, chord: str, number: int) -> None:
        """A chord leads to the state with this number, and to no other."""
        self.desktop.press(chord)
        wanted = self.states[number]
        self.desktop.wait(lambda: self.read() == wanted, f"{chord} leads to step {number} of {len(self.states) - 1}")


def _design(lead: Lead, journey: Journey) -> None:
    """Three layers, a taxonomy, an attribute that depends on another one, and two relation types."""
    lead.press("ctrl+5")
    lead.desktop.wait_for_rest()
    for name in lead.add("Return", "entities", "claims", "topics"):
        journey.made(lambda state, name=name: state.schema.layer(name), f"the layer {name}")
    for layer, names in (("entities", ("Person", "Organization", "Place", "Public body")), ("claims", ("Claim",))):
        lead.find(layer)
        for number, name in enumerate(lead.add("shift+Return", *names), 1):
            journey.made(
                lambda state, layer=layer, number=number: len(state.layer(layer).labels) == number, f"the label {name}"
            )
    lead.find("topics")
    lead.go_to_field(2)
    lead.press("Down")
    journey.made(lambda state: state.layer("topics").on == "article", "topics go on articles")
    lead.leave_field()
    lead.press("shift+Return")
    with copied(lead.desktop, TAXONOMY):
        lead.press("ctrl+v")
        journey.made(lambda state: len(state.layer("topics").labels) == TOPICS, "the taxonomy")
    lead.press("esc")
    _ask(lead, journey)
    _relate(lead, journey)


def _ask(lead: Lead, journey: Journey) -> None:
    """Whoever is an official is asked for the office."""
    lead.find("person")
    lead.do("add an attribute")
    lead.desktop.wait_for_windows(1)
    for number, (name, options) in enumerate((("role", "official citizen"), ("office", "mayor minister"))):
        lead.desktop.wait_for_rest()
        lead.type(name)
        lead.press("Return")
        journey.made(lambda state, number=number: len(state.questions) == number + 1, f"the attribute {name}")
        lead.press("esc")
        lead.go_to_field(2)
        lead.type("One")
        journey.made(lambda state, number=number: state.questions[number].kind == "choice", "it is a choice")
        lead.press("Tab")
        lead.press("space")
        for count, option in enumerate(options.split(), 1):
            lead.desktop.wait_for_rest()
            lead.type(option)
            lead.press("Return")
            journey.made(
                lambda state, number=number, count=count: len(state.questions[number].options) == count, option
            )
            lead.press("Return")
        lead.desktop.wait_for_rest()
        lead.press("esc")
        if name == "role":
            lead.leave_field()
            lead.press("Return")
    lead.leave_field()
    lead.go_to_field(7)
    lead.type("role")
    lead.desktop.wait_for_rest()
    lead.press("Return")
    lead.desktop.wait_for_windows(1)
    lead.press("Tab")
    lead.desktop.wait_for_rest()
    lead.press("space")
    lead.wait_for_popup()
    lead.type("off")
    lead.press("Return")
    asked = Condition("role", ("official",))
    journey.made(lambda state: state.questions[1].shown_when == asked, "the condition")
    lead.desktop.wait_for_windows(1)
    lead.leave_field()


def _relate(lead: Lead, journey: Journey) -> None:
    lead.do("add a relation")
    lead.desktop.wait_for_windows(1)
    lead.desktop.wait_for_rest()
    for number, title in enumerate(("works for", "same as"), 1):
        lead.type(title)
        lead.press("Return")
        journey.made(lambda state, number=number: len(state.schema.relations) == number, title)
    lead.press("esc")
    lead.go_to_field(3)
    lead.press("space")
    journey.made(lambda state: state.schema.relations[1].transitive, "it makes chains")
    lead.leave_field()
    lead.press("Up")
    lead.go_to_field(4)
    for end, words, label in (("heads", "pers", "Person"), ("children", "org", "Organization")):
        lead.press("space")
        lead.wait_for_popup()
        lead.type(words)
        lead.press("Return")
        journey.made(lambda state, end=end, label=label: getattr(state.schema.relations[0], end) == (label,), end)
        lead.desktop.wait_for_windows(1)
        lead.desktop.wait_for_rest()
        lead.press("Tab")
    lead.leave_field()


BOARD, RUIZ = "Upper Valley Water Board", "Ana Ruiz … mayor"


def _annotate(window: AnnotateWindow, journey: Journey) -> None:
    """Spans in spans and in pieces, chains, attributes, a relation, and a topic of the article."""
    text = window.text

    def label(words: str, key: str, name: str, number: int = 0) -> None:
        start, end = window.at(words, number)
        window.select(start, end)
        window.press(key)
        window.caret = end
        journey.made(lambda state: (words, name) in state.said(text), f"{words} is {name}")

    def links(*wanted: tuple[str, str, str]) -> Callable[[State], bool]:
        return lambda state: state.links(text) == set(wanted)

    label("Ingrid Moen", "1", "Person")
    label("Moen", "1", "Person", 1)
    window.press("c")
    journey.made(links(("Moen", "same_as", "Ingrid Moen")), "a chain")
    label("engineer", "1", "Person")
    window.press("shift+c")
    window.wait_for_popup()
    window.desktop.type("ingrid")
    window.press("Return")
    journey.made(lambda state: len(state.relations) == 2, "a third mention")
    window.wait_until_alone()
    label("Upper Valley Water Board", "2", "Organization")
    label("Upper Valley", "3", "Place")
    label("Ana Ruiz", "1", "Person")
    window.select(*window.at("mayor"))
    window.press("+")
    journey.made(lambda state: (RUIZ, "Person") in state.said(text), "a span in two pieces")
    window.press("i")
    window.press("1")
    journey.made(lambda state: {"role": "official"} in [span.attributes for span in state.spans.values()], "a role")
    window.desktop.wait_for_rest()
    window.press("Tab")
    window.press("1")
    values = {"role": "official", "office": "mayor"}
    journey.made(lambda state: values in [span.attributes for span in state.spans.values()], "an office")
    window.press("esc")
    window.desktop.wait_for_rest()
    window.press("r")
    window.desktop.type("upp")
    window.press("Return")
    window.wait_for_popup()
    window.press("1")
    journey.made(lambda state: (RUIZ, "works_for", BOARD) in state.links(text), "a relation")
    window.wait_until_alone()
    label("fire brigade", "4", "Public_body")
    label("never lied to us", "5", "Claim")
    window.press("/")
    window.wait_for_popup()
    window.desktop.type("regional water costs")
    window.desktop.wait_for_rest()
    window.press("Return")
    journey.made(lambda state: {label.label for label in state.labels} == {"Regional_water_costs"}, "a topic")
    window.wait_until_alone()


def _change(lead: Lead, journey: Journey, text: str) -> None:
    """Labels in use are renamed, merged and removed, each after a sheet said what that touches."""
    lead.press("ctrl+5")
    lead.desktop.wait_for_rest()
    lead.find("person")
    lead.go_to_field(1)
    lead.press("ctrl+a")
    lead.type("Human")
    lead.press("Return")
    lead.wait_for_dialog()
    lead.press("esc")  # nothing is done to whoever thinks better of it
    lead.wait_until_alone()
    assert journey.read() == journey.states[-1]
    lead.press("ctrl+a")
    lead.type("Human")
    lead.press("Return")
    lead.agree()
    journey.made(lambda state: len([1 for _, label in state.said(text) if label == "Human"]) == 4, "Person is Human")
    assert journey.states[-1].schema.relations[0].heads == ("Human",)
    lead.leave_field()
    lead.find("public")
    lead.do("merge into")
    lead.wait_for_popup()
    lead.type("organ")
    lead.desktop.wait_for_rest()
    lead.press("Return")
    lead.agree()
    journey.made(lambda state: ("fire brigade", "Organization") in state.said(text), "one label of two")
    lead.find("claim")
    lead.press("Down")  # the layer's name has these letters, too
    lead.press("Delete")
    lead.agree()
    journey.made(lambda state: not state.layer("claims").labels, "no more claims")
    assert len(journey.states[-1].spans) == 7


def test_schema_is_designed_used_changed_undone_to_blank_and_redone_without_the_mouse(
    screen: Desktop, start: StartProgram, tmp_path: Path
) -> None:
    article = tmp_path / "glacier.txt"
    article.write_bytes(GLACIER.encode())
    program = start(screen, LOGNAME=ANNOTATOR_NAME)
    lead = Lead(screen, program, program.main_window())
    project = lead.make_project("Valley", "Blank")
    lead.press("ctrl+i")
    lead.choose_file(article)
    screen.wait(project.articles, "the article is imported")
    with api.open_project(project.path, read_only=True) as seen:
        journey = Journey(screen, seen, project.articles()[0])
        _design(lead, journey)
        lead.press("ctrl+1")
        window = AnnotateWindow(screen, program, project, journey.article)
        _annotate(window, journey)
        _change(lead, journey, window.text)
        lead.press("ctrl+1")
        end = len(journey.states) - 1
        for number in range(end - 1, -1, -1):
            journey.goes("ctrl+z", number)
        assert not journey.read().schema.layers
        assert project.work(journey.article).is_untouched
        for number in range(1, end + 1):
            journey.goes("ctrl+shift+z", number)
