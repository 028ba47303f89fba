"""Evidence and quotations put back to the article's words, where these cannot be mistaken."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from rapidfuzz import fuzz

from briefing.document import Path
from briefing.entry import Entry
from briefing.korean.quotation import find_quotations
from briefing.mending.edit import Edit, value_edit
from briefing.model import Quote, is_todo
from briefing.rules.passage import WrittenPassage, written_passages
from briefing.rules.quote_in_article import without_marks

# Another sentence of the same article scores 40 to 60; below this a human decides.
_NEAR, _APART = 88.0, 10.0
# A passage and its denial are as near as can be, and who wrote the one did not mean the other.
_DENIAL = re.compile(r"지(?:는|도|를)?\s?(?:않|못|말)|(?<![가-힣])[안못]\s|없|아니")


def passage_edits(entry: Entry) -> Iterator[Edit]:
    """What the article says in place of what was copied wrongly."""
    for written in written_passages(entry):
        right = _right(entry, written)
        if right:
            path = _existing(entry, written.path)
            yield value_edit(entry.document, path, right, f"기사의 말로: {right}")


def _right(entry: Entry, written: WrittenPassage) -> str | None:
    is_quote = isinstance(written.item.source, Quote)
    bare = without_marks(entry, written.text) if is_quote else None
    if bare or is_todo(written.text) or entry.article.find(written.text):
        return bare
    right = (_quotation if is_quote else _passage)(entry, written.text)
    return right if right and _denies(right) == _denies(written.text) else None


def _denies(text: str) -> int:
    return len(_DENIAL.findall(text))


def _existing(entry: Entry, path: Path) -> Path:
    """A single passage stands without a list."""
    parent = entry.document.place(*path[:-1])
    return path[:-1] if entry.document.place(*path) == parent else path


def _quotation(entry: Entry, text: str) -> str | None:
    """The one quotation of the article that is meant; none where two are alike."""
    quoted = {quotation.text for quotation in find_quotations(entry.article.paragraphs)}
    ranked = sorted(((_likeness(text, words), words) for words in quoted), reverse=True)
    if not ranked or ranked[0][0] < _NEAR:
        return None
    is_alone = len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= _APART
    return ranked[0][1] if is_alone else None


def _passage(entry: Entry, text: str) -> str | None:
    """The nearest passage, where it stands in one place and no other paragraph has one as near."""
    nearest = entry.article.nearest(text)
    if nearest is None or _likeness(text, nearest.text) < _NEAR:
        return None
    spans = entry.article.find(nearest.text)
    if len(spans) != 1:
        return None
    needle = _letters(text)
    others = (
        fuzz.partial_ratio(needle, _letters(part.text))
        for part in entry.article.paragraphs
        if part.number != spans[0].paragraph
    )
    return nearest.text if nearest.score - max(others, default=0.0) >= _APART else None


def _likeness(one: str, other: str) -> float:
    return fuzz.ratio(_letters(one), _letters(other))


def _letters(text: str) -> str:
    return unicodedata.normalize("NFD", "".join(text.split()))
