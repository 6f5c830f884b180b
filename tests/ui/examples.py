"""The articles that the window's tests label."""

from annotator.model import Article, ArticleLabel, Section, Span

ICE_TEXT = (
    "Ice on the lake\n\n"
    "Ingrid Moen measures the ice near Hallen, every day. She works for the Upper Valley Water Board.\n"
    "“It will hold,” she says."
)
ICE = Article(
    "ice",
    "Ice on the lake",
    ICE_TEXT,
    (Section(0, 15, "headline"), Section(17, ICE_TEXT.index("\n“"), "paragraph")),
    {"source": "Valley Herald", "published": "2026-03-12"},
)
FERRY = Article("ferry", "The ferry is late", "The ferry from Northport is late again.", meta={"source": "Coast Post"})
MATCH = Article("match", "Hallen wins", "Hallen beat Northport by two goals.", meta={"source": "Sport Today"})
SHAHR = Article("shahr", "أمطار", "هطلت أمطار غزيرة على Northport أمس.", meta={"source": "النهار"})
LONG = Article(
    "long",
    "A long council meeting",
    "\n".join(f"Paragraph {number}: the council met and talked, and nobody went home." * 3 for number in range(60)),
    meta={"source": "Valley Herald"},
)
ARTICLES = (ICE, FERRY, MATCH, SHAHR, LONG)


def span_on(article: Article, text: str, label: str = "PERSON", layer: str = "entities", id: str = "") -> Span:
    """A span on the first occurrence of some words of the article."""
    start = article.text.index(text)
    return Span(id or f"{layer}-{label}-{start}", layer, label, start, start + len(text))


POLITICS = ArticleLabel("topics", "politics")
