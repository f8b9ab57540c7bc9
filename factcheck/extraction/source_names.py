"""Which words of a clause name the source? What stands before a verb of saying, or behind 據, without times and small words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.folding import fold
from factcheck.language_data import checked, load

Span = tuple[int, int]

_SECTIONS = ("verb", "single", "documents", "material", "nobody", "again", "lead", "tail", "english")
_ROWS = checked(load("attribution"), place="data/attribution.toml", required=_SECTIONS)
LONGEST = 44  #: characters of a clause before its verb
_LONGEST_OF_A_LIST = 8  #: 張三、李四表示; what is longer before 、 is a clause of its own
_BOUNDARY = re.compile(r".*[，,。：:；;！？!?「」“”『』（）()\n]", re.DOTALL)
_CLAUSE = re.compile(r"[^，,。：:；;！？!?「」“”『』\n]{2,32}")
_ENGLISH_BOUNDARY = re.compile(r".*(?:[,;:\n\"“”]|(?<!inc)(?<!corp)(?<!ltd)(?<! co)\. )", re.DOTALL)
_ENGLISH_NAME = re.compile(r"[^,.;\n\"“”]{2,60}?(?=[,.;\n\"“”]|$| (?:on|in|at|for|the|released|who|that)\b)")
_DIGIT = re.compile(r"[0-9]")


def words_of(section: str) -> tuple[str, ...]:
    """The folded words of one section of data/attribution.toml, the longest first."""
    return tuple(sorted(map(fold, _ROWS[section]["words"]), key=len, reverse=True))


def _either(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, words))


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying and what may stand around it."""

    word: str
    not_before: tuple[str, ...] = ()
    only_before: str = ""
    not_behind: str = ""

    def says(self, folded: str, start: int) -> bool:
        """Whether it is the whole verb here, not a part of another word (說明書, 名稱)."""
        end = start + len(self.word)
        if self.only_before and folded[end : end + 1] not in self.only_before:
            return False
        return not folded.startswith(self.not_before, end) and folded[start - 1 : start] not in (self.not_behind or "\0")


def _verbs() -> dict[str, tuple[Verb, ...]]:
    found: dict[str, tuple[Verb, ...]] = {}
    single = fold(_ROWS["single"]["not_behind"])
    for row in _ROWS["verb"]:
        row = checked(row, place="data/attribution.toml verb", required=("words",), optional=("not_before", "only_before"))
        for word in map(fold, row["words"]):
            verb = Verb(
                word, tuple(map(fold, row.get("not_before", ()))), row.get("only_before", ""), single if len(word) == 1 else ""
            )
            found[word] = (*found.get(word, ()), verb)
    return found


VERBS = _verbs()
PRONOUNS = frozenset(words_of("again"))
ENGLISH = checked(_ROWS["english"], place="data/attribution.toml english", required=("verbs", "adverbs", "not_names"))
#: no name begins so: 這也是繼…宣布之後, 對當時公布的…
_NO_NAME = ("曾因", "曾经", "记者", "本报", "已", "截至", "这", "那", "也", "并", "就", "对", "因")
_NOBODY = frozenset(words_of("nobody"))
_NO_END = ("被", "把", "将", "会", "可", "能", "应", "不", "未", "没有", "无法", "所", "是", "以")
#: names that end in 所, which else is a part of the verb: 鎮公所公布, but not 外界所說
_HOUSES = ("公所", "交所", "交易所", "研究所", "派出所", "事务所", "卫生所")
_DOCUMENTS = words_of("documents")
_MATERIAL = re.compile(
    rf"的?(?:最新)?(?:{_either(words_of('material'))})(?![和与及、挥导标]|分析|中心|公司|局|平台|网|服务|跟踪)"
)
_MATERIAL_ALONE = re.compile(rf"(?:的|最新)*(?:{_either(words_of('material'))})$")
_TIME = r"[0-9]{1,4}[年月日时]|(?:今|昨|前|当)[天日晚]|(?:周|星期|礼拜)[一二三四五六日天]"
_LEAD = re.compile(rf"(?:{_either(words_of('lead'))}|{_TIME}| )+")
_TAILS = frozenset((*words_of("tail"), " "))
_TAIL_LENGTHS = tuple(sorted({len(word) for word in _TAILS}, reverse=True))
#: 新車遭拖吊 *業者*說: a headline parts its clauses by spaces
_PARTED = re.compile("(?s:.*)[\u4e00-\u9fff」』”!！?？] (?=[\u4e00-\u9fff]{2})")
#: longer ends, each of which begins with a character of its own
_TAIL = re.compile(
    rf"(?:{_TIME}|[0-9]{{1,2}}分|[在于][^，,]{{1,14}}(?:[上中时里后内间]|平台|互动易|记者会|发布会|微博|脸书|社群|媒体|立法院)|接受[^，,]{{1,12}}(?:访问|采访|专访)时?"
    r"|(?:向|(?<!针)对(?![象手于比])|跟(?![踪进随]))[^，,]{1,8}|自[^，,]{2,8}月)$"
)


