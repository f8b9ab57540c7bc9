"""What does a desk look like that is at work? A sample newsroom: eleven articles of four invented outlets about one company.

The outlets, their wording and the colleagues are invented; the figures are SenseTime's as newspapers and its filings gave them.
"""

from articles.sample.loading import load

__all__ = ["load"]
