"""Do the numbers of one article add up? Totals, shares, growth, differences, multiples, averages."""

from factcheck.sums.answers import Check, Outcome, Part, Role, Rule
from factcheck.sums.checking import check
from factcheck.sums.written import SIGNED, Step, result, steps, written

__all__ = ["SIGNED", "Check", "Outcome", "Part", "Role", "Rule", "Step", "check", "result", "steps", "written"]
