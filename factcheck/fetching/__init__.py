"""What does a web address give? fetch(address) asks a public server once, and refuses every way that leads inside."""

from factcheck.fetching.answers import Fetched, NotFetched
from factcheck.fetching.fetch import fetch
from factcheck.fetching.limits import Limits, Network

__all__ = ["Fetched", "Limits", "Network", "NotFetched", "fetch"]
