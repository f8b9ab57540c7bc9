"""Every order of the board, and every way of finding a figure, has an index to read from."""

from decimal import Decimal

import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.comparison
from django.db import migrations, models

import articles.querysets.grams


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0011_where_a_figure_is_told'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='figure',
            name='figure_by_relation',
        ),
        migrations.AlterField(
            model_name='article',
            name='story',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='articles.story', verbose_name='story'),
        ),
        migrations.AlterField(
            model_name='claim',
            name='figure',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='articles.figure', verbose_name='figure'),
        ),
        migrations.AddIndex(
            model_name='article',
            index=models.Index(fields=['-created_at', '-id'], name='article_newest'),
        ),
        migrations.AddIndex(
            model_name='article',
            index=models.Index(fields=['story', 'outlet', 'state'], name='article_of_story'),
        ),
        migrations.AddIndex(
            model_name='claim',
            index=models.Index(fields=['figure', 'id'], name='claim_of_figure'),
        ),
        migrations.AddIndex(
            model_name='claim',
            index=models.Index(condition=models.Q(('superseded_at__isnull', True)), fields=['value', 'unit'], name='claim_by_value'),
        ),
        migrations.AddIndex(
            model_name='entityalias',
            index=django.contrib.postgres.indexes.GinIndex(articles.querysets.grams.Grams('folded', 1), name='alias_search'),
        ),
        migrations.AddIndex(
            model_name='figure',
            index=models.Index(models.F('relation'), models.OrderBy(django.db.models.functions.comparison.Coalesce(models.F('spread'), models.Value(Decimal('-1'), output_field=models.DecimalField())), descending=True), models.OrderBy(models.F('outlet_count'), descending=True), models.OrderBy(models.F('claim_count'), descending=True), models.OrderBy(models.F('id'), descending=True), condition=models.Q(('claim_count__gt', 0)), name='figure_by_gap'),
        ),
        migrations.AddIndex(
            model_name='figure',
            index=models.Index(models.F('relation'), models.OrderBy(models.F('outlet_count'), descending=True), models.OrderBy(models.F('claim_count'), descending=True), models.OrderBy(models.F('id'), descending=True), condition=models.Q(('claim_count__gt', 0)), name='figure_by_outlets'),
        ),
        migrations.AddIndex(
            model_name='figure',
            index=models.Index(models.F('relation'), models.OrderBy(models.F('id'), descending=True), condition=models.Q(('claim_count__gt', 0)), name='figure_by_age'),
        ),
        migrations.AddIndex(
            model_name='figure',
            index=models.Index(models.F('relation'), models.F('sort_name'), models.F('id'), condition=models.Q(('claim_count__gt', 0)), name='figure_by_name'),
        ),
        migrations.AddIndex(
            model_name='figure',
            index=django.contrib.postgres.indexes.GinIndex(fields=['story_ids'], name='figure_stories'),
        ),
        migrations.AddIndex(
            model_name='figure',
            index=django.contrib.postgres.indexes.GinIndex(fields=['outlet_ids'], name='figure_outlets'),
        ),
        migrations.AddIndex(
            model_name='figure',
            index=django.contrib.postgres.indexes.GinIndex(articles.querysets.grams.Grams('search', 2), name='figure_search'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=models.Index(fields=['-created_at', '-id'], name='source_newest'),
        ),
        migrations.AddIndex(
            model_name='story',
            index=models.Index(fields=['-created_at', '-id'], name='story_newest'),
        ),
    ]
