"""Every number and date in our own sentences stands in the article.

In a summary sentence it stands in the paragraph of its evidence; 「약 …」 may round by 5 %. Notes
are the editor's own and are not looked at.

PASS:
    summary:
      - text: 누리 앱의 월간 활성 이용자는 2월 기준 230만 명을 넘었다.
        about: [누리 앱]
        evidence: 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다
FAIL:
    summary:
      - text: 누리 앱의 월간 활성 이용자는 2월 기준 320만 명을 넘었다.
        about: [누리 앱]
        evidence: 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다
FAIL:
    summary:
      - text: 누리 앱의 월간 활성 이용자는 1월 기준 230만 명을 넘었다.
        about: [누리 앱]
        evidence: 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.article import Span
from briefing.edtf import parse_edtf
from briefing.entry import Entry
from briefing.korean.amount import Amount, find_amounts
from briefing.korean.normalise import normalise
from briefing.korean.press_date import PossibleDate, possible_dates
from briefing.model import is_todo
from briefing.problem import Problem
from briefing.rules.amount_match import rounds, same_in_our_words
from briefing.rules.everyday_number import is_everyday
from briefing.rules.ground import Ground, OwnWords, own_words

CODE = "own-numbers"
_NO_TEXT = frozenset({"ad", "related", "notice"})
_FIGURES = re.compile(r"\d+(?:[.,]\d+)*")
_LETTERS_BEFORE = re.compile(r"(?:제|[A-Za-z][A-Za-z-]*)$")
_PARTS_OF_YEAR = re.compile(r"\d분기|[상하]반기")
_UP, _DOWN = frozenset({">", ">="}), frozenset({"<", "<="})


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence of ours may take its numbers from."""

    amounts: tuple[Amount, ...]
    dates: tuple[PossibleDate, ...]
    figures: frozenset[str]
    text: str

    def has(self, words: str) -> bool:
        """Whether the words stand there as they are, not inside a longer number."""
        return bool(re.search(rf"(?<!\d){re.escape(normalise(words).text)}", self.text))

    def has_figure(self, text: str, figure: re.Match[str]) -> bool:
        """Whether a number that is no amount stands there, with the letters that hang on it."""
        if figure[0].replace(",", "") not in self.figures:
            return False
        head = _LETTERS_BEFORE.search(text[: figure.start()])
        return not head or self.has(head[0] + figure[0])


def check(entry: Entry) -> Iterator[Problem]:
    """Report every number and date of ours that the article does not have there."""
    everywhere: _Told | None = None
    for words in own_words(entry):
        if is_todo(words.text) or not _may_count(words.text):
            continue
        if words.item and words.item.kind == "statement":
            ground = Ground(entry, words.item)
            if not ground.spans:
                continue
            told = _told(entry, ground.paragraphs)
        else:
            everywhere = everywhere or _told(entry, _everything(entry))
            told = everywhere
        yield from _check(entry, words, told)


def _may_count(text: str) -> bool:
    counts = any(map(str.isdigit, text)) or _PARTS_OF_YEAR.search(text)
    return bool(counts or find_amounts(text))


def _everything(entry: Entry) -> tuple[Span, ...]:
    return tuple(
        Span(part.number, 0, len(part.text))
        for part in entry.article.paragraphs
        if part.kind not in _NO_TEXT
    )


def _told(entry: Entry, spans: tuple[Span, ...]) -> _Told:
    reading = entry.reading
    return _Told(
        tuple(amount for span in spans for amount in reading.amounts_in(span)),
        tuple(found for span in spans for found in reading.dates_in(span)),
        frozenset(figure for span in spans for figure in _figures(reading.text(span))),
        "\n".join(normalise(reading.text(span)).text for span in spans),
    )


def _amounts(entry: Entry) -> list[Amount]:
    return [one for span in _everything(entry) for one in entry.reading.amounts(span.paragraph)]


def _figures(text: str) -> Iterator[str]:
    for found in _FIGURES.finditer(normalise(text).text):
        yield found[0].replace(",", "")


def _check(entry: Entry, words: OwnWords, told: _Told) -> Iterator[Problem]:
    taken = [(mention.start, mention.end) for mention, _ in entry.reading.names_of(words.text)]
    for found in possible_dates(words.text, entry.briefing.source.published):
        taken.append((found.start, found.end))
        # 「3분기」 is not a coarser 「7월」: whoever writes a quarter has read one.
        is_part = bool(_PARTS_OF_YEAR.search(found.text))
        known = told.has(found.text) or any(
            _same_date(found, other, exactly=is_part) for other in told.dates
        )
        if not known:
            yield _problem(entry, words, (found.start, found.end), "날짜", told.dates)
    for part in _PARTS_OF_YEAR.finditer(words.text):
        if not _overlaps(taken, *part.span()):
            taken.append(part.span())
            if not told.has(part[0]):
                yield _problem(entry, words, part.span(), "날짜", told.dates)
    for amount in find_amounts(words.text):
        if _overlaps(taken, amount.start, amount.end):
            continue
        taken.append(amount.cue)
        problem = _check_amount(entry, words, amount, told)
        if problem:
            yield problem
    for figure in _FIGURES.finditer(words.text):
        if _overlaps(taken, figure.start(), figure.end()):
            continue
        if not told.has_figure(words.text, figure):
            yield _problem(entry, words, figure.span(), "수", ())


def _overlaps(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in taken)


def _check_amount(entry: Entry, words: OwnWords, amount: Amount, told: _Told) -> Problem | None:
    same = [other for other in told.amounts if same_in_our_words(amount, other)]
    span = (amount.start, amount.end)
    if not same:
        if any(rounds(amount, other) for other in told.amounts):
            return None
        if is_everyday(amount, told.text, _amounts(entry)):
            return None
        return _problem(entry, words, span, "수", told.amounts)
    if any(_same_direction(amount, other) for other in same):
        return None
    message = f"「{amount.text}」의 한계(이상·미만 따위)가 기사와 다릅니다."
    return Problem(CODE, "error", entry.text_place(words.path, words.text, *amount.cue), message)


def _same_direction(ours: Amount, given: Amount) -> bool:
    """A bound of ours is the article's; ours may leave one out, but not turn it round."""
    for bounds in (_UP, _DOWN):
        if ours.relation in bounds:
            return given.relation in bounds
    return True


def _same_date(ours: PossibleDate, given: PossibleDate, *, exactly: bool) -> bool:
    """Ours may be coarser: 2월 for 지난 14일."""
    if ours.values & given.values or exactly:
        return bool(ours.values & given.values)
    return any(
        parse_edtf(one).contains(parse_edtf(other)) for one in ours.values for other in given.values
    )


def _problem(
    entry: Entry,
    words: OwnWords,
    span: tuple[int, int],
    what: str,
    given: Sequence[Amount | PossibleDate],
) -> Problem:
    where = "근거의 문단" if words.item and words.item.kind == "statement" else "기사"
    message = f"「{words.text[slice(*span)]}」: {where}에 없는 {what}입니다."
    texts = dict.fromkeys(one.text for one in given)
    hint = f"거기 있는 {what}: {', '.join(list(texts)[:6])}" if texts else None
    return Problem(CODE, "error", entry.text_place(words.path, words.text, *span), message, hint)
