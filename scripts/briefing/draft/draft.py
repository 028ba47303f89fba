"""The draft of one article: its source, its items, its new names, what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.article import Article, ArticleMeta
from briefing.draft.context import Block, Context
from briefing.draft.events import event_blocks, evidence_of, outlook_blocks
from briefing.draft.figures import figure_blocks
from briefing.draft.new_names import NewName, find_new_names
from briefing.draft.quotes import quote_blocks
from briefing.draft.settling import Section, settle
from briefing.draft.telling import read_sentences
from briefing.draft.writing import draft_text
from briefing.edtf import parse_edtf
from briefing.model import TODO
from briefing.paragraph import Paragraph
from briefing.registry import Registry


@dataclass(frozen=True, slots=True)
class SourceFields:
    """What is known of where an article comes from, each None where nothing tells it."""

    publisher: str | None = None
    published: str | None = None
    title: str | None = None
    author: str | None = None
    url: str | None = None

    def or_else(self, meta: ArticleMeta) -> SourceFields:
        """These, and what the text says of itself where they are silent."""
        return replace(
            self,
            publisher=self.publisher or meta.publisher,
            published=self.published or meta.published,
            title=self.title or meta.title,
            author=self.author or meta.author,
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a YAML file, and what the contributor is told beside it."""

    text: str
    new_names: tuple[NewName, ...]
    left_out: tuple[Paragraph, ...]
    counts: dict[str, int]


def make_draft(article: Article, registry: Registry, known: SourceFields, added: str) -> Draft:
    """Read an article into a draft; `known` is what the page or the contributor says of it.

    Nothing is invented: what nobody says is a to-do. `added` is the day of today, YYYY-MM-DD.
    """
    source = known.or_else(article.meta)
    published = parse_edtf(source.published) if source.published else None
    sentences = read_sentences(article, published or parse_edtf(f"../{added}"))
    new_names = find_new_names(sentences, registry)
    known_day = published or parse_edtf(f"../{added}")
    context = Context(article, registry, new_names, sentences, known_day, source.title or "")
    sections: list[Section] = [
        ("summary", _summary(context)),
        ("quotes", list(quote_blocks(context))),
        ("figures", list(figure_blocks(context))),
        ("events", list(event_blocks(context))),
        ("outlook", list(outlook_blocks(context))),
    ]
    fields: Block = {
        "title": f"{TODO} {source.title or '누가 무엇을 했는지 한 줄로'}",
        "status": "draft",
    }

    def write(sections: Sequence[Section]) -> str:
        return draft_text(fields, _source(source, article), sections, new_names, added)

    text = settle(sections, write, article, registry)
    left_out = tuple(
        part for part in article.paragraphs if part.kind not in ("body", "heading", "title")
    )
    return Draft(text, new_names, left_out, {name: len(items) for name, items in sections})


def _source(source: SourceFields, article: Article) -> Block:
    block: Block = {
        "publisher": source.publisher or f"{TODO} 기사를 낸 매체의 이름",
        "published": source.published or f"{TODO} 기사가 나온 날. 예: 2026-03-05",
    }
    for key in ("title", "author", "url"):
        value = getattr(source, key)
        if value:
            block[key] = value
    block["sha256"] = article.sha256
    return block


def _summary(context: Context) -> list[tuple[int, Block]]:
    """One sentence to begin with, resting on the first of the article's that quotes nobody."""
    plain = [sentence for sentence in context.sentences if not sentence.quotes]
    first = next(iter([*plain, *context.sentences]), None)
    if first is None:
        # Nothing reads as running text: the contributor sees what there is.
        part = context.article.paragraphs[0]
        asked = f"{TODO} 기사에서 그대로 옮긴 구절"
        about = (f"{TODO} 누구의 일인가?",)
        text = f"{TODO} 기사의 핵심을 우리 말 한 문장으로"
        return [(part.line, {"text": text, "about": about, "evidence": asked})]
    evidence = evidence_of(context, first)
    block: Block = {"text": f"{TODO} 기사의 핵심을 우리 말 한 문장으로"}
    block |= context.tags(first, evidence)
    return [(first.part.line, block | {"evidence": evidence})]
