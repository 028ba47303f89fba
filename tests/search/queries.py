"""Queries of every kind with the pages that answer them, derived by script from invented briefings.

The answers come from the briefings' own text, never from the search's rules.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tests.bench.generated_library import Invented, Item, NameEntry, World
from tests.search.typing_errors import (
    choseong,
    half_typed,
    in_hangul_mode,
    in_latin_mode,
    mistyped,
)

_PARTICLES = ("은/는", "이/가", "을/를", "에서/에서", "의/의", "보다/보다", "까지/까지")


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader types, and the addresses of all pages that answer it."""

    kind: str
    text: str
    answers: frozenset[str]


class Corpus:
    """The invented briefings as a reader sees them, to look answers up in."""

    def __init__(self, world: World, briefings: list[Invented]) -> None:
        self.briefings = briefings
        self._texts = [(briefing, briefing.text) for briefing in briefings]
        told = {value for b in briefings for i in b.items for _, value in i.fields}
        listed = {name for value in told if value[0] == "[" for name in value[1:-1].split(", ")}
        # A name has a page once an item rests on it.
        self.names = [name for name in world.names if name.name in listed | told]
        self._spaceless = [(briefing, "".join(text.split())) for briefing, text in self._texts]

    def containing(self, words: str) -> frozenset[str]:
        """The briefings in which a text stands as it is."""
        return frozenset(page(briefing) for briefing, text in self._texts if words in text)

    def containing_in_any_spacing(self, words: str) -> frozenset[str]:
        """The briefings in which a text stands, wherever its spaces are."""
        wanted = "".join(words.split())
        return frozenset(page(briefing) for briefing, text in self._spaceless if wanted in text)

    def with_item(self, fits: Callable[[str], bool]) -> frozenset[str]:
        """The briefings with an item, or a title, that fits."""
        return frozenset(
            page(briefing)
            for briefing, text in self._texts
            if any(fits(line) for line in text.split("\n"))
        )


def page(briefing: Invented) -> str:
    """The address of a briefing."""
    return f"briefings/{briefing.slug}/"


def name_page(name: NameEntry) -> str:
    """The address of a name."""
    return f"{name.kind}/{name.slug}/"


def derive(world: World, briefings: list[Invented], seed: str, each: int) -> Iterator[Query]:
    """As many queries of each kind as `each`, from a seed of their own."""
    corpus = Corpus(world, briefings)
    for kind, make in KINDS.items():
        chance = random.Random(f"{seed} {kind}")
        made, tries = set(), 0
        while len(made) < each and tries < each * 40:
            tries += 1
            query = make(corpus, chance)
            if query and query[0] not in made and query[1]:
                made.add(query[0])
                yield Query(kind, *query)


Made = tuple[str, frozenset[str]] | None


def _words(item: Item) -> list[str]:
    """The words of the sentence a reader sees under an item."""
    evidence = dict(item.fields).get("evidence") if item.section == "summary" else None
    return (evidence or item.sentence).strip(".").replace('"', "").split()


def _exact(corpus: Corpus, chance: random.Random) -> Made:
    words = _words(chance.choice(chance.choice(corpus.briefings).items))
    start = chance.randrange(max(1, len(words) - 2))
    text = " ".join(words[start : start + 3])
    if re.search(r"^\d|\d[조억]$", text):  # half an amount is none
        return None
    return text, corpus.containing(text)


def _title(corpus: Corpus, chance: random.Random) -> Made:
    title = chance.choice(corpus.briefings).title
    return title, corpus.containing(title)


def _particle(corpus: Corpus, chance: random.Random) -> Made:
    compound = chance.choice(corpus.briefings).compound
    consonant, vowel = chance.choice(_PARTICLES).split("/")
    final = (ord(compound[-1]) - 0xAC00) % 28 > 0
    return compound + (consonant if final else vowel), corpus.containing(compound)


def _head(corpus: Corpus, chance: random.Random) -> Made:
    head = chance.choice(corpus.briefings).head
    return head, corpus.containing(head)


def _tail(corpus: Corpus, chance: random.Random) -> Made:
    tail = chance.choice(corpus.briefings).tail
    return tail, corpus.containing(tail)


def _spacing(corpus: Corpus, chance: random.Random) -> Made:
    briefing = chance.choice(corpus.briefings)
    if chance.random() < 0.5:
        cut = chance.randint(2, len(briefing.compound) - 2)
        text = f"{briefing.compound[:cut]} {briefing.compound[cut:]}"
    else:
        words = _words(chance.choice(briefing.items))
        start = chance.randrange(max(1, len(words) - 2))
        text = "".join(words[start : start + 2])
        if re.search(r"\d", text):
            return None
    return text, corpus.containing_in_any_spacing(text)


def _verb_form(corpus: Corpus, chance: random.Random) -> Made:
    item = chance.choice(chance.choice(corpus.briefings).items)
    verb, noun = item.verb, item.noun
    if verb is None:
        return None
    text = f"{noun} {chance.choice((verb.before_noun, verb.plain))}"
    forms = (verb.past, verb.before_noun)
    return text, corpus.with_item(lambda line: noun in line and any(f in line for f in forms))


