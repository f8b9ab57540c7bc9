"""How does an article come into the record, and how do its figures? The only door from extraction into the database."""

from articles.ingest.reading import read, read_again
from articles.ingest.receiving import receive, receive_file, receive_text
from articles.ingest.withdrawing import withdraw

__all__ = ["read", "read_again", "receive", "receive_file", "receive_text", "withdraw"]
