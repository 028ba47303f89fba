"""Whose statement a sentence is: 「가담리서치에 따르면 …」, 「가나전자는 …라고 밝혔다」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.korean.cast import Cast
from briefing.korean.party import Party
from briefing.korean.quoted_sentence import ParagraphLike, QuotedSentence, quoted_sentences
from briefing.korean.speaker import TOPIC, find_subject, phrase_party
from briefing.korean.usage import Usage
from briefing.korean.word import Word, split_subject, words_between, words_of

# The verbs that give a statement to their subject, by their stem before the ending.
_VERBS = (
    "밝혔 말했 강조했 설명했 주장했 분석했 전망했 예상했 예측했 평가했 내다봤 "
    "내다보았 선언했 발표했 전했 덧붙였 지적했 진단했 추정했 추산했 집계했 "
    "약속했 예고했 자신했 공언했 공시했 보고했 관측했 경고했 우려했 반박했 "
    "언급했 소개했 알렸 인정했 보도했 시사했 해명했 요구했 촉구했 제안했 권고했 답했 "
    "풀이했 해석했 비판했 점쳤 꼽았 자평했 단언했 호언했 못박았 조언했 짚었 "
    "귀띔했 장담했 자랑했"
)
# 「…을 것으로 내다봤다」, 「매출을 5조원으로 추산했다」.
_FORECAST = (
    "(?:내다봤|내다보았|전망했|예상했|예측했|추정했|추산했|집계했|평가했|분석했|관측했|진단했|점쳤)"
)
_VERB = rf"(?:{'|'.join(_VERBS.split())})"
# 「…다고 25일 밝혔다」, 「…라며 중단을 요구했다」, 「…했다고 시장조사업체 솔빛리서치는 집계했다」.
_REPORTS = re.compile(
    rf"(?:[다라자냐까]|[으]?ㄹ지)(?:고|며|면서)(?:는|도)?[\s,]"
    rf"(?P<between>.{{0,60}}?){_VERB}(?:다|습니다|으며|지만|고)[\s.,]*$"
    rf"|(?:으로|로)\s(?P<seen>(?:\S+\s)?){_FORECAST}(?:다|습니다|으며|지만|고)[\s.,]*$"
    r"|을\s(?P<promised>(?:\S+\s)?)(?:예고|약속|공언|장담)(?:했다|했습니다)[\s.,]*$"
)
_VERB_ANYWHERE = re.compile(rf"{_VERB}|따르면|의하면")
_ACCORDING = re.compile(
    r"(?P<party>\S+?)(?:의 (?:\S+ ){0,3}?\S+"
    r"|[이가] (?:\S+ ){0,3}?(?:낸|내놓은|발표한|공개한|집계한) (?:\S+ ){0,2}?\S+)?"
    r"에 (?:따르면|의하면)"
)

# 「보고서에 따르면」 names nobody whose statement it is.
_DOCUMENT = re.compile(
    r"(?:계획|보고서|자료|조사|통계|논문|공시|설문|발표|기사|보도|집계|분석|소식|설명"
    r"|규정|법안|안내서|문서)$"
)
_ANSWERED = re.compile(r"답했(?:다|습니다|으며|지만|고)[\s.,]*$")


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that gives what it says to a party: `start:end` of the paragraph with a number.

    `is_named` tells that the party stands in the sentence by name, not as 회사는 or 그는.
    """

    paragraph: int
    start: int
    end: int
    party: Party
    is_named: bool


def find_claims(paragraphs: Sequence[ParagraphLike]) -> tuple[Claim, ...]:
    """The sentences of the body that are somebody's statement, in order, with whose they are."""
    body = [part for part in paragraphs if part.kind == "body"]
    if not any(_VERB_ANYWHERE.search(part.text) for part in body):
        return ()
    words = {part.number: words_of(part.text, 0, len(part.text)) for part in paragraphs}
    cast = Cast(Usage.of(words.values()))
    return tuple(_claims(tuple(quoted_sentences(body)), cast))


def _claims(sentences: Sequence[QuotedSentence], cast: Cast) -> Iterator[Claim]:
    for sentence in sentences:
        cast.observe(sentence.words)
        cast.pass_by(sentence.words)
        party = _party_of(sentence, cast)
        if party and not _is_asked(party, sentence):
            is_named = (party.name or party.text) in sentence.blanked
            span = (sentence.paragraph.number, sentence.start, sentence.end)
            yield Claim(*span, party, is_named)


def _party_of(sentence: QuotedSentence, cast: Cast) -> Party | None:
    """Whose statement a sentence is; None where it is the paper's own."""
    according = _ACCORDING.search(sentence.blanked)
    if according and _DOCUMENT.search(according["party"]):
        return None
    if according:
        return _party_before(sentence, sentence.start + according.end("party"), cast)
    reports = _REPORTS.search(sentence.blanked)
    if not reports:
        return None
    # 「…이었다고 솔빛리서치는 집계했다」: beside the verb, else at the head of the sentence.
    between = words_between(sentence.words, sentence.start + reports.start("between"), sentence.end)
    return _first_subject(between, cast) or _first_subject(sentence.words, cast)


def _is_asked(party: Party, sentence: QuotedSentence) -> bool:
    """「이용자의 절반은 매일 쓴다고 답했다」: a survey found so, and nobody states it."""
    return party.kind == "unnamed" and not party.title and bool(_ANSWERED.search(sentence.blanked))


def _first_subject(words: Sequence[Word], cast: Cast) -> Party | None:
    """The first phrase that may speak; a later one is mostly of the clause that is told."""
    for index, word in enumerate(words):
        if split_subject(word.bare, cast.usage.nouns):
            subject = find_subject(words[: index + 1], cast)
            if subject and subject.rank >= TOPIC:
                cast.speaks(subject.party)
                return subject.party
    return None


def _party_before(sentence: QuotedSentence, end: int, cast: Cast) -> Party | None:
    """The party named by the phrase that ends at `end`, inside a word that goes on."""
    words = [word for word in sentence.words if sentence.start <= word.start < end]
    if not words:
        return None
    return phrase_party(words, sentence.text[words[-1].start : end], cast)
