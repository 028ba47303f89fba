"""The link into an article that shows the very words, as browsers read it."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.views.fragment import LONGEST, link_to_words

URL = "https://news.example/1"


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("이용자 230만 명", "%EC%9D%B4%EC%9A%A9%EC%9E%90%20230%EB%A7%8C%20%EB%AA%85"),
        ("GPT-5.2", "GPT%2D5.2"),
        ("1,200", "1%2C200"),
        ("A&B", "A%26B"),
        ("가 나  다 라\n마 " * 6, "가 나 다 라,나 다 라 마"),
    ],
)
def test_words_are_named_as_the_form_of_text_fragments_has_it(words: str, fragment: str) -> None:
    link = link_to_words(URL, [words])

    assert link.startswith(f"{URL}#:~:text=")
    assert unquote(link.partition("text=")[2]) == unquote(fragment)


def test_several_passages_are_all_marked() -> None:
    assert link_to_words(URL, ["a", "b"]) == f"{URL}#:~:text=a&text=b"


def test_an_address_with_an_anchor_keeps_it() -> None:
    assert link_to_words(f"{URL}#top", ["a"]) == f"{URL}#top:~:text=a"


@given(st.text(min_size=1, max_size=LONGEST).filter(str.strip))
def test_whatever_the_words_they_come_back_whole(words: str) -> None:
    fragment = link_to_words(URL, [words]).partition("text=")[2]

    assert unquote(fragment) == " ".join(words.split())
    assert not set("-,& ") & set(fragment)
