"""brat's annotation.conf, with the titles and colours of visual.conf and the keys of kb_shortcuts.conf beside it.

Entities and events become two layers; relations, and the roles of events, types of relations; attributes stand on the
labels that may have them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from annotator.formats.schemes.brat_conf import Look, Type, read_sections, section_names
from annotator.formats.schemes.drafting import Draft, LabelList, listed
from annotator.formats.schemes.source import SchemeSource
from annotator.model import Attribute, Label, Layer, RelationType, Schema

_SECTIONS = frozenset(("entities", "spans", "relations", "events", "attributes"))
# How often a role is given: Theme+, Site?, Participant{2}.
_COUNT = re.compile(r"[?*+]|\{[\d,-]*\}")


def sniff(source: SchemeSource) -> bool:
    return bool(section_names(source.text) & _SECTIONS)


def read(source: SchemeSource) -> Schema:
    return _Reading(source).schema()


class _Reading:
    def __init__(self, source: SchemeSource) -> None:
        self._source = source
        draft = Draft(source)
        self._look = Look(source, draft)
        sections = read_sections(source.text)
        for name in sections.keys() - _SECTIONS:
            source.tell(None, f"The section [{name}] has no place in a schema.")
        entities = [*sections.get("entities", ()), *sections.get("spans", ())]
        events = sections.get("events", [])
        self._layers = [
            Layer(name, title, labels=self._labels(draft, types))
            for name, title, types in (("entities", "Entities", entities), ("events", "Events", events))
            if types
        ]
        self._names = {layer.name: [label.name for label in layer.labels] for layer in self._layers}
        self._relations = self._relation_types(sections.get("relations", []))
        self._linking = [relation.name for relation in self._relations]  # what <RELATION> means: no roles
        self._relations += self._roles(events)
        self._add_attributes(sections.get("attributes", []))

    def schema(self) -> Schema:
        return Schema(
            self._source.path.resolve().parent.name or "brat",
            layers=tuple(self._layers),
            relations=tuple(self._relations),
        )

    def _labels(self, draft: Draft, types: list[Type]) -> tuple[Label, ...]:
        labels = LabelList(draft)
        abstract = []
        for one in types:
            name = labels.add(one.path, one.line, title=self._look.title(one.name))
            if one.is_abstract:
                abstract.append(name)
            if one.synonyms:
                self._source.tell(one.line, f"Further names of {name} are left out: {', '.join(one.synonyms)}.")
        if abstract:
            message = f"What brat has for the hierarchy alone can be given here, too: {listed(abstract)}."
            self._source.tell(None, message)
        return tuple(
            replace(label, color=self._look.color(label.name, "bgColor"), key=self._look.key(label.name))
            for label in labels.labels
        )

    def _ends(self, allowed: Iterable[str], line: int) -> list[str]:
        """The labels that are meant by names and by <ENTITY>, <EVENT> or <ANY>."""
        everything = [name for names in self._names.values() for name in names]
        groups = {
            "<ENTITY>": self._names.get("entities", []),
            "<EVENT>": self._names.get("events", []),
            "<ANY>": everything,
            "<NONE>": [],
        }
        found: list[str] = []
        for name in allowed:
            if name in groups:
                found += groups[name]
            elif name in everything:
                found.append(name)
            else:
                self._source.tell(line, f"{name} is left out: no entity and no event is called so.")
        return list(dict.fromkeys(found))

    def _any_or(self, names: Iterable[str]) -> tuple[str, ...]:
        """Labels as the end of a relation, where all of them are none in particular."""
        chosen = tuple(dict.fromkeys(names))
        return () if set(chosen) == {name for names in self._names.values() for name in names} else chosen

    def _relation_types(self, types: list[Type]) -> list[RelationType]:
        by_name: dict[str, list[Type]] = defaultdict(list)
        for one in types:
            if one.name == "<OVERLAP>":
                self._source.tell(one.line, "Which types may overlap is left out: all of a layer may.")
            else:
                by_name[one.name].append(one)
        if any(len(one.path) > 1 for one in types):
            self._source.tell(None, "Relations have no hierarchy in a schema: theirs is left out.")
        return [self._relation_type(name, lines) for name, lines in by_name.items()]

    def _relation_type(self, name: str, types: list[Type]) -> RelationType:
        """One type from all lines with its name, which say what may be linked with what."""
        pairs: set[tuple[str, str]] = set()
        heads: list[str] = []
        children: list[str] = []
        for one in types:
            ends = [values for key, values in one.arguments if not key.startswith("<")]
            if len(ends) != 2:
                self._source.tell(one.line, f"{name} links two things here, and not {len(ends)}.")
            head, child = (self._ends(values, one.line) for values in (ends + [("<ANY>",)] * 2)[:2])
            heads += head
            children += child
            pairs |= {(a, b) for a in head for b in child}
        if len(pairs) < len(set(heads)) * len(set(children)):
            message = f"{name} may link all of its heads with all of its children: which with which is left out."
            self._source.tell(types[0].line, message)
        signs = {sign for one in types for value in one.argument("<REL-TYPE>") for sign in value.split("-")}
        if name == "Equiv" and not signs:  # older files count on the name
            signs = {"symmetric", "transitive"}
        return RelationType(
            name,
            title=self._look.title(name),
            directed="symmetric" not in signs,
            transitive="transitive" in signs,
            heads=self._any_or(heads),
            children=self._any_or(children),
            color=self._look.color(name, "color"),
        )

    def _roles(self, events: list[Type]) -> list[RelationType]:
        """A type for each role, from the events that have it to what may play it."""
        heads: dict[str, list[str]] = defaultdict(list)
        children: dict[str, list[str]] = defaultdict(list)
        counted: dict[str, None] = {}
        for one in events:
            for key, values in one.arguments:
                role = _COUNT.sub("", key)
                if role != key:
                    counted[key] = None
                heads[role].append(one.name)
                children[role] += self._ends(values, one.line)
        if counted:
            message = (
                f"How often an event has a role is left out, and which types play it in which event: {listed(counted)}."
            )
            self._source.tell(None, message)
        taken = {relation.name for relation in self._relations}
        return [
            RelationType(
                f"{role} (role)" if role in taken else role,
                title=self._look.title(role),
                heads=self._any_or(heads[role]),
                children=self._any_or(children[role]),
                color=self._look.color(role, "color"),
            )
            for role in heads
        ]

    def _add_attributes(self, types: list[Type]) -> None:
        """Puts every attribute on the labels and relation types that it is for; on a layer where all labels have it."""
        given: dict[str, dict[str, Attribute]] = defaultdict(dict)
        for one in types:
            targets = [name for key, values in one.arguments if key == "Arg" for name in values]
            linked = [name for name in targets if name in self._linking]
            if "<RELATION>" in targets:
                linked = self._linking
            labelled = self._ends([name for name in targets if name != "<RELATION>" and name not in linked], one.line)
            if not (linked or labelled):
                self._source.tell(one.line, f"The attribute {one.name} is left out: it is for nothing that is kept.")
            for name in dict.fromkeys((*labelled, *linked)):
                if one.name in given[name]:
                    self._source.tell(one.line, f"{name} has the attribute {one.name} already: the first counts.")
                else:
                    given[name][one.name] = self._attribute(one)
        self._relations = [
            replace(relation, attributes=tuple(given[relation.name].values())) for relation in self._relations
        ]
        self._layers = [_with_attributes(layer, given) for layer in self._layers]

    def _attribute(self, one: Type) -> Attribute:
        """A flag, or a choice where it has values: after `Value:`, or, in older files, as keys with glyphs."""
        options = one.argument("Value") or tuple(
            key for key, _ in one.arguments if key not in ("Arg", "Value") and not key.startswith("<")
        )
        default = (*one.argument("<DEFAULT>"), None)[0]
        return Attribute(
            one.name,
            "choice" if options else "boolean",
            title=self._look.title(one.name),
            options=tuple(dict.fromkeys(options)),
            default=default if default in options else None,
        )


def _with_attributes(layer: Layer, given: dict[str, dict[str, Attribute]]) -> Layer:
    first, *others = [given[label.name] for label in layer.labels]
    shared = {name: one for name, one in first.items() if all(other.get(name) == one for other in others)}
    labels = tuple(
        replace(label, attributes=tuple(one for name, one in given[label.name].items() if name not in shared))
        for label in layer.labels
    )
    return replace(layer, labels=labels, attributes=tuple(shared.values()))
