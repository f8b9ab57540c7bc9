"""Which relations are disagreements?"""

#: the relations in which outlets do not say one thing
DISAGREEMENTS = ("conflict", "unit_mismatch")
