"""What an article announces, expects or promises, as ready items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.draft.context import Block, Context
from briefing.draft.dated_clause import dated_clauses
from briefing.draft.events import (
    caller,
    clause_item,
    date_span,
    evidence_of,
    is_decided,
    is_to_come,
    own_dates,
    without,
)
from briefing.draft.measured import what_of
from briefing.draft.quotes import speaker_of
from briefing.draft.telling import Sentence, ToldDate
from briefing.draft.verb_form import before_noun, in_plain_style
from briefing.draft.wording import happening, promised
from briefing.edtf import Edtf
from briefing.korean.particle import with_particle
from briefing.korean.quotation import Quotation
from briefing.korean.sentence import split_sentences
from briefing.korean.tense import syllables_with_final
from briefing.model import TODO

_ANNOUNCED = re.compile(
    r"(?:계획|예정|방침)(?:이|을|으로|이라|이며|\s?$)|목표(?:로|를|이|다|라)|[ㄹ을] 것으로"
    r"|겠다고|[가-힣]겠다는|기로 (?:했|하고|결정|합의)"
    r"|(?:할|될|일|올|갈|날|릴|낼|설|칠) (?:것|전망|계획|예정|방침|가능성)"
    r"|수 있다고 (?:분석|전망|내다|예상|봤)|내다봤|예고하|예고했|추진(?:하|한|할)|앞두고|앞둔"
    r"|전망(?:했|한다|이다)|예상(?:했|한다|된다)"
)
_PROMISED = re.compile(
    r"(?:(?<!모르)(?<!알)(?<!좋)(?<!싶)겠다|할 것|계획이다|예정이다|방침이다|낼 것|될 것"
    r"|[을ㄹ] 것이다|(?:것이|게) 목표이?다|한다는 목표다)$"
)
# A quotation often ends in the noun: 「일본에도 진출할 계획」.
_PLANNED = re.compile(rf"(?:[{syllables_with_final(8)}]|한다는) (?:계획|예정|방침)$")
# A goal that was set is a figure: 「매출 목표를 120억 원으로 잡았다」.
_GOAL_SET = re.compile(
    r"목표\S*를 .*\d\S*(?: \S+)? (?:잡았|세웠|정했|제시했|높였|낮췄|올렸|내걸었)(?:다|습니다)"
)
_HAS_OBJECT = re.compile(r"[가-힣A-Za-z0-9](?:[을를]|[은는이가]) ")


def outlook_blocks(context: Context) -> Iterator[tuple[int, Block]]:
    """What is announced, expected or promised: by the paper, and in somebody's own words."""
    for sentence in context.sentences:
        for clause in dated_clauses(context, sentence):
            if clause.is_to_come or is_to_come(context, sentence, clause.date):
                by = _due([clause.date])
                yield sentence.part.line, by | clause_item(context, sentence, clause)
        for quote in sentence.quotes:
            for block in _promises(context, sentence, quote):
                yield sentence.part.line, block
        if sentence.quotes or is_decided(context, sentence) or _GOAL_SET.search(sentence.text):
            continue
        to_come = [d for d in own_dates(context, sentence) if is_to_come(context, sentence, d)]
        if _ANNOUNCED.search(sentence.text):
            # The deadline of an announced amount is that of the announcement too.
            due = [date for date in sentence.dates if is_to_come(context, sentence, date)]
            yield sentence.part.line, _outlook(context, sentence, to_come or due)
        elif to_come:
            yield sentence.part.line, _outlook(context, sentence, to_come)


def _due(dates: Sequence[ToldDate]) -> Block:
    """`by` of an item with these dates: a deadline, the end of an interval."""
    if not dates:
        return {}
    by = _deadline(dates[0].value)
    return {"by": by or f"{TODO} {dates[0].text}"} if by or dates[0].value is None else {}


def _deadline(date: Edtf | None) -> str | None:
    if date is None:
        return None
    end = date.text.rpartition("/")[2]
    return None if end == ".." else end


def _outlook(context: Context, sentence: Sentence, dates: list[ToldDate]) -> Block:
    block = _due(dates)
    text = happening(without(sentence, *dates[:1]), caller(context, sentence.claimed_by))
    block["what"] = text or f"{TODO} 무엇을 예고했나"
    evidence = evidence_of(context, sentence)
    block |= context.tags(sentence, evidence, ours=str(block["what"]))
    teller = context.teller(sentence)
    if teller:
        block["said_by"] = teller
    block["evidence"] = evidence
    return block


def _promises(context: Context, sentence: Sentence, quote: Quotation) -> Iterator[Block]:
    """The sentences of a quotation that promise something, or tell what a coming day brings."""
    for start, end in split_sentences(quote.text):
        first, last = quote.start + start, quote.start + end
        dates = [
            date
            for date in sentence.dates
            if first <= date.start < last and not _is_over(context, date)
        ]
        text = in_plain_style(quote.text[start:end].rstrip(" .!"))
        comes = any(_is_behind(context, date) for date in dates)
        # 「내년에 법인을 세운다」: the present of a day to come.
        is_plan = _PROMISED.search(text) or (dates and _PLANNED.search(text))
        if is_plan or (comes and before_noun(text)):
            yield _promise(context, sentence, quote, (first, last), dates)


def _is_behind(context: Context, date: ToldDate) -> bool:
    """Whether all of a date lies behind the day of publication: the present tense tells a plan."""
    published = context.published.last_day if context.published else None
    first = date.value.first_day if date.value else None
    return bool(published and first and first > published)


def _is_over(context: Context, date: ToldDate) -> bool:
    published = context.published.last_day if context.published else None
    last = date.value.last_day if date.value else None
    return bool(published and last and last < published)


def _promise(
    context: Context,
    sentence: Sentence,
    quote: Quotation,
    within: tuple[int, int],
    dates: Sequence[ToldDate],
) -> Block:
    who, _ = speaker_of(context, quote)
    first, last = within
    text = sentence.part.text
    words = text[first:last].rstrip(" .!")
    said = words
    for date in reversed(dates[:1]):
        start, end = date_span(text, date)
        said = text[first:start] + text[end:last].rstrip(" .!")
    block = _due(dates)
    what = promised(_with_object(context, sentence, quote, first, said))
    block["what"] = what or f"{TODO} 무엇을 예고했나"
    side = (quote.speaker,) if quote.speaker and not sentence.is_quoted else ()
    block |= context.tags(sentence, words, side)
    block["said_by"] = who
    block["evidence"] = words
    return block


def _with_object(
    context: Context, sentence: Sentence, quote: Quotation, first: int, said: str
) -> str:
    """What a promise leaves out because the sentence before has told it: what shall be lowered."""
    amounts = [one for one in sentence.amounts if quote.start <= one.start]
    before = [one for one in amounts if one.end <= first]
    if _HAS_OBJECT.search(said) or not before or before == amounts:
        return said
    thing = what_of(context, sentence, before[-1], sentence.stretch_at(before[-1].start))
    return said if thing.startswith(TODO) else f"{with_particle(thing, '을/를')} {said}"
