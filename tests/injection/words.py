"""Mistakes in copied words: in quotations and in evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from random import Random

from tests.injection.case import Case, Value
from tests.injection.change import Change, rewrite

from briefing.korean.normalise import normalise
from briefing.korean.quotation import find_quotations

_NEGATED: tuple[tuple[str, str], ...] = (
    ("수 있", "수 없"),
    ("하지 않", "하"),
    ("있다", "없다"),
    ("없다", "있다"),
    ("했다", "하지 않았다"),
    ("됐다", "되지 않았다"),
    ("낮췄", "높였"),
    ("늘었", "줄었"),
    ("줄었", "늘었"),
    ("늘어", "줄어"),
    ("높아", "낮아"),
    ("넘어섰다", "넘지 못했다"),
    ("한다", "하지 않는다"),
    ("이다", "이 아니다"),
    ("하겠다", "하지 않겠다"),
    ("계획", "계획이 없"),
)
_ADDED = ("매우", "결국", "모두", "다시", "사실상", "크게")
_SENTENCE_END = re.compile(r"(?<=다)\.\s+|(?<=[?!])\s+")


def other_word(text: str, rng: Random) -> str | None:
    """One word gives way to one that is like it but another."""
    words = text.split(" ")
    places = [
        i for i, word in enumerate(words) if len(word) > 1 and not any(map(str.isdigit, word))
    ]
    if not places:
        return None
    at = rng.choice(places)
    syllable = rng.choice([s for s in "도서자리마나보기" if s not in words[at]])
    words[at] = words[at][:-1] + syllable if len(words[at]) > 2 else words[at] + syllable
    return " ".join(words)


def no_word(text: str, rng: Random) -> str | None:
    """One word inside is left out."""
    words = text.split(" ")
    if len(words) < 3:
        return None
    at = rng.randrange(1, len(words) - 1)
    return " ".join(words[:at] + words[at + 1 :])


def more_word(text: str, rng: Random) -> str | None:
    """One word more inside."""
    words = text.split(" ")
    if len(words) < 2:
        return None
    at = rng.randrange(1, len(words))
    return " ".join([*words[:at], rng.choice(_ADDED), *words[at:]])


def swapped_words(text: str, rng: Random) -> str | None:
    """Two neighbouring words change places."""
    words = text.split(" ")
    places = [i for i in range(len(words) - 1) if words[i] != words[i + 1]]
    if not places:
        return None
    at = rng.choice(places)
    words[at : at + 2] = [words[at + 1], words[at]]
    return " ".join(words)


def negated(text: str, rng: Random) -> str | None:
    """What was said becomes its contrary."""
    for word, contrary in _NEGATED:
        if word in text:
            head, _, tail = text.rpartition(word)
            return head + contrary + tail
    return None


def cut_start(case: Case, rng: Random) -> Iterator[Change]:
    """A quotation without its first words, inside a sentence and not marked as partial."""
    for value in _whole_quotes(case):
        words = value.text.split(" ")
        if len(words) >= 4:
            cut = " ".join(words[rng.randrange(1, len(words) - 2) :])
            if not _begins_sentence(value.text, cut):
                yield rewrite(case, {value.path: cut}, f"{value.text} → {cut}")


def cut_end(case: Case, rng: Random) -> Iterator[Change]:
    """A quotation without its last words."""
    for value in _whole_quotes(case):
        words = value.text.split(" ")
        if len(words) >= 4:
            cut = " ".join(words[: rng.randrange(2, len(words) - 1)])
            if not cut.endswith((".", "?", "!")):
                yield rewrite(case, {value.path: cut}, f"{value.text} → {cut}")


def cut_middle(case: Case, rng: Random) -> Iterator[Change]:
    """A quotation whose middle is left out, with an ellipsis or without."""
    for value in case.every(("quotes",), "text"):
        words = value.text.split(" ")
        if len(words) >= 6:
            start = rng.randrange(1, len(words) - 3)
            mark = rng.choice(([], ["…"], ["(중략)"]))
            cut = " ".join([*words[:start], *mark, *words[start + 2 :]])
            yield rewrite(case, {value.path: cut}, f"{value.text} → {cut}")


def cut_word(case: Case, rng: Random) -> Iterator[Change]:
    """Evidence that begins or ends inside a word."""
    for value in case.evidence():
        first = value.text.split(" ")[0]
        if len(value.text) > 14 and re.fullmatch("[가-힣]{3,}", first):
            yield rewrite(case, {value.path: value.text[1:]}, f"{value.text} → {value.text[1:]}")


def cut_number(case: Case, rng: Random) -> Iterator[Change]:
    """Evidence that begins inside a number: 「500만 명」 of 「5,500만 명」."""
    for value in case.evidence():
        for number in re.finditer(r"\d", value.text):
            cut = value.text[number.end() :]
            if len(cut) > 12 and re.match(r"\d|[.,]\d", cut):
                yield rewrite(case, {value.path: cut}, f"{value.text} → {cut}")
                break


def prose_as_quote(case: Case, rng: Random) -> Iterator[Change]:
    """The paper's own words, outside quotation marks, passed off as a quotation."""
    clauses = _prose(case)
    for value in case.every(("quotes",), "text"):
        if clauses:
            clause = rng.choice(clauses)
            yield rewrite(case, {value.path: clause}, f"{value.text} → {clause}")


def heading_as_quote(case: Case, rng: Random) -> Iterator[Change]:
    """What a title, deck or heading has in marks, passed off as a quotation."""
    marked = [
        found[1]
        for part in case.entry.article.paragraphs
        if part.kind in ("title", "deck", "heading")
        for found in re.finditer('["“]([^"“”]{6,})["”]', part.text)
    ]
    for value in case.every(("quotes",), "text"):
        if marked:
            words = rng.choice(marked)
            yield rewrite(case, {value.path: words}, f"{value.text} → {words}")


