"""Figures know whose articles speak of them and under which name they stand; words are found by their pairs of characters."""

import django.contrib.postgres.fields
from django.db import migrations, models

# the pairs of neighbouring characters that a text holds, and with shortest = 1 the single ones; querysets/grams.py asks for them
GRAMS = """
CREATE FUNCTION articles_grams(words text, shortest int) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    found text[] := '{}';
    pair text;
BEGIN
    FOR at IN 1 .. length(words) LOOP
        pair := substr(words, at, 2);
        IF shortest = 1 THEN
            found := found || left(pair, 1);
        END IF;
        IF length(pair) = 2 AND pair !~ '\\s' THEN
            found := found || pair;
        END IF;
    END LOOP;
    RETURN found;
END $$;
"""
NO_GRAMS = "DROP FUNCTION articles_grams(text, int);"

# as lineup.refresh writes them from now on
FILL = """
UPDATE articles_figure AS figure SET
    story_ids = coalesce(told.stories, '{}'), outlet_ids = coalesce(told.outlets, '{}'),
    sort_name = concat_ws(E'\\t', left(entity.name, 100), left(metric.key, 100),
        lpad((99999999 - coalesce(to_char(lower(figure.period), 'YYYYMMDD')::int, 0))::text, 8, '0'))
FROM articles_figure AS one
    JOIN articles_entity AS entity ON entity.id = one.entity_id JOIN articles_metric AS metric ON metric.id = one.metric_id
    LEFT JOIN (
        SELECT claim.figure_id, array_agg(DISTINCT article.story_id) AS stories, array_agg(DISTINCT article.outlet_id) AS outlets
        FROM articles_claim AS claim JOIN articles_article AS article ON article.id = claim.article_id
        WHERE claim.superseded_at IS NULL GROUP BY claim.figure_id
    ) AS told ON told.figure_id = one.id
WHERE figure.id = one.id
"""


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0010_outcomes_of_claims'),
    ]

    operations = [
        migrations.RunSQL(GRAMS, NO_GRAMS),
        migrations.AddField(
            model_name='figure',
            name='outlet_ids',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), blank=True, default=list, editable=False, size=None),
        ),
        migrations.AddField(
            model_name='figure',
            name='sort_name',
            field=models.TextField(blank=True, editable=False),
        ),
        migrations.AddField(
            model_name='figure',
            name='story_ids',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), blank=True, default=list, editable=False, size=None),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
