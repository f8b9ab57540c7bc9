"""Notices by mail: together, not at once, not twice, and not to those who do not want them."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.utils import timezone

from articles import letters, notices, second_check, verdicts
from articles.models import Figure, Notice
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def figure() -> Figure:
    return factories.figure()


def reader(**fields: Any) -> User:
    return factories.user(group="Editor", **{"email": "wong@example.org", **fields})


def tell(figure: Figure, person: User, *, number: int = 1, age: timedelta = timedelta(minutes=10)) -> None:
    for key in range(number):
        notices.notify([person], "comment", figure, key=f"{Notice.objects.count()}-{key}", said="請看年報", by=factories.user())
    Notice.objects.filter(mailed_at=None).update(created_at=timezone.now() - age)


def test_one_letter_with_all_that_is_not_read(figure: Figure) -> None:
    wong = reader()
    tell(figure, wong, number=3)

    assert letters.send_due() == 1

    letter = mail.outbox[0]
    assert (letter.to, letter.subject) == (["wong@example.org"], "Factcheck: 3 notices")
    assert letter.body.count("comments: 請看年報") == 3
    assert f"http://localhost:8000/figures/{figure.pk}/" in letter.body
    assert "switch them off here: http://localhost:8000/notices/" in letter.body
    assert letters.send_due() == 0  # each is mailed once


@pytest.mark.parametrize(
    ("person", "age", "sent"),
    [
        # who, how old the notice is, letters
        ({}, timedelta(minutes=10), 1),
        ({}, timedelta(minutes=1), 0),  # more may come
        ({}, timedelta(days=3), 0),  # no news
        ({"email": ""}, timedelta(minutes=10), 0),
        ({"is_active": False}, timedelta(minutes=10), 0),
    ],
)
def test_to_whom_and_when(person: dict[str, Any], age: timedelta, sent: int, figure: Figure) -> None:
    wong = reader()
    tell(figure, wong, age=age)
    User.objects.filter(pk=wong.pk).update(**person) if person else None
    assert letters.send_due() == sent == len(mail.outbox)


def test_what_is_read_is_not_mailed(figure: Figure) -> None:
    wong = reader()
    tell(figure, wong)
    notices.read(Notice.objects.get())
    assert letters.send_due() == 0


def test_who_wants_none_gets_none(figure: Figure) -> None:
    wong = reader()
    notices.choose_mails(wong, wanted=False)
    tell(figure, wong)
    assert letters.send_due() == 0
    notices.choose_mails(wong, wanted=True)
    assert letters.send_due() == 1


def test_not_more_than_one_an_hour(figure: Figure) -> None:
    wong = reader()
    tell(figure, wong)
    letters.send_due()
    tell(figure, wong)
    assert letters.send_due() == 0
    Notice.objects.exclude(mailed_at=None).update(mailed_at=timezone.now() - timedelta(hours=2))
    assert letters.send_due() == 1


def test_in_the_readers_language(figure: Figure) -> None:
    wong = reader()
    notices.choose_mails(wong, wanted=True, language="zh-hant")
    tell(figure, wong)
    letters.send_due()
    assert mail.outbox[0].subject == "對數：1 則通知"
    assert "員工" in mail.outbox[0].body or "僱員" in mail.outbox[0].body


def test_a_long_list_is_cut(figure: Figure) -> None:
    tell(figure, reader(), number=letters.MOST + 2)
    letters.send_due()
    assert "2 more notices in the app" in mail.outbox[0].body


def test_a_letter_that_is_refused_goes_out_the_next_time(figure: Figure, monkeypatch: pytest.MonkeyPatch) -> None:
    tell(figure, reader())
    other = reader(email="chan@example.org")
    tell(figure, other)
    real = letters.send_mail

    def refusing(subject: str, body: str, sender: str | None, to: list[str]) -> int:
        if to == ["wong@example.org"]:
            raise ConnectionRefusedError("no server")
        return real(subject, body, sender, to)

    monkeypatch.setattr(letters, "send_mail", refusing)
    with pytest.raises(ConnectionRefusedError):
        letters.send_due()
    assert [letter.to for letter in mail.outbox] == [["chan@example.org"]]  # nobody else waits
    assert Notice.objects.filter(mailed_at=None).count() == 1
    monkeypatch.setattr(letters, "send_mail", real)
    assert letters.send_due() == 1


@pytest.mark.parametrize("address", ["wong@example.org\nBcc: all@example.org", "王@例子", "@", "wong@[", "\r\n"])
def test_an_address_that_is_none_keeps_nobody_else_waiting(address: str, figure: Figure) -> None:
    tell(figure, reader(email=address))
    tell(figure, reader(email="chan@example.org"))
    with suppress(Exception):
        letters.send_due()
    assert [letter.to for letter in mail.outbox if letter.to != [address]] == [["chan@example.org"]]
    assert not any("Bcc" in str(letter.message()) for letter in mail.outbox if letter.to != [address])


def test_what_contradicts_a_sealed_verdict_waits(figure: Figure) -> None:
    """The claim that does not stand tells what the verdict is."""
    wong, chan = reader(), factories.user(group="Checker")
    claim = factories.claim(figure=figure, value=6141)
    verdicts.decide(figure, decided_by=chan, reason="年報", value=Decimal(6114))
    notices.notify([wong], "contradicted", figure, claim=claim, key="claim-1", anchor=f"claim-{claim.pk}")
    Notice.objects.update(created_at=timezone.now() - timedelta(minutes=10))
    second_check.ask(figure, by=chan)
    assert letters.send_due() == 0
    second_check.call_off(figure, by=chan)
    assert letters.send_due() == 1