def joined_quotes(case: Case, rng: Random) -> Iterator[Change]:
    """Two quotations of one speaker run together as one."""
    quotes = list(case.items("quotes"))
    for item, other in pairwise(quotes):
        if item.speaker == other.speaker:
            value = next(case.values((item.field, item.index, "text")))
            both = f"{value.text}. {other.evidence[0].text}"
            yield rewrite(case, {value.path: both}, f"{value.text} → {both}")


def paraphrase(case: Case, rng: Random) -> Iterator[Change]:
    """The sense of a quotation in other words."""
    endings = (
        ("했다", "한 바 있다"),
        ("있다", "있는 상황이다"),
        ("이다", "인 셈이다"),
        ("다", "다고 본다"),
    )
    for value in case.every(("quotes",), "text"):
        for ending, other in endings:
            if value.text.endswith(ending):
                said = value.text.removesuffix(ending) + other
                yield rewrite(case, {value.path: said}, f"{value.text} → {said}")
                break


def our_other_word(case: Case, rng: Random) -> Iterator[Change]:
    """One word of a sentence of ours is another."""
    for value in case.our_words():
        new = other_word(value.text, rng)
        if new:
            yield rewrite(case, {value.path: new}, f"{value.text} → {new}")


def invented_quotation(case: Case, rng: Random) -> Iterator[Change]:
    """A title with somebody's words in marks that nobody said: one of them is another."""
    title = next(case.values(("title",)))
    for value in case.every(("quotes",), "text"):
        said = other_word(value.text, rng)
        if said:
            new = f'{title.text} "{said}"'
            yield rewrite(case, {title.path: new}, f"{title.text} → {new}")


def short_evidence(case: Case, rng: Random) -> Iterator[Change]:
    """One word of the evidence alone: too little to rest anything on."""
    for value in case.evidence():
        words = [word for word in value.text.split(" ") if re.fullmatch("[가-힣]{1,3}", word)]
        if words and value.text != words[0]:
            word = rng.choice(words)
            yield rewrite(case, {value.path: word}, f"{value.text} → {word}")


def ambiguous_evidence(case: Case, rng: Random) -> Iterator[Change]:
    """A part of the evidence that the article has more than once."""
    for value in case.evidence():
        words = value.text.split(" ")
        parts = [
            " ".join(words[a:b])
            for a in range(len(words))
            for b in range(a + 1, min(len(words), a + 5) + 1)
            if b - a < len(words)
        ]
        several = [part for part in parts if len(part) > 3 and _times(case, part) > 1]
        if several:
            part = max(several, key=len)
            yield rewrite(case, {value.path: part}, f"{value.text} → {part}")


def _times(case: Case, passage: str) -> int:
    """How often the body has a passage; a title that says the same makes nothing ambiguous."""
    body = {part.number for part in case.entry.article.body}
    return sum(span.paragraph in body for span in case.entry.article.find(passage))


def other_sentence(case: Case, rng: Random) -> Iterator[Change]:
    """Evidence moved to another sentence of the body, one that does not tell the same."""
    sentences = _sentences(case)
    for value in case.evidence():
        field, index = value.path[:2]
        item = next(i for i in case.items(str(field)) if i.index == index)
        if len(item.evidence) > 1:
            continue
        own = {e.span.paragraph for e in item.evidence if e.span}
        others = [text for number, text in sentences if number not in own and len(text) > 20]
        if others:
            yield _in_item(case, value, rng.choice(others))


def neighbours_evidence(case: Case, rng: Random) -> Iterator[Change]:
    """An item gets the evidence of another of its kind that stands elsewhere."""
    for name in ("summary", "figures", "events", "outlook"):
        items = [item for item in case.items(name) if len(item.evidence) == 1]
        for item in items:
            span = item.evidence[0].span
            others = [
                o.evidence[0].text
                for o in items
                if o.evidence[0].span
                and span
                and case.entry.article.sentence(o.evidence[0].span)
                != case.entry.article.sentence(span)
            ]
            value = next(case.values((name, item.index, "evidence")))
            if others:
                yield _in_item(case, value, rng.choice(others))


def _in_item(case: Case, value: Value, moved: str) -> Change:
    """Other evidence: the mistake is between it and the field of the item that it does not bear."""
    change = rewrite(case, {value.path: moved}, f"{value.text} → {moved}")
    return replace(change, places=(case.span(value.path[:2]),))


def _whole_quotes(case: Case) -> Iterator[Value]:
    for item in case.items("quotes"):
        if case.at((item.field, item.index, "partial")) is None:
            yield from case.values((item.field, item.index, "text"))


def _begins_sentence(text: str, cut: str) -> bool:
    return bool(_SENTENCE_END.search(text[: len(text) - len(cut)][-3:]))


def _sentences(case: Case) -> list[tuple[int, str]]:
    return [
        (part.number, sentence.strip())
        for part in case.entry.article.body
        for sentence in _SENTENCE_END.split(part.text)
        if sentence.strip()
    ]


def _prose(case: Case) -> list[str]:
    """Clauses of the body that have no mark in them and no quotation's words."""
    said = [normalise(q.text).text for q in find_quotations(case.entry.article.paragraphs)]
    clauses = []
    for _, sentence in _sentences(case):
        if not re.search("[\"'“”‘’]", sentence) and 15 < len(sentence) < 90:
            clause = sentence.removesuffix(".")
            if not any(clause in words for words in said):
                clauses.append(clause)
    return clauses
