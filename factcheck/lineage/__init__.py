"""Which passages of one text stand in another, and what was altered in them? Texts in, copied passages out."""

from factcheck.lineage.alterations import Altered, Stated, alterations
from factcheck.lineage.among import MOST_CARRIERS, MOST_OF_ONE_OUTLET, Carrier, Copied, among, carried, mirrored
from factcheck.lineage.lines import lines
from factcheck.lineage.passages import NumberPair, Passage, passages
from factcheck.lineage.tokens import LONGEST, Tokens, tokens
from factcheck.lineage.winnowing import Fingerprint, fingerprints

__all__ = [
    "LONGEST",
    "MOST_CARRIERS",
    "MOST_OF_ONE_OUTLET",
    "Altered",
    "Carrier",
    "Copied",
    "Fingerprint",
    "NumberPair",
    "Passage",
    "Stated",
    "Tokens",
    "alterations",
    "among",
    "carried",
    "fingerprints",
    "lines",
    "mirrored",
    "passages",
    "tokens",
]
