"""A page is read whole: the article as blocks, what the site puts around it as furniture."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest
from lxml.html import HtmlElement
from trafilatura import external

from factcheck.formats import html, read
from factcheck.formats.document import Unreadable
from tests.factcheck.formats.blocks import blocks, cells, read_kinds

BODY = "".join(
    f"<p>遠山科技第{number}次公布業績，上半年收入為人民幣{number}.4億元，同比增長21%，公司表示將繼續投資。</p>"
    for number in range(1, 4)
)
PAGE = f"""<!DOCTYPE html><html lang="zh-Hant"><head><title>遠山收入增兩成 - 長河報</title>
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [{{"@type": "WebSite", "name": "長河"}},
 {{"@type": ["NewsArticle"], "headline": "遠山收入增兩成", "datePublished": "2024-08-27T18:05:00+08:00",
  "author": [{{"@type": "Person", "name": "陳大文"}}], "publisher": {{"@type": "Organization", "name": "長河報"}}}}]}}</script>
<link rel="canonical" href="https://news.example.org/1"><style>p {{ color: red }}</style></head><body>
<nav><a href="/">首頁</a> <a href="/f">財經</a></nav>
<article><h1>遠山收入增兩成</h1><p class="meta">2024年8月27日 18:05　記者 陳大文</p><div class="share">分享到 微信 微博</div>
{BODY}<script>document.write("9999億元")</script><p hidden>內部版本 8888億元，未經核實，不得發布。</p>
<h2>分部業績</h2><table><caption>單位：億元</caption><tr><th>分部</th><th colspan="2">2024年上半年</th></tr>
<tr><td>生成式AI</td><td>10.51</td><td>60.4%</td></tr><tr><td>智能汽車</td><td>1.68</td><td>9.7%</td></tr></table>
<figure><img src="a.png"><figcaption>遠山總部，攝於2023年。</figcaption></figure>
<p>公司表示，截至6月底有6113名<a href="/x">員工</a>，將於年底前再聘請300人。</p></article>
<aside class="related"><h3>相關文章</h3><ul><li><a href="/2">長河裁員五百人，涉資2億元</a></li></ul></aside>
<footer>版權所有 © 2024 長河報</footer></body></html>"""


def test_the_article_and_the_furniture_in_order() -> None:
    found = blocks(read(PAGE.encode(), name="a.html"))

    assert [words for kind, words in found if kind == "furniture"] == [
        "首頁 財經",
        "分享到 微信 微博",
        "相關文章",
        "長河裁員五百人，涉資2億元",
        "版權所有 © 2024 長河報",
    ]
    assert [(kind, words.split("\n")[0][:12]) for kind, words in found if kind != "furniture"] == [
        ("title", "遠山收入增兩成"),
        ("paragraph", "2024年8月27日 1"),
        ("paragraph", "遠山科技第1次公布業績，"),
        ("paragraph", "遠山科技第2次公布業績，"),
        ("paragraph", "遠山科技第3次公布業績，"),
        ("heading", "分部業績"),
        ("caption", "單位：億元"),
        ("table", "分部\t2024年上半年"),
        ("caption", "遠山總部，攝於2023年"),
        ("paragraph", "公司表示，截至6月底有6"),
    ]


def test_what_nobody_sees_is_not_in_the_text() -> None:
    text = read(PAGE.encode(), name="a.html").text

    assert not [word for word in ("9999", "8888", "color", "schema.org") if word in text]


def test_a_table_may_end_the_article() -> None:
    table = "<table><tr><th>年度</th><th>收入</th></tr><tr><td>2023年</td><td>17.4億元</td></tr></table>"
    page = f"<html><body><article><h1>遠山收入增兩成</h1>{BODY}{table}</article><footer>版權所有</footer></body></html>"

    assert blocks(read(page.encode(), name="a.html"))[-2:] == [
        ("table", "年度\t收入\n2023年\t17.4億元"),
        ("furniture", "版權所有"),
    ]


def test_cells_that_span() -> None:
    assert cells(read(PAGE.encode(), name="a.html"))[:5] == [
        (0, 0, "分部", True),
        (0, 1, "2024年上半年", True),
        (1, 0, "生成式AI", False),
        (1, 1, "10.51", False),
        (1, 2, "60.4%", False),
    ]


def test_what_the_page_says_of_itself() -> None:
    proposed = read(PAGE.encode(), name="a.html").proposed

    assert (proposed.title, proposed.outlet, proposed.byline) == ("遠山收入增兩成", "長河報", "陳大文")
    assert (proposed.url, proposed.language) == ("https://news.example.org/1", "zh-hant")
    assert proposed.published == datetime.fromisoformat("2024-08-27T18:05:00+08:00")


@pytest.mark.parametrize(
    ("title", "outlet", "published", "head"),
    [
        ("遠山收入增兩成", "長河報", date(2024, 8, 27), '<meta property="og:title" content="遠山收入增兩成"><meta property="og:site_name" content="長河報"><meta name="pubdate" content="2024-08-27">'),
        ("遠山收入增兩成", None, None, '<meta property="og:title" content="遠山收入增兩成"><meta property="og:title" content="長河裁員">'),  # the first
        ("遠山收入增兩成", None, None, "<title>遠山收入增兩成_財經_長河網</title>"),  # the heading says how far the title goes
        ("遠山收入增兩成", None, None, '<script type="application/ld+json">{broken</script><title>遠山收入增兩成</title>'),
        ("遠山收入增兩成", None, datetime(2024, 8, 27, 9, 30), '<title>遠山收入增兩成</title><meta name="publishdate" content="2024-08-27 09:30">'),
    ],
)  # fmt: skip
def test_fields_of_other_kinds(title: str, outlet: str | None, published: date | None, head: str) -> None:
    page = f"<html><head>{head}</head><body><article><h1>遠山收入增兩成</h1>{BODY}</article></body></html>"

    proposed = read(page.encode(), name="a.html").proposed

    assert (proposed.title, proposed.outlet, proposed.published) == (title, outlet, published)


@pytest.mark.parametrize(
    ("encoding", "page", "declared"),
    [
        ("utf_8", "<meta charset=big5>", "big5"),  # declared wrongly
        ("gb18030", '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', None),
        ("big5hkscs", "", "big5"),  # the server says so
        ("big5hkscs", "<meta charset='big5'>", "no-such-charset"),
    ],
)
def test_encodings(encoding: str, page: str, declared: str | None) -> None:
    data = f"<html><head>{page}</head><body>{BODY}</body></html>".encode(encoding)

    document = read(data, content_type=f"text/html; charset={declared}" if declared else None, name="a.html")

    assert document.encoding == encoding
    assert "同比增長21%" in document.text


def test_a_page_without_paragraphs_or_an_article() -> None:
    page = (
        "<html><body><div class=nav>首頁 | 財經</div><div id=content>遠山裁員兩成。<br><br>公司有6113名員工。</div></body></html>"
    )

    assert read_kinds(read(page.encode(), name="a.html")) == "遠山裁員兩成。\n公司有6113名員工。"


def test_bytes_that_begin_as_a_page_are_one() -> None:
    assert read(PAGE.encode(), name="a.txt").format == "html"
    assert read("<p> 是標記，6113名。".encode(), name="a.txt").format == "txt"


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<html><body><script>alert(1)</script></body></html>",
        "<html><body><nav><a href=/>首頁</a></nav></body></html>",
    ],
)
def test_a_page_without_text(page: str) -> None:
    with pytest.raises(Unreadable, match="no_text"):
        read(page.encode(), name="a.html")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000 + "6113名" + "</div>" * 20_000,
        "<html><body>" + "<p a=1 b=2>6113名" * 2000,
        "<table><tr><td>" * 300 + "6113名",
        "<html><body>" + "<!--" * 20_000 + "6113名 -->6113名",
        "<plaintext>6113名</body>",
        "<html><body>&#0;&#x1f;&#xd800;6113名</body></html>",
        "<svg><style><p>6113名</p></style></svg><p>6113名</p>",
    ],
)
def test_hostile_pages_end(page: str) -> None:
    try:
        document = read(page.encode(), name="a.html")
    except Unreadable:
        return
    assert "\x00" not in document.text


def test_thousands_of_attributes_are_dropped_before_each_is_compared_with_all(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    parsed = html.parsed

    def noted(text: str) -> HtmlElement:
        seen.append(text)
        return parsed(text)

    monkeypatch.setattr(html, "parsed", noted)
    many = " ".join(f"a{number}=1" for number in range(5_000))
    picture = f'<img alt="long" src="data:image/png;base64,{"A" * 9_000}">'

    document = read(PAGE.replace("<article>", f"<article {many}>{picture}").encode(), name="a.html")

    assert "公司表示，截至6月底有6113名員工，將於年底前再聘請300人。" in document.text
    assert "a4999" not in seen[0]
    assert picture in seen[0]  # long, and of two attributes


def test_what_every_page_needs_is_made_before_the_reader_forks() -> None:
    assert external.JT_STOPLIST


@pytest.mark.parametrize(
    "page",
    [
        BODY,
        f"<h1>遠山收入增兩成</h1>{BODY}",
        f"<!DOCTYPE html><meta charset=utf-8><title>遠山收入增兩成</title>{BODY}",
        f"<html><head><title>遠山收入增兩成</title></head>{BODY}</html>",
        f"<html>{BODY}",
        f"<head><title>遠山收入增兩成</title>{BODY}",  # the head is never closed
        BODY.replace("<p>", "").replace("</p>", "<br>"),
    ],
    ids=["paragraphs", "a heading", "no tags around", "no body", "nothing closed", "an open head", "lines"],
)
def test_a_page_without_a_body(page: str) -> None:
    found = [words for kind, words in blocks(read(page.encode(), name="a.html")) if kind == "paragraph"]

    assert found == [re.sub("<.*?>", "", line) for line in BODY.split("</p>") if line]


@pytest.mark.parametrize(
    "page",
    [
        "<html><head></head></html>",
        "<html><head><title>遠山收入增兩成</title></head></html>",
        "<html></html>",
        f"<html><frameset></frameset><noframes>{BODY}</noframes></html>",  # what no browser shows
    ],
)
def test_a_page_without_anything(page: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(page.encode(), name="a.html")

    assert refused.value.code == "no_text"
