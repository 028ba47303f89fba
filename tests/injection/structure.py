"""Mistakes in the file itself: keys, types, what is missing, characters nobody sees, references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.injection.case import Case, Value, YamlPath
from tests.injection.change import Change, Splice, add_field, dotted, drop, rewrite
from tests.injection.speakers import misspelt

_LISTS = ("summary", "quotes", "figures", "events", "outlook")
_REQUIRED = {
    "summary": ("text", "evidence"),
    "quotes": ("who", "text"),
    "figures": ("what", "value", "evidence"),
    "events": ("what", "evidence"),
    "outlook": ("what", "evidence"),
}
_UNSEEN = {"\u200b": "ZWSP", "\u200d": "ZWJ", "\u2060": "WJ", "\u00ad": "SHY", "\ufeff": "BOM"}
_LOOK_ALIKES = {"A": "А", "C": "С", "T": "Т", "P": "Р", "M": "М", "a": "а", "e": "е", "o": "о"}


def _every_key(case: Case) -> Iterator[YamlPath]:
    data = case.entry.document.data
    assert isinstance(data, dict)
    yield from ((key,) for key in data)
    for name in ("source", *_LISTS):
        fields = data.get(name)
        for index, block in enumerate(fields) if isinstance(fields, list) else ():
            if isinstance(block, dict):
                yield from ((name, index, key) for key in block)
        if isinstance(fields, dict):
            yield from ((name, key) for key in fields)


def misspelt_key(case: Case, rng: Random) -> Iterator[Change]:
    """A key with one letter wrong, doubled or left out."""
    for path in _every_key(case):
        key = str(path[-1])
        at = rng.randrange(len(key))
        wrong = rng.choice(
            (misspelt(key, rng), key[:at] + key[at:][:1] + key[at:], key[:at] + key[at + 1 :])
        )
        start = case.key_start(path)
        if wrong != key and len(wrong) > 1:
            yield Change((Splice(start, start + len(key), wrong),), f"{dotted(path)} → {wrong}")


def other_key(case: Case, rng: Random) -> Iterator[Change]:
    """A key that the format has, but not here; or Korean, or with a capital letter."""
    for path in _every_key(case):
        key = str(path[-1])
        wrong = rng.choice((key.capitalize(), f"{key} name", "제목", "amount", "quote"))
        start = case.key_start(path)
        yield Change((Splice(start, start + len(key), wrong),), f"{dotted(path)} → {wrong}")


def missing_field(case: Case, rng: Random) -> Iterator[Change]:
    """A field that every item must have is left out."""
    for item in case.items(*_LISTS):
        for key in _REQUIRED[item.field]:
            yield drop(case, (item.field, item.index, key))
    yield drop(case, ("title",))
    for key in ("publisher", "published"):
        yield drop(case, ("source", key))


def bare_item(case: Case, rng: Random) -> Iterator[Change]:
    """An item with neither `about` nor `themes`."""
    for item in case.items(*_LISTS):
        keys = [k for k in ("about", "themes") if case.at((item.field, item.index, k))]
        if len(keys) == 1:
            yield drop(case, (item.field, item.index, keys[0]))


def empty_value(case: Case, rng: Random) -> Iterator[Change]:
    """A key that must have a value, with nothing behind it."""
    needed = {"title", "publisher", "published", "text", "what", "value", "evidence", "who"}
    for path in _every_key(case):
        if isinstance(case.at(path), str) and path[-1] in needed and path != ("source", "title"):
            start, end = case.span(path)
            new = rng.choice(("", '""', "~", "null"))
            yield Change((Splice(start, end, new),), f"{dotted(path)}: {new}")


def wrong_type(case: Case, rng: Random) -> Iterator[Change]:
    """A list where a text belongs, a text where a list belongs."""
    for item in case.items(*_LISTS):
        path = (item.field, item.index)
        for key in ("text", "what", "value", "who"):
            if isinstance(case.at((*path, key)), str):
                start, end = case.span((*path, key))
                yield Change((Splice(start, end, f"[{case.text[start:end]}]"),), f"{key}: []")
        for key in ("about", "themes"):
            names = case.at((*path, key))
            if isinstance(names, list) and names:
                start, end = case.span((*path, key))
                yield Change((Splice(start, end, str(names[0])),), f"{key}: {names[0]}")


def duplicate_key(case: Case, rng: Random) -> Iterator[Change]:
    """A key twice in one item, with the same value or another."""
    for item in case.items(*_LISTS):
        path = (item.field, item.index)
        keys = case.at(path)
        assert isinstance(keys, dict)
        key = rng.choice([k for k in keys if isinstance(keys[k], str)])
        yield add_field(case, path, f"{key}: {case.text[slice(*case.span((*path, key)))]}")


def unseen_character(case: Case, rng: Random) -> Iterator[Change]:
    """A character that takes no room, inside a value."""
    for value in _texts(case):
        at = rng.randrange(1, len(value.text)) if len(value.text) > 1 else 1
        start, end = case.span(value.path)
        written = case.text[start:end]
        unseen = rng.choice(sorted(_UNSEEN))
        where = min(at + (written[0] in "'\""), len(written) - 1)
        new = written[:where] + unseen + written[where:]
        yield Change((Splice(start, end, new),), f"{dotted(value.path)} + {_UNSEEN[unseen]}")


def look_alike(case: Case, rng: Random) -> Iterator[Change]:
    """A Cyrillic letter in place of the Latin one that looks the same."""
    for value in _texts(case):
        places = [i for i, letter in enumerate(value.text) if letter in _LOOK_ALIKES]
        if places:
            at = rng.choice(places)
            new = value.text[:at] + _LOOK_ALIKES[value.text[at]] + value.text[at + 1 :]
            yield rewrite(case, {value.path: new}, f"{value.text} → {new} (Cyrillic)")


def odd_space(case: Case, rng: Random) -> Iterator[Change]:
    """A no-break space in the indentation or behind a colon, where YAML takes it for a letter."""
    for path in _every_key(case):
        start = case.key_start(path)
        key = str(path[-1])
        if rng.random() < 0.5 and start > 0 and case.text[start - 1] == " ":
            yield Change((Splice(start - 1, start, "\u00a0"),), f"{dotted(path)} NBSP before")
        elif isinstance(case.at(path), str):
            end = start + len(key) + 1
            yield Change((Splice(end, end + 1, "\u00a0"),), f"{dotted(path)} NBSP behind")


def wrong_indent(case: Case, rng: Random) -> Iterator[Change]:
    """A key one column to the left or right of its neighbours, or after a tab."""
    for path in _every_key(case):
        start = case.key_start(path)
        if len(path) == 3 and case.text[start - 4 : start] == "    ":
            line = case.text.rindex("\n", 0, start) + 1
            indent = rng.choice(("   ", "     ", "\t"))
            yield Change((Splice(line, start, indent),), f"{dotted(path)} indented {indent!r}")


def cut_by_comment(case: Case, rng: Random) -> Iterator[Change]:
    """` #` cuts a value: what follows is a comment to YAML."""
    for value in _texts(case):
        start, end = case.span(value.path)
        words = case.text[start:end].split(" ")
        if len(words) > 3 and words[0][0] not in "'\"" and len(value.path) == 3:
            at = rng.randrange(2, len(words))
            cut = " ".join([*words[:at], "#1", *words[at:]])
            yield Change((Splice(start, end, cut),), f"{dotted(value.path)}: {cut}")


def missing_space(case: Case, rng: Random) -> Iterator[Change]:
    """`key:value` without the space that makes it a key."""
    for path in _every_key(case):
        if isinstance(case.at(path), str):
            end = case.key_start(path) + len(str(path[-1])) + 1
            yield Change((Splice(end, end + 1, ""),), f"{dotted(path)} without space")


def wrong_hash(case: Case, rng: Random) -> Iterator[Change]:
    """The hash of another article, or not one at all."""
    right = case.entry.article.sha256
    wrong = rng.choice("0123456789abcdef".replace(right[5], "")).join((right[:5], right[6:]))
    for bad in (wrong, right[:-1], right.upper(), "0" * 64):
        if bad == right:
            continue
        if case.at(("source", "sha256")):
            yield rewrite(case, {("source", "sha256"): bad})
        else:
            yield add_field(case, ("source",), f'sha256: "{bad}"')


def wrong_see(case: Case, rng: Random) -> Iterator[Change]:
    """`see` leads to a briefing that is not there, or to itself."""
    wrong = ("2026-13-nothing", "no-such-briefing", case.slug, f"{case.slug}-2")
    for value in case.values(("see",)):
        yield rewrite(case, {value.path: rng.choice(wrong)})
    if case.at(("see",)) is None:
        for slug in wrong:
            yield add_field(case, (), f"see: [{slug}]")


def wrong_item(case: Case, rng: Random) -> Iterator[Change]:
    """A correction of an item that the briefing does not have."""
    ids = {item.id for item in case.entry.items}
    for index, _ in enumerate(case.entry.briefing.corrections):
        for wrong in ("f-00000000", "e-1234abcd", next(iter(sorted(ids)))[:-1] + "x"):
            if case.at(("corrections", index, "item")):
                yield rewrite(case, {("corrections", index, "item"): wrong})
            else:
                yield add_field(case, ("corrections", index), f"item: {wrong}")


def wrong_choice(case: Case, rng: Random) -> Iterator[Change]:
    """A value that is none of those to choose from."""
    if case.at(("status",)) is None:
        yield add_field(case, (), f"status: {rng.choice(('published', 'done', '초안'))}")
    yield rewrite(case, {("format",): rng.choice(("2", "v1", "1.0"))})
    for item in case.items("outlook"):
        if not case.at((item.field, item.index, "outcome")):
            yield add_field(case, (item.field, item.index), "outcome: done")
    for item in case.items("quotes"):
        if not case.at((item.field, item.index, "partial")):
            yield add_field(case, (item.field, item.index), "partial: 예")


def todo_left(case: Case, rng: Random) -> Iterator[Change]:
    """A to-do of the first draft that nobody finished."""
    for value in case.our_words():
        yield rewrite(case, {value.path: "TODO 한 문장으로"})


def twice_the_same(case: Case, rng: Random) -> Iterator[Change]:
    """An item copied a second time."""
    for item in case.items(*_LISTS):
        start, end = case.span((item.field, item.index))
        body = case.text[start:end].rstrip()
        line = case.text.rindex("\n", 0, start) + 1
        twin = f"{case.text[line:start]}{body}\n"
        stop = start + len(body) + 1
        yield Change((Splice(stop, stop, twin),), f"{item.field}[{item.index}] twice")


def needless_partial(case: Case, rng: Random) -> Iterator[Change]:
    """A whole quotation marked as partial."""
    for item in case.items("quotes"):
        path = (item.field, item.index)
        if case.at((*path, "partial")) is None:
            yield add_field(case, path, "partial: true")


def dropped_partial(case: Case, rng: Random) -> Iterator[Change]:
    """A part of a sentence that no longer says it is one."""
    for item in case.items("quotes"):
        if case.at((item.field, item.index, "partial")) == "true":
            yield drop(case, (item.field, item.index, "partial"))


def wrong_url(case: Case, rng: Random) -> Iterator[Change]:
    """An address that is none."""
    for bad in ("news.example/1", "javascript:alert(1)", "ftp://news.example/1"):
        if case.at(("source", "url")):
            yield rewrite(case, {("source", "url"): bad})
        else:
            yield add_field(case, ("source",), f"url: {bad}")


def wrong_author(case: Case, rng: Random) -> Iterator[Change]:
    """The article names another author."""
    if case.at(("source", "author")) and case.entry.article.meta.author:
        yield rewrite(
            case, {("source", "author"): misspelt(str(case.at(("source", "author"))), rng)}
        )


def _texts(case: Case) -> Iterator[Value]:
    yield from case.values(("title",))
    for item in case.items(*_LISTS):
        for key in (
            "text",
            "what",
            "value",
            "evidence",
            "who",
            "role",
            "about",
            "themes",
            "said_by",
        ):
            for value in case.values((item.field, item.index, key)):
                if re.search(r"\w", value.text):
                    yield value
