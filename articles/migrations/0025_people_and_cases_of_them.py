"""Figures of people and of cases of them are one: 29人死亡 and 28例死亡 meet. What stands twice is lined up when it is read again."""

from django.db import migrations

COUNTED = """
    UPDATE articles_figure AS figure SET dimension = 'person' WHERE dimension = '{counter}' AND NOT EXISTS (
        SELECT 1 FROM articles_figure AS twin WHERE twin.dimension = 'person' AND twin.entity_id = figure.entity_id
            AND twin.metric_id = figure.metric_id AND twin.kind = figure.kind AND twin.period IS NOT DISTINCT FROM figure.period)
"""


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0024_history_and_acts'),
    ]

    operations = [
        migrations.RunSQL(COUNTED.format(counter=counter), migrations.RunSQL.noop) for counter in ('case', 'person_time')
    ]
