"""Which words stand around a number?"""

from __future__ import annotations

from factcheck.lining_up.surroundings import Around, reader


def around(text: str, number: str) -> Around:
    start = text.index(number)
    return reader(text)(start, start + len(number))


def test_pairs_of_characters_in_either_script() -> None:
    found = around("衛生開支873.2億元；科技398.6億元", "873.2億元")

    assert found.words == {"卫生", "生开", "开支"}
    assert found.words == around("卫生开支873.2亿元", "873.2亿元").words


def test_words_of_another_sentence_are_not_around() -> None:
    assert around("罷工結束。工會有4,200人參加。公司虧損", "4,200人").words == {"工会", "会有", "参加"}


def test_english_words_by_their_beginnings() -> None:
    found = around("The trophy is worth US$4 million to the champions.", "US$4 million")

    assert found.words == {"trophy", "worth", "champi"}
    assert found.is_latin


def test_what_the_vocabulary_knows_is_one_idea_in_every_language() -> None:
    ideas = around("公司營收3.2億元", "3.2億元").ideas

    assert ideas and ideas == around("Its revenue reached 320 million yuan", "320 million yuan").ideas
