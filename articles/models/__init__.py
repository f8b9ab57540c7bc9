"""What does the newsroom keep? One module for each noun of the glossary."""

from articles.models.acts import Act
from articles.models.articles import Article
from articles.models.batches import Batch, Item, Piece
from articles.models.claims import Claim
from articles.models.comments import Comment
from articles.models.copies import CopiedPassage, Fingerprint
from articles.models.entities import Entity, EntityAlias
from articles.models.feeds import Entry, Feed
from articles.models.figures import Figure
from articles.models.marks import Mark
from articles.models.merges import Merge
from articles.models.metrics import Metric, MetricAlias
from articles.models.notices import Follow, MailChoice, Notice
from articles.models.outcomes import Outcome
from articles.models.outlets import Outlet
from articles.models.preferences import Preference
from articles.models.presence import Presence
from articles.models.second_checks import Opinion, SecondCheck
from articles.models.snapshots import Snapshot
from articles.models.sources import Citation, Source
from articles.models.stories import Story
from articles.models.successors import Successor
from articles.models.verdicts import Verdict
from articles.models.workflow import Move, Workflow

__all__ = [
    "Act",
    "Article",
    "Batch",
    "Citation",
    "Claim",
    "Comment",
    "CopiedPassage",
    "Entity",
    "EntityAlias",
    "Entry",
    "Feed",
    "Figure",
    "Fingerprint",
    "Follow",
    "Item",
    "MailChoice",
    "Mark",
    "Merge",
    "Metric",
    "MetricAlias",
    "Move",
    "Notice",
    "Opinion",
    "Outcome",
    "Outlet",
    "Piece",
    "Preference",
    "Presence",
    "SecondCheck",
    "Snapshot",
    "Source",
    "Story",
    "Successor",
    "Verdict",
    "Workflow",
]
