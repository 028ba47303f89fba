"""What every problem code asks for, in Korean, with what passes and what does not."""

from __future__ import annotations

from dataclasses import dataclass

from briefing import article, document, library, structure
from briefing.rules import ENTRY_RULES, LIBRARY_RULES
from briefing.rules.manual import manual_of
from briefing.rules.sayings import SAYS


@dataclass(frozen=True, slots=True)
class CodeManual:
    """A code as `briefing explain` shows it; the examples are pieces of YAML files."""

    code: str
    says: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]


# Of the codes that are no rules: a piece of a briefing that fails, and the same piece mended.
_EXAMPLES: dict[str, tuple[str, str]] = {
    "yaml-indentation": (
        "source:\n  publisher: 예시신문\n published: 2026-03-05\n",
        "source:\n  publisher: 예시신문\n  published: 2026-03-05\n",
    ),
    "yaml-tab": (
        "source:\n\tpublisher: 예시신문\n",
        "source:\n  publisher: 예시신문\n",
    ),
    "yaml-quote": (
        "evidence: '누리(Nuri) 3'를 공개했다\n",
        "evidence: \"'누리(Nuri) 3'를 공개했다\"\n",
    ),
    "yaml-colon": ("title: 속보: 누리 3 공개\n", "title: '속보: 누리 3 공개'\n"),
    "yaml-comment": ("title: 업계 #1 모델\n", "title: '업계 #1 모델'\n"),
    "yaml-flow": ("also: [30억 위안, 6,300억 원]\n", "also:\n  - 30억 위안\n  - 6,300억 원\n"),
    "yaml-duplicate-key": (
        "title: 누리 3 공개\ntitle: 누리 3\n",
        "title: 누리 3 공개\n",
    ),
    "yaml-feature": ("title: &nuri 누리 3 공개\n", "title: 누리 3 공개\n"),
    "yaml-document": ("title: 누리 3 공개\n---\ntitle: 누리 3\n", "title: 누리 3 공개\n"),
    "known-field": ("titel: 누리 3 공개\n", "title: 누리 3 공개\n"),
    "required-field": (
        "source:\n  publisher: 예시신문\n",
        "source:\n  publisher: 예시신문\n  published: 2026-03-05\n",
    ),
    "about-or-themes": (
        "events:\n  - what: 누리 3 공개\n    evidence: 지난 3일 대규모 언어모델\n",
        "events:\n  - what: 누리 3 공개\n    about: [누리 3]\n    evidence: 지난 3일 언어모델\n",
    ),
    "field-type": (
        "source: 예시신문\n",
        "source:\n  publisher: 예시신문\n  published: 2026-03-05\n",
    ),
    "field-value": ("status: 초고\n", "status: draft\n"),
    "date-form": ("added: 2026년 3월 6일\n", "added: 2026-03-06\n"),
    "known-format": ("format: 2\n", "format: 1\n"),
}


def manuals() -> dict[str, CodeManual]:
    """Every code there is with its manual: the rules first, then what is told of a file's form."""
    found: dict[str, CodeManual] = {}
    for rule in (*ENTRY_RULES, *LIBRARY_RULES):
        manual = manual_of(rule)
        says = SAYS.get(rule.CODE, manual.says)
        found[rule.CODE] = CodeManual(rule.CODE, says, manual.passes, manual.fails)
    for codes in (structure.CODES, document.CODES, article.CODES, library.CODES):
        for code, says in codes.items():
            fails, passes = _EXAMPLES.get(code, (None, None))
            examples = ((passes,) if passes else (), (fails,) if fails else ())
            found[code] = CodeManual(code, says, *examples)
    return found
