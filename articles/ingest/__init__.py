"""How does an article come into the record, and how do its figures? The only door from extraction into the database."""

from articles.ingest.fetching import content
from articles.ingest.items import give_up, take
from articles.ingest.proposing import propose
from articles.ingest.reading import fail, read
from articles.ingest.receiving import receive, receive_file, receive_text
from articles.ingest.withdrawing import withdraw

__all__ = [
    "content",
    "fail",
    "give_up",
    "propose",
    "read",
    "receive",
    "receive_file",
    "receive_text",
    "take",
    "withdraw",
]
