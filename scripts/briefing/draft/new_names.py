"""Names an article tells that the registry does not have yet, each with the file it would get."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.article import Article
from briefing.korean.quotation import find_quotations
from briefing.korean.romanise import romanise
from briefing.model import PLURALS, NameKind, is_slug
from briefing.names_in_article import find_names
from briefing.registry import Registry, fold
from briefing.yaml_scalar import quote_scalar

# 「라온반도체(羅溫半導體, Raon Semiconductor)」: the article gives the name in another script.
_GLOSS = re.compile(r"['’]?\s?\((?P<others>[A-Z一-鿿][^()\d]{1,60})\)")
# 「나르미(Nareumi) 4」 is 나르미 4, and Nareumi 4 in the other script.
_GLOSS_INSIDE = re.compile(r"(?P<before>[^()]+)\((?P<other>[^()]+)\)(?P<after> [^()]+)")
_OTHER = re.compile(r"[一-鿿]{2,}|[A-Z][A-Za-z .&-]*[a-z][A-Za-z .&-]*|[A-Z]{2,6}")
_TITLES = frozenset("CEO CTO CFO COO CIO CSO CPO CMO CISO CAIO CDO PD AI".split())
_KINDS: dict[str, NameKind] = {
    "company": "company",
    "product": "product",
    "person": "person",
    "organisation": "organisation",
}


@dataclass(frozen=True, slots=True)
class NewName:
    """A name to be registered: its kind, its slug and the other spellings the article gives.

    `company` is whose product it most likely is.
    """

    kind: NameKind
    name: str
    slug: str
    aliases: tuple[str, ...] = ()
    company: str | None = None

    @property
    def path(self) -> str:
        """The file, relative to the root."""
        return f"briefings/registry/{PLURALS[self.kind]}/{self.slug}.yaml"

    @property
    def text(self) -> str:
        """What the file holds."""
        lines = [f"name: {quote_scalar(self.name)}"]
        if self.aliases:
            aliases = ", ".join(quote_scalar(alias, in_list=True) for alias in self.aliases)
            lines.append(f"aliases: [{aliases}]")
        if self.company:
            lines.append(f"company: {quote_scalar(self.company)}")
        return "\n".join(lines) + "\n"


def with_companies(
    new_names: Sequence[NewName], told_with: Callable[[NewName], str | None]
) -> tuple[NewName, ...]:
    """Each product with the company it is told with, companies first: they are registered first."""
    named = (
        replace(new, company=told_with(new)) if new.kind == "product" else new for new in new_names
    )
    return tuple(sorted(named, key=lambda new: new.company is not None))


def slug_for(name: str, english: str | None = None) -> str:
    """A file name for a name: of its English where there is one, else romanised."""
    source = english or romanise(name)
    slug = re.sub(r"[^a-z0-9]+", "-", romanise(source).lower()).strip("-")[:60].strip("-")
    return slug if is_slug(slug) else f"name-{slug}"[:60].strip("-")


def find_new_names(article: Article, registry: Registry) -> tuple[NewName, ...]:
    """Every name that the text marks and the registry lacks, in the order of the article."""
    found: dict[str, tuple[NameKind, str]] = {}
    aliases: dict[str, dict[str, None]] = {}
    for named in find_names(article.paragraphs, registry):
        kind = _KINDS.get(named.kind)
        if named.name is not None or kind is None or len(named.text) < 2:
            continue
        inside = _GLOSS_INSIDE.fullmatch(named.text)
        name = inside["before"] + inside["after"] if inside else named.text
        key = fold(name)
        found.setdefault(key, (kind, name))
        if inside:
            aliases.setdefault(key, {})[inside["other"] + inside["after"]] = None
        text = article.paragraphs[named.paragraph - 1].text
        for other in _others(text, named.end):
            if registry.find(other) is None:
                aliases.setdefault(key, {})[other] = None
    for name in _speakers(article):
        if registry.find(name) is None:
            found.setdefault(fold(name), ("person", name))
    return tuple(
        _new(kind, name, tuple(aliases.get(key, ()))) for key, (kind, name) in found.items()
    )


def _speakers(article: Article) -> Iterator[str]:
    """People quoted with a title; 「김모씨」 and 「B씨」 have no name to register."""
    for quote in find_quotations(article.paragraphs):
        name = quote.name
        if name and quote.speaker != name and len(name) > 2 and not name.endswith(("씨", "모")):
            yield name


def _new(kind: NameKind, name: str, aliases: tuple[str, ...]) -> NewName:
    english = next((alias for alias in aliases if alias.isascii()), None)
    return NewName(kind, name, slug_for(name, english), aliases)


def _others(text: str, end: int) -> Iterator[str]:
    """The spellings in parentheses behind a name; a title there is none."""
    gloss = _GLOSS.match(text, end)
    if gloss:
        for other in re.split(r",\s*", gloss["others"]):
            if _OTHER.fullmatch(other.strip()) and other.strip() not in _TITLES:
                yield other.strip()
