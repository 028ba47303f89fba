"""Which blocks of a page are the article: its headline, its paragraphs, what signs it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from briefing.cleaning import clean
from briefing.html_blocks import Block, Element
from briefing.korean.normalise import normalise
from briefing.korean.sentence import sentence_ends, split_sentences
from briefing.paragraph_kind import is_button, known_kind, split_glued

# What stands beside an article, by tag or by the words of its classes and its id.
_CHROME_TAGS = frozenset("nav footer aside form button select textarea menu dialog label".split())
_CHROME_MARKS = re.compile(
    r"(?<![a-z])(?:ads?|advert\w*|adsense|banner|sponsor\w*|promotion|related?|relation|relate_?\w*"
    r"|recommend\w*|rank(?:ing)?|popular|best|share|sns|social|comments?|reply|replies|breadcrumb"
    r"|menu|gnb|lnb|snb|nav|navi\w*|footer|sidebar|aside|login|search|subscri\w+|newsletter"
    r"|toolbar|utils?|font\w*size|tags?|keywords?|hashtags?|mostview|most|taboola|dable|paging"
    r"|pagination|cookie\w*|popup|layer|modal|skip\w*|like|emotion|reaction|poll|vote)(?![a-z])"
)
# The element around an article holds most of the prose of its page.
_MOST = 0.9
_SHORTEST_PROSE = 30
MOSTLY_LINKS = 0.7
_FEW_LINKS = 0.4


def squeezed(text: str) -> str:
    """A text without white space, folded, to compare what two readers of a page took."""
    return "".join(normalise(text).text.split())


def find_body(blocks: Sequence[Block], extracted: frozenset[str]) -> set[int]:
    """The blocks of the article, from its first to its last, by number."""
    prose = {at for at, block in enumerate(blocks) if _is_prose(block) and not is_chrome(block, 0)}
    taken = {at for at, block in enumerate(blocks) if _is_taken(block, extracted)}
    votes = taken & prose if 2 * _size(blocks, taken & prose) >= _size(blocks, prose) else prose
    votes = votes or taken
    if not votes:
        return set()
    depth, container = _container(blocks, votes)
    inside = [at for at, block in enumerate(blocks) if container is None or container in block.path]
    last = max(
        at
        for at in inside
        if at in votes or (_is_running(blocks[at]) and not is_chrome(blocks[at], depth))
    )
    body = set()
    for at in inside:
        block = blocks[at]
        is_voted = at in taken and _is_prose(block)
        beside = is_chrome(block, depth) or block.linked > MOSTLY_LINKS or is_button(block.text)
        if (is_voted or not beside) and (at <= last or is_signature(block)):
            body.add(at)
    return body


def _is_prose(block: Block) -> bool:
    return len(block.text) >= _SHORTEST_PROSE and _is_running(block)


def _is_running(block: Block) -> bool:
    """Whether it is made of sentences, and not of links."""
    ends = sentence_ends(block.text) or len(split_sentences(block.text)) > 1
    return ends and block.linked < _FEW_LINKS


def _is_taken(block: Block, extracted: frozenset[str]) -> bool:
    return any(squeezed(text) in extracted for text, _ in block.lines)


def is_chrome(block: Block, depth: int) -> bool:
    """Whether an element around it, deeper than `depth`, is no part of an article."""
    return any(
        element.tag in _CHROME_TAGS or _CHROME_MARKS.search(element.marks)
        for element in block.path[depth:]
        if element.tag not in ("html", "body")
    )


def _size(blocks: Sequence[Block], numbers: Iterable[int]) -> int:
    return sum(len(blocks[at].text) for at in numbers)


def _container(blocks: Sequence[Block], votes: set[int]) -> tuple[int, Element | None]:
    """The innermost element around most of the voted text, and its depth."""
    total = _size(blocks, votes)
    sizes: Counter[tuple[int, Element]] = Counter()
    counts: Counter[tuple[int, Element]] = Counter()
    for at in votes:
        for depth, element in enumerate(blocks[at].path, start=1):
            sizes[depth, element] += len(blocks[at].text)
            counts[depth, element] += 1
    # An article of one paragraph: what stands around that paragraph, not the paragraph itself.
    least = 2 if len(votes) > 1 else 1
    holding = [key for key, size in sizes.items() if size >= _MOST * total and counts[key] >= least]
    depth, container = max(holding, key=lambda key: key[0], default=(0, None))
    if len(votes) == 1 and depth > 1:
        depth -= 1
        container = blocks[next(iter(votes))].path[depth - 1]
    return depth, container


def is_signature(block: Block) -> bool:
    """Whether a block beside the paragraphs is of the article: a byline, a day, a notice."""
    lines = [clean(text) for text, _ in block.lines]
    kinds = [
        known_kind(text) or split_glued(text)[0][1]
        for text in lines
        if text and not is_button(text)
    ]
    return any(kind in ("byline", "dateline", "notice", "caption") for kind in kinds)


def find_headline(blocks: Sequence[Block], title: str | None) -> int | None:
    """The block that shows the headline: an `<h1>` like the page's title, else one equal to it."""
    wanted = squeezed(title or "")
    alike = [
        at
        for at, block in enumerate(blocks)
        # An old page puts headline, decks and day into one block, a line each.
        for shown in {squeezed(block.text), squeezed(block.lines[0][0])}
        if len(shown) > 3 and (shown == wanted or (len(shown) > 8 and shown in wanted))
    ]
    tops = [at for at, block in enumerate(blocks) if block.within(frozenset(["h1"]))]
    both = [at for at in alike if at in tops]
    if both or not tops or alike:
        return next(iter([*both, *alike]), None)
    return max(tops, key=lambda at: len(blocks[at].text)) if not wanted else None


def headline_lines(block: Block, title: str | None) -> int:
    """How many lines of the headline's block are the headline: all, unless fewer are the title."""
    wanted = squeezed(title or "")
    for number in range(1, len(block.lines)):
        if squeezed("".join(text for text, _ in block.lines[:number])) == wanted:
            return number
    return len(block.lines)
