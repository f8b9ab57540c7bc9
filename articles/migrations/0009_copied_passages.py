"""Articles keep fingerprints and the passages they share; a figure counts the outlets that did not copy. See `manage.py find_copies`."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0008_merges_that_can_be_taken_back'),
    ]

    operations = [
        migrations.CreateModel(
            name='CopiedPassage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('earlier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passages_carried_on', to='articles.article', verbose_name='earlier article')),
                ('later', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passages_taken_over', to='articles.article', verbose_name='later article')),
                ('start', models.PositiveIntegerField(verbose_name='start')),
                ('end', models.PositiveIntegerField(verbose_name='end')),
                ('later_start', models.PositiveIntegerField(verbose_name='start in the later article')),
                ('later_end', models.PositiveIntegerField(verbose_name='end in the later article')),
                ('alike', models.PositiveIntegerField(verbose_name='tokens alike')),
                ('changed', models.JSONField(blank=True, default=list, verbose_name='numbers that differ')),
            ],
            options={
                'verbose_name': 'copied passage',
                'verbose_name_plural': 'copied passages',
                'ordering': ('earlier_id', 'later_id', 'start'),
            },
        ),
        migrations.CreateModel(
            name='Fingerprint',
            fields=[
                ('pk', models.CompositePrimaryKey('hash', 'article_id', blank=True, editable=False, primary_key=True, serialize=False)),
                ('hash', models.BigIntegerField()),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='fingerprints', to='articles.article')),
                ('start', models.PositiveIntegerField()),
            ],
            options={
                'verbose_name': 'fingerprint',
                'verbose_name_plural': 'fingerprints',
            },
        ),
        migrations.AddField(
            model_name='article',
            name='copies_sought_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='compared with other articles'),
        ),
        migrations.AddField(
            model_name='figure',
            name='lineage_count',
            field=models.PositiveIntegerField(db_default=0, default=0, verbose_name='independent outlets'),
        ),
        # until copies are looked for, every outlet counts
        migrations.RunSQL("UPDATE articles_figure SET lineage_count = outlet_count", migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name='figure',
            constraint=models.CheckConstraint(condition=models.Q(('lineage_count__lte', models.F('outlet_count'))), name='figure_lineages_are_of_outlets'),
        ),
        migrations.AddConstraint(
            model_name='copiedpassage',
            constraint=models.UniqueConstraint(fields=('earlier', 'later', 'start'), name='copied_passage_once'),
        ),
        migrations.AddConstraint(
            model_name='copiedpassage',
            constraint=models.UniqueConstraint(fields=('earlier', 'later', 'later_start'), name='copied_passage_once_in_the_later'),
        ),
        migrations.AddConstraint(
            model_name='copiedpassage',
            constraint=models.CheckConstraint(condition=models.Q(('earlier', models.F('later')), _negated=True), name='copied_passage_of_two_articles'),
        ),
        migrations.AddConstraint(
            model_name='copiedpassage',
            constraint=models.CheckConstraint(condition=models.Q(('end__gt', models.F('start')), ('later_end__gt', models.F('later_start'))), name='copied_passage_ends_after_its_start'),
        ),
    ]
