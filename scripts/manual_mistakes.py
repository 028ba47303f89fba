"""One mistake for every code of the file's form: written as an example of the manual is.

A fragment takes the place of the same field in the annotated briefing; under a line `# path`
stands a whole file. A code without an example here gets a page without one.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MISTAKES: Mapping[str, str] = MappingProxyType(
    {
        "known-field": "titel: 가나전자, 누리 3 공개\n",
        "required-field": "source:\n  author: 이보람\n  published: 2026-03-05\n",
        "about-or-themes": (
            "events:\n  - what: 누리 3 공개\n"
            "    evidence: 대규모 언어모델 '누리(Nuri) 3'를 공개했다\n"
        ),
        "field-type": "source: 예시신문\n",
        "field-value": "status: 초고\n",
        "date-form": "added: 2026년 3월 6일\n",
        "known-format": "format: 2\n",
        "slug-form": "# briefings/registry/companies/가담전자.yaml\nname: 가담전자\n",
        "file-ending": "# briefings/registry/companies/gadam.yml\nname: 가담전자\n",
        "seed-present": (
            "# briefings/2026-03-gadam.yaml\nformat: 1\ntitle: 가담전자, 새 소식\n"
            "source:\n  publisher: 예시신문\n  published: 2026-03-05\n"
            "summary:\n  - text: 가나전자가 누리 3를 공개했다.\n    about: [가나전자]\n"
            "    evidence: 공개했다\n"
        ),
        "seed-used": "# seeds/2026-03-gadam.txt\n가담전자가 새 소식을 알렸다.\n",
        "known-folder": "# briefings/registry/company/gadam.yaml\nname: 가담전자\n",
        "article-text": "# seeds/2026-03-gana-nuri-3.txt\n\n",
        "article-characters": (
            "# seeds/2026-03-gana-nuri-3.txt\n가나전자는 누리\ufffd를 공개했다.\n"
        ),
        "yaml-indentation": "source:\n  publisher: 예시신문\n   published: 2026-03-05\n",
        "yaml-tab": "source:\n\tpublisher: 예시신문\n\tpublished: 2026-03-05\n",
        "yaml-quote": "title: '누리 3' 공개한 가나전자\n",
        "yaml-colon": "title: 가나전자: 누리 3 공개\n",
        "yaml-comment": "title: 가나전자, 누리 #3 공개\n",
        "yaml-flow": "corrections: {date: 2026-03-09, what: 날짜를 고침}\n",
        "yaml-duplicate-key": (
            "source:\n  publisher: 예시신문\n  publisher: 보기일보\n  published: 2026-03-05\n"
        ),
        "yaml-forbidden-character": "title: 가나전자,\u200b 누리 3 공개\n",
        "yaml-feature": "title: &name 가나전자, 누리 3 공개\n",
        "yaml-document": "added: 2026-03-06\n---\ntitle: 둘째 문서\n",
    }
)
