"""How does the desk ask for what it keeps? Phrases that chain: Figure.objects.in_story(s).in_disagreement().widest_first()."""

from articles.querysets.acts import ActQuerySet
from articles.querysets.articles import ArticleManager, ArticleQuerySet
from articles.querysets.batches import BatchQuerySet, ItemQuerySet
from articles.querysets.claims import ClaimQuerySet
from articles.querysets.comments import CommentQuerySet
from articles.querysets.copies import CopiedPassageQuerySet
from articles.querysets.feeds import EntryQuerySet, FeedQuerySet
from articles.querysets.figures import FigureQuerySet
from articles.querysets.names import EntityQuerySet, MergeQuerySet, MetricQuerySet
from articles.querysets.notices import FollowQuerySet, NoticeQuerySet
from articles.querysets.outcomes import OutcomeQuerySet
from articles.querysets.outlets import OutletQuerySet, StoryQuerySet
from articles.querysets.relations import DISAGREEMENTS
from articles.querysets.snapshots import SnapshotManager, SnapshotQuerySet
from articles.querysets.sources import CitationQuerySet, SourceManager, SourceQuerySet
from articles.querysets.successors import SuccessorQuerySet
from articles.querysets.words import MarkQuerySet, VerdictQuerySet
from articles.querysets.workflow import MoveQuerySet, SecondCheckQuerySet, WorkflowQuerySet

__all__ = [
    "DISAGREEMENTS",
    "ActQuerySet",
    "ArticleManager",
    "ArticleQuerySet",
    "BatchQuerySet",
    "CitationQuerySet",
    "ClaimQuerySet",
    "CommentQuerySet",
    "CopiedPassageQuerySet",
    "EntityQuerySet",
    "EntryQuerySet",
    "FeedQuerySet",
    "FigureQuerySet",
    "FollowQuerySet",
    "ItemQuerySet",
    "MarkQuerySet",
    "MergeQuerySet",
    "MetricQuerySet",
    "MoveQuerySet",
    "NoticeQuerySet",
    "OutcomeQuerySet",
    "OutletQuerySet",
    "SecondCheckQuerySet",
    "SnapshotManager",
    "SnapshotQuerySet",
    "SourceManager",
    "SourceQuerySet",
    "StoryQuerySet",
    "SuccessorQuerySet",
    "VerdictQuerySet",
    "WorkflowQuerySet",
]
