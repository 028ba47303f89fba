"""Names in running text: the longest, as a reader sees them, and never inside another word."""

import re
import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.korean.mention import Mention, NameIndex, Surface

# Invented names; each stands for itself unless a key follows.
NAMES = {
    "가나전자": "gana",
    "Gana": "gana",
    "加奈電子": "gana",
    "누리": "nuri",
    "Nuri": "nuri",
    "누리 3": "nuri-3",
    "누리 앱": "nuri-app",
    "다온AI": "daon",
    "Daon AI": "daon",
    "DaonLab": "daon-lab",
    "첸": "chen",
    "첸 앱": "chen-app",
    "첸 3.5": "chen-3.5",
    "메타": "meta",
    "Meta": "meta",
    "AI": "ai",
    "N2": "n2",
    "라온": "raon",
    "라온 연구소": "raon-lab",
    "라온반도체": "raon-chip",
}
INDEX = NameIndex(Surface(text, key) for text, key in NAMES.items())


def found(text: str) -> list[str]:
    return [f"{mention.text} = {mention.key}" for mention in INDEX.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the longest wins
        ("누리 3는 누리 앱에, 누리에", ["누리 3 = nuri-3", "누리 앱 = nuri-app", "누리 = nuri"]),
        (
            "이번에 선보인 첸 3.5는 첸 앱과 첸에",
            ["첸 3.5 = chen-3.5", "첸 앱 = chen-app", "첸 = chen"],
        ),
        ("라온반도체와 라온", ["라온반도체 = raon-chip", "라온 = raon"]),
        # particles, also on digits and Latin
        ("가나전자에서는 다온AI로부터의 N2를", ["가나전자 = gana", "다온AI = daon", "N2 = n2"]),
        ("메타라고 했다. 주인공은 메타다.", ["메타 = meta", "메타 = meta"]),
        # no name inside another word
        ("메타버스 메타인지 메타다쳐 탈메타 Metal Metaverse", []),
        ("신가나전자 챗Gana GanaX 가나전자공업", []),
        ("누리집 누리호 온누리", []),
        # another version is another name
        ("누리 3.5, 누리 3개, 누리 30", ["누리 = nuri"] * 3),
        ("N2.5 N20 N2X", []),
        # short names are whole words
        ("첸을 첸나이 자첸 첸측 첸3.5", ["첸 = chen", "첸3.5 = chen-3.5"]),
        ("AI는 AI2 생성형AI OpenAI AI반도체 AI,", ["AI = ai", "AI = ai"]),
        # a suffix that leaves the name to be seen
        ("메타측은 가나전자발 메타코리아가 탈가나전자", ["메타 = meta", "가나전자 = gana"] * 2),
        # parentheses
        ("'누리(Nuri) 3'를", ["누리(Nuri) 3 = nuri-3"]),
        ("'첸(Chen) 3.5'를", ["첸(Chen) 3.5 = chen-3.5"]),
        ("가나전자(加奈電子)는", ["가나전자 = gana"]),
        ("가나전자 (Gana, 加奈電子)는", ["가나전자 = gana"]),
        ("가나전자(라온)는", ["가나전자 = gana", "라온 = raon"]),
        ("가나전자는 가나전자(대표 김하늘)와", ["가나전자 = gana", "가나전자 = gana"]),
        ("(가나전자", ["가나전자 = gana"]),
        # other spacing
        ("다온 AI와 다온  AI", ["다온 AI = daon", "다온  AI = daon"]),
        (
            "DaonAI, Daon Lab, 가나 전자, 첸앱",
            ["DaonAI = daon", "Daon Lab = daon-lab", "가나 전자 = gana", "첸앱 = chen-app"],
        ),
        (
            "라온연구소, 누\u200b리, 가 나전자, 메 타, N 2",
            ["라온연구소 = raon-lab", "누\u200b리 = nuri"],
        ),
        # letters of either case; addresses are no text
        ("GANA META daonlab", ["GANA = gana", "META = meta", "daonlab = daon-lab"]),
        ("park@meta.com https://meta.example/gana", []),
        ("했다.Meta는 ‘Meta’ 中Meta", ["Meta = meta"] * 3),
        ("", []),
    ],
)
def test_the_names_a_reader_sees(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_offsets_are_those_of_the_given_text() -> None:
    text = unicodedata.normalize("NFD", "어제 가나전자와 ‘누리(Nuri) 3’를")
    mentions = INDEX.find(text)
    assert [text[m.start : m.end] for m in mentions] == [m.text for m in mentions]
    composed = [unicodedata.normalize("NFC", mention.text) for mention in mentions]
    assert composed == ["가나전자", "누리(Nuri) 3"]


def test_of_two_equal_surfaces_the_first_stands_and_an_empty_one_is_nothing() -> None:
    index = NameIndex([Surface(" ", "none"), Surface("다온 AI", "one"), Surface("다온ai", "two")])
    assert index.find("다온AI 와") == (Mention(0, 4, "다온AI", "one"),)


# The reference below knows no suffixes and no spacing; these syllables make none.
SYLLABLES = "온메타첸솔"
PARTICLES = {"은", "는", "이", "가", "을", "를", "의", "에", "에는", "도"}
FINALS = {"온", "첸", "솔"}


def obviously(names: dict[str, str], text: str) -> list[tuple[int, int, str]]:
    """Try every name at every place, longest first, and judge the letters around it."""
    mentions, position = [], 0
    while position < len(text):
        fitting = [
            name
            for name in sorted(names, key=len, reverse=True)
            if text.startswith(name, position)
            and not re.match("[가-힣]", text[max(0, position - 1) : position])
            and hangs_on(name, re.match("[가-힣]*", text[position + len(name) :])[0])  # type: ignore[index]
        ]
        if fitting:
            mentions.append((position, position + len(fitting[0]), names[fitting[0]]))
        position += len(fitting[0]) if fitting else 1
    return mentions


def hangs_on(name: str, rest: str) -> bool:
    wrong = {"는", "가", "를"} if name[-1] in FINALS else {"은", "이", "을"}
    return rest == "" or (rest in PARTICLES and rest not in wrong)


words = st.text(SYLLABLES, min_size=1, max_size=4)


@settings(derandomize=True, max_examples=400)
@given(
    st.dictionaries(words, st.sampled_from("xyz"), min_size=1, max_size=8),
    st.lists(st.tuples(words, st.sampled_from(["", *sorted(PARTICLES)])), max_size=8),
)
def test_it_agrees_with_the_slow_and_obvious_way(
    names: dict[str, str], parts: list[tuple[str, str]]
) -> None:
    text = ", ".join(word + particle for word, particle in parts)
    index = NameIndex(Surface(name, key) for name, key in names.items())
    assert [(m.start, m.end, m.key) for m in index.find(text)] == obviously(names, text)


@settings(derandomize=True, max_examples=300)
@given(st.text("가나전자누리메타첸앱는를 ()（）Gan3.5AI'\u200b\u1100\u1161字", max_size=40))
def test_mentions_are_in_order_apart_and_inside_the_text(text: str) -> None:
    mentions = INDEX.find(text)
    assert all(text[m.start : m.end] == m.text != "" for m in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))


