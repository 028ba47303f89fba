"""The file name proposed for an article: its month and whom it is about, else its headline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing.article import Article
from briefing.draft.draft import SourceFields
from briefing.draft.new_names import find_new_names
from briefing.draft.proposed import with_proposed
from briefing.draft.wording import without_label
from briefing.edtf import Edtf, parse_edtf
from briefing.korean.name_kind import company_stem
from briefing.korean.particle import possible_stems
from briefing.korean.romanise import romanise
from briefing.model import is_slug
from briefing.registry import Name, Registry

_LONGEST = 48
_WORDS, _NAMES = 4, 3
_NOT_WORD = re.compile(r"[^0-9A-Za-z가-힣\- ]+")


def propose_slug(
    title: str,
    published: Edtf | None,
    added: str,
    registry: Registry,
    *,
    decks: Sequence[str] = (),
    proposed: Iterable[str] = (),
) -> str:
    """`2026-03-gana-nuri-3`: the names of the headline by their slugs, other words romanised.

    Where it has none, those of the decks. A `proposed` company is called without its kind of
    business: 한빛반도체 is hanbit.
    """
    day = published.last_day if published and published.precision != "interval" else None
    prefix = day.strftime("%Y-%m") if day else added[:7]
    title = without_label(title)
    new = frozenset(proposed)
    named = _named(title, registry, new) or _named(" ".join(decks), registry, new)
    slug = prefix
    for word in named[:_NAMES] or _romanised(title)[:_WORDS]:
        if len(f"{slug}-{word}") > _LONGEST:
            break
        slug = f"{slug}-{word}"
    return slug if is_slug(slug) else f"{prefix}-article"


def slug_of_article(article: Article, registry: Registry, source: SourceFields, added: str) -> str:
    """The slug of an article that its draft goes by; names it proposes count as registered ones."""
    new_names = find_new_names(article, registry)
    first = article.body[0].text[:60] if article.body else ""
    known = source.or_else(article.meta)
    return propose_slug(
        known.title or first,
        parse_edtf(known.published) if known.published else None,
        added,
        with_proposed(registry, new_names),
        decks=[part.text for part in article.paragraphs if part.kind == "deck"],
        proposed=[new.name for new in new_names],
    )


def _named(text: str, registry: Registry, proposed: frozenset[str]) -> list[str]:
    names = dict.fromkeys(name for _, name in registry.mentions(text))
    things = [name for name in names if name.kind != "person"]
    return list(dict.fromkeys(_word(name, proposed) for name in things or names))


def _word(name: Name, proposed: frozenset[str]) -> str:
    stem = company_stem(name.name) if name.kind == "company" and name.name in proposed else None
    return "".join(re.findall("[a-z0-9]+", romanise(stem).lower())) if stem else name.slug


def _romanised(title: str) -> list[str]:
    found = []
    for word in _NOT_WORD.sub(" ", title).split():
        stem = word if len(word) < 3 else possible_stems(word)[-1]
        latin = re.sub(r"[^a-z0-9]+", "-", romanise(stem).lower()).strip("-")
        if latin:
            found.append(latin)
    return found
