"""What do several parts give when they are added up, and is the total so near that only a slip parts them?"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import reduce

from factcheck.figures import EXACT, Reading
from factcheck.metrics import canonical
from factcheck.sums import amounts, weighing
from factcheck.sums.answers import Check, Part, Role, Rule
from factcheck.sums.intervals import added

_SHORT = 2  #: parts of a list that may nearly fit by chance
_DIGITS = 3  #: that numbers must have, for a slip between them to be no chance
_NEAR = Decimal("0.05")  #: how near to its total a list comes that is complete but for a slip


def weighed(parts: Sequence[Reading], total: Reading) -> Check | None:
    """The check of a total; None where profits and losses would be added as if they were of one sign."""
    if len({amounts.is_negative(canonical(reading)) for reading in (*parts, total)}) > 1:
        return None
    roles = (*(Part(role=Role.PART, reading=part) for part in parts), Part(role=Role.TOTAL, reading=total))
    return weighing.weighed(Rule.TOTAL, roles, added)


def is_slip(check: Check) -> bool:
    """Whether the list must be the whole: it nearly fits, or one of its numbers is one slip away from making the sum exact."""
    sizes = [amounts.size(part.reading).value or Decimal(0) for part in check.parts]
    total = sizes.pop()
    if not total or check.result <= 0:
        return False
    missing = EXACT.subtract(total, reduce(EXACT.add, sizes))
    if len(sizes) > _SHORT and EXACT.divide(missing, total).copy_abs() <= _NEAR:
        return True
    return _are_one_slip_apart(total, EXACT.subtract(total, missing)) or any(
        _are_one_slip_apart(size, EXACT.add(size, missing)) for size in sizes
    )


def _are_one_slip_apart(written: Decimal, needed: Decimal) -> bool:
    """Two digits changed places, one digit is another, or the decimal point slipped; numbers of few digits say nothing."""
    if needed <= 0:
        return False
    one, other = _digits(written), _digits(needed)
    if one == other:
        return len(one) >= _DIGITS
    if len(one) != len(other) or written.adjusted() != needed.adjusted():
        return False
    wrong = [place for place, (this, that) in enumerate(zip(one, other, strict=True)) if this != that]
    if len(wrong) == 1:
        return len(one) > _DIGITS
    is_swap = len(wrong) == 2 and wrong[1] - wrong[0] == 1 and sorted(one) == sorted(other)
    return is_swap and len(one) >= _DIGITS


def _digits(value: Decimal) -> str:
    """Its digits without sign, point and the noughts at the end: 1735 for 17.35億."""
    return "".join(map(str, value.normalize(EXACT).as_tuple().digits))
