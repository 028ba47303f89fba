"""Where a name may begin and end in running text, so that it is no part of another word."""

from __future__ import annotations

import re

from briefing.korean.particle import LONGEST_PARTICLES, is_particles

# What may hang on a name so that a reader still sees the name: 알리바바측, 딥시크발, 챗GPT급.
# 코리아 and its like are branches of the name; a branch that is registered wins by its length.
_AFTER_DIGITS = ("급", "발", "용", "기반")
_SUFFIXES = (
    *_AFTER_DIGITS,
    *("사", "측", "앱", "판", "향", "제", "식", "형", "표", "계", "주", "팀", "씨", "님"),
    *("그룹", "본사", "진영", "계열", "계열사", "산하", "출신", "관계자", "대표", "회장", "주가"),
    *("코리아", "재팬", "차이나", "아시아", "글로벌", "아메리카", "유럽"),
)
_HEADED = ("은행", "협회", "공단", "공사", "병원", "연구소", "연구원", "위원회")
# What may stand before a name of three syllables or more: 탈엔비디아, 반오픈AI.
_PREFIXES = frozenset("탈반친범")
_PREFIXED_FROM = 3
_LONGEST_TAIL = LONGEST_PARTICLES + max(map(len, _SUFFIXES))

_HANGUL_RUN = re.compile(f"[가-힣]{{1,{_LONGEST_TAIL + 1}}}")
# No name begins inside a word, an address (mail@gana, ai.gana) or a number (1.5B).
_NO_START = {
    "hangul": re.compile(r"[가-힣]$"),
    "latin": re.compile(r"(?:[0-9A-Za-z_@가-힣]|[0-9A-Za-z][./])$"),
    "digit": re.compile(r"(?:[0-9A-Za-z_@가-힣]|[0-9A-Za-z][./,]|[A-Za-z]-)$"),
    "hanja": re.compile(r"(?!)"),
}
_NO_END = {
    "hangul": re.compile(r"(?!)"),
    "latin": re.compile(r"[A-Za-z_@]|[./][a-z]"),
    "digit": re.compile(r"[0-9A-Za-z_%]|[.,][0-9]"),
    "hanja": re.compile(r"(?!)"),
}
_SHORT_HANJA_NEIGHBOUR = re.compile("[一-鿿]")


def script_of(character: str) -> str:
    """hangul, latin, digit or hanja; "" for everything else."""
    if "가" <= character <= "힣":
        return "hangul"
    if character.isascii():
        return "latin" if character.isalpha() else "digit" if character.isdigit() else ""
    return "hanja" if "一" <= character <= "鿿" else ""


def is_short(name: str) -> bool:
    """One character, or two of ASCII: such a name counts only as a word of its own."""
    return len(name) == 1 or (len(name) == 2 and name.isascii())


def may_begin(text: str, start: int, name: str) -> bool:
    """Whether a word begins at `start`, where `name` (without white space) has been matched."""
    script = script_of(name[0])
    before = text[max(0, start - 2) : start]
    if script == "hangul" and len(name) >= _PREFIXED_FROM and before[-1:] in _PREFIXES:
        return script_of(before[-2:-1]) != "hangul"
    if script == "hanja" and is_short(name):
        return not _SHORT_HANJA_NEIGHBOUR.fullmatch(before[-1:])
    return script == "" or not _NO_START[script].search(before)


def may_end(text: str, end: int, name: str) -> bool:
    """Whether what follows `name` at `end` leaves it a name: particles, a known suffix, no word."""
    script = script_of(name[-1])
    if script and _NO_END[script].match(text, end):
        return False
    following = text[end : end + 1]
    if is_short(name):
        if script == "latin" and following.isdigit():
            return False
        if script == "hanja" and _SHORT_HANJA_NEIGHBOUR.match(following):
            return False
    run = _HANGUL_RUN.match(text, end)
    if run is None or is_particles(run[0], name) or _is_statement(run[0], name, text, run.end()):
        return True
    if is_short(name) or len(run[0]) > _LONGEST_TAIL:
        return False
    # 「온달은행장은」 tells the bank.
    if name.endswith(_HEADED) and run[0].startswith("장"):
        return _is_suffixed(run[0], ("장",))
    return _is_suffixed(run[0], _AFTER_DIGITS if script == "digit" else _SUFFIXES)


def _is_statement(run: str, name: str, text: str, end: int) -> bool:
    """「…은 메타다.」: a bare 다 is the verb only at the end of a sentence (라마다 is a hotel)."""
    stops = text[end : end + 1] in (".", "!", "?", '"', "'", "")
    return run == "다" and stops and is_particles("는", name)


def _is_suffixed(run: str, suffixes: tuple[str, ...]) -> bool:
    return any(
        run.startswith(suffix) and (run == suffix or is_particles(run[len(suffix) :], suffix))
        for suffix in suffixes
    )
