"""An item as every page shows it: its words, amount or date, who says so, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary, ref

from briefing.addresses import briefing_url, item_url, name_url
from briefing.edtf import Edtf
from briefing.entry import Entry, LinkedItem, speaker_of
from briefing.korean.amount_words import AmountWords, format_amount
from briefing.korean.date_words import format_date, format_deadline
from briefing.korean.particle import with_particle
from briefing.library import Library
from briefing.model import Correction, Event, Figure, ItemKind, Note, Outlook, Quote, Statement
from briefing.registry import Name
from briefing.strings import KO
from briefing.views.fragment import link_to_words
from briefing.views.passage import Passage, passages_of


@dataclass(frozen=True, slots=True)
class Chip:
    """A name beside an item; without an address where the name has no page."""

    kind: str
    kind_label: str
    name: str
    url: str | None


@dataclass(frozen=True, slots=True)
class DateView:
    """A date in words, and for programs: `first` and `last` are days, `exact` a single day."""

    text: str
    datetime: str | None
    last: str | None
    exact: bool


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """Who said it, as the article has it."""

    name: str
    url: str | None
    role: str | None
    via: str | None


@dataclass(frozen=True, slots=True)
class BriefingLink:
    """The briefing an item comes from."""

    title: str
    url: str
    publisher: str
    published: DateView


@dataclass(frozen=True, slots=True)
class Differing:
    """What another article says of the same thing at the same time."""

    value: str
    publisher: str
    url: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item of a briefing, ready for any page that shows it."""

    id: str
    kind: ItemKind
    kind_label: str
    url: str
    text: str
    label: str
    amount: AmountWords | None
    value: str | None
    also: str | None
    versus: str | None
    when: DateView | None
    speaker: SpeakerView | None
    claim: str | None
    chips: tuple[Chip, ...]
    companies: tuple[str, ...]
    subjects: str
    sort_value: str
    passages: tuple[Passage, ...]
    lines: str
    is_unfounded: bool
    citation: str
    article_link: str | None
    outcome: str | None
    is_late: bool
    link: str | None
    was: tuple[str, ...]
    briefing: BriefingLink
    differing: tuple[Differing, ...]
    is_single: bool


# An item stands on half a dozen pages of a library; a server takes it on into the next library.
_MADE: WeakKeyDictionary[LinkedItem, tuple[ref[Library], ItemView]] = WeakKeyDictionary()


def item_view(library: Library, entry: Entry, item: LinkedItem) -> ItemView:
    """Everything a page may show of an item."""
    made = _MADE.get(item)
    if made is None or made[0]() is not library:
        made = _MADE[item] = ref(library), _item_view(library, entry, item)
    return made[1]


def _item_view(library: Library, entry: Entry, item: LinkedItem) -> ItemView:
    source = item.source
    passages = passages_of(entry.article, item)
    text = item_text(source)
    return ItemView(
        id=item.id,
        kind=item.kind,
        kind_label=KO[f"kind.{item.kind}"],
        url=item_url(item),
        text=text,
        label=item_label(item)[:40],
        amount=format_amount(item.amount) if item.amount else None,
        value=source.value if isinstance(source, Figure) else None,
        also=" · ".join(source.also) if isinstance(source, Figure) and source.also else None,
        versus=", ".join(name.name for name in item.versus) or None,
        when=_when(item),
        speaker=_speaker(library, item),
        claim=_claim(entry, item),
        chips=tuple(chip(library, name) for name in (*item.about, *item.themes)),
        companies=tuple(name.name for name in item.companies),
        subjects=", ".join(name.name for name in item.about),
        sort_value=_sort_value(item),
        passages=passages,
        lines=", ".join(dict.fromkeys(str(passage.line) for passage in passages)),
        is_unfounded=any(evidence.span is None for evidence in item.evidence),
        citation=_citation(entry, passages),
        article_link=_article_link(entry, passages),
        outcome=source.outcome if isinstance(source, Outlook) else None,
        is_late=_is_late(item, library.day),
        link=source.url if isinstance(source, Note) else None,
        was=() if isinstance(source, Note | Correction) else source.was,
        briefing=briefing_link(entry),
        differing=tuple(_differing(library, item)),
        is_single=item.kind == "figure" and library.comparison.is_single_sourced(item),
    )


