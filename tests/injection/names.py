"""Mistakes in names: of companies, products, themes, in lists and in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from tests.injection.case import OUR_WORDS, Case, YamlPath
from tests.injection.change import Change, rewrite
from tests.injection.speakers import misspelt

from briefing.entry import LinkedItem
from briefing.korean.mention import Mention
from briefing.korean.particle import with_particle
from briefing.registry import Name

_ABOUT = ("summary", "quotes", "figures", "events", "outlook")
_PARTICLES = ("은/는", "을/를", "과/와", "으로/로", "이/가")
_TOLD = tuple(OUR_WORDS)
Maker = Callable[[Case, Random], Iterator[Change]]


def swapped(kind: str, *, inside: bool, earlier: bool = False) -> Maker:
    """A name in `about` gives way to another of its kind, from the same article or from elsewhere.

    Never to one that the sentence of the evidence names too: that might be as true. `earlier`: to
    one that stands earlier in its paragraph, where the sentence itself names none of the kind.
    """

    def make(case: Case, rng: Random) -> Iterator[Change]:
        for item in case.items(*_TOLD):
            others = _others(case, item, kind, inside=inside, earlier=earlier)
            for number, name in enumerate(item.about):
                if name.kind == kind and others:
                    path = (item.field, item.index, "about", number)
                    yield rewrite(case, {path: rng.choice(others).name})

    return make


def swapped_consistently(kind: str, *, inside: bool, earlier: bool = False) -> Maker:
    """The same wrong name stands in the sentence of ours and in `about`."""

    def make(case: Case, rng: Random) -> Iterator[Change]:
        for item in case.items(*_TOLD):
            others = _others(case, item, kind, inside=inside, earlier=earlier)
            path = (item.field, item.index, OUR_WORDS[item.field])
            text = str(case.at(path))
            for number, name in enumerate(item.about):
                spelling = next((s for s in name.spellings if s in text), None)
                if name.kind == kind and others and spelling:
                    other = rng.choice(others).name
                    new = text.replace(spelling, other, 1)
                    about = (item.field, item.index, "about", number)
                    what = f"{text} → {new}; {name.name} → {other}"
                    yield rewrite(case, {path: new, about: other}, what)

    return make


def swapped_in_our_words(*, inside: bool) -> Maker:
    """A sentence of ours names somebody else; `about` stays right."""

    def make(case: Case, rng: Random) -> Iterator[Change]:
        for item in case.items(*_TOLD):
            path = (item.field, item.index, OUR_WORDS[item.field])
            text = str(case.at(path))
            for mention, name in case.library.registry.mentions(text):
                others = [
                    other
                    for other in _others(case, item, name.kind, inside=inside)
                    # What a company of `about` makes is its own affair.
                    if not set(case.library.registry.companies_of(other)) & set(item.about)
                ]
                if others:
                    new = _put_in(text, mention, rng.choice(others))
                    yield rewrite(case, {path: new}, f"{text} → {new}")

    return make


def swapped_in_title(case: Case, rng: Random) -> Iterator[Change]:
    """The title names a company or product that the article does not."""
    title = str(case.at(("title",)))
    for mention, name in case.library.registry.mentions(title):
        outside = [n for n in case.library.registry.of_kind(name.kind) if n not in case.told]
        if outside:
            new = _put_in(title, mention, rng.choice(outside))
            yield rewrite(case, {("title",): new}, f"{title} → {new}")


def product_and_company(case: Case, rng: Random) -> Iterator[Change]:
    """Product and company of an item are swapped together for those of another maker."""
    registry = case.library.registry
    for item in case.items(*_TOLD):
        products = [name for name in item.about if name.kind == "product"]
        companies = [name for name in item.about if name.kind == "company"]
        if len(products) != 1 or len(companies) != 1:
            continue
        for other in _others(case, item, "product", inside=True):
            owner = next(iter(registry.companies_of(other)), None)
            if owner and owner != companies[0]:
                start = (item.field, item.index, "about")
                new: dict[YamlPath, str] = {
                    (*start, item.about.index(products[0])): other.name,
                    (*start, item.about.index(companies[0])): owner.name,
                }
                yield rewrite(case, new)


def wrong_versus(case: Case, rng: Random) -> Iterator[Change]:
    """Another yardstick than the evidence names."""
    for item in case.items("figures"):
        for number, name in enumerate(item.versus):
            others = _others(case, item, name.kind, inside=False)
            if others:
                path = (item.field, item.index, "versus", number)
                yield rewrite(case, {path: rng.choice(others).name})


def misspelt_in(key: str) -> Maker:
    """A name in a list is misspelt, so that the registry does not have it."""

    def make(case: Case, rng: Random) -> Iterator[Change]:
        for value in case.every(_ABOUT, key):
            wrong = misspelt(value.text, rng)
            if case.library.registry.find(wrong) is None:
                yield rewrite(case, {value.path: wrong})

    return make


def misspelt_in_our_words(case: Case, rng: Random) -> Iterator[Change]:
    """A registered name in a sentence of ours is misspelt."""
    for value in case.our_words():
        for mention, _ in case.library.registry.mentions(value.text):
            wrong = misspelt(mention.text, rng)
            new = value.text[: mention.start] + wrong + value.text[mention.end :]
            yield rewrite(case, {value.path: new}, f"{value.text} → {new}")


def unknown_name(case: Case, rng: Random) -> Iterator[Change]:
    """A name that no file of the registry has."""
    for value in case.every(_ABOUT, "about"):
        yield rewrite(case, {value.path: rng.choice(("한빛소프트웨어", "Zorbex AI", "도래울 7"))})


def unknown_theme(case: Case, rng: Random) -> Iterator[Change]:
    """A theme that no file of the registry has."""
    for value in case.every(_ABOUT, "themes"):
        yield rewrite(case, {value.path: rng.choice(("양자 통신", "AI 교육", "스마트 팜"))})


def wrong_list(case: Case, rng: Random) -> Iterator[Change]:
    """A theme among `about`, a company among `themes`."""
    themes = case.library.registry.of_kind("theme")
    companies = case.library.registry.of_kind("company")
    for value in case.every(_ABOUT, "about"):
        yield rewrite(case, {value.path: rng.choice(themes).name})
    for value in case.every(_ABOUT, "themes"):
        yield rewrite(case, {value.path: rng.choice(companies).name})


def other_theme(case: Case, rng: Random) -> Iterator[Change]:
    """A registered theme that the item does not fall under. No rule can tell: needs a human eye."""
    used = set(case.entry.names)
    others = [t.name for t in case.library.registry.of_kind("theme") if t not in used]
    for value in case.every(_ABOUT, "themes"):
        if others:
            yield rewrite(case, {value.path: rng.choice(others)})


def _others(
    case: Case, item: LinkedItem, kind: str, *, inside: bool, earlier: bool = False
) -> list[Name]:
    """Names of a kind that an item cannot be about as well as about its own.

    From elsewhere in the article (`inside`), or from the registry alone. Left out are the names of
    the sentences of its evidence, the companies of what is named there, and what those own.
    """
    registry = case.library.registry
    article = case.entry.article
    near = {*item.names, *item.versus}
    near |= {name for _, name in registry.mentions(_our_words(case, item))}
    for evidence in item.evidence:
        if evidence.span:
            span = article.sentence(evidence.span)
            text = article.paragraphs[span.paragraph - 1].text[span.start : span.end]
            near |= {name for _, name in registry.mentions(text)}
    near |= {owner for name in tuple(near) for owner in registry.companies_of(name)}
    near |= {owned for name in tuple(near) for owned in registry.owned_by(name)}
    if kind == "product":
        # A product is taken for another of its own maker as easily as for a stranger's.
        ours = {name for _, name in registry.mentions(_our_words(case, item))}
        near = {
            *item.names,
            *ours,
            *(n for n in near if n.kind == "product" and _is_told(case, item, n)),
        }
    pool = case.named if inside else [n for n in registry if n not in case.told]
    others = [name for name in pool if name.kind == kind and name not in near]
    if not inside:
        return others
    before = _names_before(case, item, kind)
    return [name for name in others if (name in before) is earlier]


def _our_words(case: Case, item: LinkedItem) -> str:
    return str(case.at((item.field, item.index, OUR_WORDS[item.field])))


def _names_before(case: Case, item: LinkedItem, kind: str) -> set[Name]:
    """The names of the evidence's paragraphs up to it, where its own sentence names none of a kind.

    「회사는 …」, or somebody's words: which of them is meant, only a reader can tell.
    """
    before: set[Name] = set()
    article, mentions = case.entry.article, case.library.registry.mentions
    for evidence in item.evidence:
        if evidence.span:
            span = article.sentence(evidence.span)
            text = article.paragraphs[span.paragraph - 1].text
            said = case.entry.reading.quotation_at(evidence.span)
            own = "" if said else text[span.start : span.end]
            if not any(name.kind == kind for _, name in mentions(own)):
                before |= {name for _, name in mentions(text[: span.start])}
    return before


def _is_told(case: Case, item: LinkedItem, name: Name) -> bool:
    """Whether the evidence's sentence has the name itself."""
    article = case.entry.article
    return any(
        name in {n for _, n in case.library.registry.mentions(text)}
        for evidence in item.evidence
        if evidence.span
        for span in (article.sentence(evidence.span),)
        for text in (article.paragraphs[span.paragraph - 1].text[span.start : span.end],)
    )


def _put_in(text: str, mention: Mention, name: Name) -> str:
    """Another name in a sentence, with the particle that fits it."""
    behind = text[mention.end :]
    pair = next((pair for pair in _PARTICLES if behind.startswith(tuple(pair.split("/")))), None)
    if pair is None:
        return text[: mention.start] + name.name + behind
    particle = next(p for p in pair.split("/") if behind.startswith(p))
    return text[: mention.start] + with_particle(name.name, pair) + behind[len(particle) :]
