"""What is sent when an editor sets a claim right, or brings in one that the engine has missed?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import adding
from articles.forms import named_metrics, slots
from articles.forms.amounts import LONGEST, Amount, AmountField, amount_of
from articles.models import Entity
from articles.wording import labels
from factcheck.extraction import typed
from factcheck.figures import Bounds, Change, Kind, Period, Qualifier, Reading

LABELS: Mapping[str, Any] = labels.SLOTS


class ClaimForm(forms.Form):
    """Every slot of a claim, as the article says it; reading is what it says now, said() what it says when the form is sent.

    What is left as it was stays exactly so: a value shown as 17.4億 keeps its bounds, decimals and scale word.
    """

    value = AmountField(label=LABELS["number"], required=False, help_text=gettext_lazy("As people write it: 6113, 17.4億."))
    qualifier = forms.ChoiceField(label=LABELS["hedge"], choices=list(labels.QUALIFIERS.items()))
    unit = forms.ChoiceField(label=LABELS["unit"])
    low = forms.CharField(label=gettext_lazy("Lowest value"), required=False, max_length=LONGEST)
    high = forms.CharField(
        label=gettext_lazy("Highest value"),
        required=False,
        max_length=LONGEST,
        help_text=gettext_lazy("Both empty: what the number and its qualifier say."),
    )
    metric = forms.CharField(label=LABELS["metric"], required=False, max_length=150)
    scope = forms.CharField(
        label=LABELS["scope"], required=False, max_length=150, help_text=gettext_lazy("Only a part: a segment, a region.")
    )
    entity = forms.CharField(label=LABELS["entity"], required=False, max_length=300)
    period = forms.CharField(
        label=LABELS["period"],
        required=False,
        max_length=100,
        help_text=gettext_lazy("2021年底, 2024年上半年, 2024-06-30; a count that runs: 2024-06-30 14:00."),
    )
    kind = forms.ChoiceField(label=LABELS["change"], choices=list(labels.KINDS.items()))
    change = forms.ChoiceField(label=gettext_lazy("Direction"), required=False)
    attribution = forms.CharField(label=LABELS["attribution"], required=False, max_length=300)
    new_names = forms.BooleanField(label=gettext_lazy("Yes, add this name"), required=False)

    def __init__(
        self,
        *args: Any,
        reading: Reading,
        language: str = "",
        published: date | None = None,
        entity: Entity | None = None,
        **options: Any,
    ) -> None:
        self.reading, self.published, self.known_entity = reading, published, entity
        self.asks_for_names = False
        super().__init__(*args, **{"auto_id": "id_slot_%s", "initial": slots.initial(reading, language), **options})
        self.fields["unit"].choices = slots.unit_choices(reading.unit)  # type: ignore[attr-defined]
        self.fields["change"].choices = [("", "—"), *labels.CHANGES.items()]  # type: ignore[attr-defined]
        self.fields["metric"].widget.attrs["list"] = "metrics"
        self.fields["entity"].widget.attrs["list"] = "entities"
        self.fields["value"].widget.attrs["data-focus"] = ""
        for field in self.fields.values():  # what was seen: of a slot that nobody touched a colleague's correction stands
            field.show_hidden_initial = True

    @property
    def shows_all(self) -> bool:
        """Whether something is said, or wrong, in the fields that are folded away."""
        folded = ("low", "high", "scope", "kind", "change", "attribution")
        if any(name in self.errors for name in folded):
            return True
        return bool(self.initial["low"] or self.initial["high"])

    def metric_names(self) -> list[str]:
        """What the field of the metric offers: those that are counted in such a unit."""
        return named_metrics.offered(self.reading.unit)

    def clean_low(self) -> Decimal | None:
        return self._end("low")

    def clean_high(self) -> Decimal | None:
        return self._end("high")

    def _end(self, name: str) -> Decimal | None:
        text = self.cleaned_data[name].strip()
        return amount_of(text).value if text else None

    def clean_period(self) -> Period | None:
        text = self.cleaned_data["period"].strip()
        if "period" not in self.changed_data:
            return self.reading.period
        found = typed.period(text, published=self.published) if text else None
        if text and found is None:
            raise forms.ValidationError(_("This is not read as one time. Write 2024年上半年, 31 December 2021 or 2021-12-31."))
        return found

    def clean_entity(self) -> str | None:
        name = " ".join(self.cleaned_data["entity"].split())
        if name and adding.named(name, prefer=self.known_entity) is None:
            self._ask(
                _("No article has named “%(name)s” so far. Correct the name, or say below that it is new.") % {"name": name}
            )
        return name or None

    def clean_metric(self) -> str | None:
        text = " ".join(self.cleaned_data["metric"].split())
        if not text or "metric" not in self.changed_data:
            return self.reading.metric if text else None
        key = named_metrics.key_of(text, unit=self.cleaned_data.get("unit") or self.reading.unit)
        if key is None:
            self._ask(_("“%(name)s” is no metric so far. Choose one of the list, or say below that it is new.") % {"name": text})
        return key or named_metrics.new_key(text)

    def _ask(self, sentence: str) -> None:
        self.asks_for_names = True
        if not self.data.get("new_names"):
            raise forms.ValidationError(sentence, code="new")

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if self.errors:
            return cleaned
        if cleaned["value"] is None and cleaned["low"] is None and cleaned["high"] is None:
            self.add_error("value", _("Give the value, or the lowest or highest that the words allow."))
            return cleaned
        try:
            bounds = self._bounds()
        except ValueError:
            self.add_error("low", _("No value lies between these two: the lowest is above the highest."))
            return cleaned
        value = self._value()
        if value is not None and value not in bounds and value not in (bounds.low, bounds.high):
            self.add_error("low", _("The value lies outside these two: correct them too, or leave both empty."))
        cleaned["bounds"] = bounds
        return cleaned

    def _value(self) -> Decimal | None:
        amount: Amount | None = self.cleaned_data["value"]
        return None if amount is None else amount.value if "value" in self.changed_data else self.reading.value

    def _qualifier(self) -> Qualifier:
        """The one chosen; where only the value was typed anew, with a hedge, that one."""
        amount: Amount | None = self.cleaned_data["value"]
        if "value" in self.changed_data and "qualifier" not in self.changed_data and amount is not None:
            return amount.qualifier if amount.qualifier is not Qualifier.EXACT else Qualifier(self.cleaned_data["qualifier"])
        return Qualifier(self.cleaned_data["qualifier"])

    def _bounds(self) -> Bounds:
        cleaned, was = self.cleaned_data, self.reading.bounds
        if not {"value", "qualifier", "unit", "low", "high"} & set(self.changed_data):
            return was
        low, high, qualifier = cleaned["low"], cleaned["high"], self._qualifier()
        value = self._value()
        if low is None and high is None and value is not None:
            decimals, scale = self._digits()
            return typed.bounds(value, decimals=decimals, scale=scale, unit=self._unit(), qualifier=qualifier)
        return Bounds(
            low=low,
            high=high,
            low_closed=low is not None and (was.low_closed if low == was.low else qualifier is not Qualifier.OVER),
            high_closed=high is not None and (was.high_closed if high == was.high else qualifier is not Qualifier.UNDER),
        )

    def _digits(self) -> tuple[int, Decimal]:
        amount: Amount | None = self.cleaned_data["value"]
        if "value" in self.changed_data and amount is not None:
            return amount.decimals, amount.scale
        return self.reading.decimals, self.reading.scale

    def _unit(self) -> str:
        """The one chosen; where only the value was typed anew, with its unit, that one."""
        amount: Amount | None = self.cleaned_data["value"]
        chosen: str = self.cleaned_data["unit"]
        return amount.unit or chosen if amount is not None and "unit" not in self.changed_data and self._typed() else chosen

    def _typed(self) -> bool:
        return "value" in self.changed_data

    def said(self) -> Reading:
        """What the sent form says of the same words. Only of a valid form."""
        cleaned = self.cleaned_data
        decimals, scale = self._digits()
        kind = Kind(cleaned["kind"])
        scope = self.reading.scope
        if "scope" in self.changed_data:
            scope = named_metrics.scopes_of(cleaned["scope"], was=scope)
        return replace(
            self.reading,
            value=self._value(),
            bounds=cleaned["bounds"],
            unit=self._unit(),
            kind=kind,
            qualifier=self._qualifier(),
            change=Change(cleaned["change"]) if cleaned["change"] and kind is not Kind.LEVEL else None,
            decimals=decimals,
            scale=scale,
            entity=cleaned["entity"],
            metric=cleaned["metric"],
            scope=scope if cleaned["metric"] else (),
            period=cleaned["period"],
            attribution=cleaned["attribution"].strip() or None,
        )
