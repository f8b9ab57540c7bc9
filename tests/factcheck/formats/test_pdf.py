"""PDF files: paragraphs without the line breaks of the page, tables by their columns, the page's own furniture apart."""

from __future__ import annotations

import pytest

from factcheck.formats import read
from factcheck.formats.document import Unreadable
from factcheck.formats.paged import page_at, turns_of
from tests.factcheck.formats.blocks import blocks, cells
from tests.factcheck.formats.pdfs import Words, lines, pdf


def page(*words: str) -> list[Words]:
    return lines(*words)


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        (
            ["遠山科技公布業績，其上半年的收入為人民幣17.4億元，同比增長21%。", "公司有6113名員工。"],
            ["遠山科技公布業績，其上半年的收入為人民幣", "17.4億元，同比增長21%。", "公司有6113名員工。"],
        ),
        (
            ["Revenue rose by 21 percent to the highest level in years.", "It had 6,113 employees."],
            ["Revenue rose by 21 per-", "cent to the highest lev-", "el in years.", "It had 6,113 employees."],
        ),
    ],
)
def test_the_lines_of_a_paragraph_are_joined(paragraphs: list[str], words: list[str]) -> None:
    assert [text for _, text in blocks(read(pdf([page(*words)])))] == paragraphs


def test_an_indent_begins_a_paragraph() -> None:
    first = "遠山科技公布業績上半年收入為人民幣一"
    second = "公司有6113名員工並將再聘三百人"
    found = blocks(read(pdf([[(50, 780, first), (50, 766, first), (70, 752, second)]])))

    assert [text for _, text in found] == [first * 2, second]


def test_a_passage_goes_on_overleaf() -> None:
    document = read(pdf([page("甲" * 30, "公司有6113"), page("名員工。" + "乙" * 20 + "。", "丙" * 28)]))

    assert [(text[:3], block.page) for (_, text), block in zip(blocks(document), document.blocks, strict=True)] == [
        ("甲甲甲", 1),
        ("名員工", 2),
        ("丙丙丙", 2),
    ]
    document = read(pdf([page("甲" * 30, "乙" * 24 + "有6113"), page("名員工。")]))
    assert blocks(document) == [("paragraph", "甲" * 30 + "乙" * 24 + "有6113名員工。")]


def test_every_character_has_its_page() -> None:
    """Of a paragraph over three pages too, in which a running head stands at the foot."""
    foot = (50.0, 30.0, "長河報 2024年財報")
    pages = [[*page("甲" * 30, "乙" * 29 + letter), foot] for letter in "丙丁"]
    document = read(pdf([*pages, [*page("戊" * 20 + "。", "己" * 28), foot]]))

    turns = turns_of(document.blocks)
    first, second = document.text.index("丙"), document.text.index("丁")
    assert [page_at(turns, place) for place in (first, first + 1, second, second + 1)] == [1, 2, 2, 3]
    assert page_at(turns, document.text.index("己")) == 3
    assert page_at(turns_of(read("遠山有6113名員工。".encode()).blocks), 0) is None


TABLE: list[Words] = [
    (50, 780, "以下為未經審計的簡明合併損益表摘要"),
    (250, 752, "截至6月30日止六個月"),
    (50, 738, "人民幣百萬元"),
    (250, 738, "2024年"),
    (350, 738, "2023年"),
    (50, 724, "收入"),
    (250, 724, "1,739.8"),
    (350, 724, "1,433.2"),
    (50, 710, "毛利"),
    (250, 710, "766.4"),
    (350, 710, "648.6"),
    (50, 680, "收入增長主要由生成式AI帶動。"),
]


def test_a_table_by_its_columns() -> None:
    document = read(pdf([TABLE]))

    assert blocks(document) == [
        ("paragraph", "以下為未經審計的簡明合併損益表摘要"),
        ("table", "截至6月30日止六個月\n人民幣百萬元\t2024年\t2023年\n收入\t1,739.8\t1,433.2\n毛利\t766.4\t648.6"),
        ("paragraph", "收入增長主要由生成式AI帶動。"),
    ]
    assert [(row, column) for row, column, _, _ in cells(document)] == [
        (0, 1),
        *((row, column) for row in (1, 2, 3) for column in (0, 1, 2)),
    ]


def test_two_columns_of_prose_are_no_table() -> None:
    left, right = ["左" * 20, "左" * 20, "左" * 12 + "。"], ["右" * 20, "右" * 20, "右" * 12 + "。"]
    document = read(pdf([[*lines(*left, left=50), *lines(*right, left=300)]]))

    assert blocks(document) == [("paragraph", "".join(left)), ("paragraph", "".join(right))]


def test_running_heads_and_page_numbers_are_furniture() -> None:
    pages = [
        [(50, 800, "長河報 2024年財報"), (50, 700, f"第{name}頁的正文有6113名員工。"), (280, 30, f"- {number} -")]
        for number, name in enumerate("一二三", start=1)
    ]
    document = read(pdf(pages))

    assert [text for kind, text in blocks(document) if kind == "furniture"] == [
        text for number in (1, 2, 3) for text in ("長河報 2024年財報", f"- {number} -")
    ]
    assert [block.page for block in document.blocks if block.kind != "furniture"] == [1, 2, 3]


def test_larger_letters_are_headings() -> None:
    words = [(50, 780, "遠山中期業績"), (50, 750, "遠山科技公布業績。"), (50, 720, "分部"), (50, 700, "生成式AI收入增長。")]
    document = read(pdf([words], sizes={"遠山中期業績": 18, "分部": 14}))

    assert [kind for kind, _ in blocks(document)] == ["title", "paragraph", "heading", "paragraph"]


def test_pages_without_text_are_named() -> None:
    [said] = read(pdf([page("公司有6113名員工。"), [], []])).notes

    assert said == {"code": "pages_without_text", "params": {"pages": "2, 3"}}


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("no_text_layer", pdf([[]])),
        ("no_text_layer", pdf([page("\ue001\ue002\ue003\ue004")])),  # a font that does not say what its letters are
        ("too_many_pages", pdf([[]] * 501)),
        ("encrypted", pdf([page("6113")], trailer="/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + "00" * 32 + "> /U <" + "00" * 32 + "> /P -4 >> /ID [<00> <00>]")),
        ("damaged", b"%PDF-1.7\nnothing"),
    ],
)  # fmt: skip
def test_what_is_not_read(code: str, data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data)

    assert refused.value.code == code
