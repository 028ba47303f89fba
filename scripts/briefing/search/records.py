"""What can be found: a name, a briefing, an item; its terms, and what a result shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from briefing.addresses import name_url
from briefing.article import Article
from briefing.entry import SECTIONS, Entry, LinkedItem
from briefing.korean.amount_words import format_amount
from briefing.korean.jamo import choseong
from briefing.library import Library
from briefing.model import Figure, ItemKind, NameKind, Note, Quote
from briefing.registry import Name, fold
from briefing.search.numbers import number_terms
from briefing.search.words import fold as fold_text
from briefing.search.words import split, terms
from briefing.views.item import item_text
from briefing.views.passage import passages_of

NAME_KINDS: tuple[NameKind, ...] = ("company", "theme", "product", "person", "organisation")
# The letter of a kind in the browser's records.
LETTERS: dict[str, str] = {
    **{"company": "c", "theme": "t", "product": "p", "person": "h", "organisation": "o"},
    **{kind: letter for _, kind, letter in SECTIONS},
}
# In the order in which a briefing's items are numbered; a correction is no answer.
ITEM_KINDS: tuple[ItemKind, ...] = (
    "statement",
    "figure",
    "quote",
    "event",
    "outlook",
    "note",
)
# No file of the site holds more of an article in a row; a quotation is shown up to here.
_LONGEST_TEXT = 240
_HANGUL_FROM, _HANGUL_TO = "가", "힣"

Terms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexedEntry:
    """One briefing in the index. `terms[0]` are its title's, then those of each item in turn.

    `names` are the keys of the names each of them rests on; `words` are the title's words, for
    completion and for typing errors; `shown` is what a result needs to be shown.
    """

    day: str
    kinds: tuple[int, ...]
    terms: tuple[Terms, ...]
    names: tuple[Terms, ...]
    words: Terms
    shown: dict[str, Any]


def index_entry(entry: Entry) -> IndexedEntry:
    """The index of one briefing: of its own files and the names they mention, nothing else."""
    items = [item for kind in ITEM_KINDS for item in entry.of_kind(kind)]
    title = entry.briefing.title
    source = entry.briefing.source
    credits = " ".join(filter(None, (source.publisher, source.author)))
    title_terms = (*terms(title), *terms(credits), *initials(title))
    mentioned = [name.key for _, name in entry.registry.mentions(title)]
    last = source.published.last_day or source.published.first_day
    return IndexedEntry(
        day=last.isoformat() if last else entry.added,
        kinds=tuple(len(entry.of_kind(kind)) for kind in ITEM_KINDS),
        terms=(
            tuple(dict.fromkeys(title_terms)),
            *(item_terms(entry.article, item) for item in items),
        ),
        names=(tuple(dict.fromkeys(mentioned)), *map(_name_keys, items)),
        words=tuple(title_words(title)),
        shown=_shown(entry, items),
    )


def item_terms(article: Article, item: LinkedItem) -> Terms:
    """The terms of an item: its words, the passages under it, whom it is about, its amounts."""
    texts = [item_text(item.source), *(passage.text for passage in passages_of(article, item))]
    texts += [name.name for name in (*item.about, *item.themes)]
    source = item.source
    if isinstance(source, Quote):
        texts += filter(None, (source.who, source.role, source.via))
    elif isinstance(source, Figure):
        texts += (source.value, *source.also)
    found = [term for text in texts for term in terms(text)]
    return tuple(dict.fromkeys([*found, *_amount_terms(item)]))


def _amount_terms(item: LinkedItem) -> Iterator[str]:
    """The values of a figure as they are read in full: 스무 명, 3분의 1, a range's two ends."""
    for amount in (item.amount, *item.also):
        if amount is not None:
            for value in (amount.value, amount.low, amount.high, amount.from_value):
                if value is not None:
                    yield from number_terms(value, amount.unit.partition("/")[0])


def _name_keys(item: LinkedItem) -> Terms:
    versus = item.versus
    return tuple(dict.fromkeys(name.key for name in (*item.names, *versus)))


