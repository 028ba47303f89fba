"""What was read in an article, as JSON for programs and as a text for who brings the article."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from briefing.korean.amount import Amount
from briefing.korean.amount_words import format_amount
from briefing.names_in_article import NamedIn
from briefing.page_meta import PageMeta
from briefing.paragraph import Paragraph
from briefing.reading import Reading

_KINDS = {
    "title": "제목",
    "body": "본문",
    "heading": "중간 제목",
    "deck": "부제",
    "caption": "사진 설명",
    "byline": "글쓴이",
    "dateline": "날짜 줄",
    "notice": "알림",
    "related": "관련 기사",
    "ad": "광고",
    "company": "회사",
    "product": "제품",
    "person": "사람",
    "organisation": "기관",
    "medium": "매체",
}
_SHOWN = 58


def format_json(reading: Reading, meta: PageMeta) -> str:
    """What `briefing read --format json` prints."""
    return json.dumps(as_record(reading, meta), ensure_ascii=False, indent=2)


def as_record(reading: Reading, meta: PageMeta) -> dict[str, Any]:
    """The record of the contract: lists of paragraphs, quotes, quantities, dates, mentions."""
    line = reading.line
    return {
        "paragraphs": [
            {"text": part.text, "kind": part.kind, "line": part.line} for part in reading.paragraphs
        ],
        "quotes": [
            {"text": q.text, "speaker": q.speaker, "via": q.via, "line": line(q.paragraph)}
            for q in reading.quotes
        ],
        "quantities": [
            {"text": found.amount.text, **_numbers(found.amount), "line": line(found.paragraph)}
            for found in reading.quantities
        ],
        "dates": [
            {"text": found.date.text, "value": found.date.value, "line": line(found.paragraph)}
            for found in reading.dates
        ],
        "mentions": [
            {"text": m.text, "name": m.name, "kind": m.kind, "line": line(m.paragraph)}
            for m in reading.mentions
        ],
        "meta": {
            "title": meta.title,
            "author": meta.author,
            "publisher": meta.publisher,
            "published": meta.published,
        },
    }


def _numbers(amount: Amount) -> dict[str, int | float | str]:
    """`value`, or `low` and `high` of a range or a vague amount; never both."""
    named = {"value": amount.value, "low": amount.low, "high": amount.high}
    numbers = {key: _number(value) for key, value in named.items() if value is not None}
    return {**numbers, "unit": amount.unit, "relation": amount.relation}


def _number(value: Decimal) -> int | float:
    """A JSON number: whole ones stay whole, however large."""
    return int(value) if value == value.to_integral_value() else float(value)


def format_reading(
    path: str, reading: Reading, meta: PageMeta, left_out: Iterable[str], extra: Iterable[str] = ()
) -> str:
    """The same for a person: what was found, with the line of the file it stands in."""
    sections = (
        _head(path, reading, meta),
        _paragraphs(reading.paragraphs),
        _quotes(reading),
        _quantities(reading),
        _dates(reading),
        _mentions(reading),
        extra,
        _left_out(tuple(left_out)),
    )
    texts = ("\n".join(section) for section in sections)
    return "\n\n".join(text for text in texts if text)


def _head(path: str, reading: Reading, meta: PageMeta) -> Iterator[str]:
    published = reading.published.text if reading.published else None
    fields: Mapping[str, str | None] = {
        "기사": path,
        "제목": meta.title,
        "매체": meta.publisher,
        "글쓴이": meta.author,
        "발행일": published,
        "주소": meta.url,
    }
    for name, value in fields.items():
        if value:
            yield f"{name}: {value}"
    missing = [name for name in ("제목", "매체", "발행일") if not fields[name]]
    if missing:
        yield f"기사에 없는 것: {', '.join(missing)}"


def _paragraphs(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    parts = tuple(paragraphs)
    counts = Counter(part.kind for part in parts)
    told = ", ".join(f"{_KINDS[kind]} {count}" for kind, count in counts.most_common())
    yield f"문단 {len(parts)}개 ({told})"
    for part in parts:
        yield f"  {part.line:>4}행  {_KINDS[part.kind]:<6} {_short(part.text)}"


def _quotes(reading: Reading) -> Iterator[str]:
    yield f"인용 {len(reading.quotes)}개"
    for quote in reading.quotes:
        via = f" ({quote.via}을(를) 통해)" if quote.via else ""
        yield f"  {reading.line(quote.paragraph):>4}행  “{quote.text}”"
        yield f"          {quote.speaker or '말한 이를 찾지 못했습니다'}{via}"


def _quantities(reading: Reading) -> Iterator[str]:
    yield f"수치 {len(reading.quantities)}개"
    for found in reading.quantities:
        line, amount = reading.line(found.paragraph), found.amount
        yield f"  {line:>4}행  {amount.text} → {format_amount(amount)} [{_exact(amount)}]"


def _exact(amount: Amount) -> str:
    """Number, unit and relation as a program gets them."""
    if amount.value is not None:
        number = f"{amount.value:,f}"
    else:
        number = f"{amount.low:,f} ~ {amount.high:,f}"
    return f"{amount.relation} {number} {amount.unit}".strip()


def _dates(reading: Reading) -> Iterator[str]:
    yield f"날짜 {len(reading.dates)}개"
    if reading.published is None:
        yield "  발행일을 몰라 「지난 14일」 같은 날짜는 못 읽었습니다. --published로 알려 주세요."
    for found in reading.dates:
        line = reading.line(found.paragraph)
        yield f"  {line:>4}행  {found.date.text} → {found.date.value}"


def _mentions(reading: Reading) -> Iterator[str]:
    by_name: dict[tuple[str, str], list[NamedIn]] = {}
    for mention in reading.mentions:
        by_name.setdefault((mention.name or mention.text, mention.kind), []).append(mention)
    yield f"이름 {len(by_name)}개"
    for (name, kind), found in by_name.items():
        lines = ", ".join(dict.fromkeys(str(reading.line(one.paragraph)) for one in found))
        spellings = dict.fromkeys(one.text for one in found if one.text != name)
        also = f" ({', '.join(spellings)})" if spellings else ""
        known = "" if found[0].name else " · 등록되지 않은 이름"
        yield f"  {_KINDS[kind]}  {name}{also}: {lines}행{known}"


def _left_out(left_out: tuple[str, ...]) -> Iterator[str]:
    if left_out:
        yield f"기사로 보지 않은 글 {len(left_out)}개"
        for text in left_out:
            yield f"  {_short(text)}"


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _SHOWN else f"{one_line[:_SHOWN]}…"
