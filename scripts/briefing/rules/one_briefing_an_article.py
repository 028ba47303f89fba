"""One article has one briefing; briefings of articles that are nearly the same know of each other.

PASS:
    see: [2026-03-daon-open-test]
FAIL:
    # seeds/2026-02-raon-n2.txt
    가나전자, 누리 3 공개
    이보람 예시신문 기자 boram@news.example
    입력 2026.03.05 09:30

    가나전자는 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다.
    가나전자 김하늘 연구소장은 "추론 비용을 이전 모델의 5분의 1로 낮췄다"고 말했다.
    누리 앱의 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다.
    회사는 오는 하반기까지 결제 기능을 넣을 계획이다.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from heapq import nsmallest
from zlib import crc32

from briefing.entry import Entry
from briefing.library import Library
from briefing.problem import Problem
from briefing.rules.figures_agree import joined

CODE = "one-briefing-an-article"
# An article is known by the smallest of the hashes of its runs of words (bottom-k sketch): the
# work per article is flat, and rewritten wire stories share most of them.
_RUN, _SKETCH = 3, 48
_NEAR = 0.5
_WORD = re.compile(r"\w+")
# A run of words that stands in more articles than this is a phrase of the trade, and tells nothing.
_COMMON = 25


def check(library: Library) -> Iterator[Problem]:
    """Report every article that an earlier briefing has, and every one that is nearly as one."""
    entries = sorted((e for e in library.entries if not e.is_withdrawn), key=_age)
    sketches = {entry.slug: _sketch(entry) for entry in entries}
    holders: dict[int, list[str]] = defaultdict(list)
    by_text: dict[int, Entry] = {}
    for entry in entries:
        same = by_text.setdefault(_text_hash(entry), entry)
        if same is not entry:
            message = f"{same.article.path}와 같은 기사입니다."
            hint = f"브리핑은 기사 하나에 하나입니다. {same.path}에 보태 주세요."
            yield Problem(CODE, "error", entry.place("source"), message, hint)
            continue
        yield from _near(library, entry, sketches, holders)
        for run in sketches[entry.slug]:
            holders[run].append(entry.slug)


def _age(entry: Entry) -> tuple[str, str]:
    return entry.added, entry.slug


def _near(
    library: Library,
    entry: Entry,
    sketches: dict[str, frozenset[int]],
    holders: dict[int, list[str]],
) -> Iterator[Problem]:
    mine = sketches[entry.slug]
    shared = Counter(slug for run in mine if len(holders[run]) <= _COMMON for slug in holders[run])
    for slug, _ in shared.most_common(5):
        if _likeness(mine, sketches[slug]) >= _NEAR and not joined(library, entry.slug, slug):
            other = library.by_slug[slug]
            message = f"{other.article.path}와 거의 같은 기사입니다."
            hint = f"같은 일을 다룬 두 기사라면 see: [{slug}]로 이어 주세요."
            yield Problem(CODE, "warning", entry.place("source"), message, hint)


def _words(entry: Entry) -> list[str]:
    return [word for part in entry.article.body for word in _WORD.findall(part.text)]


def _text_hash(entry: Entry) -> int:
    return hash("".join(_words(entry)))


def _sketch(entry: Entry) -> frozenset[int]:
    words = _words(entry)
    runs = {crc32(" ".join(words[at : at + _RUN]).encode()) for at in range(len(words) - _RUN + 1)}
    return frozenset(nsmallest(_SKETCH, runs))


def _likeness(a: frozenset[int], b: frozenset[int]) -> float:
    """The share of common runs, estimated on the smallest of both."""
    smallest = nsmallest(_SKETCH, a | b)
    return sum(1 for run in smallest if run in a and run in b) / len(smallest) if smallest else 0.0
