"""Invented briefings in any number, for benches: nothing in them is true.

    python -m tests.bench.generated_library DIR --briefings 1000 --seed 1 --vocabulary first

Companies, products, people, sentences and figures are put together from lists by a seeded script;
`briefing check` passes nearly every briefing. The same words, count and seed give the same bytes.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from tests.bench.vocabulary import FIRST, SECOND, Verb, Vocabulary

VOCABULARIES = {"first": FIRST, "second": SECOND}
_FORM_LETTERS = "XYZUVWRT"
_RIEUL = 8


def _final(word: str) -> int:
    """The final consonant of the last syllable, 0 for none; a digit as it is read."""
    last = word[-1]
    if "가" <= last <= "힣":
        return (ord(last) - 0xAC00) % 28
    return _RIEUL if last in "178L" else 1 if last in "036MNR" else 0


def with_particle(word: str, pair: str) -> str:
    """A word with the particle that fits it: ('칩', '을/를') → 칩을."""
    consonant, vowel = pair.split("/")
    final = _final(word)
    return word + (vowel if final == 0 or (final == _RIEUL and vowel == "로") else consonant)


@dataclass(frozen=True)
class NameEntry:
    """A name of the invented registry; `kind` is its folder."""

    kind: str
    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    en: str = ""
    company: str = ""


@dataclass
class Item:
    """An item, the sentence of the article it rests on, and what a query can be made of."""

    section: str
    fields: list[tuple[str, str]]
    sentence: str
    noun: str = ""
    verb: Verb | None = None


@dataclass
class Invented:
    """One invented briefing; `head` and `tail` make the word that its title is about."""

    slug: str
    title: str
    publisher: str
    author: str
    published: date
    head: str
    tail: str
    items: list[Item] = field(default_factory=list)

    @property
    def compound(self) -> str:
        """The word that the title is about."""
        return self.head + self.tail

    @property
    def text(self) -> str:
        """Everything a reader sees of it, one item a line."""
        lines = [" ".join(value for _, value in item.fields) for item in self.items]
        shown = [item.sentence for item in self.items if item.section in ("figures", "quotes")]
        return "\n".join([self.title, *lines, *shown])


@dataclass(frozen=True)
class World:
    """The invented companies, products, people and themes, and the words they are made of."""

    words: Vocabulary
    companies: tuple[NameEntry, ...]
    products: tuple[NameEntry, ...]
    people: tuple[NameEntry, ...]
    themes: tuple[NameEntry, ...]

    @property
    def names(self) -> tuple[NameEntry, ...]:
        """Every name."""
        return (*self.companies, *self.products, *self.people, *self.themes)


def invent_world(words: Vocabulary, count: int, seed: int) -> World:
    """As many names as a library of this size has: they grow with it, but more slowly."""
    chance = random.Random(f"world {seed}")
    companies = tuple(_companies(words, chance, 20 + count // 40))
    products = tuple(_products(words, chance, 30 + count // 20, companies))
    whole = [surname + given for surname in words.surname for given in words.given]
    people = chance.sample(whole, min(len(whole), 20 + count // 30))
    return World(
        words,
        companies,
        products,
        tuple(NameEntry("people", f"person-{n}x", name) for n, name in enumerate(people, 1)),
        tuple(NameEntry("themes", f"theme-{n}x", name) for n, name in enumerate(words.theme, 1)),
    )


def _companies(words: Vocabulary, chance: random.Random, count: int) -> Iterator[NameEntry]:
    pairs = [(place, kind) for place in range(len(words.first)) for kind in words.field]
    for place, (name, latin, hanja) in chance.sample(pairs, min(len(pairs), count)):
        english = f"{words.first_latin[place]} {latin}"
        slug = english.lower().replace(" ", "-")
        hanja = words.first_hanja[place] + hanja
        yield NameEntry("companies", slug, words.first[place] + name, (hanja,), english)


def _products(
    words: Vocabulary, chance: random.Random, count: int, owners: tuple[NameEntry, ...]
) -> Iterator[NameEntry]:
    kinds = [
        (place, form, number)
        for place in range(len(words.product))
        for form in range(len(words.form))
        for number in ("", " 2", " 3")
    ]
    chosen = chance.sample(kinds, min(len(kinds), count))
    for turn, (place, form, number) in enumerate(chosen):
        latin = words.product_latin[place]
        yield NameEntry(
            "products",
            f"{latin}-{form}{number}".lower().replace(" ", "-"),
            f"{words.product[place]} {words.form[form]}{number}",
            en=f"{latin} {_FORM_LETTERS[form]}{number}",
            company=owners[turn % len(owners)].name,
        )


def invent(words: Vocabulary, count: int, seed: int) -> tuple[World, list[Invented]]:
    """A world and its briefings, the oldest first."""
    world = invent_world(words, count, seed)
    return world, [
        _Maker(world, number, random.Random(f"{seed} {number}")).make() for number in range(count)
    ]


class _Maker:
    """Makes one briefing from a world and a chance of its own."""

    def __init__(self, world: World, number: int, chance: random.Random) -> None:
        self.world, self.words, self.number, self.chance = world, world.words, number, chance
        self.company = chance.choice(world.companies)
        own = [product for product in world.products if product.company == self.company.name]
        self.product = chance.choice(own or world.products)
        self.head, self.tail = self.one(self.words.head), self.one(self.words.tail)
        self.published = date(2023, 1, 1) + timedelta(days=number * 12 // 100 + number % 7)

    def one(self, words: tuple[str, ...]) -> str:
        """One of some words."""
        return self.chance.choice(words)

    def make(self) -> Invented:
        """The briefing: eight to ten items of every section."""
        briefing = Invented(
            f"b{self.number:05d}-{self.company.slug.split('-')[0]}",
            self.title(),
            self.one(self.words.medium),
            self.one(self.words.surname) + self.one(self.words.given),
            self.published,
            self.head,
            self.tail,
        )
        makers = [self.statement] * 3 + [self.figure] * 2 + [self.quote] * 2 + [self.event] * 2
        made = [make() for make in [*makers, self.outlook][: self.chance.randint(8, 10)]]
        briefing.items = list({item.sentence: item for item in made}.values())
        return briefing

    def title(self) -> str:
        compound, company, product = self.head + self.tail, self.company.name, self.product.name
        verb: Verb = self.chance.choice(self.words.verb)
        return self.one(
            (
                f"{company}, {compound} {verb.before_noun} {product}",
                f"{company} {product}, {self.one(self.words.place)} {compound}에 도입",
                f"{product}, {compound} 요금 {self.chance.randint(2, 90)}% 인하",
                f"{company}의 {self.one(self.words.quality)} {compound} 전략",
            )
        )

    def about(self, *names: NameEntry) -> list[tuple[str, str]]:
        themes = self.chance.sample(self.world.themes, self.chance.randint(1, 2))
        told = _list(name.name for name in (self.company, *names))
        return [("about", told), ("themes", _list(theme.name for theme in themes))]

    def thing(self) -> str:
        if self.chance.random() < 0.4:
            return self.head + self.tail
        return f"{self.one(self.words.head)} {self.one(self.words.tail)}"

    def statement(self) -> Item:
        verb: Verb = self.chance.choice(self.words.verb)
        thing, place = self.thing(), self.one(self.words.place)
        object_, topic = with_particle(thing, "을/를"), with_particle(self.company.name, "은/는")
        act = f"{self.one(self.words.quality)} {object_} {verb.past}"
        event = f"{place} 행사에서 {act}"
        field_ = f"{self.one(self.words.head)} 분야의 {object_} {place} 고객에게 {verb.past}"
        text, sentence, about = self.chance.choice(
            (
                (f"{topic} {place}에서 {act}", f"{topic} 최근 {event}", ()),
                (f"{topic} {self.product.name}에 쓰일 {object_} {verb.past}", "", (self.product,)),
                (f"{topic} {field_}", "", ()),
            )
        )
        evidence = event if sentence else text
        fields = [("text", f"{text}."), *self.about(*about), ("evidence", evidence)]
        return Item("summary", fields, f"{sentence or text}.", thing, verb)

    def figure(self) -> Item:
        what, draw = self.one(self.words.measure), self.chance.randint
        number = self.one(
            (
                f"{draw(2, 900)}억 {self.one(('원', '위안', '달러'))}",
                f"{draw(1, 9)}조 {draw(1, 9)},{draw(0, 9)}00억 원",
                f"{draw(11, 990)}만 명",
                f"{draw(1, 9)}억 {draw(1, 9)},{draw(0, 9)}00만 명",
                f"{draw(1, 99)}.{draw(1, 9)}%",
                f"{draw(1001, 9999):,}곳",
            )
        )
        told = f"{self.company.name}의 {self.head}{self.tail} 부문의 {with_particle(what, '은/는')}"
        sentence = f"{told} {with_particle(number, '으로/로')} 집계됐다"
        fields = [("what", what), ("value", number), *self.about(), ("evidence", sentence)]
        return Item("figures", fields, f"{sentence}.", number)

    def quote(self) -> Item:
        person, role = self.chance.choice(self.world.people), self.one(self.words.role)
        thing, place, quality = self.thing(), self.words.place, self.words.quality
        text = self.one(
            (
                f"{with_particle(thing, '은/는')} {self.one(quality)} 방식으로 다시 설계해야 한다",
                f"올해는 {self.one(place)} 시장에서 {with_particle(thing, '이/가')} 가장 중요하다",
                f"우리는 {with_particle(thing, '을/를')} 누구나 쓰게 만들고 싶다",
                f"{self.one(self.words.head)} 현장이 {with_particle(thing, '을/를')} 기다려 왔다",
            )
        )
        speaker = f"{self.company.name} {person.name} {with_particle(role, '은/는')}"
        fields = [("who", person.name), ("role", role), ("text", text), *self.about()]
        return Item("quotes", fields, f'{speaker} "{text}"고 말했다.', thing)

    def event(self) -> Item:
        day = self.published - timedelta(days=self.chance.randint(1, 5))
        thing, act = self.thing(), self.one(("시연", "출시", "계약", "증설", "시험", "협약"))
        what = f"{self.product.name} {thing} {act}"
        when = f"{day.year}년 {day.month}월 {day.day}일"
        sentence = f"{with_particle(self.company.name, '은/는')} {when} {what} 소식을 전했다"
        about = self.about(self.product)
        fields = [("when", day.isoformat()), ("what", what), *about, ("evidence", sentence)]
        return Item("events", fields, f"{sentence}.", thing)

    def outlook(self) -> Item:
        year, place = self.published.year + 1, self.one(self.words.place)
        what = f"{place} {self.thing()} {self.one(('착공', '통합', '무료 전환', '상장'))}"
        company = with_particle(self.company.name, "은/는")
        sentence = f"{company} {year}년까지 {what} 계획을 세웠다"
        fields = [("by", str(year)), ("what", what), *self.about(), ("evidence", sentence)]
        return Item("outlook", fields, f"{sentence}.")


def _list(names: Iterator[str] | tuple[str, ...]) -> str:
    return f"[{', '.join(names)}]"


def files(world: World, briefings: list[Invented]) -> Iterator[tuple[str, str]]:
    """Every file of the library: `(path, text)`."""
    for name in world.names:
        yield f"briefings/registry/{name.kind}/{name.slug}.yaml", _registry_file(name)
    for briefing in briefings:
        yield f"seeds/{briefing.slug}.txt", _article(briefing)
        yield f"briefings/{briefing.slug}.yaml", _briefing_file(briefing)


def _registry_file(name: NameEntry) -> str:
    lines = [f"name: {name.name}"]
    lines += [f"aliases: {_list(name.aliases)}"] if name.aliases else []
    lines += [f"en: {name.en}"] if name.en else []
    lines += [f"company: {name.company}"] if name.company else []
    return "\n".join(lines) + "\n"


def _article(briefing: Invented) -> str:
    head = f"{briefing.title}\n{briefing.publisher} {briefing.author} 기자\n"
    body = "\n\n".join(item.sentence for item in briefing.items)
    # Sentences that no briefing shows: an article always tells more.
    rest = "업계는 앞으로의 흐름을 조심스럽게 지켜보고 있다. 이 글은 시험을 위해 지어낸 것이다."
    return f"{head}{briefing.published:%Y.%m.%d}\n\n{body}\n\n{rest}\n"


def _briefing_file(briefing: Invented) -> str:
    lines = ["format: 1", f"title: {_quoted(briefing.title)}", "source:"]
    lines += [f"  publisher: {briefing.publisher}", f"  author: {briefing.author}"]
    lines += [f"  published: {briefing.published.isoformat()}"]
    for section in ("summary", "quotes", "figures", "events", "outlook"):
        items = [item for item in briefing.items if item.section == section]
        lines += [f"{section}:"] if items else []
        for item in items:
            for place, (key, value) in enumerate(item.fields):
                written = value if value.startswith("[") else _quoted(value)
                lines.append(f"  {'- ' if place == 0 else '  '}{key}: {written}")
    added = briefing.published + timedelta(days=1)
    return "\n".join([*lines, f"added: {added.isoformat()}"]) + "\n"


def _quoted(value: str) -> str:
    return f'"{value}"' if ": " in value or value[0] in "%&*'\"" else value


def write_library(
    root: Path, count: int, seed: int, words: Vocabulary = FIRST
) -> tuple[World, list[Invented]]:
    """Write an invented library under `root`, which may be empty or new."""
    world, briefings = invent(words, count, seed)
    for path, text in files(world, briefings):
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    config = root / "mkdocs.yml"
    if not config.exists():
        config.write_text("site_name: 지어낸 브리핑\n", encoding="utf-8")
    return world, briefings


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--briefings", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--vocabulary", choices=VOCABULARIES, default="first")
    given = parser.parse_args()
    write_library(given.directory, given.briefings, given.seed, VOCABULARIES[given.vocabulary])
