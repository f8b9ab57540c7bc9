"""An editor marks a claim, takes the mark back and attaches a source."""

from __future__ import annotations

import json
import re
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles import review, sourcing
from articles.forms.citations import OFFERED
from articles.models import Citation, Claim, Mark, Source
from tests import factories
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db
HTMX = {"hx-request": "true"}


@pytest.fixture
def claim(room: Newsroom) -> Claim:
    return room.figures[0].claims.order_by("pk")[0]


def test_a_mark_returns_the_card_and_says_so(claim: Claim, editor: Client) -> None:
    response = editor.post(f"/claims/{claim.pk}/mark/", {"word": "conflict", "note": "p. 212 has 6,114"}, headers=HTMX)
    assert response.status_code == 200
    assert f'<article id="claim-{claim.pk}"' in response.content.decode()
    assert json.loads(response.headers["HX-Trigger"]) == {"figure-marked": {"message": "Marked: Conflict."}}
    assert "p. 212 has 6,114" in text(response)
    assert (Mark.objects.get().word, Mark.objects.get().note) == ("conflict", "p. 212 has 6,114")


def test_without_javascript_the_page_comes_back(claim: Claim, editor: Client) -> None:
    response = editor.post(f"/claims/{claim.pk}/mark/", {"word": "agree"}, follow=True)
    assert response.redirect_chain == [(f"/figures/{claim.figure_id}/#claim-{claim.pk}", 303)]
    assert "Marked: Agree." in text(response)


def test_another_editors_mark_stands_beside(claim: Claim, editor: Client) -> None:
    review.mark(claim, editor=factories.user(name="Lee"), word="agree")
    response = editor.post(f"/claims/{claim.pk}/mark/", {"word": "conflict"}, headers=HTMX)
    assert "Lee" in text(response) and "(you)" in text(response) and "Editors differ" in text(response)
    assert Mark.objects.count() == 2


def test_twice_is_once_and_undo_takes_it_back(claim: Claim, editor: Client) -> None:
    for _time in range(2):
        editor.post(f"/claims/{claim.pk}/mark/", {"word": "agree"}, headers=HTMX)
    assert Mark.objects.count() == 1
    for _time in range(2):
        assert editor.post(f"/claims/{claim.pk}/unmark/", headers=HTMX).status_code == 200
    assert Mark.objects.count() == 0


def test_no_other_word_is_a_mark(claim: Claim, editor: Client) -> None:
    assert editor.post(f"/claims/{claim.pk}/mark/", {"word": "false"}).status_code == 400
    assert not Mark.objects.exists()


def test_a_note_alone_keeps_my_word(claim: Claim, editor: Client) -> None:
    """As Ctrl+Enter in the note sends it."""
    review.mark(claim, editor=factories.user(name="Lee"), word="agree")
    editor.post(f"/claims/{claim.pk}/mark/", {"word": "conflict"}, headers=HTMX)
    response = editor.post(f"/claims/{claim.pk}/mark/", {"note": "p. 212 has 6,114"}, headers=HTMX)
    assert response.status_code == 200
    assert list(Mark.objects.order_by("pk").values_list("word", "note")) == [("agree", ""), ("conflict", "p. 212 has 6,114")]


def test_a_note_without_a_mark_asks_for_one_and_is_kept_in_its_field(claim: Claim, editor: Client) -> None:
    review.mark(claim, editor=factories.user(name="Lee"), word="agree")
    response = editor.post(f"/claims/{claim.pk}/mark/", {"note": "p. 212 has 6,114"}, headers=HTMX)
    assert response.status_code == 422
    assert f'<article id="claim-{claim.pk}"' in response.content.decode()
    assert "Choose agree, conflict or unclear" in text(response) and "p. 212 has 6,114" in text(response)
    assert "Choose agree" in text(editor.post(f"/claims/{claim.pk}/mark/", {"note": "x"}))
    assert Mark.objects.count() == 1


def test_a_new_source_with_a_file(claim: Claim, editor: Client) -> None:
    sent = {
        "title": "2021年年報",
        "publisher": "商湯集團",
        "kind": "filing",
        "file": SimpleUploadedFile("ar2021.pdf", b"%PDF-1.7"),
        "passage": "本集團有6,114名僱員。",
        "value": "6,114名",
        "place": "第212頁",
    }
    response = editor.post(f"/claims/{claim.pk}/cite/", sent, headers=HTMX)
    citation = Citation.objects.get()
    assert (citation.value, citation.unit, citation.place) == (6114, "person", "第212頁")
    assert (citation.bounds.lower, citation.bounds.upper) == (6114, 6114)
    assert bytes(citation.source.file) == b"%PDF-1.7"
    assert "2021年年報" in text(response) and "figure-cited" in response.headers["HX-Trigger"]


