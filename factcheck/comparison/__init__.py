"""Do several statements of one figure agree, and if not, what went wrong?"""

from factcheck.comparison.answers import Comparison, Diagnosis, Reason, Relation
from factcheck.comparison.compare import compare
from factcheck.comparison.siblings import Differs, Sibling
from factcheck.comparison.statement import Statement

__all__ = ["Comparison", "Diagnosis", "Differs", "Reason", "Relation", "Sibling", "Statement", "compare"]
