"""A human reader's review: the state it was signed over, and what only a human can judge."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.entry import Entry, LinkedItem
from briefing.model import ItemKind, Review

# What no rule can tell; asked of every item of a kind, or of the whole.
ITEM_QUESTIONS: dict[ItemKind, str] = {
    "statement": "이 문장은 근거가 말하는 것을, 말하는 만큼만 전합니까?",
    "quote": "앞뒤를 읽어도 이 말의 뜻이 같습니까?",
    "figure": "무엇의 수치인지, 어느 때의 것인지 기사와 같습니까?",
    "event": "기사는 이 일이 일어났다고 말합니까? 예고나 추측은 아닙니까?",
    "outlook": "누가 무엇을 약속하거나 내다보았는지 기사와 같습니까?",
    "note": "엮은이의 말로 읽히며, 기사의 말로 오해할 곳이 없습니까?",
}
WHOLE_QUESTIONS: tuple[str, ...] = (
    "기사가 힘주어 말한 것 가운데 빠진 것이 없습니까?",
    "어느 쪽의 주장을 사실처럼 적은 곳이 없습니까?",
    "제목이 기사가 말하는 것보다 크게 들리지 않습니까?",
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """An item a reader has to judge, with the line of the YAML file it stands in."""

    item: LinkedItem
    line: int
    question: str


def review_mark(entry: Entry) -> str:
    """16 hex digits over the article's bytes and the YAML's data without `reviewed`."""
    data = entry.document.data
    assert isinstance(data, dict)
    signed = {key: value for key, value in data.items() if key != "reviewed"}
    text = json.dumps(signed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{entry.article.sha256}\n{text}".encode()).hexdigest()[:16]


def is_current(entry: Entry, review: Review) -> bool:
    """Whether a review was signed over the briefing and article as they are now."""
    return review.of == review_mark(entry)


def judgements(entry: Entry) -> Iterator[Judgement]:
    """Everything a human has to judge, in the order of the page."""
    for item in entry.items:
        question = ITEM_QUESTIONS.get(item.kind)
        if question:
            yield Judgement(item, entry.place(item.field, item.index).line, question)


def signed_text(entry: Entry, text: str, by: str, day: str) -> str:
    """The YAML file with one more signature; everything else stays as it was written.

    `text` is the file's, `by` a plain or quoted YAML value, `day` a date.
    """
    block = f"  - by: {by}\n    date: {day}\n    of: {review_mark(entry)}\n"
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    reviews = entry.briefing.reviewed
    if reviews:
        last = entry.document.place("reviewed", len(reviews) - 1)
        end = max(
            entry.document.place("reviewed", len(reviews) - 1, field).line
            for field in ("by", "date", "of")
        )
        lines.insert(max(last.line, end), block)
        return "".join(lines)
    data = entry.document.data
    if isinstance(data, dict) and "reviewed" in data:  # written, but empty
        lines[entry.document.key_place("reviewed").line - 1] = f"reviewed:\n{block}"
        return "".join(lines)
    return "".join([*lines, f"reviewed:\n{block}"])
