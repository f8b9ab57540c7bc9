"""Which money does a bare 元, 億 or $ mean in this text? What the text names itself, its wording, the outlet's region last."""

from __future__ import annotations

import re

#: a currency named once in the text settles the bare 元, where it is the text's own: foreign ones are always named
_NAMED = (
    ("CNY", re.compile(r"人民币|(?<![a-z])rmb|renminbi|(?<![a-z])yuan")),
    ("TWD", re.compile(r"新台币|(?<![a-z])nt\$")),
)
#: words that only one region's papers use for the same thing
_WORDING = (
    ("CNY", re.compile(r"同比|环比|归母|扣非|[^a-z]营收(?=[^a-z])(?=.{0,400}净利润)")),
    (
        "TWD",
        re.compile(
            r"(?<![去今前上按同每])年[增减]|(?<![按每上本])[月季][增减]|税后纯益|每股盈余|台股|立法院|行政院|万元罚款|健保|北市|台北|高雄"
        ),
    ),
    ("HKD", re.compile(r"按年|按月|按季|港股|恒指|立法会|特区政府")),
)
_OF_REGION = {"TW": "TWD", "HK": "HKD", "CN": "CNY", "SG": "SGD", "MO": "MOP", "MY": "MYR", "JP": "JPY", "US": "USD", "GB": "GBP"}


def of_text(folded: str, region: str | None) -> str | None:
    """ISO 4217 code of the money that 元 means here; None where nothing says it."""
    for code, pattern in _NAMED:
        if pattern.search(folded):
            return code
    if region in _OF_REGION:
        return _OF_REGION[region]
    counts = {code: sum(1 for _ in pattern.finditer(folded)) for code, pattern in _WORDING}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] and all(counts[best] > n for code, n in counts.items() if code != best) else None


def why(folded: str, code: str | None, region: str | None) -> tuple[tuple[int, int] | None, str]:
    """The words that settle the bare 元, None where it is the outlet's region or nothing at all; and the rule."""
    for tables, rule in ((_NAMED, "the money that the text names"), (_WORDING, "the wording of one region's papers")):
        if tables is _WORDING and region in _OF_REGION:
            return None, "the money of the outlet's region"
        match = next((found for named, pattern in tables if named == code and (found := pattern.search(folded))), None)
        if match is not None:
            return match.span(), rule
    return None, "nothing says which money"


def of_dollar_sign(region: str | None) -> str:
    """What $ alone means: the outlet's own dollar where it has one."""
    return {"HK": "HKD", "TW": "TWD", "SG": "SGD", "AU": "AUD", "CA": "CAD"}.get(region or "", "USD")
