"""Mistakes in dates: of events, figures and outlook, in sentences of ours, of the article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

from tests.injection.case import Case, Value
from tests.injection.change import Change, Splice, drop, rewrite

_FIELDS = (("events", "when"), ("figures", "when"), ("outlook", "by"))


def _dates(case: Case, *keys: str) -> Iterator[Value]:
    for name, key in _FIELDS:
        if key in keys:
            yield from case.every((name,), key)


def _changed(
    change: Callable[[str, Random], str | None], *keys: str
) -> Callable[[Case, Random], Iterator[Change]]:
    def make(case: Case, rng: Random) -> Iterator[Change]:
        for value in _dates(case, *keys):
            new = change(value.text, rng)
            if new and new != value.text:
                yield rewrite(case, {value.path: new})

    return make


def _other_day(text: str, rng: Random) -> str | None:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return None
    day = date.fromisoformat(text) + timedelta(days=rng.choice((-9, -2, -1, 1, 2, 10)))
    return day.isoformat()


def _other_month(text: str, rng: Random) -> str | None:
    found = re.match(r"(\d{4})-(\d\d)", text)
    if not found:
        return None
    month = (int(found[2]) - 1 + rng.choice((1, 2, 5, 10, 11))) % 12 + 1
    rest = text[7:]
    if rest[:3] in ("-29", "-30", "-31"):
        rest = "-28" + rest[3:]
    return f"{found[1]}-{month:02}{rest}"


def _other_year(text: str, rng: Random) -> str | None:
    found = re.search(r"\d{4}", text)
    if not found:
        return None
    year = int(found[0]) + rng.choice((-1, 1, -10))
    rest = re.sub(r"-02-29", "-02-28", text[found.end() :])
    return f"{text[: found.start()]}{year}{rest}"


def _invented_day(text: str, rng: Random) -> str | None:
    if re.fullmatch(r"\d{4}-\d\d", text):
        return f"{text}-{rng.randrange(1, 29):02}"
    if re.fullmatch(r"\d{4}", text):
        return f"{text}-{rng.randrange(1, 13):02}"
    return None


def _turned(text: str, rng: Random) -> str | None:
    """An open or closed interval becomes another."""
    if "/" not in text:
        return None
    start, end = text.split("/")
    if ".." in (start, end):
        return f"{end}/{start}"
    return rng.choice((start, end))


other_day = _changed(_other_day, "when", "by")
other_month = _changed(_other_month, "when", "by")
other_year = _changed(_other_year, "when", "by")
invented_day = _changed(_invented_day, "when", "by")
turned_interval = _changed(_turned, "when", "by")


def other_deadline(case: Case, rng: Random) -> Iterator[Change]:
    """A deadline a quarter, a half or a whole year off."""
    for value in _dates(case, "by"):
        found = re.fullmatch(r"(\d{4})-(\d\d)(.*)", value.text)
        if found:
            months = int(found[1]) * 12 + int(found[2]) - 1 + rng.choice((-12, -3, 3, 6, 12))
            moved = f"{months // 12}-{months % 12 + 1:02}{found[3]}"
            if not found[3] or int(found[3][1:3]) <= 28:
                yield rewrite(case, {value.path: moved})


def invented_when(case: Case, rng: Random) -> Iterator[Change]:
    """A day for something that the article gives no time for; its own day is not told."""
    published = case.entry.briefing.source.published.last_day
    assert published
    day = (published - timedelta(days=rng.randrange(20, 60))).isoformat()
    for item in case.items("events"):
        path = (item.field, item.index)
        if not case.at((*path, "when")) and not _tells_time(case, item.index):
            first = case.span((*path, "what"))[1]
            yield Change(
                (Splice(first, first, f"\n    when: {day}"),), f"events[{item.index}] + {day}"
            )


def _tells_time(case: Case, index: int) -> bool:
    item = list(case.items("events"))[index]
    return any(
        re.search(
            r"\d+일|\d+월|지난|이번|최근|올해|오는",
            case.entry.article.paragraphs[case.entry.article.sentence(e.span).paragraph - 1].text,
        )
        for e in item.evidence
        if e.span
    )


def in_our_words(case: Case, rng: Random) -> Iterator[Change]:
    """A date in a sentence of ours is one that the article does not print: 3월, 2분기, 14일."""
    pattern = re.compile(
        r"(\d+)(월|분기|년(?! 만| 동안| 전| 뒤| 넘)|일(?! 만| 동안| 전| 뒤))|상반기|하반기"
    )
    everything = " ".join(part.text for part in case.entry.article.paragraphs)
    for value in case.our_words():
        for found in pattern.finditer(value.text):
            if found[1]:
                limit = {"월": 12, "분기": 4, "일": 28}.get(found[2], 9999)
                number = int(found[1])
                other = number + rng.choice((1, 2)) if number + 2 <= limit else number - 1
                new = f"{other}{found[2]}"
            else:
                new = {"상반기": "하반기", "하반기": "상반기"}[found[0]]
            if new in everything:
                continue
            text = value.text[: found.start()] + new + value.text[found.end() :]
            yield rewrite(case, {value.path: text}, f"{value.text} → {text}")


def other_published(case: Case, rng: Random) -> Iterator[Change]:
    """The article is dated otherwise than it dates itself."""
    if case.entry.article.meta.published:
        value = next(case.values(("source", "published")))
        for change in (_other_day, _other_month, _other_year):
            new = change(value.text, rng)
            if new and new != value.text:
                yield rewrite(case, {value.path: new})


def added_too_early(case: Case, rng: Random) -> Iterator[Change]:
    """Published here before the article was."""
    first = case.entry.briefing.source.published.first_day
    for value in case.values(("added",)):
        assert first
        early = (first - timedelta(days=rng.randrange(2, 40))).isoformat()
        yield rewrite(case, {value.path: early})


def wrong_form(case: Case, rng: Random) -> Iterator[Change]:
    """A date in another form than the contract's."""
    for value in _dates(case, "when", "by"):
        forms = [value.text.replace("-", "."), value.text.replace("-", "/"), f"{value.text}일"]
        forms = [form for form in forms if form != value.text and "/" not in value.text]
        if forms:
            yield rewrite(case, {value.path: rng.choice(forms)})
    for value in _dates(case, "when", "by"):
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value.text):
            yield rewrite(case, {value.path: f"{value.text[:7]}-32"})


