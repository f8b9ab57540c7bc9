"""What does a text say in figures? Text in, readings out; pipeline.py is the table of contents."""

from factcheck.extraction.layout import repeated_passages
from factcheck.extraction.pipeline import extract

__all__ = ["extract", "repeated_passages"]
