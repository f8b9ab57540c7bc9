"""What a merge moved is kept, so that it can be taken back; the four groups may see it, and administrators do it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from articles.access import make_groups


def make(apps, schema_editor):
    make_groups(apps)


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0007_what_can_never_be'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Merge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gone', models.CharField(max_length=300, verbose_name='was')),
                ('moved', models.JSONField(default=dict, editable=False)),
                ('merged_at', models.DateTimeField(auto_now_add=True, verbose_name='merged')),
                ('undone_at', models.DateTimeField(blank=True, null=True, verbose_name='undone')),
                ('entity', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='merges', to='articles.entity', verbose_name='entity')),
                ('merged_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='merged by')),
                ('metric', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='merges', to='articles.metric', verbose_name='metric')),
                ('undone_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='undone by')),
            ],
            options={
                'verbose_name': 'merge',
                'verbose_name_plural': 'merges',
                'ordering': ('-merged_at', '-pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('entity__isnull', False), ('metric__isnull', True)), models.Q(('entity__isnull', True), ('metric__isnull', False)), _connector='OR'), name='merge_of_entities_or_of_metrics')],
            },
        ),
        migrations.RunPython(make, migrations.RunPython.noop),
    ]
