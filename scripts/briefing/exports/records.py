"""The public records: what the site shows, as plain data under the contract of version 1."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from briefing.addresses import briefing_url, item_url, name_url
from briefing.edtf import Edtf
from briefing.entry import Entry, LinkedItem
from briefing.korean.amount import Amount, parse_amount
from briefing.library import Library
from briefing.model import Correction, Event, Figure, ItemKind, NameKind, Outlook, Quote, Statement
from briefing.registry import Name

Record = dict[str, Any]


def briefing_records(library: Library) -> Iterator[Record]:
    """One record a briefing, newest first; a withdrawn one is in no data file."""
    for entry in library.listed:
        source = entry.briefing.source
        yield {
            "id": entry.slug,
            "url": briefing_url(entry),
            "title": entry.briefing.title,
            "publisher": source.publisher,
            "author": source.author,
            **_date("published", source.published),
            "article_title": source.title,
            "article_url": source.url,
            "added": entry.added,
            "companies": _slugs(entry.names, "company"),
            "themes": _slugs(entry.names, "theme"),
            "see": list(entry.briefing.see),
        }


def name_records(library: Library, kind: NameKind) -> Iterator[Record]:
    """One record a name that an item rests on, in the order of the registry."""
    for name in library.names(kind):
        owners = (o for o in library.registry.companies_of(name) if o.kind == "company")
        owner = next(owners, None)
        yield {
            "id": name.slug,
            "url": name_url(name),
            "name": name.name,
            "aliases": list(name.file.aliases),
            "en": name.file.en,
            "company": owner.slug if owner else None,
            "means": name.file.means,
        }


def item_records(library: Library, kind: ItemKind) -> Iterator[Record]:
    """One record an item of a kind, newest briefing first, in the order of the file."""
    for entry in library.listed:
        for item in entry.of_kind(kind):
            yield {**_item(entry, item), **_own(item), "evidence": _evidence(item)}


def _item(entry: Entry, item: LinkedItem) -> Record:
    said_by = getattr(item.source, "said_by", None)
    return {
        "id": f"{item.briefing}#{item.id}",
        "url": item_url(item),
        "briefing": item.briefing,
        "added": entry.added,
        "companies": [name.slug for name in item.companies],
        "themes": [name.slug for name in item.themes],
        "about": _about(item.about),
        "said_by": item.speaker.name if said_by and item.speaker else said_by,
    }


def _own(item: LinkedItem) -> Record:
    """What only this kind of item has."""
    match item.source:
        case Statement(text=text):
            return {"text": text}
        case Quote(who=words, role=role, text=text, via=via, partial=partial):
            who = item.speaker.name if item.speaker else words
            return {"who": who, "role": role, "text": text, "via": via, "partial": partial}
        case Figure(what=what, value=text, when=when, also=also):
            return {
                "what": what,
                **_amount(item.amount),
                "from": _before(item.amount),
                "text": text,
                **_date("when", when),
                "also": [{"text": other, **_amount(parse_amount(other))} for other in also],
                "versus": _about(item.versus),
            }
        case Event(what=what, when=when):
            return {**_date("when", when), "what": what}
        case Outlook(what=what, by=by, outcome=outcome, see=see):
            return {**_date("by", by), "what": what, "outcome": outcome, "see": list(see)}
        case Correction(date=date, what=what, item=target):
            return {**_date("date", date), "what": what, "item": target}
        case _:
            raise AssertionError(f"a {item.kind} is no public record")


def _about(names: Iterable[Name]) -> list[Record]:
    return [{"kind": name.kind, "id": name.slug, "name": name.name} for name in names]


def _evidence(item: LinkedItem) -> list[Record]:
    return [
        {"text": evidence.text, "paragraph": evidence.paragraph, "line": evidence.line}
        for evidence in item.evidence
    ]


def _slugs(names: Iterable[Name], kind: NameKind) -> list[str]:
    return [name.slug for name in names if name.kind == kind]


def _amount(amount: Amount | None) -> Record:
    """A value, or the two ends of a range: never both, so that neither is taken for the other."""
    if amount is None:
        return {"unit": None, "relation": None}
    named = {"value": amount.value, "low": amount.low, "high": amount.high}
    numbers = {key: _number(number) for key, number in named.items() if number is not None}
    return {**numbers, "unit": amount.unit, "relation": amount.relation}


def _before(amount: Amount | None) -> int | float | None:
    """The old value of a change."""
    return _number(amount.from_value) if amount and amount.from_value is not None else None


def _number(value: Decimal) -> int | float:
    """A JSON number: whole ones stay whole, however large."""
    return int(value) if value == value.to_integral_value() else float(value)


def _date(field: str, date: Edtf | None) -> Record:
    """The date as EDTF beside the first and last day it allows."""
    return {
        field: date.text if date else None,
        "first_day": date.first_day.isoformat() if date and date.first_day else None,
        "last_day": date.last_day.isoformat() if date and date.last_day else None,
    }
