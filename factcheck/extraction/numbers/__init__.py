"""Which numbers stand in a text, and what are they worth? Numerals, units, hedges, ranges: quantities is the way in."""
