"""An article has versions, one of them current; a claim of an earlier one says what became of it in the next."""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.comparison
from django.conf import settings
from django.db import migrations, models

from articles.access import make_groups


def make(apps, schema_editor):
    """The groups may also look at batches and items in the admin."""
    make_groups(apps)


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0022_how_far_the_desk_is'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='article',
            name='article_once_in_a_story',
        ),
        migrations.AddField(
            model_name='article',
            name='corrected',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), blank=True, default=list, size=None, verbose_name='corrected'),
        ),
        migrations.AddField(
            model_name='article',
            name='current',
            field=models.BooleanField(db_default=True, default=True, verbose_name='current'),
        ),
        migrations.AddField(
            model_name='article',
            name='first_version',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='later_versions', to='articles.article', verbose_name='first version'),
        ),
        migrations.AddField(
            model_name='article',
            name='replaced_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='replaced'),
        ),
        migrations.AddField(
            model_name='article',
            name='version',
            field=models.PositiveSmallIntegerField(db_default=1, default=1, verbose_name='version'),
        ),
        migrations.AddField(
            model_name='claim',
            name='fate',
            field=models.CharField(blank=True, choices=[('kept', 'Unchanged'), ('reworded', 'Same number, other words'), ('changed', 'Changed'), ('gone', 'Gone')], db_default='', default='', editable=False, max_length=10, verbose_name='in the next version'),
        ),
        migrations.AddField(
            model_name='claim',
            name='successor',
            field=models.ForeignKey(blank=True, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='predecessors', to='articles.claim', verbose_name='in its place'),
        ),
        migrations.AddField(
            model_name='item',
            name='corrects',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='articles.article', verbose_name='corrects'),
        ),
        migrations.AddIndex(
            model_name='claim',
            index=models.Index(condition=models.Q(('fate__in', ('changed', 'reworded', 'gone'))), fields=['figure'], name='claim_changed'),
        ),
        migrations.AddIndex(
            model_name='claim',
            index=models.Index(condition=models.Q(('successor__isnull', False)), fields=['successor'], name='claim_by_successor'),
        ),
        migrations.AddConstraint(
            model_name='article',
            constraint=models.UniqueConstraint(condition=models.Q(('replaced_at__isnull', True)), fields=('story', 'sha256'), name='article_once_in_a_story', violation_error_message='This story already holds an article with the very same content.'),
        ),
        migrations.AddConstraint(
            model_name='article',
            constraint=models.UniqueConstraint(django.db.models.functions.comparison.Coalesce('first_version', 'id', output_field=models.BigIntegerField()), models.F('version'), name='article_version_once'),
        ),
        migrations.AddConstraint(
            model_name='article',
            constraint=models.UniqueConstraint(django.db.models.functions.comparison.Coalesce('first_version', 'id', output_field=models.BigIntegerField()), condition=models.Q(('current', True)), name='article_has_one_current_version'),
        ),
        migrations.AddConstraint(
            model_name='article',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('first_version__isnull', True), ('version', 1)), models.Q(('first_version__isnull', False), ('version__gt', 1)), _connector='OR'), name='article_versions_start_at_one'),
        ),
        migrations.AddConstraint(
            model_name='article',
            constraint=models.CheckConstraint(condition=models.Q(('current', False), ('replaced_at__isnull', True), _connector='OR'), name='article_replaced_is_not_current'),
        ),
        migrations.AddConstraint(
            model_name='claim',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('fate', ''), ('successor__isnull', True)), models.Q(('fate__in', ('kept', 'reworded', 'changed', 'gone')), ('superseded_at__isnull', False)), _connector='OR'), name='claim_fate_of_an_earlier_version'),
        ),
        migrations.RunPython(make, migrations.RunPython.noop),
    ]
