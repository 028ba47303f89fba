"""What each rule asks for, in Korean: the words of `explain`, of the manual and of the docs."""

from __future__ import annotations

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
    "whole-words": "근거와 인용은 수나 낱말의 가운데서 시작하거나 끝나지 않고, 「공개하지 "
    "않았다」의 「공개」처럼 부정하는 말의 앞에서 끝나지 않습니다. 조사는 떼어도 됩니다.",
    "value-in-evidence": "수치의 값과 단위, 한정하는 말(약, 이상, 넘어섰다)은 근거에 있는 수와 "
    "같아야 합니다. 적는 방식은 달라도 됩니다: 1억 5,500만 명, 1억5500만명.",
    "also-in-article": "also에는 기사가 나란히 적은 같은 수의 다른 단위만 적습니다. "
    "예: 30억 위안(약 6300억 원)",
    "versus-in-article": "견주는 잣대(versus)의 이름은 근거가 든 문장에 나와야 합니다.",
    "when-in-article": "when은 기사의 말이 가리키는 때와 같아야 합니다. 2026년 3월 5일 기사의 "
    "「지난달」은 2026-02입니다. 「지난해 초」처럼 두루뭉술한 말은 2025-01, 2025-01~, "
    "2025-01/2025-03 어느 것이든 됩니다.",
    "by-in-article": "by는 기사가 말한 기한의 끝입니다. 2026년 기사의 「오는 하반기까지」는 "
    "2026-12입니다. 「내년 초」처럼 두루뭉술한 말은 2027-01, 2027-03, 2027-01~ 어느 것이든 됩니다.",
    "about-in-evidence": "about에 적은 이름은 근거가 든 문장이나 그 앞에 나와야 합니다. "
    "「회사는」, 「그는」이 가리키는 이름과, 나온 제품의 회사, 말한 사람과 그의 회사는 괜찮습니다. "
    "이름이 다른 곳에 나오면 그 구절을 근거에 더합니다. evidence는 목록일 수 있습니다.",
    "claim-said-by": "기사가 누군가의 말로 전하는 수치·주장·전망에는 said_by를 적습니다. 매체가 "
    "확인한 사실이 아니라 그 쪽의 말이기 때문입니다.",
    "said-by-in-article": "said_by에는 기사가 그 말을 한 쪽으로 적은 이름을 적습니다.",
    "seed-unchanged": "source.sha256은 브리핑을 쓸 때의 기사 파일에서 셈한 값입니다. 기사가 바뀌면 "
    "브리핑을 다시 살펴보아야 합니다.",
    "review-current": "살펴보았다는 서명(reviewed)은 지금의 기사와 브리핑에 한 것입니다. 그 뒤에 "
    "고쳤으면 다시 살펴보고 briefing review --sign으로 서명합니다.",
    "article-covered": "기사의 본문과 소제목에 나온 이름, 인용, 수가 어느 항목에도 쓰이지 않았으면 "
    "빠뜨린 것이 아닌지 알려 줍니다. 빼기로 했다면 그대로 두어도 됩니다.",
    "event-happened": "events에는 기사가 나왔을 때 이미 일어난 일만 적습니다. 계획되거나 예고된 "
    "일은 outlook에, 그 날은 by에 적습니다.",
    "outlook-to-come": "outlook에는 기사가 나왔을 때 아직 오지 않은 일만 적습니다. 이미 한 일은 "
    "events에, 그 날은 when에 적습니다.",
    "item-once": "같은 항목을 한 목록에 두 번 적지 않습니다.",
    "name-spelling": "우리 말로 쓴 문장의 이름은 registry/나 기사에 적힌 대로 씁니다. 한 글자만 "
    "다른 이름은 잘못 적은 것으로 봅니다.",
    "one-script": "한 낱말은 한 가지 글자로 적습니다. 라틴 글자처럼 보이는 키릴·그리스 글자가 "
    "섞이면 찾기에서 나오지 않습니다.",
    "todo": "TODO로 시작하는 값은 아직 채우지 않은 자리입니다. 알맞게 고치고 TODO를 지웁니다. "
    "초고(status: draft)에서는 경고, 실을 브리핑에서는 오류입니다. 등록을 기다리는 이름은 "
    "여러 곳에 있어도 한 번만, 등록하는 명령과 함께 알려 줍니다.",
    "one-name-one-file": "이름이나 다른 이름 하나는 registry/의 한 파일에만 있습니다. 두 파일에 "
    "있으면 누구의 소식인지 정할 수 없습니다.",
    "company-of-name": "제품이나 연구소의 company는 등록된 회사여야 하고, 서로가 서로에게 딸릴 수 "
    "없습니다.",
    "known-slug": "see에는 briefings/에 있는 다른 브리핑의 파일 이름을 적습니다.",
    "names-of-evidence": "text와 what에 적은 이름과 about의 이름은 서로 맞아야 합니다. "
    "근거가 말하는 회사와 제품을 다른 것으로 바꾸어 적지 않습니다.",
    "own-numbers": "제목과 요약, what에 적은 수와 날짜는 기사에 있는 것이어야 합니다. "
    "「약」을 붙이면 5% 안에서 어림할 수 있습니다.",
    "own-names": "제목과 요약, what에 적은 이름은 기사에 나오는 이름이어야 합니다.",
    "own-quotations": "제목과 요약, what에서 큰따옴표로 묶은 말은 기사 어딘가에 그대로 있어야 "
    "합니다. 우리 말로 간추린 것이면 따옴표를 지웁니다.",
    "source-in-article": "기사에 적힌 기자와 매체, 날짜는 source에 적은 것과 같아야 합니다.",
    "withdrawn-has-reason": "거두어들인 브리핑(status: withdrawn)은 corrections에 까닭을 적습니다.",
    "known-item": "corrections의 item은 이 브리핑에 있는 항목의 고유 주소입니다.",
    "share-shown": "페이지에 보이는 기사의 말은 본문의 80%를 넘지 않습니다. 75%가 넘으면 "
    "줄일 수 있는 근거를 알려 줍니다.",
    "figures-agree": "같은 대상의 같은 지표와 같은 때를 두고 브리핑마다 다른 값을 적었으면 "
    "알려 줍니다. 둘 다 기사와 같다면 그대로 두며, 페이지에는 「서로 다른 값」으로 "
    "나란히 보입니다.",
    "free-address": "주소는 겹치지 않습니다: was의 옛 주소와 지금 주소도, "
    "지표의 파일 이름과 수치 페이지의 자리도.",
    "name-file": "registry/의 파일은 이름과 다른 이름, 딸린 회사를 형식대로 적습니다.",
    "one-briefing-an-article": "기사 하나에는 브리핑이 하나입니다. 거의 같은 기사라면 see로 "
    "이어 둡니다.",
    "outlook-has-outcome": "실은 뒤에 기한이 지난 예고에는 어떻게 되었는지(outcome)를 적습니다: "
    "kept, missed, changed. 그것을 알린 브리핑은 see에 적습니다. 실을 때 이미 지난 것은 그대로 "
    "둡니다.",
}
