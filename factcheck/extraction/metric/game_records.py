"""How many games were won, drawn and lost? 26勝8和4負: three numbers in a row that say it together."""

from __future__ import annotations

import re

from factcheck.extraction.metric.metric_fit import Found
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Scene
from factcheck.extraction.words.vocabulary import Role, Word

RULE = "the record of games that the numbers tell together"
_RECORD = re.compile(r"(?<![0-9.])[0-9]{1,3}胜(?:[0-9]{1,3}[和平])?[0-9]{1,3}[负败](?![责担债重荷面])")
_LONGEST = 12  #: characters: 126勝28和114負
_METRICS = {"胜": "wins", "和": "draws", "平": "draws", "负": "losses_of_games", "败": "losses_of_games"}


def of_number(scene: Scene, quantity: Quantity) -> Found | None:
    """The metric of one of the numbers of a record, said by the character behind it; None elsewhere."""
    key = _METRICS.get(scene.folded[quantity.end : quantity.end + 1])
    if key is None or quantity.unit is not None or quantity.decimals:
        return None
    for record in _RECORD.finditer(scene.folded, max(scene.sentence.start, quantity.start - _LONGEST), quantity.end + _LONGEST):
        if record.start() <= quantity.start and quantity.end < record.end():
            return Found(key, Word(quantity.end, quantity.end + 1, Role.AFTER, key), (), RULE)
    return None