def before(folded: str, clause: int, verb: int) -> Span | None:
    """The name between the clause's beginning and a verb of saying; None where the clause names nobody."""
    start = clause
    if verb - start > LONGEST:
        return None
    lead = _LEAD.match(folded, start, verb)
    start, end = lead.end() if lead is not None and lead.end() < verb else start, verb
    end = _without_tail(folded, start, end)
    if (parted := _PARTED.match(folded, start, end)) is not None:
        start = parted.end()
    quoting = max(folded.rfind("引述", start, end), folded.rfind("援引", start, end))
    start = quoting + 2 if quoting >= 0 else start  # 某報引述消息人士說: the one who is quoted
    told = folded.rfind("从", start, end)  # 記者從市交通局獲悉
    if told >= 0 and folded.startswith(("记者", "本报"), start):
        start, end = told + 1, end - (folded[end - 1] in "上中处")
    listed = folded.rfind("、", start, end)
    start = listed + 1 if listed - start > _LONGEST_OF_A_LIST else start
    material = _MATERIAL_ALONE.search(folded, start, end)
    if material is not None and material.start() > start + 1:
        end = material.start()
    return _checked(folded, start, end)


def _without_tail(folded: str, start: int, end: int) -> int:
    """Where the name ends, without the times and small words between it and the verb."""
    for _ in range(4):
        length = next((n for n in _TAIL_LENGTHS if n < end - start and folded[end - n : end] in _TAILS), 0)
        if length:
            end -= length
            continue
        tail = _TAIL.search(folded, start + 1, end)
        if tail is None:
            break
        end = tail.start()
    return end


def behind(folded: str, at: int) -> Span | None:
    """The name behind 據 or 引述, up to what it gives (統計, 報道, 顯示); a document stands for itself."""
    clause = _CLAUSE.match(folded, at)
    if clause is None or folded.startswith("最新", at):
        return None
    material = _MATERIAL.search(folded, at + 2, clause.end())
    if material is not None:
        return _checked(folded, at, material.start(), digits=folded.endswith(_DOCUMENTS, at, material.start()))
    return _checked(folded, *clause.span(), digits=True) if clause[0].endswith(_DOCUMENTS) else None


def english_before(folded: str, verb: int) -> Span | None:
    """The name before said: its clause without adverbs."""
    floor = max(0, verb - 80)  # enough for a name with its title
    boundary = _ENGLISH_BOUNDARY.match(folded, floor, verb)
    if boundary is None and floor:
        return None
    start = boundary.end() if boundary is not None else 0
    while folded.startswith((" ", "and ", "but "), start) and start < verb:
        start = folded.find(" ", start) + 1
    names = folded[start:verb].split()
    while names and names[-1] in ENGLISH["adverbs"]:
        names.pop()
    if not names or names[-1] in ENGLISH["not_names"] or names[0] in ("that", "it's", "who", "which"):
        return None
    end = folded.rfind(names[-1], start, verb) + len(names[-1])
    return (start, end) if 2 <= end - start <= 60 and not _DIGIT.search(folded, start, end) else None


def english_behind(folded: str, at: int) -> Span | None:
    """The name behind according to, or behind said where a quotation stands before it."""
    name = _ENGLISH_NAME.match(folded, at)
    return None if name is None or _DIGIT.search(name[0]) else name.span()


def clause_start(folded: str, at: int, floor: int) -> int | None:
    """Where the clause before this place begins, None if before floor.

    遠山「長河」公司表示: a quoted name is a part of the clause, a quoted sentence is not.
    """
    boundary = _BOUNDARY.match(folded, floor, at)
    if boundary is None:
        return None
    start = boundary.end()
    opening = {"」": "「", "”": "“"}.get(folded[start - 1])
    if opening is None or folded[start - 2] in "。，,.！？!?":
        return start
    opened = folded.rfind(opening, floor, start)
    return start if opened < 0 else clause_start(folded, opened, floor)


def _checked(folded: str, start: int, end: int, *, digits: bool = False) -> Span | None:
    """The span without spaces and 的 at its edges; None where it names nobody."""
    if (title := folded.rfind("》", start, end)) >= 0 and "《" not in folded[start:title]:
        start = title + 1  # 體壇》運動部: a column of the paper before it
    while start < end and (folded[start] in " 的、" or (folded[start] == "从" and folded[start + 1] != "化")):
        start += 1
    while start < end and folded[end - 1] in " 的、上":
        end -= 1
    name = folded[start:end]
    if name in PRONOUNS:
        return start, end
    if not 2 <= len(name) <= 24 or name in _NOBODY or name in _TAILS or name.startswith(_NO_NAME):
        return None
    if name.endswith(_NO_END) and not name.endswith(_HOUSES):
        return None
    return (start, end) if digits or not _DIGIT.search(name) else None
