"""What each rule asks for, in the words of `explain` and of the manual: Korean, by code."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# The first sentence says what must hold and stands alone in lists; the rest says why or how.
SAYS: Mapping[str, str] = MappingProxyType(
    {
        "known-name": (
            "about, themes, versus에는 등록된 이름만 적습니다. briefings/registry/에 있는 이름이나"
            " 다른 이름이면 되고, 처음 나오는 이름은 briefing add로 더합니다."
        ),
        "quote-in-article": (
            "인용은 기사의 따옴표 안에 있는 말과 한 글자도 다르지 않습니다. 비슷한 말은 같은 말로"
            " 치지 않으니, 기사에서 그대로 옮겨 붙입니다."
        ),
        "evidence-in-article": (
            "근거로 옮긴 구절은 기사에 그대로 있습니다. 고쳐 쓴 말이 아니라 기사에서 복사한 말을"
            " 적습니다."
        ),
        "seed-unchanged": (
            "기사는 브리핑을 쓸 때의 그 기사입니다. source.sha256은 기사 파일로 셈한 값이라, 기사를"
            " 한 글자라도 고치면 달라집니다."
        ),
        "article-covered": (
            "기사에 나오는 이름과 인용, 수치는 모두 어느 항목엔가 쓰입니다. 빠뜨린 것이 없는지 알려"
            " 주는 귀띔이며, 일부러 뺀 것이면 그대로 두어도 됩니다."
        ),
        "one-name-one-file": (
            "이름이나 다른 이름 하나는 registry/의 파일 하나에만 있습니다. 두 파일에 있으면 누구를"
            " 말하는지 정할 수 없습니다."
        ),
        "company-of-name": (
            "제품이나 연구소, 자회사가 딸린 회사도 등록된 이름입니다. 서로가 서로에게 딸릴 수는"
            " 없습니다."
        ),
        "todo": (
            "초고가 채워 달라고 남긴 자리가 없습니다. TODO로 시작하는 값을 알맞게 바꿉니다."
            " 초고(status: draft)에서는 오류가 아니라 경고입니다."
        ),
        "known-slug": (
            "see가 가리키는 브리핑이 있습니다. 제목이 아니라 .yaml을 뺀 파일 이름을 적습니다."
        ),
    }
)
