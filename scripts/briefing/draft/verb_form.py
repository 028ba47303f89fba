"""The forms of a Korean verb that a line of ours needs: the plain style, -음, -기."""

from __future__ import annotations

import re

# Finals as Unicode counts them.
_N, _L, _M, _B, _SS = 4, 8, 16, 17, 20
_SYLLABLES = 28
# Before -는 the ㄹ of these has fallen away.
_WITH_L = {"여": "열", "만드": "만들", "이끄": "이끌", "파": "팔"}
_FORMAL = re.compile(r"(?P<stem>[가-힣]+?)(?P<ending>습니다|니다)$")


def in_plain_style(text: str) -> str:
    """A sentence in the style of the press: 세웁니다 → 세운다, 낮추겠습니다 → 낮추겠다."""
    formal = _FORMAL.search(text)
    if formal is None:
        return text
    stem, before = formal["stem"], text[: formal.start()]
    if formal["ending"] == "습니다":
        is_plain = _final(stem) == _SS or stem.endswith("없")
        return f"{before}{stem}{'다' if is_plain else '는다'}"
    if _final(stem) != _B:
        return text
    if stem.endswith("입"):
        return f"{before}{stem[:-1]}이다"
    return f"{before}{_with_final(stem, _N)}다"


def before_noun(text: str) -> str | None:
    """A verb in the plain present as it stands before a noun: 거친다 → 거치는, 먹는다 → 먹는."""
    stem = text.removesuffix("다")
    if stem == text or not stem:
        return None
    if stem.endswith("는") and len(stem) > 1:
        return stem
    return f"{_with_final(stem, 0)}는" if _final(stem) == _N else None


def stated(stem: str) -> str | None:
    """A stem before 고 or 며 as the verb that ends a sentence: 넣었 → 넣었다, 추진하 → 추진한다."""
    if _final(stem) == _SS:
        return f"{stem}다"
    # 「제품이며」 and 「보이며」 look alike.
    if stem.endswith("이"):
        return None
    return f"{stem}는다" if _final(stem) else f"{_with_final(stem, _N)}다"


def noun_form(text: str) -> str:
    """The form in -음 of a verb: 올랐다 → 올랐음, 줄인다 → 줄임, 먹는다 → 먹음; 이다 falls away."""
    stem = text[:-1]
    if _final(stem) == _SS:
        return f"{stem}음"
    if stem.endswith("는"):
        return f"{stem[:-1]}음"
    if _final(stem) == _N:
        return _with_final(stem, _M)
    return stem.removesuffix("이") if stem.endswith("이") else text


def will_form(adnominal: str) -> str:
    """What a verb before a noun says is to be done, as a noun: 넘기는 → 넘기기, 출시할 → 출시."""
    for ending in ("하는", "할"):
        if adnominal.endswith(ending) and len(adnominal) > len(ending) + 1:
            return adnominal.removesuffix(ending)
    if adnominal.endswith("는") and len(adnominal) > 1:
        stem = adnominal[:-1]
        return f"{_WITH_L.get(stem, stem)}기"
    if adnominal.endswith("을"):
        return f"{adnominal[:-1]}기"
    if _final(adnominal) == _L:
        return "열기" if adnominal == "열" else f"{_with_final(adnominal, 0)}기"
    return adnominal


def done_form(adnominal: str) -> str:
    """What a verb before a noun says was done: 내놓은 → 내놓음, 나온 → 나옴, 공개한 → 공개."""
    if adnominal.endswith("한") and len(adnominal) > 2:
        return adnominal[:-1]
    if adnominal.endswith("은"):
        return f"{adnominal[:-1]}음"
    return _with_final(adnominal, _M) if _final(adnominal) == _N else adnominal


def _final(text: str) -> int:
    last = text[-1:]
    return (ord(last) - ord("가")) % _SYLLABLES if "가" <= last <= "힣" else 0


def _with_final(text: str, final: int) -> str:
    return f"{text[:-1]}{chr(ord(text[-1]) - _final(text) + final)}"
