"""Web pages that carry scripts, forms and links into every corner, or nest, declare and comment without end."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.hostile.hostile import GOOD, Hostile

#: what would run, send or load if the text of a page were ever taken for markup
SCRIPTS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script href=data:,alert(1) /></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<body onload=alert(1)>",
    "<a href='javascript:alert(1)'>6113</a>",
    "<form action=/figures/1/decide/ method=post hx-post=/figures/1/decide/ hx-trigger=load><input name=value value=1></form>",
    "<div data-hx-get=/logout hx-trigger=load>6113</div>",
    "<base href=http://127.0.0.1:9/>",
    "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>",
    "<link rel=stylesheet href=http://127.0.0.1:9/a.css>",
    "<object data=data:text/html,<script>alert(1)</script>></object>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<textarea></textarea><script>alert(1)</script>",
    "<style>@import 'http://127.0.0.1:9/a.css'; p{background:url(http://127.0.0.1:9/)}</style>",
    "{{ settings.SECRET_KEY }}{% load static %}{% debug %}",
    "<x-y style=position:fixed;inset:0>6113</x-y>",
)


def page(body: str, *, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>遠山</title>{head}</head><body>{body}<article><h1>遠山年報</h1><p>{GOOD}</p></article></body></html>".encode()


def pages() -> Iterator[Hostile]:
    def add(name: str, make: Callable[[], bytes]) -> Hostile:
        return Hostile("page", name, make)

    for number, script in enumerate(SCRIPTS):
        yield add(f"script-{number}.html", lambda script=script: page(script))  # type: ignore[misc]
    yield add("all-scripts-in-the-title.html", lambda: page("", head="".join(f"<title>{script}</title>" for script in SCRIPTS)))
    yield add("deep.html", lambda: page("<div>" * 100_000))
    yield add("deep-spans.html", lambda: page("<b><i>" * 30_000 + "6113"))
    yield add("attributes.html", lambda: page("<p " + " ".join(f"a{number}=1" for number in range(20_000)) + ">"))
    yield add("cells.html", lambda: page("<table>" + "<tr>" + "<td>1" * 100_000 + "</table>"))
    yield add("colspan.html", lambda: page("<table><tr><td colspan=999999999 rowspan=999999999>6113</td><td>1</td></tr></table>"))
    yield add("comments.html", lambda: page("<!-" * 200_000))
    yield add("open-comment.html", lambda: page("<!--" + "-" * 500_000))
    yield add("plaintext.html", lambda: page("<plaintext>"))
    yield add("entities.html", lambda: page("&#0;&#1;&#xD800;&#x110000;&#x202e;&NotAnEntity;" * 1_000))
    yield add("declared-big5.html", lambda: page("", head="<meta charset=big5>").decode().encode("gb18030"))
    yield add(
        "declared-utf-7.html", lambda: b"<meta charset=utf-7><body>+ADw-script+AD4-alert(1)+ADw-/script+AD4- " + GOOD.encode()
    )
    yield add("declared-utf-16.html", lambda: page("", head="<meta charset=utf-16>"))
    yield add(
        "json-ld.html",
        lambda: page(
            "",
            head='<script type="application/ld+json">{"@type":"NewsArticle","headline":"\\u0000\\ud800<img src=x onerror=1>","datePublished":"9999-99-99","author":{"name":["a",{}]}}</script>',
        ),
    )
    yield add(
        "other-figures-in-json-ld.html",
        lambda: page(
            "",
            head='<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"遠山收入88億元，員工9人。"}</script>',
        ),
    )
    yield add("deep-json-ld.html", lambda: page("", head=f'<script type="application/ld+json">{"[" * 100_000}</script>'))
    yield add(
        "dates.html",
        lambda: page(
            "",
            head='<meta property="article:published_time" content="0000-00-00T99:99:99+99:99"><meta name=date content="'
            + "9" * 5_000
            + '">',
        ),
    )
    yield add(
        "long-title.html",
        lambda: page(
            "",
            head=f"<meta property=og:title content='{'長' * 100_000}'><meta property=og:site_name content='{'媒' * 5_000}'><meta name=author content='{'人' * 5_000}'>",
        ),
    )
    yield add(
        "canonical.html",
        lambda: page("", head="<link rel=canonical href='javascript:alert(1)'><meta property=og:url content='http://[::1'>"),
    )
    yield add("links.html", lambda: page("".join(f"<a href=/{number}>延伸閱讀 {number}</a>" for number in range(20_000))))
    yield add("a-line.html", lambda: page("<p>" + "億" * 1_000_000))
    yield add("no-body.html", lambda: b"<html><head></head></html>")
    yield add("frames.html", lambda: b"<!DOCTYPE html><frameset><frame src=http://127.0.0.1:9/></frameset>")
    yield add("svg.svg", lambda: b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><text>6113</text></svg>')
    yield add(
        "xml-bomb.xhtml",
        lambda: (
            b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "'
            + b"x" * 10_000
            + b'">]><html xmlns="http://www.w3.org/1999/xhtml"><body>'
            + b"&a;" * 10_000
            + b"</body></html>"
        ),
    )
    yield add(
        "a.mht",
        lambda: (
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>6113\n--b--"
        ),
    )


def mails() -> Iterator[Hostile]:
    def add(name: str, make: Callable[[], bytes]) -> Hostile:
        return Hostile("mail", name, make)

    head = (
        b"From: a@example.org\nSubject: =?big5?B?"
        + b"u7ek" * 500
        + b"?=\nDate: Thu, 99 Xxx 9999 99:99:99 +9999\nMIME-Version: 1.0\n"
    )
    yield add(
        "parts-in-parts.eml",
        lambda: (
            head
            + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(500))
            + GOOD.encode()
        ),
    )
    yield add("mail-in-mail.eml", lambda: head + b"Content-Type: message/rfc822\n\n" * 500 + GOOD.encode())
    yield add("unknown-charset.eml", lambda: head + b"Content-Type: text/plain; charset=x-nobody\n\n" + GOOD.encode("big5"))
    yield add(
        "broken-base64.eml", lambda: head + b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + b"=" * 100_000
    )
    yield add("headers.eml", lambda: head + b"X: y\n" * 200_000 + b"\n" + GOOD.encode())
    yield add(
        "attached-bomb.eml",
        lambda: (
            head
            + b'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Disposition: attachment; filename="../../a.zip"\n\nPK\x03\x04\n--b--'
        ),
    )
