"""Who has a figure, and until when, is kept from now on."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0025_people_and_cases_of_them'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='WorkflowEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('due_at', models.DateTimeField(blank=True, null=True, verbose_name='due')),
            ],
            options={
                'abstract': False,
                'default_permissions': (),
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='workflow',
            trigger=pgtrigger.compiler.Trigger(name='before_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_workflowevent" ("assignee_id", "due_at", "figure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."assignee_id", old_values."due_at", old_values."figure_id", _pgh_attached_context.value, clock_timestamp(), \'before\', old_values."figure_id" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."figure_id") = (new_values."figure_id") WHERE (old_values."assignee_id" IS DISTINCT FROM (new_values."assignee_id") OR old_values."due_at" IS DISTINCT FROM (new_values."due_at")) ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='d93cc43b46763af3514c4b17dfd6c17d056f92b1', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_before_update_f9358', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_workflow', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='workflow',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_workflowevent" ("assignee_id", "due_at", "figure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."assignee_id", new_values."due_at", new_values."figure_id", _pgh_attached_context.value, clock_timestamp(), \'update\', new_values."figure_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."figure_id") = (new_values."figure_id") WHERE (old_values."assignee_id" IS DISTINCT FROM (new_values."assignee_id") OR old_values."due_at" IS DISTINCT FROM (new_values."due_at")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='aee3dde3c6668237db93adab6214e4d5c16912cc', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_726cc', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_workflow', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='workflow',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_workflowevent" ("assignee_id", "due_at", "figure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."assignee_id", old_values."due_at", old_values."figure_id", _pgh_attached_context.value, clock_timestamp(), \'delete\', old_values."figure_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='70daca9a3abc3863a6b054d3f87d601b3475e6e4', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_56426', referencing='REFERENCING OLD TABLE AS old_values ', table='articles_workflow', when='AFTER')),
        ),
        migrations.AddField(
            model_name='workflowevent',
            name='assignee',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='assigned to'),
        ),
        migrations.AddField(
            model_name='workflowevent',
            name='figure',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='articles.figure', verbose_name='figure'),
        ),
        migrations.AddField(
            model_name='workflowevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='workflowevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.workflow'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='workflowevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='62aee1dd38b8a4641678621725adddd7026d041f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7722f', table='articles_workflowevent', when='BEFORE')),
        ),
    ]
