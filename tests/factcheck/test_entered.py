"""An address with NUL in it is no fault of the server, and its other words count."""

import pytest
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db

#: what is asked for, and what answers
ADDRESSES = [
    ("/board/?q=%00", 200),
    ("/board/?relation=all&q=6%00114&story=%00&page=%00", 200),
    ("/board/?%00=1", 200),
    ("/articles/?q=%00", 200),
    ("/send/?text=%00", 200),
    ("/sources/?q=%00", 200),
    ("/stories/%00/", 404),
    ("/%00", 404),
    ("/admin/articles/article/?q=%00", 200),
    ("/admin/articles/article/%00/change/", 404),
]


@pytest.mark.parametrize(("address", "status"), ADDRESSES)
def test_nul(address: str, status: int, client: Client) -> None:
    client.force_login(factories.user(group="Admin", is_staff=True, is_superuser=True))
    assert client.get(address).status_code == status


def test_the_rest_of_the_word_counts(client: Client) -> None:
    client.force_login(factories.user(group="Viewer"))
    assert client.get("/board/?q=6%00114").context["chosen"].words == "6114"
