"""What does the desk's administrator see? One module for each noun; merging.py holds the action that two of them share."""

from articles.admin import articles, claims, entities, figures, metrics, outlets, sources, words

__all__ = ["articles", "claims", "entities", "figures", "metrics", "outlets", "sources", "words"]