def event_as_outlook(case: Case, rng: Random) -> Iterator[Change]:
    """What has happened on a day the article gives is told as still to come."""
    yield from _moved(case, "events", "outlook", "when", "by", dated=True)


def undated_event_as_outlook(case: Case, rng: Random) -> Iterator[Change]:
    """What has happened is told as still to come, without a date."""
    yield from _moved(case, "events", "outlook", "when", "by", dated=False)


def outlook_as_event(case: Case, rng: Random) -> Iterator[Change]:
    """What is still to come is told as something that has happened."""
    yield from _moved(case, "outlook", "events", "by", "when", dated=True)


def _moved(
    case: Case, source: str, target: str, key: str, other: str, *, dated: bool
) -> Iterator[Change]:
    blocks, others = case.at((source,)), case.at((target,))
    if (
        not isinstance(blocks, list)
        or not isinstance(others, list)
        or len(blocks) < 2
        or not others
    ):
        return
    for item in case.items(source):
        keys = case.at((source, item.index))
        assert isinstance(keys, dict)
        if {"outcome", "see"} & set(keys) or (key in keys) is not dated:
            continue
        start, end = case.span((source, item.index))
        body = re.sub(rf"(?m)^(\s*){key}: ", rf"\1{other}: ", case.text[start:end].rstrip())
        line = case.text.rindex("\n", 0, start)
        stop = start + len(case.text[start:end].rstrip())
        at = case.text.rindex("\n", 0, case.span((target, 0))[0]) + 1
        moved = Splice(at, at, f"  - {body}\n")
        what = f"{source}[{item.index}] → {target}"
        yield Change((Splice(line, stop, ""), moved), what, ((at, at),))


def dropped_deadline(case: Case, rng: Random) -> Iterator[Change]:
    """An outlook loses the deadline that its evidence gives."""
    for item in case.items("outlook"):
        if case.at((item.field, item.index, "by")):
            yield drop(case, (item.field, item.index, "by"))
