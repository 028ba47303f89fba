"""What every problem code asks for, in Korean, with what passes and what does not."""

from __future__ import annotations

from dataclasses import dataclass

from briefing import article, document, library, structure
from briefing.rules import ENTRY_RULES, LIBRARY_RULES
from briefing.rules.manual import manual_of

# Code -> what must hold and why, as a contributor is told. One for every rule.
SAYS: dict[str, str] = {
    "known-name": "about, themes, versus에는 registry/에 등록된 이름이나 그 다른 이름만 적습니다. "
    "그래야 같은 회사의 소식이 한 페이지에 모입니다. 새 이름은 briefing add로 등록합니다.",
    "quote-in-article": "인용은 기사의 따옴표 안에 있는 말과 한 글자도 다르지 않아야 합니다. "
    "제목이나 소제목의 따옴표는 기사가 간추린 말이라 인용이 아닙니다.",
    "quote-whole": "인용은 문장 전체이거나 문장에서 문장까지입니다. 가운데서 자르면 뜻이 뒤집힐 수 "
    "있으므로, 문장 안에서 시작하거나 끝나는 인용에는 partial: true를 적습니다.",
    "speaker-in-article": "인용의 who, role, via는 기사가 그 말을 한 사람과 그의 직함, 그 말을 "
    "전한 매체로 적은 것과 같아야 합니다.",
    "evidence-in-article": "근거(evidence)는 기사에서 그대로 옮긴 구절입니다. 기사에 없는 말은 "
    "근거가 되지 못합니다.",
    "evidence-once": "근거는 무엇을 뒷받침하는지 알 만큼 길고, 기사의 한 곳만 가리켜야 합니다.",
    "whole-words": "근거와 인용은 수나 낱말의 가운데서 시작하거나 끝나지 않습니다. 조사는 떼어도 "
    "됩니다.",
    "value-in-evidence": "수치의 값과 단위, 한정하는 말(약, 이상, 넘어섰다)은 근거에 있는 수와 "
    "같아야 합니다. 적는 방식은 달라도 됩니다: 1억 5,500만 명, 1억5500만명.",
    "also-in-article": "also에는 기사가 나란히 적은 같은 수의 다른 단위만 적습니다. "
    "예: 30억 위안(약 6300억 원)",
    "versus-in-article": "견주는 잣대(versus)의 이름은 근거가 든 문장에 나와야 합니다.",
    "when-in-article": "when은 기사의 말이 가리키는 때와 같아야 합니다. 2026년 3월 5일 기사의 "
    "「지난달」은 2026-02입니다.",
    "by-in-article": "by는 기사가 말한 기한의 끝입니다. 2026년 기사의 「오는 하반기까지」는 "
    "2026-12입니다.",
    "about-in-evidence": "about에 적은 이름은 근거가 든 문장이나 그 앞에 나와야 합니다. "
    "「회사는」, 「그는」이 가리키는 이름과, 나온 제품의 회사는 괜찮습니다.",
    "claim-said-by": "기사가 누군가의 말로 전하는 수치·주장·전망에는 said_by를 적습니다. 매체가 "
    "확인한 사실이 아니라 그 쪽의 말이기 때문입니다.",
    "said-by-in-article": "said_by에는 기사가 그 말을 한 쪽으로 적은 이름을 적습니다.",
    "seed-unchanged": "source.sha256은 브리핑을 쓸 때의 기사 파일에서 셈한 값입니다. 기사가 바뀌면 "
    "브리핑을 다시 살펴보아야 합니다.",
    "article-covered": "기사의 본문과 소제목에 나온 이름, 인용, 수가 어느 항목에도 쓰이지 않았으면 "
    "빠뜨린 것이 아닌지 알려 줍니다. 빼기로 했다면 그대로 두어도 됩니다.",
    "todo": "TODO로 시작하는 값은 아직 채우지 않은 자리입니다. 알맞게 고치고 TODO를 지웁니다. "
    "초고(status: draft)에서는 경고, 실을 브리핑에서는 오류입니다.",
    "one-name-one-file": "이름이나 다른 이름 하나는 registry/의 한 파일에만 있습니다. 두 파일에 "
    "있으면 누구의 소식인지 정할 수 없습니다.",
    "company-of-name": "제품이나 연구소의 company는 등록된 회사여야 하고, 서로가 서로에게 딸릴 수 "
    "없습니다.",
    "known-slug": "see에는 briefings/에 있는 다른 브리핑의 파일 이름을 적습니다.",
}


@dataclass(frozen=True, slots=True)
class CodeManual:
    """A code as `briefing explain` shows it; the examples are pieces of YAML files."""

    code: str
    says: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]


# Of the codes that are no rules: a piece of a briefing that fails, and the same piece mended.
_EXAMPLES: dict[str, tuple[str, str]] = {
    "yaml-syntax": ("title: 가나전자\n - 누리 3 공개\n", "title: 가나전자, 누리 3 공개\n"),
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
    "yaml-feature": ("title: &제목 누리 3 공개\n", "title: 누리 3 공개\n"),
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
