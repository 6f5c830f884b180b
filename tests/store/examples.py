"""What the store's tests label."""

from annotator.model import Article, Edit, Label, Layer, RelationType, Schema, Section, Span, SpanChange

SCHEMA = Schema(
    "news",
    layers=(
        Layer("entities", labels=(Label("PERSON"), Label("PLACE"))),
        Layer("topics", on="article", labels=(Label("politics"), Label("sport"))),
    ),
    relations=(RelationType("lives in"),),
)

ARTICLES = (
    Article(
        "one",
        "Élection à Paris",
        "Anne lives in Paris. 😀\n\nBob does not.",
        (Section(0, 22, "headline"), Section(24, 37, "paragraph")),
        {"source": "Le Monde", "published": "2026-03-12", "language": "fr", "url": "https://example.org/1", "rank": 1},
    ),
    Article("two", "Second", "Bob lives in Rome.", meta={"source": "AFP"}),
    Article("three", "Third", ""),
)


def label(id: str, start: int = 0, end: int = 4, name: str = "PERSON") -> Edit:
    """The edit that adds a span."""
    return Edit(f"Label {name}", (SpanChange(None, Span(id, "entities", name, start, end)),))
