"""Every change that people make is kept from now on; what they have said so far is told as having come as it stands."""

import articles.models.fields
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from decimal import Decimal
from django.conf import settings
from django.db import migrations, models


#: what only people make, and the time at which a row is told to have come
WRITTEN = {'Mark': 'updated_at', 'Citation': 'created_at', 'Verdict': 'created_at', 'Source': 'created_at', 'Story': 'created_at', 'Feed': 'created_at'}


def begin(apps, schema_editor):
    for name, moment in WRITTEN.items():
        table, events = (apps.get_model('articles', model)._meta.db_table for model in (name, f'{name}Event'))
        columns = [field.column for field in apps.get_model('articles', f'{name}Event')._meta.local_fields if not field.column.startswith('pgh_')]
        listed = ', '.join(f'"{column}"' for column in columns)
        schema_editor.execute(
            f"INSERT INTO {events} ({listed}, pgh_created_at, pgh_label, pgh_obj_id) SELECT {listed}, {moment}, 'insert', id FROM {table} ORDER BY {moment}, id"
        )


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0023_versions_of_articles'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Act',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('noun', models.CharField(max_length=20)),
                ('key', models.BigIntegerField()),
                ('event', models.BigIntegerField(blank=True, null=True)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='when')),
                ('undone_at', models.DateTimeField(blank=True, null=True, verbose_name='undone')),
            ],
            options={
                'verbose_name': 'act',
                'verbose_name_plural': 'acts',
                'ordering': ('-pk',),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ArticleEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('title', models.CharField(max_length=500, verbose_name='title')),
                ('byline', models.CharField(blank=True, max_length=300, verbose_name='byline')),
                ('url', models.URLField(blank=True, max_length=2000, verbose_name='address')),
                ('published_at', models.DateTimeField(blank=True, null=True, verbose_name='published')),
                ('language', models.CharField(blank=True, choices=[('zh-hant', 'Traditional Chinese'), ('zh-hans', 'Simplified Chinese'), ('en', 'English'), ('', 'Unknown')], max_length=12, verbose_name='language')),
            ],
            options={
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='CitationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('passage', models.TextField(blank=True, verbose_name='quoted passage')),
                ('place', models.CharField(blank=True, help_text='Page, table, paragraph or minute.', max_length=300, verbose_name='place')),
                ('value', articles.models.fields.ExactField(blank=True, null=True, verbose_name='value it states')),
                ('unit', models.CharField(blank=True, max_length=60, verbose_name='unit')),
                ('bounds', django.contrib.postgres.fields.ranges.DecimalRangeField(blank=True, null=True, verbose_name='bounds')),
            ],
            options={
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ClaimEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('value', articles.models.fields.ExactField(blank=True, null=True, verbose_name='value')),
                ('bounds', django.contrib.postgres.fields.ranges.DecimalRangeField(verbose_name='bounds')),
                ('unit', models.CharField(max_length=60, verbose_name='unit')),
                ('kind', models.CharField(choices=[('level', 'Level'), ('change', 'Change'), ('rate', 'Rate of change'), ('share', 'Share')], default='level', max_length=10, verbose_name='kind')),
                ('change', models.CharField(blank=True, choices=[('up', 'up'), ('down', 'down')], max_length=4, verbose_name='direction')),
                ('qualifier', models.CharField(choices=[('exact', 'exactly'), ('approx', 'about'), ('under', 'less than'), ('over', 'more than'), ('at_least', 'at least'), ('at_most', 'at most'), ('range', 'between')], default='exact', max_length=10, verbose_name='qualifier')),
                ('decimals', models.PositiveSmallIntegerField(default=0, verbose_name='decimals as written')),
                ('scale', articles.models.fields.ExactField(default=Decimal('1'), verbose_name='scale word')),
                ('period', django.contrib.postgres.fields.ranges.DateRangeField(blank=True, null=True, verbose_name='period')),
                ('as_of', models.DateTimeField(blank=True, null=True, verbose_name='as of')),
                ('attribution', models.CharField(blank=True, max_length=300, verbose_name='attributed to')),
                ('corrected', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), blank=True, default=list, size=None, verbose_name='corrected')),
                ('as_read', models.JSONField(blank=True, db_default=models.Value({}, models.JSONField()), default=dict, editable=False, verbose_name='as the engine reads it')),
                ('edited_at', models.DateTimeField(blank=True, null=True, verbose_name='corrected at')),
                ('superseded_at', models.DateTimeField(blank=True, null=True, verbose_name='no longer read since')),
            ],
            options={
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='EntityAliasEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('kind', models.CharField(choices=[('organisation', 'Organisation'), ('person', 'Person'), ('place', 'Place'), ('event', 'Event')], editable=False, max_length=20)),
                ('name', models.CharField(max_length=300, verbose_name='name')),
                ('by_desk', models.BooleanField(default=False, help_text='Names given by the desk are looked for in every article; names found in one article only match others.', verbose_name='given by the desk')),
            ],
            options={
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='EntityEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('name', models.CharField(max_length=300, verbose_name='name')),
                ('kind', models.CharField(choices=[('organisation', 'Organisation'), ('person', 'Person'), ('place', 'Place'), ('event', 'Event')], default='organisation', max_length=20, verbose_name='kind')),
            ],
            options={
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='FeedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('address', models.CharField(max_length=2000, verbose_name='address')),
                ('words', models.CharField(blank=True, help_text='One of them stands in the title; apart by spaces.', max_length=300, verbose_name='only with these words')),
                ('active', models.BooleanField(default=True, verbose_name='followed')),
            ],
            options={
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='MarkEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('word', models.CharField(choices=[('agree', 'Agree'), ('conflict', 'Conflict'), ('unclear', 'Unclear')], max_length=10, verbose_name='word')),
                ('note', models.TextField(blank=True, verbose_name='note')),
            ],
            options={
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='MetricAliasEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('name', models.CharField(max_length=300, verbose_name='name')),
            ],
            options={
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='MetricEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('key', models.CharField(max_length=300, verbose_name='key')),
                ('nature', models.CharField(choices=[('instant', 'At a day'), ('duration', 'Over a period'), ('event', 'Of an event')], max_length=10, verbose_name='nature')),
                ('names', models.JSONField(blank=True, default=dict, help_text="The desk's own names by language (en, zh-hant, zh-hans), where the standard ones do not serve.", verbose_name='names')),
            ],
            options={
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='OutletEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('region', models.CharField(blank=True, choices=[('TW', 'Taiwan'), ('HK', 'Hong Kong'), ('CN', 'Mainland China'), ('MO', 'Macau'), ('SG', 'Singapore'), ('US', 'United States'), ('GB', 'United Kingdom'), ('', 'Elsewhere or unknown')], max_length=8, verbose_name='region')),
                ('homepage', models.URLField(blank=True, max_length=500, verbose_name='homepage')),
            ],
            options={
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='SourceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('title', models.CharField(max_length=500, verbose_name='title')),
                ('publisher', models.CharField(blank=True, max_length=200, verbose_name='publisher')),
                ('kind', models.CharField(choices=[('filing', 'Filing'), ('statistics', 'Statistics'), ('release', 'Press release'), ('interview', 'Interview'), ('dataset', 'Dataset'), ('page', 'Web page')], default='filing', max_length=12, verbose_name='kind')),
                ('url', models.URLField(blank=True, max_length=2000, verbose_name='address')),
                ('file_name', models.CharField(blank=True, max_length=255, verbose_name='file name')),
                ('published', models.DateField(blank=True, null=True, verbose_name='published')),
            ],
            options={
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='StoryEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('slug', models.SlugField(allow_unicode=True, db_index=False, max_length=220, verbose_name='address')),
                ('summary', models.TextField(blank=True, verbose_name='summary')),
            ],
            options={
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='VerdictEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('version', models.PositiveIntegerField(verbose_name='version')),
                ('value', articles.models.fields.ExactField(blank=True, null=True, verbose_name='value that stands')),
                ('unit', models.CharField(blank=True, max_length=60, verbose_name='unit')),
                ('reason', models.TextField(verbose_name='reason')),
                ('withdrawn_reason', models.TextField(blank=True, verbose_name='why it was withdrawn')),
            ],
            options={
                'abstract': False,
                'default_permissions': (),
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='article',
            trigger=pgtrigger.compiler.Trigger(name='before_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."byline" IS DISTINCT FROM (NEW."byline") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."outlet_id" IS DISTINCT FROM (NEW."outlet_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."story_id" IS DISTINCT FROM (NEW."story_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."url" IS DISTINCT FROM (NEW."url"))', func='INSERT INTO "articles_articleevent" ("byline", "language", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "story_id", "title", "url") VALUES (OLD."byline", OLD."language", OLD."outlet_id", _pgh_attach_context(), clock_timestamp(), \'before\', OLD."id", OLD."published_at", OLD."story_id", OLD."title", OLD."url"); RETURN NULL;', hash='371a704e37c5fe104d19abaf879c338634bc702a', operation='UPDATE', pgid='pgtrigger_before_update_d3cf0', table='articles_article', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='article',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."byline" IS DISTINCT FROM (NEW."byline") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."outlet_id" IS DISTINCT FROM (NEW."outlet_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."story_id" IS DISTINCT FROM (NEW."story_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."url" IS DISTINCT FROM (NEW."url"))', func='INSERT INTO "articles_articleevent" ("byline", "language", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "story_id", "title", "url") VALUES (NEW."byline", NEW."language", NEW."outlet_id", _pgh_attach_context(), clock_timestamp(), \'update\', NEW."id", NEW."published_at", NEW."story_id", NEW."title", NEW."url"); RETURN NULL;', hash='1c649061d6cccef7030d6016433caa3d3124d22c', operation='UPDATE', pgid='pgtrigger_update_update_d7697', table='articles_article', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='article',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "articles_articleevent" ("byline", "language", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "story_id", "title", "url") VALUES (OLD."byline", OLD."language", OLD."outlet_id", _pgh_attach_context(), clock_timestamp(), \'delete\', OLD."id", OLD."published_at", OLD."story_id", OLD."title", OLD."url"); RETURN NULL;', hash='4cb0116136d248bde621f1f71b17327faa73806d', operation='DELETE', pgid='pgtrigger_delete_delete_ddb9c', table='articles_article', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='citation',
            trigger=pgtrigger.compiler.Trigger(name='before_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_citationevent" ("added_by_id", "bounds", "claim_id", "passage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "source_id", "unit", "value") SELECT old_values."added_by_id", old_values."bounds", old_values."claim_id", old_values."passage", _pgh_attached_context.value, clock_timestamp(), \'before\', old_values."id", old_values."place", old_values."source_id", old_values."unit", old_values."value" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."added_by_id" IS DISTINCT FROM (new_values."added_by_id") OR old_values."bounds" IS DISTINCT FROM (new_values."bounds") OR old_values."claim_id" IS DISTINCT FROM (new_values."claim_id") OR old_values."passage" IS DISTINCT FROM (new_values."passage") OR old_values."place" IS DISTINCT FROM (new_values."place") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."unit" IS DISTINCT FROM (new_values."unit") OR old_values."value" IS DISTINCT FROM (new_values."value")) ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='61bcba7ffec6569fc40caa2682e27f64ab8595b0', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_before_update_8b385', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_citation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='citation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_citationevent" ("added_by_id", "bounds", "claim_id", "passage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "source_id", "unit", "value") SELECT new_values."added_by_id", new_values."bounds", new_values."claim_id", new_values."passage", _pgh_attached_context.value, clock_timestamp(), \'update\', new_values."id", new_values."place", new_values."source_id", new_values."unit", new_values."value" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."added_by_id" IS DISTINCT FROM (new_values."added_by_id") OR old_values."bounds" IS DISTINCT FROM (new_values."bounds") OR old_values."claim_id" IS DISTINCT FROM (new_values."claim_id") OR old_values."passage" IS DISTINCT FROM (new_values."passage") OR old_values."place" IS DISTINCT FROM (new_values."place") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."unit" IS DISTINCT FROM (new_values."unit") OR old_values."value" IS DISTINCT FROM (new_values."value")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='8346ba3a0e768040b9f3cb023633879ad97c1e0d', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_a9338', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_citation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='citation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_citationevent" ("added_by_id", "bounds", "claim_id", "passage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "source_id", "unit", "value") SELECT old_values."added_by_id", old_values."bounds", old_values."claim_id", old_values."passage", _pgh_attached_context.value, clock_timestamp(), \'delete\', old_values."id", old_values."place", old_values."source_id", old_values."unit", old_values."value" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='ca1cf0c926b100477227d63d43594c8fbd47189d', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_9e4fc', referencing='REFERENCING OLD TABLE AS old_values ', table='articles_citation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='citation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_citationevent" ("added_by_id", "bounds", "claim_id", "passage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "source_id", "unit", "value") SELECT new_values."added_by_id", new_values."bounds", new_values."claim_id", new_values."passage", _pgh_attached_context.value, clock_timestamp(), \'insert\', new_values."id", new_values."place", new_values."source_id", new_values."unit", new_values."value" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='1c567c413b3ad2d10fd7125719484516fcde9a3c', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_bdf2d', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_citation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='before_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."edited_at" IS DISTINCT FROM (NEW."edited_at") OR OLD."edited_by_id" IS DISTINCT FROM (NEW."edited_by_id"))', func='INSERT INTO "articles_claimevent" ("as_of", "as_read", "attribution", "bounds", "change", "corrected", "decimals", "edited_at", "edited_by_id", "entity_id", "figure_id", "kind", "metric_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier", "scale", "superseded_at", "unit", "value") VALUES (OLD."as_of", OLD."as_read", OLD."attribution", OLD."bounds", OLD."change", OLD."corrected", OLD."decimals", OLD."edited_at", OLD."edited_by_id", OLD."entity_id", OLD."figure_id", OLD."kind", OLD."metric_id", OLD."period", _pgh_attach_context(), clock_timestamp(), \'before\', OLD."id", OLD."qualifier", OLD."scale", OLD."superseded_at", OLD."unit", OLD."value"); RETURN NULL;', hash='13e590a6e0c584879046d377c6d0beba739d9b32', operation='UPDATE', pgid='pgtrigger_before_update_363e7', table='articles_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."edited_at" IS DISTINCT FROM (NEW."edited_at") OR OLD."edited_by_id" IS DISTINCT FROM (NEW."edited_by_id"))', func='INSERT INTO "articles_claimevent" ("as_of", "as_read", "attribution", "bounds", "change", "corrected", "decimals", "edited_at", "edited_by_id", "entity_id", "figure_id", "kind", "metric_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier", "scale", "superseded_at", "unit", "value") VALUES (NEW."as_of", NEW."as_read", NEW."attribution", NEW."bounds", NEW."change", NEW."corrected", NEW."decimals", NEW."edited_at", NEW."edited_by_id", NEW."entity_id", NEW."figure_id", NEW."kind", NEW."metric_id", NEW."period", _pgh_attach_context(), clock_timestamp(), \'update\', NEW."id", NEW."qualifier", NEW."scale", NEW."superseded_at", NEW."unit", NEW."value"); RETURN NULL;', hash='cdce149c24760def4c3afb920da410cb0b970244', operation='UPDATE', pgid='pgtrigger_update_update_979b4', table='articles_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "articles_claimevent" ("as_of", "as_read", "attribution", "bounds", "change", "corrected", "decimals", "edited_at", "edited_by_id", "entity_id", "figure_id", "kind", "metric_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier", "scale", "superseded_at", "unit", "value") VALUES (OLD."as_of", OLD."as_read", OLD."attribution", OLD."bounds", OLD."change", OLD."corrected", OLD."decimals", OLD."edited_at", OLD."edited_by_id", OLD."entity_id", OLD."figure_id", OLD."kind", OLD."metric_id", OLD."period", _pgh_attach_context(), clock_timestamp(), \'delete\', OLD."id", OLD."qualifier", OLD."scale", OLD."superseded_at", OLD."unit", OLD."value"); RETURN NULL;', hash='a096f6eeab4a19df55c45c4c5a0f8b4eb3e24bb0', operation='DELETE', pgid='pgtrigger_delete_delete_b6380', table='articles_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."edited_by_id" IS NOT NULL)', func='INSERT INTO "articles_claimevent" ("as_of", "as_read", "attribution", "bounds", "change", "corrected", "decimals", "edited_at", "edited_by_id", "entity_id", "figure_id", "kind", "metric_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier", "scale", "superseded_at", "unit", "value") VALUES (NEW."as_of", NEW."as_read", NEW."attribution", NEW."bounds", NEW."change", NEW."corrected", NEW."decimals", NEW."edited_at", NEW."edited_by_id", NEW."entity_id", NEW."figure_id", NEW."kind", NEW."metric_id", NEW."period", _pgh_attach_context(), clock_timestamp(), \'insert\', NEW."id", NEW."qualifier", NEW."scale", NEW."superseded_at", NEW."unit", NEW."value"); RETURN NULL;', hash='e02eeecab0751ea5dc86aaebda092fddacf33082', operation='INSERT', pgid='pgtrigger_insert_insert_58f66', table='articles_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entity',
            trigger=pgtrigger.compiler.Trigger(name='before_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_entityevent" ("kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."kind", old_values."name", _pgh_attached_context.value, clock_timestamp(), \'before\', old_values."id" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."name" IS DISTINCT FROM (new_values."name")) ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='e2832db1d79642ca6f488172ae9d2af44ca1e7d3', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_before_update_5bc0c', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_entity', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entity',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_entityevent" ("kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."kind", new_values."name", _pgh_attached_context.value, clock_timestamp(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."name" IS DISTINCT FROM (new_values."name")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4844b49d4b34016b853bdfc4ab43cd1cf2382c46', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_d28b9', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_entity', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entity',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_entityevent" ("kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."kind", old_values."name", _pgh_attached_context.value, clock_timestamp(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='6bda64e201dbfddb3c920b35ca0aa87ad4b445d3', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_ed48b', referencing='REFERENCING OLD TABLE AS old_values ', table='articles_entity', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entityalias',
            trigger=pgtrigger.compiler.Trigger(name='before_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_entityaliasevent" ("by_desk", "entity_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."by_desk", old_values."entity_id", old_values."kind", old_values."name", _pgh_attached_context.value, clock_timestamp(), \'before\', old_values."id" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."by_desk" IS DISTINCT FROM (new_values."by_desk") OR old_values."entity_id" IS DISTINCT FROM (new_values."entity_id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."name" IS DISTINCT FROM (new_values."name")) ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='2c6ca0c048f656c0153e01a4587ab395420884fe', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_before_update_024e7', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_entityalias', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entityalias',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_entityaliasevent" ("by_desk", "entity_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."by_desk", new_values."entity_id", new_values."kind", new_values."name", _pgh_attached_context.value, clock_timestamp(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."by_desk" IS DISTINCT FROM (new_values."by_desk") OR old_values."entity_id" IS DISTINCT FROM (new_values."entity_id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."name" IS DISTINCT FROM (new_values."name")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='178d64fffd5da0471ac09dabbc7b2713b5febbc4', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_1334d', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_entityalias', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entityalias',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_entityaliasevent" ("by_desk", "entity_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."by_desk", old_values."entity_id", old_values."kind", old_values."name", _pgh_attached_context.value, clock_timestamp(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='2019b743830374002848816e5606c215721ee194', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_5d1a6', referencing='REFERENCING OLD TABLE AS old_values ', table='articles_entityalias', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entityalias',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_entityaliasevent" ("by_desk", "entity_id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."by_desk", new_values."entity_id", new_values."kind", new_values."name", _pgh_attached_context.value, clock_timestamp(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values WHERE (new_values."by_desk") ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='f7919cb4eb2b38dfd7c340d0aff794b08f673f60', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_320d2', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_entityalias', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='feed',
            trigger=pgtrigger.compiler.Trigger(name='before_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_feedevent" ("active", "added_by_id", "address", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "story_id", "words") SELECT old_values."active", old_values."added_by_id", old_values."address", old_values."outlet_id", _pgh_attached_context.value, clock_timestamp(), \'before\', old_values."id", old_values."story_id", old_values."words" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."active" IS DISTINCT FROM (new_values."active") OR old_values."added_by_id" IS DISTINCT FROM (new_values."added_by_id") OR old_values."address" IS DISTINCT FROM (new_values."address") OR old_values."outlet_id" IS DISTINCT FROM (new_values."outlet_id") OR old_values."story_id" IS DISTINCT FROM (new_values."story_id") OR old_values."words" IS DISTINCT FROM (new_values."words")) ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='d6df0a958df7fa61c764dd17d3bd58486021854b', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_before_update_742e9', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_feed', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='feed',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_feedevent" ("active", "added_by_id", "address", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "story_id", "words") SELECT new_values."active", new_values."added_by_id", new_values."address", new_values."outlet_id", _pgh_attached_context.value, clock_timestamp(), \'update\', new_values."id", new_values."story_id", new_values."words" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."active" IS DISTINCT FROM (new_values."active") OR old_values."added_by_id" IS DISTINCT FROM (new_values."added_by_id") OR old_values."address" IS DISTINCT FROM (new_values."address") OR old_values."outlet_id" IS DISTINCT FROM (new_values."outlet_id") OR old_values."story_id" IS DISTINCT FROM (new_values."story_id") OR old_values."words" IS DISTINCT FROM (new_values."words")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='13d6560e51e67ca0df69e9a5802a208fdfeceec4', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_32b5b', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_feed', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='feed',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_feedevent" ("active", "added_by_id", "address", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "story_id", "words") SELECT old_values."active", old_values."added_by_id", old_values."address", old_values."outlet_id", _pgh_attached_context.value, clock_timestamp(), \'delete\', old_values."id", old_values."story_id", old_values."words" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='53aadb1e08c95f0651797874b0cb8ece0c1be560', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_f318b', referencing='REFERENCING OLD TABLE AS old_values ', table='articles_feed', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='feed',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_feedevent" ("active", "added_by_id", "address", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "story_id", "words") SELECT new_values."active", new_values."added_by_id", new_values."address", new_values."outlet_id", _pgh_attached_context.value, clock_timestamp(), \'insert\', new_values."id", new_values."story_id", new_values."words" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c680c0e0a3d7d3e5bfd70870ce26884b6e2c24a5', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_3d4a9', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_feed', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mark',
            trigger=pgtrigger.compiler.Trigger(name='before_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_markevent" ("claim_id", "editor_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "word") SELECT old_values."claim_id", old_values."editor_id", old_values."note", _pgh_attached_context.value, clock_timestamp(), \'before\', old_values."id", old_values."word" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."claim_id" IS DISTINCT FROM (new_values."claim_id") OR old_values."editor_id" IS DISTINCT FROM (new_values."editor_id") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."word" IS DISTINCT FROM (new_values."word")) ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='67bef0918be821c816960cf159dc07681263d324', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_before_update_29c0b', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_mark', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mark',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_markevent" ("claim_id", "editor_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "word") SELECT new_values."claim_id", new_values."editor_id", new_values."note", _pgh_attached_context.value, clock_timestamp(), \'update\', new_values."id", new_values."word" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."claim_id" IS DISTINCT FROM (new_values."claim_id") OR old_values."editor_id" IS DISTINCT FROM (new_values."editor_id") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."word" IS DISTINCT FROM (new_values."word")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='00202f6bfe0a544103bf5acafe6cbc7a0e05dd22', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_9e04c', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_mark', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mark',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_markevent" ("claim_id", "editor_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "word") SELECT old_values."claim_id", old_values."editor_id", old_values."note", _pgh_attached_context.value, clock_timestamp(), \'delete\', old_values."id", old_values."word" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='8bf960cccb2a684c156f7555db385f8cb1cf1262', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_3018a', referencing='REFERENCING OLD TABLE AS old_values ', table='articles_mark', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mark',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_markevent" ("claim_id", "editor_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "word") SELECT new_values."claim_id", new_values."editor_id", new_values."note", _pgh_attached_context.value, clock_timestamp(), \'insert\', new_values."id", new_values."word" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4b2c0aae7e5c320d08c2f774dbfa44ea56365891', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_dec20', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_mark', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='metric',
            trigger=pgtrigger.compiler.Trigger(name='before_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_metricevent" ("key", "names", "nature", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."key", old_values."names", old_values."nature", _pgh_attached_context.value, clock_timestamp(), \'before\', old_values."id" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."key" IS DISTINCT FROM (new_values."key") OR old_values."names" IS DISTINCT FROM (new_values."names") OR old_values."nature" IS DISTINCT FROM (new_values."nature")) ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='a5e0c5b8ba70fee3fbf4bb8e34fdc08d9649c234', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_before_update_c968c', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_metric', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='metric',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_metricevent" ("key", "names", "nature", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."key", new_values."names", new_values."nature", _pgh_attached_context.value, clock_timestamp(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."key" IS DISTINCT FROM (new_values."key") OR old_values."names" IS DISTINCT FROM (new_values."names") OR old_values."nature" IS DISTINCT FROM (new_values."nature")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='1146f54d3f5d3f8ef7d50fedaa9be7629367066c', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_87c3b', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_metric', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='metric',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_metricevent" ("key", "names", "nature", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."key", old_values."names", old_values."nature", _pgh_attached_context.value, clock_timestamp(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='954f6bef69120281060db6be30eb3f597a9d6da0', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_91de7', referencing='REFERENCING OLD TABLE AS old_values ', table='articles_metric', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='metricalias',
            trigger=pgtrigger.compiler.Trigger(name='before_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_metricaliasevent" ("metric_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."metric_id", old_values."name", _pgh_attached_context.value, clock_timestamp(), \'before\', old_values."id" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."metric_id" IS DISTINCT FROM (new_values."metric_id") OR old_values."name" IS DISTINCT FROM (new_values."name")) ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='5ff7fee0c130344c80d73275a72446a4b1b0fbc2', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_before_update_eaf92', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_metricalias', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='metricalias',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_metricaliasevent" ("metric_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."metric_id", new_values."name", _pgh_attached_context.value, clock_timestamp(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."metric_id" IS DISTINCT FROM (new_values."metric_id") OR old_values."name" IS DISTINCT FROM (new_values."name")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6d39ca4b4e20bdeaab2493e07b8e2eb6b7637e8c', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_d7c2f', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_metricalias', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='metricalias',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_metricaliasevent" ("metric_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."metric_id", old_values."name", _pgh_attached_context.value, clock_timestamp(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='8b7ba9bf406ac4737dbd8965083cd35f685037ad', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_59309', referencing='REFERENCING OLD TABLE AS old_values ', table='articles_metricalias', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='metricalias',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_metricaliasevent" ("metric_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."metric_id", new_values."name", _pgh_attached_context.value, clock_timestamp(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='9349a071477c91f6bd6cad3bc28677fe2a056bfe', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_83290', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_metricalias', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outlet',
            trigger=pgtrigger.compiler.Trigger(name='before_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_outletevent" ("homepage", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region") SELECT old_values."homepage", old_values."name", _pgh_attached_context.value, clock_timestamp(), \'before\', old_values."id", old_values."region" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."homepage" IS DISTINCT FROM (new_values."homepage") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."region" IS DISTINCT FROM (new_values."region")) ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='15d4339e99968e7aa6cd1381e4adc773285715d7', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_before_update_1ef46', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_outlet', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outlet',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_outletevent" ("homepage", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region") SELECT new_values."homepage", new_values."name", _pgh_attached_context.value, clock_timestamp(), \'update\', new_values."id", new_values."region" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."homepage" IS DISTINCT FROM (new_values."homepage") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."region" IS DISTINCT FROM (new_values."region")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='3e265d2ad57a1cb58d5a8bd01ef00f4e73310805', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_57ece', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_outlet', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outlet',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_outletevent" ("homepage", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region") SELECT old_values."homepage", old_values."name", _pgh_attached_context.value, clock_timestamp(), \'delete\', old_values."id", old_values."region" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='c7d45d5b74602e3f9edf7d17f0abe557c6d6b6e5', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_8d141', referencing='REFERENCING OLD TABLE AS old_values ', table='articles_outlet', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='before_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_sourceevent" ("added_by_id", "file_name", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "publisher", "title", "url") SELECT old_values."added_by_id", old_values."file_name", old_values."kind", _pgh_attached_context.value, clock_timestamp(), \'before\', old_values."id", old_values."published", old_values."publisher", old_values."title", old_values."url" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."added_by_id" IS DISTINCT FROM (new_values."added_by_id") OR old_values."file_name" IS DISTINCT FROM (new_values."file_name") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."published" IS DISTINCT FROM (new_values."published") OR old_values."publisher" IS DISTINCT FROM (new_values."publisher") OR old_values."title" IS DISTINCT FROM (new_values."title") OR old_values."url" IS DISTINCT FROM (new_values."url")) ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='828d9dc3ae03a558eb59bc998cc7b96386923fe1', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_before_update_be715', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_source', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_sourceevent" ("added_by_id", "file_name", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "publisher", "title", "url") SELECT new_values."added_by_id", new_values."file_name", new_values."kind", _pgh_attached_context.value, clock_timestamp(), \'update\', new_values."id", new_values."published", new_values."publisher", new_values."title", new_values."url" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."added_by_id" IS DISTINCT FROM (new_values."added_by_id") OR old_values."file_name" IS DISTINCT FROM (new_values."file_name") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."published" IS DISTINCT FROM (new_values."published") OR old_values."publisher" IS DISTINCT FROM (new_values."publisher") OR old_values."title" IS DISTINCT FROM (new_values."title") OR old_values."url" IS DISTINCT FROM (new_values."url")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='46f7921a1d0c259e317c260358ac69018b29bd90', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_365a8', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_source', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_sourceevent" ("added_by_id", "file_name", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "publisher", "title", "url") SELECT old_values."added_by_id", old_values."file_name", old_values."kind", _pgh_attached_context.value, clock_timestamp(), \'delete\', old_values."id", old_values."published", old_values."publisher", old_values."title", old_values."url" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='fae0e35b952b7ab120165308ef36b8f9f380cf76', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_07439', referencing='REFERENCING OLD TABLE AS old_values ', table='articles_source', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_sourceevent" ("added_by_id", "file_name", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "publisher", "title", "url") SELECT new_values."added_by_id", new_values."file_name", new_values."kind", _pgh_attached_context.value, clock_timestamp(), \'insert\', new_values."id", new_values."published", new_values."publisher", new_values."title", new_values."url" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6aa1e1a10d93f6221aa1d0dbcf7dc3a5748af816', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_e4235', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_source', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='story',
            trigger=pgtrigger.compiler.Trigger(name='before_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_storyevent" ("event_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "summary") SELECT old_values."event_id", old_values."name", _pgh_attached_context.value, clock_timestamp(), \'before\', old_values."id", old_values."slug", old_values."summary" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."event_id" IS DISTINCT FROM (new_values."event_id") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."slug" IS DISTINCT FROM (new_values."slug") OR old_values."summary" IS DISTINCT FROM (new_values."summary")) ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='424e97970bfa9ce1f292b8fc33edf5a4cedd0cef', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_before_update_9e6c8', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_story', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='story',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_storyevent" ("event_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "summary") SELECT new_values."event_id", new_values."name", _pgh_attached_context.value, clock_timestamp(), \'update\', new_values."id", new_values."slug", new_values."summary" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."event_id" IS DISTINCT FROM (new_values."event_id") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."slug" IS DISTINCT FROM (new_values."slug") OR old_values."summary" IS DISTINCT FROM (new_values."summary")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='b1ee029722aca5daf6e08ff11c578974990b4a37', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_42f37', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_story', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='story',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_storyevent" ("event_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "summary") SELECT old_values."event_id", old_values."name", _pgh_attached_context.value, clock_timestamp(), \'delete\', old_values."id", old_values."slug", old_values."summary" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='ef9ec8bd49a5028dfbb03067b72c307107f6c6db', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_0bb31', referencing='REFERENCING OLD TABLE AS old_values ', table='articles_story', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='story',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_storyevent" ("event_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "summary") SELECT new_values."event_id", new_values."name", _pgh_attached_context.value, clock_timestamp(), \'insert\', new_values."id", new_values."slug", new_values."summary" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='d0930a31cd60645b743183984bb35e1634696725', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_d78bc', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_story', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='verdict',
            trigger=pgtrigger.compiler.Trigger(name='before_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_verdictevent" ("decided_by_id", "figure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seconded_by_id", "unit", "value", "version", "withdrawn_by_id", "withdrawn_reason") SELECT old_values."decided_by_id", old_values."figure_id", _pgh_attached_context.value, clock_timestamp(), \'before\', old_values."id", old_values."reason", old_values."seconded_by_id", old_values."unit", old_values."value", old_values."version", old_values."withdrawn_by_id", old_values."withdrawn_reason" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."seconded_by_id" IS DISTINCT FROM (new_values."seconded_by_id") OR old_values."withdrawn_by_id" IS DISTINCT FROM (new_values."withdrawn_by_id")) ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='608d04983de145b70d83e840de55266897ca822e', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_before_update_93a05', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_verdict', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='verdict',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_verdictevent" ("decided_by_id", "figure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seconded_by_id", "unit", "value", "version", "withdrawn_by_id", "withdrawn_reason") SELECT new_values."decided_by_id", new_values."figure_id", _pgh_attached_context.value, clock_timestamp(), \'update\', new_values."id", new_values."reason", new_values."seconded_by_id", new_values."unit", new_values."value", new_values."version", new_values."withdrawn_by_id", new_values."withdrawn_reason" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."seconded_by_id" IS DISTINCT FROM (new_values."seconded_by_id") OR old_values."withdrawn_by_id" IS DISTINCT FROM (new_values."withdrawn_by_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='575ffd64dacc2a8dbeedfd51984ab425e593ef01', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_0b317', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_verdict', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='verdict',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_verdictevent" ("decided_by_id", "figure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seconded_by_id", "unit", "value", "version", "withdrawn_by_id", "withdrawn_reason") SELECT old_values."decided_by_id", old_values."figure_id", _pgh_attached_context.value, clock_timestamp(), \'delete\', old_values."id", old_values."reason", old_values."seconded_by_id", old_values."unit", old_values."value", old_values."version", old_values."withdrawn_by_id", old_values."withdrawn_reason" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='1964dd3c50ca0ae54cdec64552f175f47c26b2d0', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_f36aa', referencing='REFERENCING OLD TABLE AS old_values ', table='articles_verdict', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='verdict',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_verdictevent" ("decided_by_id", "figure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seconded_by_id", "unit", "value", "version", "withdrawn_by_id", "withdrawn_reason") SELECT new_values."decided_by_id", new_values."figure_id", _pgh_attached_context.value, clock_timestamp(), \'insert\', new_values."id", new_values."reason", new_values."seconded_by_id", new_values."unit", new_values."value", new_values."version", new_values."withdrawn_by_id", new_values."withdrawn_reason" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6e7d4468a0fb3364ad62de4c8474be2a2a7d2bc0', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_a0ef7', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_verdict', when='AFTER')),
        ),
        migrations.AddField(
            model_name='act',
            name='by',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='acts', to=settings.AUTH_USER_MODEL, verbose_name='by'),
        ),
        migrations.AddField(
            model_name='articleevent',
            name='outlet',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.outlet', verbose_name='outlet'),
        ),
        migrations.AddField(
            model_name='articleevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='articleevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.article'),
        ),
        migrations.AddField(
            model_name='articleevent',
            name='story',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.story', verbose_name='story'),
        ),
        migrations.AddField(
            model_name='citationevent',
            name='added_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='added by'),
        ),
        migrations.AddField(
            model_name='citationevent',
            name='claim',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.claim', verbose_name='claim'),
        ),
        migrations.AddField(
            model_name='citationevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='citationevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.citation'),
        ),
        migrations.AddField(
            model_name='citationevent',
            name='source',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.source', verbose_name='source'),
        ),
        migrations.AddField(
            model_name='claimevent',
            name='edited_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='corrected by'),
        ),
        migrations.AddField(
            model_name='claimevent',
            name='entity',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.entity', verbose_name='entity'),
        ),
        migrations.AddField(
            model_name='claimevent',
            name='figure',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.figure', verbose_name='figure'),
        ),
        migrations.AddField(
            model_name='claimevent',
            name='metric',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.metric', verbose_name='metric'),
        ),
        migrations.AddField(
            model_name='claimevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='claimevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.claim'),
        ),
        migrations.AddField(
            model_name='entityaliasevent',
            name='entity',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.entity', verbose_name='entity'),
        ),
        migrations.AddField(
            model_name='entityaliasevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='entityaliasevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.entityalias'),
        ),
        migrations.AddField(
            model_name='entityevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='entityevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.entity'),
        ),
        migrations.AddField(
            model_name='feedevent',
            name='added_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='added by'),
        ),
        migrations.AddField(
            model_name='feedevent',
            name='outlet',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.outlet', verbose_name='outlet'),
        ),
        migrations.AddField(
            model_name='feedevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='feedevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.feed'),
        ),
        migrations.AddField(
            model_name='feedevent',
            name='story',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.story', verbose_name='story'),
        ),
        migrations.AddField(
            model_name='markevent',
            name='claim',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.claim', verbose_name='claim'),
        ),
        migrations.AddField(
            model_name='markevent',
            name='editor',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='editor'),
        ),
        migrations.AddField(
            model_name='markevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='markevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.mark'),
        ),
        migrations.AddField(
            model_name='metricaliasevent',
            name='metric',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.metric', verbose_name='metric'),
        ),
        migrations.AddField(
            model_name='metricaliasevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='metricaliasevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.metricalias'),
        ),
        migrations.AddField(
            model_name='metricevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='metricevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.metric'),
        ),
        migrations.AddField(
            model_name='outletevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='outletevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.outlet'),
        ),
        migrations.AddField(
            model_name='sourceevent',
            name='added_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='added by'),
        ),
        migrations.AddField(
            model_name='sourceevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='sourceevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.source'),
        ),
        migrations.AddField(
            model_name='storyevent',
            name='event',
            field=models.ForeignKey(blank=True, db_constraint=False, help_text='What the toll, the votes or the injured of this story are counted of.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.entity', verbose_name='event'),
        ),
        migrations.AddField(
            model_name='storyevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='storyevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.story'),
        ),
        migrations.AddField(
            model_name='verdictevent',
            name='decided_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='decided by'),
        ),
        migrations.AddField(
            model_name='verdictevent',
            name='figure',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.figure', verbose_name='figure'),
        ),
        migrations.AddField(
            model_name='verdictevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='verdictevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.verdict'),
        ),
        migrations.AddField(
            model_name='verdictevent',
            name='seconded_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='seconded by'),
        ),
        migrations.AddField(
            model_name='verdictevent',
            name='withdrawn_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='withdrawn by'),
        ),
        migrations.AddIndex(
            model_name='act',
            index=models.Index(fields=['by', '-id'], name='act_newest_of_person'),
        ),
        migrations.AddConstraint(
            model_name='act',
            constraint=models.UniqueConstraint(fields=('noun', 'event'), name='act_once_for_a_change'),
        ),
        migrations.AddConstraint(
            model_name='act',
            constraint=models.CheckConstraint(condition=models.Q(('noun', 'merge'), ('event__isnull', False), _connector='OR'), name='act_names_its_change'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='articleevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='97e38e30f4f2ced7f80fc829b7756986ceddd8a6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2e536', table='articles_articleevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='citationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4ab8f8b9caa659487a54ed61d3680e50dc2a2d5c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cd648', table='articles_citationevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claimevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dd3821cbfbc23d9f3630bd8944ebd4cd004f38c8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f25ef', table='articles_claimevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entityaliasevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='060abb87368e2cec4c513332edbd67baddbb5394', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bce12', table='articles_entityaliasevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entityevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f4a6b630eb414560c965da7e366928ae9c9407e0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8c1f6', table='articles_entityevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='feedevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e20a11e6294f89f5a7ac84cf46438f26257b9599', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e3d49', table='articles_feedevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='markevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='70bf9056fe5b188d1c86ca2d72c962e61f98af1e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7fe2e', table='articles_markevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='metricaliasevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ece2645383548f1131ef1efb58d83a98345faa8a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e367d', table='articles_metricaliasevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='metricevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1aaf233ee24f13f33d9d27b27f4ae0ec8712654b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b6bef', table='articles_metricevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outletevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c880373467f99afeaf43c858bb7e3fe926f4b555', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fec9a', table='articles_outletevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sourceevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e9730fb735902e4ea577448ced0e34f1aa9850ea', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_dd193', table='articles_sourceevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='storyevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='493737bff6dfdf8222c3399f0652df86c0bec219', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_467d6', table='articles_storyevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='verdictevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='860d4647610fbed7b0d87aa616108851a2cff01e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e4494', table='articles_verdictevent', when='BEFORE')),
        ),
        migrations.RunPython(begin, migrations.RunPython.noop),
    ]
