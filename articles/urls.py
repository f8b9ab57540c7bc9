"""Which address shows what? Nouns in the path; a change is a POST to an address that ends in its verb."""

from django.urls import path

from articles.views import articles, board, claims, feeds, figures, home, outlets, snapshots, sources, stories, upload

urlpatterns = [
    path("", home.home, name="home"),
    path("help/", home.help_page, name="help"),
    path("preferences/", home.preferences, name="preferences"),
    path("board/", board.board, name="board"),
    path("figures/<int:pk>/", figures.figure, name="figure"),
    path("figures/<int:pk>/decide/", figures.decide, name="decide"),
    path("claims/<int:pk>/mark/", claims.mark, name="mark"),
    path("claims/<int:pk>/unmark/", claims.unmark, name="unmark"),
    path("claims/<int:pk>/cite/", claims.cite, name="cite"),
    path("articles/", articles.articles, name="articles"),
    path("articles/<int:pk>/", articles.article, name="article"),
    path("articles/<int:pk>/state/", articles.article_state, name="article_state"),
    path("articles/<int:pk>/original/", articles.original, name="original"),
    path("articles/<int:pk>/read-again/", articles.read_again, name="read_again"),
    path("articles/<int:pk>/correct/", articles.correct, name="correct"),
    path("stories/", stories.stories, name="stories"),
    path("stories/<str:slug>/", stories.story, name="story"),
    path("outlets/", outlets.outlets, name="outlets"),
    path("outlets/<int:pk>/", outlets.outlet, name="outlet"),
    path("feeds/", feeds.feeds, name="feeds"),
    path("feeds/follow/", feeds.follow, name="follow"),
    path("feeds/<int:pk>/", feeds.feed, name="feed"),
    path("feeds/<int:pk>/change/", feeds.change, name="feed_change"),
    path("feeds/<int:pk>/pause/", feeds.pause, name="feed_pause"),
    path("feeds/<int:pk>/resume/", feeds.resume, name="feed_resume"),
    path("feeds/<int:pk>/stop/", feeds.stop, name="feed_stop"),
    path("entries/<int:pk>/bring-in/", feeds.bring_in, name="bring_in"),
    path("upload/", upload.upload, name="upload"),
    path("sources/", sources.sources, name="sources"),
    path("sources/<int:pk>/", sources.source, name="source"),
    path("sources/<int:pk>/file/", sources.source_file, name="source_file"),
    path("sources/<int:pk>/archive/", sources.archive, name="archive"),
    path("snapshots/<int:pk>/", snapshots.snapshot, name="snapshot"),
]
