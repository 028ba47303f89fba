"""What an article says happened on a day, as ready items."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefing.draft.clause import Clause, clause_of
from briefing.draft.context import Block, Context
from briefing.draft.dated_clause import DatedClause, dated_clauses
from briefing.draft.dating import date_of
from briefing.draft.figures import belongs
from briefing.draft.passage import Bounds, passage
from briefing.draft.telling import Sentence, ToldDate
from briefing.draft.wording import happening, only_tells
from briefing.korean.tense import tense_after
from briefing.model import TODO

_LONGEST_EVIDENCE, _SHORTEST_LEAD = 150, 10
_DATE_PARTICLE = re.compile(
    r"(?:\s?(?:안에|안으로|이내에|내에|중으로|중에))?(?:부터|까지|에는|에도|에만|에서|에|의|은|는|께|쯤|경|으?로)?\s?"
)
_BEFORE_DATE = re.compile(r"(?:최소|최대|빨라야|빠르면|이르면|늦어도|당장)\s$")
_DECIDED = re.compile(r"기로 (?:했|결정했|합의했|확정했|뜻을 모았)(?:다|습니다)")
# An amount that something was done with is an event; one that was only reached is none.
_REACHED = re.compile(
    r"(?:으로|로|을|를|이|가|에|까지)?\s?(?:(?:넘게|이상|가까이|가량)\s?)?(?:\S+\s)?"
    r"(?:넘|늘|줄|올랐|떨어|달[하했한]|기록|집계|이르|이른|차지|웃돌|밑돌|돌파|불어|증가|감소|상승|하락|였|이다|이었"
    r"|그쳤|머물|나타|거뒀|거두|올렸|냈|벌|쓴다|썼|있|됐다|줄었|커졌|남[겼았])"
)
# What happens once and on a day, whatever was counted with it: 「3000대를 공급하는 계약을 맺었다」.
_DEED = re.compile(
    r"(?:(?:계약|협약|각서|합의|MOU|협정|제휴)\S* (?:맺었|체결했|교환했)"
    r"|(?:출시|공개|설립|창업|인수|합병|상장|착공|완공|준공|개통|개소|출범|체결|계약|유치|출자|매각)(?:했|됐|하였|되었)"
    r"|(?:을|를) (?:출시|공개|설립|인수|유치)했|투자받았|내놓았|내놨|선보였|사들였|문을 열었"
    r"|(?:법인|공장|회사|연구소|센터|지사|합작사)[을를] 세웠)(?:다|습니다)(?:[. ]*$|고 )"
)
# 「올해 안에 공급하는 계약을 맺었다」: the day of what was agreed, not of the agreement.
_DUE = re.compile(r"\s?(?:안에|안으로|이내|내에|중으로|까지|부터)")
_OBJECT = re.compile(r"(?:\([^()]*\))?(?:[을를]|\s?(?:규모|어치|상당)[을를의]?|의)\s")


def event_blocks(context: Context) -> Iterator[tuple[int, Block]]:
    """What has a date that is past, in the order of the article."""
    for sentence in context.sentences:
        clauses = [one for one in dated_clauses(context, sentence) if not one.is_to_come]
        for clause in clauses:
            yield sentence.part.line, _clause_event(context, sentence, clause)
        if _only_tells(sentence):
            continue
        for date in (*own_dates(context, sentence), *_dates_of_deeds(context, sentence)):
            if not is_to_come(context, sentence, date) and not _is_day_of_plan(
                context, sentence, date
            ):
                yield sentence.part.line, _event(context, sentence, date)


def _only_tells(sentence: Sentence) -> bool:
    """Whether what happened is only that somebody spoke: what he said are items of their own."""
    text = without(sentence)
    quote = sentence.quotes[0] if sentence.quotes else None
    lead = sentence.part.text[sentence.start : quote.start - 1] if quote else None
    return sentence.is_quoted or only_tells(text, lead)


def own_dates(context: Context, sentence: Sentence) -> tuple[ToldDate, ...]:
    """The dates of a sentence that belong to no amount, no clause and stand in no quotation."""
    of_others = {
        date
        for amount in sentence.amounts
        if belongs(sentence, amount) and (date := date_of(sentence, amount))
    }
    of_others |= {clause.date for clause in dated_clauses(context, sentence)}
    return tuple(
        date
        for date in sentence.dates
        if date not in of_others and sentence.quote_at(date.start) is None
    )


def _dates_of_deeds(context: Context, sentence: Sentence) -> Iterator[ToldDate]:
    """The dates of amounts that something was done with: 「180억 원을 투자받았다」.

    A year is one only of what happens once: 「2019년 직원 4명으로 공장을 세웠다」.
    """
    of_clauses = {clause.date for clause in dated_clauses(context, sentence)}
    text, seen = sentence.part.text, set(own_dates(context, sentence)) | of_clauses
    for amount in sentence.amounts:
        date = date_of(sentence, amount) if belongs(sentence, amount) else None
        is_exact = date and date.value and date.value.precision in ("day", "month")
        if date is None or date in seen or sentence.quote_at(date.start):
            continue
        is_object = is_exact and _OBJECT.match(text, amount.end)
        done = is_object and tense_after(text, date.end) == "past"
        is_done = done and not _REACHED.match(text, amount.cue[1])
        if is_done or _is_deed(sentence, date):
            seen.add(date)
            yield date


def is_to_come(context: Context, sentence: Sentence, date: ToldDate) -> bool:
    """Whether a date lies behind the day of publication, by its value or by the verb."""
    published = context.published
    if date.value and published and published.last_day:
        first, last = date.value.first_day, date.value.last_day
        if first and first > published.last_day:
            return True
        if last and last <= published.last_day:
            return False
    text = sentence.part.text
    return not _is_deed(sentence, date) and tense_after(text, date.end) == "future"


def _is_deed(sentence: Sentence, date: ToldDate) -> bool:
    """Whether what happens once is told of a date; 「2023년 이후 400개를 공개했다」 is a count."""
    is_open = date.value and ".." in date.value.text
    is_due = _DUE.match(sentence.part.text, date.end)
    return not (is_open or is_due) and bool(_DEED.search(without(sentence, date)))


def is_decided(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence tells what was decided on a day: an event, though it is to be done yet."""
    return bool(_DECIDED.search(sentence.text)) and any(
        not is_to_come(context, sentence, date) for date in own_dates(context, sentence)
    )


