"""What addresses gave, kept with time and hash: of articles, of items on their way, and of sources."""

import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models

from articles.access import make_groups


def make(apps, schema_editor):
    make_groups(apps)


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0014_neighbours_by_entity_and_period'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='source',
            name='archive_asked_at',
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='source',
            name='archive_reason',
            field=models.JSONField(blank=True, editable=False, null=True, verbose_name='reason'),
        ),
        migrations.AddField(
            model_name='source',
            name='archive_state',
            field=models.CharField(blank=True, choices=[('', 'None'), ('waiting', 'Being fetched'), ('kept', 'Kept'), ('failed', 'Failed')], default='', editable=False, max_length=10, verbose_name='archived copy'),
        ),
        migrations.CreateModel(
            name='Snapshot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('asked', models.CharField(max_length=2000, verbose_name='address')),
                ('final', models.CharField(max_length=2000, verbose_name='address after redirects')),
                ('status', models.PositiveSmallIntegerField(verbose_name='status')),
                ('headers', models.JSONField(default=list, verbose_name='headers')),
                ('content_type', models.CharField(blank=True, max_length=170, verbose_name='content type')),
                ('charset', models.CharField(blank=True, max_length=40, verbose_name='declared encoding')),
                ('data', models.BinaryField(verbose_name='content')),
                ('size', models.PositiveIntegerField(verbose_name='bytes')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('fetched_at', models.DateTimeField(verbose_name='fetched')),
                ('seen_at', models.DateTimeField(verbose_name='last seen unchanged')),
            ],
            options={
                'verbose_name': 'snapshot',
                'verbose_name_plural': 'snapshots',
                'ordering': ('-seen_at', '-pk'),
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.MD5('asked'), models.F('sha256'), name='snapshot_once_of_an_address'), models.CheckConstraint(condition=models.Q(('sha256__regex', '^[0-9a-f]{64}$')), name='snapshot_sha256_is_one'), models.CheckConstraint(condition=models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Length('data'), models.F('size')), ('size__gt', 0)), name='snapshot_is_whole'), models.CheckConstraint(condition=models.Q(('seen_at__gte', models.F('fetched_at'))), name='snapshot_seen_when_fetched_or_later')],
            },
        ),
        migrations.AddField(
            model_name='article',
            name='snapshot',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='articles.snapshot', verbose_name='snapshot'),
        ),
        migrations.AddField(
            model_name='item',
            name='snapshot',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='items', to='articles.snapshot', verbose_name='snapshot'),
        ),
        migrations.AddField(
            model_name='source',
            name='snapshots',
            field=models.ManyToManyField(blank=True, related_name='sources', to='articles.snapshot', verbose_name='archived copies'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=models.Index(condition=models.Q(('archive_state', 'waiting')), fields=['archive_asked_at'], name='source_awaits_its_copy'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('archive_state__in', ('', 'waiting', 'kept', 'failed'))), name='source_archive_known'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('archive_reason__isnull', False), ('archive_state', 'failed')), models.Q(models.Q(('archive_state', 'failed'), _negated=True), ('archive_reason__isnull', True)), _connector='OR'), name='source_archive_failed_with_its_reason'),
        ),
        migrations.RunPython(make, migrations.RunPython.noop),
    ]