def _differing(library: Library, item: LinkedItem) -> Iterator[Differing]:
    for other in library.comparison.conflicts(item):
        publisher = library.by_slug[other.briefing].briefing.source.publisher
        yield Differing(_value_words(other), publisher, item_url(other))


def _value_words(item: LinkedItem) -> str:
    if item.amount:
        return str(format_amount(item.amount))
    return item.source.value if isinstance(item.source, Figure) else ""


def chip(library: Library, name: Name) -> Chip:
    """A name beside an item, linked where it has a page."""
    url = name_url(name) if name in library.by_name else None
    return Chip(name.kind, KO[f"kind.{name.kind}"], name.name, url)


def briefing_link(entry: Entry) -> BriefingLink:
    """The way from an item to its briefing."""
    source = entry.briefing.source
    url = briefing_url(entry)
    return BriefingLink(entry.briefing.title, url, source.publisher, date_view(source.published))


def date_view(date: Edtf, *, deadline: bool = False) -> DateView:
    """A date in Korean words beside what a browser can reckon with."""
    words = format_deadline(date) if deadline else format_date(date)
    last = date.last_day.isoformat() if date.last_day else None
    machine = date.text.rstrip("~?") if date.precision != "interval" else None
    return DateView(words, machine, last, exact=date.precision == "day")


def item_text(source: Statement | Quote | Figure | Event | Outlook | Note | Correction) -> str:
    """The words of an item: our sentence, the quotation, or what it is a figure or event of."""
    match source:
        case Statement(text=text) | Quote(text=text) | Note(text=text):
            return text
        case _:
            return source.what


def item_label(item: LinkedItem) -> str:
    """An item in one line: what tells it from the next for who does not see its place."""
    match item.source:
        case Figure(what=what, value=value):
            return f"{what} {value}"
        case Quote(who=who, text=text):
            return f"{who}: “{text}”"
        case _:
            return item_text(item.source)


def _when(item: LinkedItem) -> DateView | None:
    if item.date is None:
        return None
    return date_view(item.date, deadline=item.kind == "outlook")


def _is_late(item: LinkedItem, day: str | None) -> bool:
    """Whether its time had passed on the day of the build, and no briefing has told its outcome."""
    if not isinstance(item.source, Outlook) or item.source.outcome or item.date is None:
        return False
    last = item.date.last_day
    return last is not None and last.isoformat() < (day or "")


def _speaker(library: Library, item: LinkedItem) -> SpeakerView | None:
    source = item.source
    if not isinstance(source, Quote):
        return None
    has_page = item.speaker is not None and item.speaker in library.by_name
    url = name_url(item.speaker) if item.speaker and has_page else None
    name = item.speaker.name if item.speaker else source.who
    return SpeakerView(name, url, source.role, source.via)


def _claim(entry: Entry, item: LinkedItem) -> str | None:
    """Whose claim it is: told by a party of itself and its own, or reckoned by somebody else."""
    words = speaker_of(item.source)
    if words is None or isinstance(item.source, Quote):
        return None
    if item.speaker is None:
        return KO["said_by.other"].format(name=words)
    owners = {owner for name in item.about for owner in entry.registry.companies_of(name)}
    if item.speaker in owners or item.speaker in item.about:
        return KO["said_by.self"].format(name=with_particle(item.speaker.name, "이/가"))
    return KO["said_by.other"].format(name=item.speaker.name)


def _sort_value(item: LinkedItem) -> str:
    """What a column of amounts is sorted by; a range by its lower end."""
    if item.amount is None:
        return ""
    value = item.amount.value if item.amount.value is not None else item.amount.low
    return format(value, "f") if value is not None else ""


def _article_link(entry: Entry, passages: tuple[Passage, ...]) -> str | None:
    url = entry.briefing.source.url
    marked = [
        segment.text for passage in passages for segment in passage.segments if segment.marked
    ]
    return link_to_words(url, marked) if url and marked else None


def _citation(entry: Entry, passages: tuple[Passage, ...]) -> str:
    source = entry.briefing.source
    words = " ".join(f"“{passage.text}”" for passage in passages)
    lines = ", ".join(dict.fromkeys(f"{passage.line}행" for passage in passages))
    where = f" ({lines})" if lines else ""
    published = format_date(source.published)
    title = entry.briefing.title
    return f"{words} {source.publisher}, {published}{where}. 원문 브리핑 「{title}」"