def initials(text: str) -> Iterator[str]:
    """What a text is found by when only its initials are typed: each word's, and three in a row.

    >>> list(initials("누리 공개"))
    ['!ㄴㄹ', '!ㄱㄱ', 'ㄴㄹㄱ', 'ㄹㄱㄱ']
    """
    words = ["".join(filter(_is_hangul, word)) for word in text.split()]
    stems = [split(word)[0] for word in words if len(word) > 1]
    yield from (f"!{choseong(stem)}" for stem in stems)
    row = choseong("".join(words))
    yield from (row[start : start + 3] for start in range(len(row) - 2))


def _is_hangul(character: str) -> bool:
    return _HANGUL_FROM <= character <= _HANGUL_TO


def title_words(title: str) -> Iterator[str]:
    """The stems of a title's words of two syllables or three letters, as they are typed."""
    for word in fold_text(title).replace("'", " ").replace('"', " ").split():
        hangul = "".join(filter(_is_hangul, word))
        latin = "".join(c for c in word if "a" <= c <= "z")
        if len(hangul) > 1:
            yield split(hangul)[0]
        if len(latin) > 2:
            yield latin


def _shown(entry: Entry, items: Sequence[LinkedItem]) -> dict[str, Any]:
    """What a result shows of a briefing: names stand once, items point at them."""
    names: dict[str, list[str]] = {}
    # The names of the title come first: they are what the briefing is about.
    told = [name for item in items for name in item.names]
    titled = [name for _, name in entry.registry.mentions(entry.briefing.title) if name in told]
    for name in (*titled, *told):
        names.setdefault(name.key, [LETTERS[name.kind], name.slug, name.name])
    places = {key: place for place, key in enumerate(names)}
    return {
        "s": entry.slug,
        "t": entry.briefing.title,
        "d": entry.briefing.source.published.text,
        "p": entry.briefing.source.publisher,
        "n": list(names.values()),
        "i": [_shown_item(item, places) for item in items],
    }


def _shown_item(item: LinkedItem, places: dict[str, int]) -> list[Any]:
    """`[id, words, places of its names, its date or 0, amount or speaker]`."""
    source = item.source
    text = item_text(source)[:_LONGEST_TEXT]
    extra = ""
    if isinstance(source, Figure):
        extra = str(format_amount(item.amount)) if item.amount else source.value
    elif isinstance(source, Quote):
        name = item.speaker.name if item.speaker else source.who
        extra = ", ".join(filter(None, (name, source.role)))
    shown = [item.id, text, [places[name.key] for name in item.names]]
    date = item.date.text if item.date and not isinstance(source, Note) else 0
    tail = [date, extra] if extra else [date] if date else []
    return [*shown, *tail]


@dataclass(frozen=True, slots=True)
class IndexedName:
    """A name in the index: its terms, its spellings as they are typed, what a result shows."""

    key: str
    terms: Terms
    words: Terms
    spellings: Terms
    shown: list[Any]


def index_name(library: Library, name: Name) -> IndexedName:
    """The index of a name that has a page."""
    words = " ".join(name.spellings)
    found = [term for text in (words, name.file.means or "") for term in terms(text)]
    found += [initial for spelling in name.spellings for initial in initials(spelling)]
    found += [f"!{choseong(fold(spelling))}" for spelling in name.spellings]
    items = len(library.by_name[name])
    owners = library.registry.companies_of(name)
    owner = [LETTERS["company"], owners[0].slug, owners[0].name] if owners else 0
    url = name_url(name)
    others = list(name.spellings[1:])
    means = name.file.means or ""
    return IndexedName(
        key=name.key,
        terms=tuple(dict.fromkeys(found)),
        words=tuple(word for text in name.spellings for word in title_words(text)),
        spellings=tuple(dict.fromkeys(fold_text(fold(text)) for text in name.spellings)),
        shown=[LETTERS[name.kind], url, name.name, others, means[:_LONGEST_TEXT], items, owner],
    )
