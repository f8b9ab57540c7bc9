"""Amounts are numbers, words are among their choices, names are not blank, and a verdict stays as it was given."""

import articles.models.fields
import django.db.models.functions.comparison
from django.conf import settings
from django.db import migrations, models

# Merging two figures makes one history of two: it says so for its transaction, and may move and number verdicts, no more.
VERDICTS_STAY = """
CREATE FUNCTION articles_verdict_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.value::text, NEW.unit, NEW.reason, NEW.decided_by_id, NEW.created_at)
            IS DISTINCT FROM (OLD.id, OLD.value::text, OLD.unit, OLD.reason, OLD.decided_by_id, OLD.created_at)
        OR (NEW.figure_id, NEW.version) IS DISTINCT FROM (OLD.figure_id, OLD.version)
            AND coalesce(current_setting('factcheck.merging', true), '') <> 'on'
    THEN
        RAISE EXCEPTION 'verdict % cannot change: give a new version', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_stays', TABLE = 'articles_verdict';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER articles_verdict_stays BEFORE UPDATE ON articles_verdict
    FOR EACH ROW EXECUTE FUNCTION articles_verdict_stays();

CREATE FUNCTION articles_verdict_goes_with_its_figure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM articles_figure WHERE id = OLD.figure_id) THEN
        RAISE EXCEPTION 'verdict % cannot be deleted while its figure stands: give a new version', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_stays', TABLE = 'articles_verdict';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER articles_verdict_goes_with_its_figure AFTER DELETE ON articles_verdict
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION articles_verdict_goes_with_its_figure();
"""
NO_VERDICTS_STAY = """
DROP TRIGGER articles_verdict_goes_with_its_figure ON articles_verdict;
DROP FUNCTION articles_verdict_goes_with_its_figure();
DROP TRIGGER articles_verdict_stays ON articles_verdict;
DROP FUNCTION articles_verdict_stays();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0006_say_what_is_wrong_with_bounds'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='verdict',
            name='verdict_gives_its_reason',
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.CheckConstraint(condition=models.Q(('bounds__isnull', True), ('value__isnull', True), models.Q(models.Q(('bounds__lower_inf', True), ('bounds__startswith__lte', models.F('value')), _connector='OR'), models.Q(('bounds__upper_inf', True), ('bounds__endswith__gte', models.F('value')), _connector='OR')), _connector='OR'), name='citation_value_within_bounds', violation_error_message='The value lies outside the bounds: correct both.'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('value__gt', django.db.models.functions.comparison.Cast(models.Value('-Infinity'), articles.models.fields.ExactField())), ('value__lt', django.db.models.functions.comparison.Cast(models.Value('Infinity'), articles.models.fields.ExactField()))), models.Q(models.Q(('bounds__startswith__gt', django.db.models.functions.comparison.Cast(models.Value('-Infinity'), articles.models.fields.ExactField())), ('bounds__startswith__lt', django.db.models.functions.comparison.Cast(models.Value('Infinity'), articles.models.fields.ExactField()))), models.Q(('bounds__endswith__gt', django.db.models.functions.comparison.Cast(models.Value('-Infinity'), articles.models.fields.ExactField())), ('bounds__endswith__lt', django.db.models.functions.comparison.Cast(models.Value('Infinity'), articles.models.fields.ExactField()))))), name='citation_amounts_are_numbers', violation_error_message='A value or an end of bounds is a number; an end that is open is left out.'),
        ),
        migrations.AddConstraint(
            model_name='claim',
            constraint=models.UniqueConstraint(condition=models.Q(('superseded_at__isnull', False)), fields=('article', 'start', 'end'), name='one_superseded_claim_per_span'),
        ),
        migrations.AddConstraint(
            model_name='claim',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('value__gt', django.db.models.functions.comparison.Cast(models.Value('-Infinity'), articles.models.fields.ExactField())), ('value__lt', django.db.models.functions.comparison.Cast(models.Value('Infinity'), articles.models.fields.ExactField()))), models.Q(models.Q(('bounds__startswith__gt', django.db.models.functions.comparison.Cast(models.Value('-Infinity'), articles.models.fields.ExactField())), ('bounds__startswith__lt', django.db.models.functions.comparison.Cast(models.Value('Infinity'), articles.models.fields.ExactField()))), models.Q(('bounds__endswith__gt', django.db.models.functions.comparison.Cast(models.Value('-Infinity'), articles.models.fields.ExactField())), ('bounds__endswith__lt', django.db.models.functions.comparison.Cast(models.Value('Infinity'), articles.models.fields.ExactField()))))), name='claim_amounts_are_numbers', violation_error_message='A value or an end of bounds is a number; an end that is open is left out.'),
        ),
        migrations.AddConstraint(
            model_name='claim',
            constraint=models.CheckConstraint(condition=models.Q(('unit__regex', '[^\\s\\u3000]')), name='claim_has_a_unit'),
        ),
        migrations.AddConstraint(
            model_name='entity',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ('organisation', 'person', 'place', 'event'))), name='entity_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='figure',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('hull__isnull', True), ('hull__isempty', False), _connector='OR'), models.Q(('common__isnull', True), ('common__isempty', False), _connector='OR')), name='figure_ranges_not_empty'),
        ),
        migrations.AddConstraint(
            model_name='figure',
            constraint=models.CheckConstraint(condition=models.Q(('spread__isnull', True), models.Q(models.Q(('spread__gt', django.db.models.functions.comparison.Cast(models.Value('-Infinity'), articles.models.fields.ExactField())), ('spread__lt', django.db.models.functions.comparison.Cast(models.Value('Infinity'), articles.models.fields.ExactField()))), ('spread__gte', 0)), _connector='OR'), name='figure_spread_is_a_gap'),
        ),
        migrations.AddConstraint(
            model_name='metric',
            constraint=models.CheckConstraint(condition=models.Q(('nature__in', ('instant', 'duration', 'event'))), name='metric_nature_known'),
        ),
        migrations.AddConstraint(
            model_name='outlet',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '[^\\s\\u3000]')), name='outlet_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ('filing', 'statistics', 'release', 'interview', 'dataset', 'page'))), name='source_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='story',
            constraint=models.CheckConstraint(condition=models.Q(('name__regex', '[^\\s\\u3000]')), name='story_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='verdict',
            constraint=models.CheckConstraint(condition=models.Q(('reason__regex', '[^\\s\\u3000]')), name='verdict_gives_its_reason'),
        ),
        migrations.AddConstraint(
            model_name='verdict',
            constraint=models.CheckConstraint(condition=models.Q(('value__gt', django.db.models.functions.comparison.Cast(models.Value('-Infinity'), articles.models.fields.ExactField())), ('value__lt', django.db.models.functions.comparison.Cast(models.Value('Infinity'), articles.models.fields.ExactField()))), name='verdict_value_is_a_number'),
        ),
        migrations.AlterConstraint(
            model_name='citation',
            name='citation_bounds_not_empty',
            constraint=models.CheckConstraint(condition=models.Q(('bounds__isnull', True), ('bounds__isempty', False), _connector='OR'), name='citation_bounds_not_empty', violation_error_message='No value lies within these bounds.'),
        ),
        migrations.RunSQL(VERDICTS_STAY, NO_VERDICTS_STAY),
    ]
