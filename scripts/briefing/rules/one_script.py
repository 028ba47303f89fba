"""A word is written in one script: no Cyrillic or Greek letter stands among Latin ones.

Such letters look the same and are not found by a search: 「АI」 with a Cyrillic А.

PASS:
    title: 가나전자, AI 모델 누리 3 공개
FAIL:
    title: 가나전자, АI 모델 누리 3 공개
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from briefing.document import Data, Path
from briefing.entry import Entry
from briefing.problem import Problem

CODE = "one-script"
_OTHER = "\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff"
# A run of letters and digits in which a Latin letter or a digit touches one of the other scripts.
_MIXED = re.compile(rf"[A-Za-z0-9]+[{_OTHER}]|[{_OTHER}]+[A-Za-z]")
_LETTER = re.compile(f"[{_OTHER}]")


def check(entry: Entry) -> Iterator[Problem]:
    """Report every word that mixes scripts, at the letter."""
    for path, text in _texts(entry.document.data, ()):
        for found in _MIXED.finditer(text):
            letter = _LETTER.search(text, found.start())
            assert letter
            place = entry.document.text_place(path, *letter.span())
            name = unicodedata.name(letter[0])
            message = f"라틴 글자 사이에 꼴이 비슷한 다른 글자 「{letter[0]}」({name})이 있습니다."
            yield Problem(CODE, "error", place, message, "이 낱말을 다시 쳐 주세요.")


def _texts(data: Data, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*path, index))