def seconds(index: NameIndex, text: str) -> float:
    """The processor time of the quickest of three: what else the machine does only ever adds."""
    used = []
    for _ in range(3):
        started = time.process_time()
        index.find(text)
        used.append(time.process_time() - started)
    return min(used)


@pytest.mark.parametrize(
    "piece",
    [
        "가나전자는 누리 3를 ",
        "누",
        "(",
        "가나전자(",
        "()",
        "가나전자(Gana) ",
        "\u1100\u1161",
        "가나전자 ",
    ],
)
def test_ten_thousand_names_and_a_long_text_take_no_quadratic_time(piece: str) -> None:
    many = [Surface(f"{name} {number}", "x") for number in range(500) for name in NAMES]
    index = NameIndex([*many, *(Surface(name, name) for name in NAMES)])
    text = (piece * 100_000)[:100_000]
    seconds(index, text[:1000])
    # Linear is ten times as much for ten times the text; quadratic would be a hundred times.
    assert seconds(index, text) < 40 * max(seconds(index, text[:10_000]), 0.002)


def test_a_paragraph_among_a_hundred_times_as_many_names_costs_little_more() -> None:
    few, many = (
        NameIndex(Surface(f"{name}{number}", "x") for number in range(count) for name in NAMES)
        for count in (3, 300)
    )
    text = "가나전자2는 지난 14일 '누리1(Nuri)'를 공개했고 다온AI도 뒤따른다고 밝혔다. " * 80
    # Looking each name up in turn would cost a hundred times as much.
    assert seconds(many, text) < 10 * seconds(few, text)
