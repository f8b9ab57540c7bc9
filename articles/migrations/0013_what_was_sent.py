"""What was sent to the desk, item by item, and the blocks of an article's text."""

import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0012_indexes_to_read_pages_from'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='article',
            name='blocks',
            field=models.JSONField(blank=True, default=list, verbose_name='blocks'),
        ),
        migrations.CreateModel(
            name='Batch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('outlet', models.CharField(blank=True, max_length=200, verbose_name='outlet')),
                ('region', models.CharField(blank=True, choices=[('TW', 'Taiwan'), ('HK', 'Hong Kong'), ('CN', 'Mainland China'), ('MO', 'Macau'), ('SG', 'Singapore'), ('US', 'United States'), ('GB', 'United Kingdom'), ('', 'Elsewhere or unknown')], max_length=8, verbose_name='region')),
                ('title', models.CharField(blank=True, max_length=500, verbose_name='title')),
                ('published_at', models.DateTimeField(blank=True, null=True, verbose_name='published')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='sent')),
                ('sent_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='batches', to=settings.AUTH_USER_MODEL, verbose_name='sent by')),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='batches', to='articles.story', verbose_name='story')),
            ],
            options={
                'verbose_name': 'batch',
                'verbose_name_plural': 'batches',
                'ordering': ('-created_at', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Item',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('file', 'File'), ('text', 'Pasted text'), ('address', 'Address')], default='file', max_length=10, verbose_name='kind')),
                ('name', models.CharField(blank=True, max_length=2000, verbose_name='name')),
                ('content_type', models.CharField(blank=True, max_length=100, verbose_name='content type')),
                ('size', models.PositiveBigIntegerField(default=0, verbose_name='bytes')),
                ('sha256', models.CharField(blank=True, editable=False, max_length=64, verbose_name='SHA-256')),
                ('details', models.JSONField(blank=True, default=dict, verbose_name='details')),
                ('encoding', models.CharField(blank=True, max_length=20, verbose_name='encoding')),
                ('state', models.CharField(choices=[('received', 'Received'), ('reading', 'Being read'), ('lining_up', 'Being lined up'), ('done', 'Done'), ('failed', 'Failed'), ('duplicate', 'Already there'), ('asks', 'Asks you'), ('opened', 'Opened')], default='received', max_length=10, verbose_name='state')),
                ('reason', models.JSONField(blank=True, null=True, verbose_name='reason')),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='attempts')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='received')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='changed')),
                ('article', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='items', to='articles.article', verbose_name='article')),
                ('batch', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='items', to='articles.batch', verbose_name='batch')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='members', to='articles.item', verbose_name='archive')),
            ],
            options={
                'verbose_name': 'item',
                'verbose_name_plural': 'items',
                'ordering': ('pk',),
            },
        ),
        migrations.CreateModel(
            name='Piece',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('data', models.BinaryField()),
                ('item', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='pieces', to='articles.item')),
            ],
            options={
                'ordering': ('item', 'number'),
            },
        ),
        migrations.AddIndex(
            model_name='batch',
            index=models.Index(fields=['sent_by', '-created_at', '-id'], name='batch_newest_of_sender'),
        ),
        migrations.AddIndex(
            model_name='item',
            index=models.Index(fields=['batch', 'id'], name='item_of_batch'),
        ),
        migrations.AddIndex(
            model_name='item',
            index=models.Index(fields=['batch', 'state', 'id'], name='item_of_batch_in_state'),
        ),
        migrations.AddIndex(
            model_name='item',
            index=models.Index(fields=['sha256'], name='item_by_content'),
        ),
        migrations.AddIndex(
            model_name='item',
            index=models.Index(condition=models.Q(('state__in', ('received', 'reading', 'lining_up'))), fields=['changed_at'], name='item_waiting'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ('file', 'text', 'address'))), name='item_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ('received', 'reading', 'lining_up', 'done', 'failed', 'duplicate', 'asks', 'opened'))), name='item_state_known'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.CheckConstraint(condition=models.Q(('state', 'failed'), models.Q(('article__isnull', False), ('state__in', ('lining_up', 'done', 'duplicate'))), models.Q(models.Q(('state__in', ('lining_up', 'done', 'duplicate')), _negated=True), ('article__isnull', True)), _connector='OR'), name='item_done_with_its_article'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('reason__isnull', False), ('state__in', ('failed', 'asks'))), models.Q(models.Q(('state__in', ('failed', 'asks')), _negated=True), ('reason__isnull', True)), _connector='OR'), name='item_failed_with_its_reason'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.CheckConstraint(condition=models.Q(('attempts__lte', 3)), name='item_begun_three_times_at_most'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.CheckConstraint(condition=models.Q(('sha256__regex', '^([0-9a-f]{64})?$')), name='item_sha256_is_one'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.UniqueConstraint(models.F('batch'), models.F('sha256'), django.db.models.functions.text.MD5('name'), condition=models.Q(('kind__in', ('file', 'text')), ('parent', None)), name='item_once_in_a_batch'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.UniqueConstraint(models.F('batch'), django.db.models.functions.text.MD5('name'), condition=models.Q(('kind', 'address')), name='address_once_in_a_batch'),
        ),
        migrations.AddConstraint(
            model_name='piece',
            constraint=models.UniqueConstraint(fields=('item', 'number'), name='piece_once_in_an_item'),
        ),
        migrations.AddConstraint(
            model_name='piece',
            constraint=models.CheckConstraint(condition=django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('data'), 1048576), name='piece_of_a_size'),
        ),
    ]
