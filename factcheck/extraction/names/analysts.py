"""Which names only judge others in this article? 交銀國際*發研報指*, 大摩*首予*遠山…目標價: analysts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.extraction.words.vocabulary import Word

#: without one of these nobody judges here; looked for first, for most articles have none
_SIGNS = ("研报", "报告", "目标价", "评级", "评等", "首予", "预测", "预估")
_HOUSE = "(?:证券|国际|集团|资本|投资|银行|香港|亚洲|中国|研究部)?"
_WHEN = "(?:最新|近日|今日|昨日|今天|昨天|周[一二三四五六日]|[0-9]{1,2}[日号])?"
_REPORTS = (
    "(?:发(?:布|表|出)?(?:了|的)?(?:一份)?(?:最新)?(?:研究)?|的?(?:最新)?(?:研究)?)(?:研报|研究报告|报告(?!期))"
    "|的?(?:分析师|策略师|分析员|首席经济学家)"
)
#: nobody stands between who judges and what he does: 遠山*獲*大摩上調
_NEAR = r"[^，,。；;:：！!？?\n获遭被的由受]{0,8}?"
_VERB = "(?:首予|首次覆盖|重申|维持|给予|予以|上调|下调|调升|调降|调高|调低|上修|下修|看好|续予)"
#: 遠山維持*增持*評級 is of 遠山 itself, 大摩維持*遠山*增持評級 of another
_OF_ANOTHER = '(?![“「"]?(?:增持|买入|持有|中性|减持|卖出|沽售|跑赢|优于|强烈推荐|推荐|超配|与大市|同步|落后|逊于))'
_WHAT = r"[^，,。；;！!？?\n]{0,24}(?:目标价|评级|评等|收益率|(?<![毛净纯])利率|汇率|gdp|经济|通胀|通膨|油价|金价|大盘)"
_PRICED = r"(?:预估|预测|预期|预计|估)[^。；;！!？?\n]{0,40}目标价"
_JUDGES = re.compile(
    f"{_HOUSE}{_WHEN}(?:[:：]?(?:{_REPORTS})|[:：]{_NEAR}{_VERB}{_WHAT}|{_NEAR}{_VERB}{_OF_ANOTHER}{_WHAT}|{_PRICED})"
)


def of(folded: str, names: Iterable[Word]) -> frozenset[str]:
    """The names behind which such words stand once; time is linear in the number of names."""
    if not any(sign in folded for sign in _SIGNS):
        return frozenset()
    return frozenset(word.meaning for word in names if _JUDGES.match(folded, word.end) is not None)
