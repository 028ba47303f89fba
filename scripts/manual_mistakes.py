"""Wrong examples for the codes that `explain` shows without one: whole files, unseen characters.

Written as the example of a rule is: a fragment takes the place of the same field in the annotated
briefing; under a line `# path` stands a whole file. Without one a code's page has no example.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MISTAKES: Mapping[str, str] = MappingProxyType(
    {
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
        "yaml-forbidden-character": "title: 가나전자,\u200b 누리 3 공개\n",
    }
)
