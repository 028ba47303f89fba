"""What an article says happened on a day, and what it announces, as ready items."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.draft.context import Block, Context
from briefing.draft.figures import belongs, date_of
from briefing.draft.passage import Bounds, passage
from briefing.draft.quotes import speaker_of
from briefing.draft.telling import Sentence, ToldDate
from briefing.draft.wording import happening, nominal, plain
from briefing.edtf import Edtf
from briefing.korean.quotation import Quotation
from briefing.korean.tense import tense_after
from briefing.model import TODO

_ANNOUNCED = re.compile(
    r"(?:계획|예정|방침)(?:이|을|으로|이라|이며|\s?$)|목표(?:로|를|이|다|라)|[ㄹ을] 것으로"
    r"|겠다고|[가-힣]겠다는|기로 (?:했|하고|결정|합의)"
    r"|(?:할|될|일|올|갈|날|릴|낼|설|칠) (?:것|전망|계획|예정|방침|가능성)"
    r"|수 있다고 (?:분석|전망|내다|예상|봤)|내다봤|예고하|예고했|추진(?:하|한|할)|앞두고|앞둔"
    r"|전망(?:했|한다|이다)|예상(?:했|한다|된다)"
)
_PROMISED = re.compile(
    r"(?:겠다|할 것|계획이다|예정이다|방침이다|낼 것|될 것|[을ㄹ] 것이다|한다는 목표다)$"
)
_LONGEST_EVIDENCE, _SHORTEST_LEAD = 150, 10
_DATE_PARTICLE = re.compile(r"(?:부터|까지|에는|에도|에만|에서|에|의|은|는|께|쯤|경)?\s?")


def event_blocks(context: Context) -> Iterator[tuple[int, Block]]:
    """What has a date that is past, in the order of the article."""
    for sentence in context.sentences:
        for date in _own_dates(sentence):
            if not _is_to_come(context, sentence, date):
                yield sentence.part.line, _event(context, sentence, date)


def outlook_blocks(context: Context) -> Iterator[tuple[int, Block]]:
    """What is announced, expected or promised: by the paper, and in somebody's own words."""
    for sentence in context.sentences:
        promised = [quote for quote in sentence.quotes if _PROMISED.search(quote.text)]
        for quote in promised:
            yield sentence.part.line, _promise(context, sentence, quote)
        to_come = [d for d in _own_dates(sentence) if _is_to_come(context, sentence, d)]
        if sentence.quotes:
            continue
        if _ANNOUNCED.search(sentence.text):
            # The deadline of an announced amount is that of the announcement too.
            due = [date for date in sentence.dates if _is_to_come(context, sentence, date)]
            yield sentence.part.line, _outlook(context, sentence, to_come or due)
        elif to_come:
            yield sentence.part.line, _outlook(context, sentence, to_come)


def _own_dates(sentence: Sentence) -> tuple[ToldDate, ...]:
    """The dates of a sentence that belong to no amount and stand in no quotation."""
    counted = {
        date
        for amount in sentence.amounts
        if belongs(sentence, amount) and (date := date_of(sentence, amount))
    }
    return tuple(
        date
        for date in sentence.dates
        if date not in counted and sentence.quote_at(date.start) is None
    )


def _is_to_come(context: Context, sentence: Sentence, date: ToldDate) -> bool:
    published = context.published
    if date.value and published and published.last_day:
        first, last = date.value.first_day, date.value.last_day
        if first and first > published.last_day:
            return True
        if last and last <= published.last_day:
            return False
    return tense_after(sentence.part.text, date.end) == "future"


def _event(context: Context, sentence: Sentence, date: ToldDate) -> Block:
    text = _without(sentence, date)
    block: Block = {"when": date.value.text} if date.value else {"when": f"{TODO} {date.text}"}
    block["what"] = happening(text) or f"{TODO} 무슨 일인가"
    evidence = evidence_of(context, sentence)
    block |= context.tags(sentence, evidence, ours=str(block["what"]))
    block["evidence"] = evidence
    return block


def _without(sentence: Sentence, *dates: ToldDate) -> str:
    """The sentence without its quotations and the date, as the words of a line of a timeline."""
    text = sentence.part.text
    cuts = [(quote.start - 1, _behind_quote(text, quote.end + 1)) for quote in sentence.quotes]
    for date in dates:
        tail = _DATE_PARTICLE.match(text, date.end)
        cuts.append((date.start, tail.end() if tail else date.end))
    pieces, position = [], sentence.start
    for start, end in sorted(cuts):
        pieces.append(text[position:start])
        position = max(position, end)
    pieces.append(text[position : sentence.end])
    return "".join(pieces).strip()


def _behind_quote(text: str, end: int) -> int:
    space = text.find(" ", end)
    return len(text) if space < 0 else space + 1


def evidence_of(context: Context, sentence: Sentence) -> str:
    """The sentence as printed, up to its quotation; of a very long one the last clauses."""
    text = sentence.part.text
    start, end = sentence.start, sentence.end
    if sentence.quotes and sentence.quotes[0].start - 1 - start > _SHORTEST_LEAD:
        end = sentence.quotes[0].start - 1
    while end - start > _LONGEST_EVIDENCE and ", " in text[start:end]:
        start = text.index(", ", start, end) + 2
    bounds = Bounds(sentence.part, sentence.start, end)
    return passage(context.article, bounds, start, end, sentence.amount_spans)


def _deadline(date: Edtf | None) -> str | None:
    """`by` is a deadline: for an interval its end."""
    if date is None:
        return None
    end = date.text.rpartition("/")[2]
    return None if end == ".." else end


def _outlook(context: Context, sentence: Sentence, dates: list[ToldDate]) -> Block:
    block: Block = {}
    if dates:
        by = _deadline(dates[0].value)
        if by or dates[0].value is None:
            block["by"] = by or f"{TODO} {dates[0].text}"
    block["what"] = happening(_without(sentence, *dates[:1])) or f"{TODO} 무엇을 예고했나"
    evidence = evidence_of(context, sentence)
    block |= context.tags(sentence, evidence, ours=str(block["what"]))
    if sentence.claimed_by:
        block["said_by"] = context.registered_as(sentence.claimed_by)
    block["evidence"] = evidence
    return block


def _promise(context: Context, sentence: Sentence, quote: Quotation) -> Block:
    who, _ = speaker_of(context, quote)
    block: Block = {"what": nominal(plain(quote.text)) or f"{TODO} 무엇을 예고했나"}
    block |= context.tags(sentence, quote.text, (quote.speaker,) if quote.speaker else ())
    block["said_by"] = who
    block["evidence"] = quote.text
    return block
