"""The draft of one article: its source, its items, its new names, what was left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.article import Article, ArticleMeta
from briefing.draft.context import Block, Context
from briefing.draft.events import event_blocks, evidence_of
from briefing.draft.figures import figure_blocks, without_announced
from briefing.draft.new_names import NewName, find_new_names, with_companies
from briefing.draft.outlooks import outlook_blocks
from briefing.draft.proposed import mark_proposed, with_proposed
from briefing.draft.quotes import quote_blocks
from briefing.draft.settling import Section, settle
from briefing.draft.telling import Sentence, read_sentences
from briefing.draft.topics import company_of, read_topics
from briefing.draft.wording import only_tells, without_label
from briefing.draft.writing import draft_text
from briefing.edtf import parse_edtf
from briefing.korean.word import any_particle
from briefing.model import TODO
from briefing.names_in_article import find_names
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
    known_day = published or parse_edtf(f"../{added}")
    named = find_names(article.paragraphs, registry)
    sentences = read_sentences(article, known_day, named)
    new_names = _new_names(article, registry, sentences)
    as_registered = with_proposed(registry, new_names)
    topics = read_topics(article, sentences, as_registered)
    context = Context(article, as_registered, sentences, topics, known_day, source.title or "")
    figures = list(figure_blocks(context))
    outlook = list(outlook_blocks(context))
    sections: list[Section] = [
        ("summary", _summary(context)),
        ("quotes", list(quote_blocks(context))),
        ("figures", without_announced(figures, outlook)),
        ("events", list(event_blocks(context))),
        ("outlook", outlook),
    ]
    fields: Block = {
        "title": f"{TODO} {without_label(source.title or '누가 무엇을 했는지 한 줄로')}",
        "status": "draft",
    }

    def write(sections: Sequence[Section]) -> str:
        return draft_text(fields, _source(source, article), sections, new_names, added)

    settle(sections, write, article, as_registered, context.introduction)
    mark_proposed(sections, {new.name for new in new_names})
    text = settle(sections, write, article, registry, context.introduction)
    left_out = tuple(
        part for part in article.paragraphs if part.kind not in ("body", "heading", "title")
    )
    return Draft(text, new_names, left_out, {name: len(items) for name, items in sections})


def _new_names(
    article: Article, registry: Registry, sentences: Sequence[Sentence]
) -> tuple[NewName, ...]:
    """The names to register, each product with the company it is told with."""
    new_names = find_new_names(article, registry)
    known = with_proposed(registry, new_names)
    topics = read_topics(article, sentences, known)
    return with_companies(new_names, lambda new: company_of(new.name, sentences, topics, known))


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
    """One sentence to begin with, resting on the one that tells most of what the headline tells."""
    plain = [one for one in context.sentences if not one.quotes and not only_tells(one.text)]
    candidates = plain or context.sentences
    if not candidates:
        # Nothing reads as running text: the contributor sees what there is.
        part = context.article.paragraphs[0]
        asked = f"{TODO} 기사에서 그대로 옮긴 구절"
        about = (f"{TODO} 누구의 일인가?",)
        text = f"{TODO} 기사의 핵심을 우리 말 한 문장으로"
        return [(part.line, {"text": text, "about": about, "evidence": asked})]
    headline = _words_of_headline(context)
    core = max(candidates, key=lambda one: sum(map(_weight, headline & _words(one.text))))
    evidence = evidence_of(context, core)
    block: Block = {"text": f"{TODO} 기사의 핵심을 우리 말 한 문장으로"}
    block |= context.tags(core, evidence)
    return [(core.part.line, block | {"evidence": evidence})]


def _words_of_headline(context: Context) -> frozenset[str]:
    """The words of the headline and the decks."""
    texts = [part.text for part in context.article.paragraphs if part.kind in ("title", "deck")]
    return _words(" ".join([context.title, *texts]))


def _words(text: str) -> frozenset[str]:
    """The words of a text without their particles."""
    words = re.findall(r"[0-9A-Za-z가-힣.]+", text)
    stems = (word.removesuffix(any_particle(word)) for word in words)
    return frozenset(stem for stem in stems if len(stem) > 1)


def _weight(word: str) -> int:
    """A number of the headline tells more than a word."""
    return 2 if any(map(str.isdigit, word)) else 1
