"""What does a text say in figures? Text in, readings out; pipeline.py is the table of contents, laid_out.py reads blocks."""

from factcheck.extraction.laid_out import extract
from factcheck.extraction.layout import repeated_passages

__all__ = ["extract", "repeated_passages"]