def test_an_existing_source(claim: Claim, editor: Client) -> None:
    source = factories.source()
    editor.post(f"/claims/{claim.pk}/cite/", {"source": source.pk, "value": "6114"})
    assert Citation.objects.get().source == source
    assert Source.objects.count() == 1


def offered(page: object) -> list[str]:
    """The options of the choice of a source, as they are read; what cannot be chosen in brackets."""
    choice = re.search(r'<select name="source".*?</select>', page.content.decode(), re.DOTALL)  # type: ignore[attr-defined]
    assert choice is not None
    return [f"({said})" if "disabled" in about else said for about, said in re.findall(r"<option(.*?)>(.*?)</option>", choice[0])]


def test_the_sources_nearest_to_the_claim_are_offered_first(room: Newsroom, claim: Claim, editor: Client) -> None:
    elsewhere = factories.source(title="無關的來源")
    of_story = factories.source(title="同一專題的來源")
    of_figure = factories.source(title="同一數字的來源")
    other_figure = room.figures[3].claims.order_by("pk")[0]
    beside = Claim.objects.filter(figure=claim.figure).exclude(pk=claim.pk)[0]
    sourcing.cite(other_figure, source=of_story, added_by=None, passage="x")
    sourcing.cite(beside, source=of_figure, added_by=None, passage="x")
    for number in range(2):
        factories.source(title=f"較新的來源{number}")
    said = offered(editor.get(f"/claims/{claim.pk}/cite/"))
    assert said == ["A new source", str(of_figure), str(of_story), *map(str, Source.objects.order_by("-pk")[:2]), str(elsewhere)]


def test_one_of_many_sources_is_found_by_its_words(claim: Claim, editor: Client) -> None:
    wanted = factories.source(title="衛生局週報", publisher="海港市")
    for number in range(OFFERED):
        factories.source(title=f"年報{number}")
    address = f"/claims/{claim.pk}/cite/"
    assert offered(editor.get(address))[-1] == "(There are others: find them by their words.)"
    assert str(wanted) not in offered(editor.get(address))
    assert offered(editor.get(f"{address}?find=海港 週報")) == ["A new source", str(wanted)]
    assert offered(editor.get(f"{address}?find=月報")) == ["A new source", "(No source has these words.)"]
    # what was chosen before stays chosen, also where the form comes back
    assert f'value="{wanted.pk}" selected' in editor.get(f"{address}?find=年報1&source={wanted.pk}").content.decode()
    assert f'value="{wanted.pk}" selected' in editor.post(address, {"source": wanted.pk}).content.decode()
    assert editor.get(f"{address}?source={'9' * 30}").status_code == 200


def test_a_loss_is_cited_as_it_is_shown(room: Newsroom, editor: Client) -> None:
    claim = room.figures[3].claims.order_by("pk")[1]
    editor.post(f"/claims/{claim.pk}/cite/", {"source": factories.source().pk, "value": "60.93億元"})
    citation = Citation.objects.get()
    assert (citation.value, citation.unit) == (Decimal("-6093000000"), "CNY")
    assert citation.bounds.lower < citation.value < citation.bounds.upper


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"passage": "x"}, "give the title of a new one"),
        ({"title": "x"}, "Quote the passage, or give the value it states."),
        ({"title": "x", "value": "many"}, "This is not read as one amount."),
        ({"title": "x", "passage": "y", "url": "javascript:alert(1)"}, "Enter a valid URL."),
        ({"title": "x", "passage": "y", "published": "yesterday"}, "Enter a valid date."),
    ],
)
def test_what_is_wrong_is_said_in_the_form(sent: dict[str, str], said: str, claim: Claim, editor: Client) -> None:
    response = editor.post(f"/claims/{claim.pk}/cite/", sent, headers=HTMX)
    assert response.status_code == 422
    assert response.headers["HX-Retarget"] == f"#cite-form-{claim.pk}"
    assert said in text(response)
    assert said in text(editor.post(f"/claims/{claim.pk}/cite/", sent))
    assert not Citation.objects.exists()


def test_a_superseded_claim_is_gone(claim: Claim, editor: Client) -> None:
    review.dismiss(claim, editor=factories.user())
    assert editor.post(f"/claims/{claim.pk}/mark/", {"word": "agree"}).status_code == 404