def _is_day_of_plan(context: Context, sentence: Sentence, date: ToldDate) -> bool:
    """「내년부터 …한다고 23일 발표했다」: what is planned is told by an item of the outlook."""
    if is_decided(context, sentence) or sentence.claimed_by is None:
        return False
    before = [other for other in sentence.dates if other.end <= date.start]
    return any(is_to_come(context, sentence, other) for other in before)


def _event(context: Context, sentence: Sentence, date: ToldDate) -> Block:
    block: Block = {"when": date.value.text if date.value else f"{TODO} {date.text}"}
    decided = is_decided(context, sentence)
    text = happening(without(sentence, date), caller(context), decided=decided)
    block["what"] = text or f"{TODO} 무슨 일인가"
    evidence = evidence_of(context, sentence)
    block |= context.tags(sentence, evidence, ours=str(block["what"]))
    block["evidence"] = evidence
    return block


def _clause_event(context: Context, sentence: Sentence, clause: DatedClause) -> Block:
    value = clause.date.value
    block: Block = {"when": value.text if value else f"{TODO} {clause.date.text}"}
    return block | clause_item(context, sentence, clause)


def clause_item(context: Context, sentence: Sentence, clause: DatedClause) -> Block:
    """What a clause before a noun tells, resting on its own words."""
    bounds = Bounds(sentence.part, sentence.start, sentence.end)
    words = passage(context.article, bounds, clause.start, clause.end, sentence.amount_spans)
    named = tuple(name for name in context.names(clause.what) if name.kind != "person")
    named = named or context.topics[sentence].names
    tags = {"about": tuple(name.name for name in named)} if named else context.tags(sentence, words)
    return {"what": clause.what, **tags, "evidence": words}


def caller(context: Context, teller: str | None = None) -> Callable[[str], str]:
    """How the topic of a sentence is called in a line of ours: by its name alone.

    The teller stands in `said_by`.
    """

    def called(topic: str) -> str:
        if teller and topic[:1] == teller[:1] and (teller in topic or len(topic.split()) == 2):
            return ""
        mentions = context.registry.mentions(topic)
        is_named = len(mentions) == 1 and mentions[0][0].end == len(topic)
        return mentions[0][0].text if is_named else topic

    return called


def without(sentence: Sentence, *dates: ToldDate) -> str:
    """The clause of the dates without them and without quotations, as a line of a timeline."""
    text = sentence.part.text
    within = clause_of(sentence, dates[0]) if dates else Clause(sentence.start, sentence.end)
    cuts = [(quote.start - 1, _behind_quote(text, quote.end + 1)) for quote in sentence.quotes]
    cuts += [date_span(text, date) for date in dates]
    pieces, position = [], within.start
    for start, end in sorted(cuts):
        pieces.append(text[position : min(start, within.end)])
        position = max(position, end)
    pieces += (text[position : within.end], within.verb)
    return "".join(pieces).strip()


def date_span(text: str, date: ToldDate) -> tuple[int, int]:
    """A date with what hangs on it: 「올해 안에 」."""
    tail = _DATE_PARTICLE.match(text, date.end)
    head = _BEFORE_DATE.search(text, 0, date.start)
    return head.start() if head else date.start, tail.end() if tail else date.end


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