def _several(corpus: Corpus, chance: random.Random) -> Made:
    item = chance.choice(chance.choice(corpus.briefings).items)
    hangul = (word for word in _words(item) if re.fullmatch("[가-힣]{2,}", word))
    words = [stem for word in hangul if (stem := _bare(word))]
    if len(words) < 4:
        return None
    chosen = chance.sample(words, 3)
    return " ".join(chosen), corpus.with_item(lambda line: all(word in line for word in chosen))


def _bare(word: str) -> str:
    """A word without the particle or ending of these sentences, "" where too little is left."""
    endings = "에서 에게 으로 까지 했다 됐다 은 는 이 가 을 를 의 에 로 다".split()
    ending = next((ending for ending in endings if word.endswith(ending)), "")
    stem = word[: len(word) - len(ending)]
    return stem if len(stem) > 1 else ""


def _of_names_alike(
    make: Callable[[NameEntry, random.Random], str | None],
    fits: Callable[[str, str], bool],
    *kinds: str,
) -> Callable[[Corpus, random.Random], Made]:
    """Where one typing may mean several names, each of them is an answer."""

    def of_names(corpus: Corpus, chance: random.Random) -> Made:
        names = [name for name in corpus.names if name.kind in kinds]
        text = make(chance.choice(names), chance)
        if not text:
            return None
        return text, frozenset(name_page(n) for n in corpus.names if fits(n.name, text))

    return of_names


def _of_name(
    make: Callable[[NameEntry, random.Random], str | None], *kinds: str
) -> Callable[[Corpus, random.Random], Made]:
    def of_name(corpus: Corpus, chance: random.Random) -> Made:
        name = chance.choice([name for name in corpus.names if name.kind in kinds])
        text = make(name, chance)
        return (text, frozenset({name_page(name)})) if text else None

    return of_name


def _amount(corpus: Corpus, chance: random.Random) -> Made:
    figures = [i for i in chance.choice(corpus.briefings).items if i.section == "figures"]
    if not figures:
        return None
    amount = chance.choice(figures).noun
    # 1.9% is no part of 21.9%.
    alone = re.compile(rf"(?<![\d.,]){re.escape(amount)}")
    return amount, corpus.with_item(lambda line: alone.search(line) is not None)


def _amount_spelling(corpus: Corpus, chance: random.Random) -> Made:
    made = _amount(corpus, chance)
    if made is None or not any(unit in made[0] for unit in "억조만"):
        return None
    number, unit = made[0].rsplit(" ", 1)
    value = 0
    for part in number.replace(",", "").split():
        size = {"조": 10**12, "억": 10**8, "만": 10**4}.get(part[-1], 1)
        value += int(part.rstrip("조억만")) * size
    written = chance.choice(
        (
            f"{number.replace(' ', '').replace(',', '')}{unit}",
            f"{value:,}{unit}",
            f"{value:,} {unit}",
            f"{value}{unit}",
            f"{value:,}",
        )
    )
    return written, made[1]


KINDS: dict[str, Callable[[Corpus, random.Random], Made]] = {
    "exact": _exact,
    "title": _title,
    "with particle": _particle,
    "compound head": _head,
    "compound tail": _tail,
    "other spacing": _spacing,
    "verb form": _verb_form,
    "several words": _several,
    "name": _of_name(lambda n, _: n.name, "companies", "products", "people", "themes"),
    "Latin name": _of_name(lambda n, _: n.en or None, "companies", "products"),
    "English case": _of_name(
        lambda n, c: c.choice((n.en.upper(), n.en.lower(), n.en.swapcase())) or None,
        "companies",
        "products",
    ),
    "hanja": _of_name(lambda n, _: n.aliases[0] if n.aliases else None, "companies"),
    "amount": _amount,
    "amount spelling": _amount_spelling,
    "choseong": _of_names_alike(
        lambda n, _: choseong(n.name.replace(" ", "")),
        lambda name, text: choseong(name.replace(" ", "")) == text,
        *("companies", "themes", "people"),
    ),
    "typo": _of_name(
        lambda n, c: mistyped(n.name, c, any_letter=True), "companies", "products", "themes"
    ),
    "keyboard typo": _of_name(lambda n, c: mistyped(n.name, c), "companies", "products", "themes"),
    "half typed": _of_names_alike(
        half_typed,
        lambda name, text: in_latin_mode(name).startswith(in_latin_mode(text)),
        *("companies", "products", "themes"),
    ),
    "Latin mode": _of_name(lambda n, _: in_latin_mode(n.name), "companies", "themes", "people"),
    "Hangul mode": _of_name(
        lambda n, _: in_hangul_mode(n.en.lower()) if n.en else None, "companies", "products"
    ),
}


def kinds_of(queries: Iterable[Query]) -> dict[str, list[Query]]:
    """The queries by kind, in the order of the table."""
    grouped: dict[str, list[Query]] = {kind: [] for kind in KINDS}
    for query in queries:
        grouped[query.kind].append(query)
    return grouped
