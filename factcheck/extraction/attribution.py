"""Who says so? The source that a sentence names: 據…, …表示, according to …."""

from __future__ import annotations

import re

_CLAUSE = r"[^，,。：:；;！？!?「」“”\n]"
_PATTERNS = (
    re.compile(
        rf"(?:^|[，,。：:；;「“ ])(?:据|根据|依据|按照)(?P<who>{_CLAUSE}{{2,20}}?)"
        r"(?:的?(?:最新)?(?:报道|统计|数据|消息|披露|显示|公告|资料|指出|资讯|表示|透露|介绍|了解|估算|预测|通报))"
    ),
    re.compile(
        rf"(?:^|[，,。：:；; ])(?P<who>{_CLAUSE}{{2,20}}?)(?:[今昨前]?[天日晚]|[0-9]{{1,2}}日|晚间|早间)?"
        r"(?:表示|指出|透露|显示|披露|强调|坦言|证实|说明|指称|宣称|称|说)(?:[，,：:]|$|(?=[^明法]))"
    ),
    re.compile(r"according to (?P<who>[^,.\n]{2,60}?)(?=[,.\n]| (?:on|in|at|for|the|released)\b)"),
    re.compile(r"(?:^|, |\. )(?P<who>(?:the )?[^,.\n]{2,50}?) (?:said|reported|announced|told|says)\b"),
)  # fmt: skip


def of_sentence(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the sentence names who says so; None where it names nobody."""
    window_end = min(end, start + 400)
    for pattern in _PATTERNS:
        match = pattern.search(folded, start, window_end)
        if match is not None:
            return match.span("who")
    return None
