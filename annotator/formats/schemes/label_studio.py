"""Label Studio's labelling configuration: XML that says at once how the page looks and what is labelled.

`Labels` of texts are layers on spans, `Choices` and `Taxonomy` of whole tasks layers on articles; those asked for
every region, and ratings, numbers, dates and texts, are attributes. See https://labelstud.io/tags/.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite
from typing import Any

from msgspec.structs import replace

from annotator.formats.schemes.drafting import STEP, Draft, LabelList, listed
from annotator.formats.schemes.safe_xml import Element, read_xml, root_name
from annotator.formats.schemes.source import SchemeSource
from annotator.model import Attribute, Condition, Layer, RelationType, Schema
from annotator.model.schema import Target

_ROOTS = frozenset(("View", "Label", "Labels"))
_SPAN_LABELS = frozenset(("Labels", "HyperTextLabels", "ParagraphLabels"))
_FIELDS = frozenset(("Choices", "Taxonomy", "TextArea", "Rating", "Number", "DateTime"))
# Tags that only arrange and adorn, or show what is labelled.
_ADORNMENTS = frozenset(
    ("View", "Style", "Filter", "Shortcut", "Collapse", "Panel", "Header", "Markdown", "Repeater", "List", "Table")
) | {"Text", "HyperText", "Paragraphs", "Label", "Choice", "Relation", "Relations"}


def sniff(source: SchemeSource) -> bool:
    return root_name(source) in _ROOTS


def read(source: SchemeSource) -> Schema:
    return _Reading(source).schema()


class _Reading:
    def __init__(self, source: SchemeSource) -> None:
        self._source = source
        self._draft = Draft(source)
        self._root = read_xml(source)
        self._layers: list[tuple[Layer, str]] = []  # with the name of the object that is labelled
        self._relations: dict[str, RelationType] = {}
        self._article_attributes: list[Attribute] = []

    def schema(self) -> Schema:
        fields = []
        unknown: dict[str, int] = {}
        guidelines = []
        for element in self._root:
            if element.name in _SPAN_LABELS:
                self._add_layer(element, "span")
            elif element.name in _FIELDS:
                fields.append(element)
            elif element.name == "Relation":
                self._add_relation(element)
            elif element.name == "Header" and element.get("value"):
                guidelines.append(element.get("value"))
            elif element.name not in _ADORNMENTS and element.name[:1].isupper():
                unknown.setdefault(element.name, element.line)
        for name, line in unknown.items():
            self._source.tell(line, f"{name} is left out: Annotator labels texts and has nothing like it.")
        for element in fields:
            self._add_field(element)
        return Schema(
            self._source.title,
            guidelines="\n\n".join(guidelines),
            layers=tuple(layer for layer, _ in self._layers),
            relations=tuple(self._relations.values()),
            attributes=tuple(self._article_attributes),
        )

    def _add_layer(self, element: Element, on: Target) -> None:
        name = self._name(element)
        labels = LabelList(self._draft)
        if element.get("value").startswith("$"):
            self._source.tell(element.line, f"The labels of {name} come from the data there: they are left out.")
        for child, above in _options(element):
            value, alias = child.get("value"), child.get("alias")
            if child.get("maxUsages"):
                self._source.tell(child.line, f"How often {value} may be given is left out.")
            labels.add(
                (*above, alias or value),
                child.line,
                title=value if alias else "",
                color=child.get("background") or child.get("color"),
                key=child.get("hotkey"),
                definition=child.get("hint"),
            )
        if on == "article":
            self._tell_conditions(element, name)
        many = on == "span" or element.name == "Taxonomy" or element.get("choice") == "multiple"
        self._layers.append((Layer(name, on=on, many=many, labels=labels.labels), element.get("toName")))

    def _add_relation(self, element: Element) -> None:
        name = element.get("value")
        if not name or name in self._relations:
            self._source.tell(element.line, "A relation that has no name, or that of another, is left out.")
            return
        color = element.get("background")
        self._relations[name] = RelationType(name, color=self._draft.color(color, name, element.line) if color else "")

    def _add_field(self, element: Element) -> None:
        """Choices of the whole task are a layer; everything else is an attribute, of regions or of the article."""
        if element.get("perRegion") == "true":
            self._add_to_regions(element)
        elif element.name in ("Choices", "Taxonomy"):
            self._add_layer(element, "article")
        else:
            attribute = self._attribute(element)
            layer = next((layer for layer, _ in self._layers if layer.name == element.get("whenTagName")), None)
            chosen = _values(element.get("whenChoiceValue"))
            if layer is not None and layer.is_on_article and _is_on_choice(element):
                chosen = tuple(name for value in chosen for name in _named(layer, value))
                attribute = replace(attribute, shown_when=Condition(labels=chosen) if chosen else None)
            else:
                self._tell_conditions(element, attribute.name)
            self._article_attributes.append(attribute)

    def _add_to_regions(self, element: Element) -> None:
        attribute = self._attribute(element)
        wanted = element.get("whenTagName")
        spans = [layer.name for layer, _ in self._layers if layer.is_on_spans]
        same = [
            layer.name for layer, labelled in self._layers if layer.is_on_spans and labelled == element.get("toName")
        ]
        targets = [wanted] if wanted in spans else same or spans
        if not targets:
            self._source.tell(
                element.line, f"{attribute.name} is left out: there are no labels of texts to ask it for."
            )
        is_placed = False
        for at, (layer, labelled) in enumerate(self._layers):
            if layer.name in targets:
                fitting = replace(attribute, shown_when=self._condition(element, layer))
                is_placed = is_placed or fitting.shown_when is not None
                self._layers[at] = (replace(layer, attributes=(*layer.attributes, fitting)), labelled)
        if targets and not is_placed:
            self._tell_conditions(element, attribute.name)

    def _condition(self, element: Element, layer: Layer) -> Condition | None:
        """When an attribute of a layer is asked for; None for always."""
        labels = tuple(name for value in _values(element.get("whenLabelValue")) for name in _named(layer, value))
        other = next((one for one in layer.attributes if one.name == element.get("whenTagName")), None)
        if other is None or not _is_on_choice(element):
            return Condition(labels=labels) if labels else None
        values: tuple[Any, ...] = _values(element.get("whenChoiceValue")) or other.options
        return Condition(other.name, values, labels) if values else None

    def _tell_conditions(self, element: Element, name: str) -> None:
        """What was said of when something is asked for, or must be, and is not kept."""
        if element.get("visibleWhen") not in ("", "region-selected") or element.get("whenTagName"):
            self._source.tell(element.line, f"When {name} is asked for is left out: it always is.")
        is_layer = element.name in ("Choices", "Taxonomy") and element.get("perRegion") != "true"
        if is_layer and element.get("required") == "true":
            self._source.tell(element.line, f"That {name} must be chosen is left out.")

    def _attribute(self, element: Element) -> Attribute:
        name = self._name(element)
        required = element.get("required") == "true"
        match element.name:
            case "Choices" | "Taxonomy":
                return replace(self._choice(element, name), required=required)
            case "Rating":
                most = _number(element.get("maxRating")) or 5
                default = _number(element.get("defaultValue"))
                return Attribute(name, "number", required=required, minimum=1, maximum=most, default=default)
            case "Number":
                low, high, default = (_number(element.get(key)) for key in ("min", "max", "defaultValue"))
                return Attribute(name, "number", required=required, minimum=low, maximum=high, default=default)
            case "DateTime":
                return Attribute(name, "date" if element.get("only") == "date" else "text", required=required)
            case _:
                return Attribute(name, "text", required=required, default=element.get("value") or None)

    def _choice(self, element: Element, name: str) -> Attribute:
        options: dict[str, bool] = {}
        finer = []
        for child, above in _options(element):
            option = STEP.join((*above, child.get("alias") or child.get("value")))
            options.setdefault(option, child.get("selected") == "true")
            if child.get("hotkey") or child.get("hint") or child.get("alias"):
                finer.append(option)
        if finer:
            message = f"Keys, hints and second names of options are left out: {listed(finer)}, of {name}."
            self._source.tell(element.line, message)
        chosen = [option for option, is_selected in options.items() if is_selected]
        if element.name == "Taxonomy" or element.get("choice") == "multiple":
            return Attribute(name, "choices", options=tuple(options), default=chosen or None)
        return Attribute(name, "choice", options=tuple(options), default=(*chosen, None)[0])

    def _name(self, element: Element) -> str:
        return element.get("name") or element.name.lower()


def _options(element: Element, above: tuple[str, ...] = ()) -> Iterator[tuple[Element, tuple[str, ...]]]:
    """The labels or choices in an element, whatever arranges them, each with those that it stands below."""
    for child in element.children:
        if child.name in ("Label", "Choice"):
            yield child, above
            yield from _options(child, (*above, child.get("alias") or child.get("value")))
        else:
            yield from _options(child, above)


def _is_on_choice(element: Element) -> bool:
    return element.get("visibleWhen") in ("", "choice-selected", "region-selected")


def _named(layer: Layer, value: str) -> list[str]:
    """The labels that Label Studio means by a value: its conditions say what people see."""
    return [label.name for label in layer.labels if value in (label.name, label.title)]


def _values(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, text.split(","))))


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if isfinite(value) else None
