"""The feeds of outlets that the desk follows, and what each has listed; editors may follow one."""

import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

from articles.access import make_groups


def make(apps, schema_editor):
    make_groups(apps)


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0015_snapshots_of_addresses'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Feed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.CharField(max_length=2000, verbose_name='address')),
                ('words', models.CharField(blank=True, help_text='One of them stands in the title; apart by spaces.', max_length=300, verbose_name='only with these words')),
                ('active', models.BooleanField(default=True, verbose_name='followed')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='added')),
                ('checked_at', models.DateTimeField(blank=True, null=True, verbose_name='last looked at')),
                ('last_ok', models.DateTimeField(blank=True, null=True, verbose_name='last read well')),
                ('last_entry_at', models.DateTimeField(blank=True, null=True, verbose_name='last entry')),
                ('longest_pause', models.DurationField(blank=True, null=True, verbose_name='longest pause between entries')),
                ('failures', models.PositiveSmallIntegerField(default=0, verbose_name='failures in a row')),
                ('reason', models.JSONField(blank=True, null=True, verbose_name='reason')),
                ('etag', models.CharField(blank=True, editable=False, max_length=300)),
                ('modified', models.CharField(blank=True, editable=False, max_length=100)),
                ('added_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='feeds', to=settings.AUTH_USER_MODEL, verbose_name='added by')),
                ('outlet', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='feeds', to='articles.outlet', verbose_name='outlet')),
                ('story', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='feeds', to='articles.story', verbose_name='story')),
            ],
            options={
                'verbose_name': 'feed',
                'verbose_name_plural': 'feeds',
                'ordering': ('outlet__name', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(editable=False, max_length=64)),
                ('address', models.CharField(max_length=2000, verbose_name='address')),
                ('title', models.CharField(blank=True, max_length=500, verbose_name='title')),
                ('published_at', models.DateTimeField(blank=True, null=True, verbose_name='published')),
                ('found_at', models.DateTimeField(auto_now_add=True, verbose_name='found')),
                ('item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='entries', to='articles.item', verbose_name='item')),
                ('feed', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='entries', to='articles.feed', verbose_name='feed')),
            ],
            options={
                'verbose_name': 'entry of a feed',
                'verbose_name_plural': 'entries of feeds',
                'ordering': ('-found_at', '-pk'),
            },
        ),
        migrations.AddConstraint(
            model_name='feed',
            constraint=models.UniqueConstraint(models.F('outlet'), django.db.models.functions.text.MD5('address'), name='feed_once_of_an_outlet'),
        ),
        migrations.AddConstraint(
            model_name='feed',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('failures', 0), ('reason__isnull', True)), models.Q(('failures__gt', 0), ('reason__isnull', False)), _connector='OR'), name='feed_failed_with_its_reason'),
        ),
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(fields=['feed', '-found_at', '-id'], name='entry_newest_of_feed'),
        ),
        migrations.AddConstraint(
            model_name='entry',
            constraint=models.UniqueConstraint(fields=('feed', 'key'), name='entry_once_of_a_feed'),
        ),
        migrations.RunPython(make, migrations.RunPython.noop),
    ]
