"""The day something is due (`by`) is the end of the time the article gives.

「오는 하반기까지」 in an article of 2026 is 2026-12.

PASS:
    outlook:
      - by: 2026-12
        what: 결제 기능 탑재
        about: [누리 앱]
        evidence: 오는 하반기까지 결제 기능을 넣을 계획이다
FAIL:
    outlook:
      - by: 2027-12
        what: 결제 기능 탑재
        about: [누리 앱]
        evidence: 오는 하반기까지 결제 기능을 넣을 계획이다
FAIL:
    outlook:
      - by: 2026-07/2026-12
        what: 결제 기능 탑재
        about: [누리 앱]
        evidence: 오는 하반기까지 결제 기능을 넣을 계획이다
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry
from briefing.problem import Problem
from briefing.rules.ground import grounds
from briefing.rules.when_in_article import check_date

CODE = "by-in-article"


def check(entry: Entry) -> Iterator[Problem]:
    """Report every deadline that the article does not give."""
    for ground in grounds(entry, "outlook"):
        if ground.item.date:
            yield from check_date(ground, "by", is_deadline=True)
