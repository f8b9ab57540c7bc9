"""What does a text say in figures? Text in, readings out; pipeline.py is the table of contents, laid_out.py reads blocks."""

from factcheck.extraction.layout import MOST_NUMERALS, is_read_in_part, repeated_passages
from factcheck.extraction.tables.laid_out import extract

__all__ = ["MOST_NUMERALS", "extract", "is_read_in_part", "repeated_passages"]
