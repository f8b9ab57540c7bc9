"""Fingerprints: few, and one at least in every passage long enough."""

import subprocess
import sys

from factcheck.lineage import fingerprints, tokens
from factcheck.lineage.winnowing import CERTAIN, WINDOW
from tests.factcheck.lineage.examples import ALTERED, ENGLISH, NEXT_DAY, ONE_DAY, TOLD


def hashes(text: str) -> set[int]:
    return {mark.hash for mark in fingerprints(tokens(text))}


def test_a_text_with_an_altered_number_has_the_same_fingerprints() -> None:
    assert hashes(TOLD) == hashes(ALTERED) != set()


def test_what_two_texts_share_is_not_missed() -> None:
    shared = tokens(TOLD)
    first, last = shared.starts[20], shared.ends[20 + CERTAIN]  # one more than needed: a region's word may be cut in two
    passage = TOLD[first:last]
    assert hashes("長河電子另一則完全不同的報導在此：" + passage + "，以上。") & hashes(TOLD)


def test_they_are_few() -> None:
    long = "".join(
        f"第{chr(0x4E00 + number)}{chr(0x5E00 + 3 * number)}項計畫由{chr(0x6E00 + 7 * number)}組負責；" for number in range(400)
    )
    assert 0 < len(hashes(long)) < 3 * len(tokens(long)) / WINDOW


def test_the_hash_is_the_same_in_every_process() -> None:
    program = f"from factcheck.lineage import *; print(fingerprints(tokens({ENGLISH!r}))[0].hash)"
    seen = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert seen == {f"{fingerprints(tokens(ENGLISH))[0].hash}\n"}
    assert all(0 < key < 2**63 for key in hashes(ENGLISH))


def test_a_row_of_numbers_has_none() -> None:
    assert not hashes("1.2、3.4、5.6元、7.8、9.0元、1.1、2.2")
    assert hashes(ONE_DAY) == hashes(NEXT_DAY)  # a form is told from a copy by its numbers, not here


def test_a_text_too_short_has_none() -> None:
    assert not hashes("遠山科技")
