"""What may have gone wrong between statements that disagree? Every rule is asked about every pair; the list stands at the foot.

A rule gets the pair with the smaller value first and answers with how likely the slip makes it: slip.py says how that is weighed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from factcheck.comparison.answers import Diagnosis, Relation
from factcheck.comparison.digit_slips import doubled_digit, dropped_digit, off_by_one, transposed_digits, wrong_digit
from factcheck.comparison.label_slips import conversion, currency_label, direction, percent_label
from factcheck.comparison.neighbour_slips import (
    Context,
    difference_as_level,
    other_entity,
    other_metric,
    other_period,
    up_by_up_to,
)
from factcheck.comparison.rounding_slips import last_digit, rounded_silently, truncated
from factcheck.comparison.rules import Finding
from factcheck.comparison.scale_slips import power_of_ten, scale_word
from factcheck.comparison.slip import Slip, ranked
from factcheck.comparison.statement import Statement
from factcheck.comparison.time_slips import provisional, superseded

Rule = Callable[[Statement, Statement], Slip | None]
RuleInContext = Callable[[Statement, Statement, Context], Slip | None]
MOST_PAIRS = 60  #: beyond them only neighbours by size are asked about: among so many numbers everything fits something


def diagnose(disagreements: Sequence[Finding], context: Context) -> tuple[Diagnosis, ...]:
    """The best of each kind of diagnosis over all pairs that disagree, the likeliest first."""
    pairs = disagreements if len(disagreements) <= MOST_PAIRS else _neighbours(disagreements)
    return ranked((found for pair in pairs for found in _slips(pair, context)), pairs=len(pairs))


def _slips(pair: Finding, context: Context) -> Iterable[Slip]:
    """Of two units that do not fit only labels are in question: digits of two currencies do not differ by one."""
    one, other = pair.one, pair.other
    for rule in OF_LABELS if pair.relation is Relation.UNIT_MISMATCH else OF_NUMBERS:
        if found := rule(one, other):
            yield found
    for rule_in_context in IN_CONTEXT:
        if found := rule_in_context(one, other, context):
            yield found


def _neighbours(disagreements: Sequence[Finding]) -> list[Finding]:
    """The pairs of which no third number lies between."""
    values = sorted({finding.one.centre for finding in disagreements} | {finding.other.centre for finding in disagreements})
    side_by_side = set(pairwise(values))
    return [finding for finding in disagreements if (finding.one.centre, finding.other.centre) in side_by_side]


#: The order changes nothing, the likelihood ranks.
OF_LABELS: tuple[Rule, ...] = (currency_label, conversion, percent_label, scale_word, power_of_ten, truncated)
OF_NUMBERS: tuple[Rule, ...] = (
    off_by_one,
    last_digit,
    transposed_digits,
    power_of_ten,
    scale_word,
    truncated,
    rounded_silently,
    direction,
    doubled_digit,
    dropped_digit,
    wrong_digit,
)
IN_CONTEXT: tuple[RuleInContext, ...] = (
    other_period,
    other_metric,
    other_entity,
    up_by_up_to,
    difference_as_level,
    provisional,
    superseded,
)
