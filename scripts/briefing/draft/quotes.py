"""Every quotation of an article as a ready item."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.draft.context import Block, Context
from briefing.draft.telling import Sentence
from briefing.korean.quotation import Quotation
from briefing.model import TODO

_AGE = re.compile(r"^\s?\(\d{1,3}(?:세|살)?\)")


def quote_blocks(context: Context) -> Iterator[tuple[int, Block]]:
    """The quotations in order, each with the line of the article it stands in."""
    for sentence in context.sentences:
        for quote in sentence.quotes:
            yield sentence.part.line, _block(context, sentence, quote)


def _block(context: Context, sentence: Sentence, quote: Quotation) -> Block:
    who, role = speaker_of(context, quote)
    block: Block = {"who": who}
    if role:
        block["role"] = role
    block["text"] = quote.text
    if quote.via:
        block["via"] = quote.via
    said = (quote.speaker,) if quote.speaker and not sentence.is_quoted else ()
    return block | context.tags(sentence, quote.text, said)


def speaker_of(context: Context, quote: Quotation) -> tuple[str, str | None]:
    """`who` and `role`, as the contract has them: a registered name, else the article's words."""
    if quote.speaker is None:
        return f"{TODO} 말한 이", None
    # 「한 중견기업 인사팀장」: one syllable is a determiner or a letter, no name to look up.
    if quote.name is None or len(quote.name) < 2:
        return context.registered_as(_as_printed(context, quote.speaker)), None
    before, found, behind = quote.speaker.partition(quote.name)
    # 「민서율(41) 마루메디 대표」: an age is no part of the role.
    behind = _AGE.sub("", behind)
    role = (behind.strip() or before.strip()) if found else ""
    # 「씨」 is no role, nor is what is left of a company's own spelling.
    if role in ("씨", "측") or role.startswith("(") or context.registry.find(quote.speaker):
        role = ""
    return context.registered_as(quote.name), role or None


def _as_printed(context: Context, speaker: str) -> str:
    """The speaker in words that stand together in the article: 회사 was led back to its name."""
    words = speaker.split()
    for first in range(len(words)):
        printed = " ".join(words[first:])
        if context.article.find(printed):
            return printed
    return speaker
