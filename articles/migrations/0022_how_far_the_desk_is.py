"""States of work apart from verdicts, second checks, followers and notices; a verdict can be withdrawn, and is then kept so."""

import articles.models.fields
import django.db.models.deletion
import django.db.models.functions.comparison
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

# as 0007 has it; of what is said of a verdict later, each is said once
VERDICTS_STAY = """
CREATE OR REPLACE FUNCTION articles_verdict_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.value::text, NEW.unit, NEW.reason, NEW.decided_by_id, NEW.created_at)
            IS DISTINCT FROM (OLD.id, OLD.value::text, OLD.unit, OLD.reason, OLD.decided_by_id, OLD.created_at)
        OR (NEW.figure_id, NEW.version) IS DISTINCT FROM (OLD.figure_id, OLD.version)
            AND coalesce(current_setting('factcheck.merging', true), '') <> 'on'
        OR OLD.seconded_by_id IS NOT NULL AND NEW.seconded_by_id IS DISTINCT FROM OLD.seconded_by_id
        OR OLD.withdrawn_at IS NOT NULL AND (NEW.withdrawn_by_id, NEW.withdrawn_at, NEW.withdrawn_reason)
            IS DISTINCT FROM (OLD.withdrawn_by_id, OLD.withdrawn_at, OLD.withdrawn_reason)
    THEN
        RAISE EXCEPTION 'verdict % cannot change: give a new version', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_stays', TABLE = 'articles_verdict';
    END IF;
    RETURN NEW;
END $$;
"""
VERDICTS_STAYED = """
CREATE OR REPLACE FUNCTION articles_verdict_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.value::text, NEW.unit, NEW.reason, NEW.decided_by_id, NEW.created_at)
            IS DISTINCT FROM (OLD.id, OLD.value::text, OLD.unit, OLD.reason, OLD.decided_by_id, OLD.created_at)
        OR (NEW.figure_id, NEW.version) IS DISTINCT FROM (OLD.figure_id, OLD.version)
            AND coalesce(current_setting('factcheck.merging', true), '') <> 'on'
    THEN
        RAISE EXCEPTION 'verdict % cannot change: give a new version', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_stays', TABLE = 'articles_verdict';
    END IF;
    RETURN NEW;
END $$;
"""
# what was decided before is decided, and who decided it follows
DECIDED_BEFORE = """
INSERT INTO articles_workflow (figure_id, state, moved_by_id, moved_at)
    SELECT DISTINCT ON (figure_id) figure_id, CASE WHEN version > 1 THEN 'corrected' ELSE 'decided' END, decided_by_id, created_at
    FROM articles_verdict ORDER BY figure_id, version DESC;
INSERT INTO articles_follow (figure_id, user_id, active, created_at)
    SELECT figure_id, decided_by_id, true, min(created_at) FROM articles_verdict GROUP BY figure_id, decided_by_id;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0021_claims_lined_up_by'),
        ('auth', '0012_alter_user_first_name_max_length'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Follow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('active', models.BooleanField(default=True, verbose_name='follows')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='since')),
            ],
            options={
                'verbose_name': 'follower',
                'verbose_name_plural': 'followers',
                'ordering': ('pk',),
            },
        ),
        migrations.CreateModel(
            name='MailChoice',
            fields=[
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='mail_choice', serialize=False, to=settings.AUTH_USER_MODEL, verbose_name='who')),
                ('wanted', models.BooleanField(default=True, verbose_name='mails')),
                ('language', models.CharField(blank=True, choices=[('en', 'English'), ('zh-hant', 'Traditional Chinese'), ('zh-hans', 'Simplified Chinese')], max_length=10, verbose_name='language')),
            ],
            options={
                'verbose_name': 'choice of mails',
                'verbose_name_plural': 'choices of mails',
            },
        ),
        migrations.CreateModel(
            name='Move',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('before', models.CharField(choices=[('new', 'New'), ('in_check', 'In check'), ('second_check', 'Second check'), ('decided', 'Decided'), ('corrected', 'Corrected'), ('withdrawn', 'Withdrawn')], max_length=12, verbose_name='from')),
                ('after', models.CharField(choices=[('new', 'New'), ('in_check', 'In check'), ('second_check', 'Second check'), ('decided', 'Decided'), ('corrected', 'Corrected'), ('withdrawn', 'Withdrawn')], max_length=12, verbose_name='to')),
                ('moved_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='moved')),
                ('note', models.TextField(blank=True, verbose_name='note')),
            ],
            options={
                'verbose_name': 'move',
                'verbose_name_plural': 'moves',
                'ordering': ('moved_at', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('mention', 'You are mentioned'), ('comment', 'A comment'), ('assigned', 'Assigned to you'), ('second_check', 'A second check is asked of you'), ('differs', 'The second check differs'), ('decided', 'Decided'), ('corrected', 'Verdict corrected'), ('withdrawn', 'Verdict withdrawn'), ('contradicted', 'Contradicted since decided')], max_length=20, verbose_name='kind')),
                ('key', models.CharField(blank=True, editable=False, max_length=60)),
                ('anchor', models.CharField(blank=True, editable=False, max_length=60)),
                ('said', models.CharField(blank=True, max_length=300, verbose_name='words')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='when')),
                ('read_at', models.DateTimeField(blank=True, null=True, verbose_name='read')),
                ('mailed_at', models.DateTimeField(blank=True, null=True, verbose_name='mailed')),
            ],
            options={
                'verbose_name': 'notice',
                'verbose_name_plural': 'notices',
                'ordering': ('-created_at', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Opinion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_first', models.BooleanField()),
                ('value', articles.models.fields.ExactField(blank=True, null=True, verbose_name='value that stands')),
                ('unit', models.CharField(blank=True, max_length=60, verbose_name='unit')),
                ('reason', models.TextField(verbose_name='reason')),
                ('given_at', models.DateTimeField(auto_now=True, verbose_name='given')),
            ],
            options={
                'verbose_name': 'view of a second check',
                'verbose_name_plural': 'views of second checks',
                'ordering': ('check_asked', '-is_first'),
            },
        ),
        migrations.CreateModel(
            name='SecondCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('asked_at', models.DateTimeField(auto_now_add=True, verbose_name='asked')),
                ('before', models.CharField(choices=[('new', 'New'), ('in_check', 'In check'), ('second_check', 'Second check'), ('decided', 'Decided'), ('corrected', 'Corrected'), ('withdrawn', 'Withdrawn')], editable=False, max_length=12)),
                ('outcome', models.CharField(choices=[('open', 'Open'), ('agreed', 'Both agree'), ('differs', 'The two differ'), ('called_off', 'Called off')], default='open', max_length=10, verbose_name='outcome')),
                ('closed_at', models.DateTimeField(blank=True, null=True, verbose_name='closed')),
            ],
            options={
                'verbose_name': 'second check',
                'verbose_name_plural': 'second checks',
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='Workflow',
            fields=[
                ('figure', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='workflow', serialize=False, to='articles.figure', verbose_name='figure')),
                ('state', models.CharField(choices=[('new', 'New'), ('in_check', 'In check'), ('second_check', 'Second check'), ('decided', 'Decided'), ('corrected', 'Corrected'), ('withdrawn', 'Withdrawn')], default='new', max_length=12, verbose_name='state of work')),
                ('moved_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='moved')),
                ('due_at', models.DateTimeField(blank=True, null=True, verbose_name='due')),
                ('upheld_at', models.DateTimeField(blank=True, null=True, verbose_name='upheld')),
            ],
            options={
                'verbose_name': 'state of work',
                'verbose_name_plural': 'states of work',
                'ordering': ('figure',),
            },
        ),
        migrations.AddField(
            model_name='outcome',
            name='since',
            field=models.BooleanField(db_default=False, default=False, verbose_name='came in after the verdict'),
        ),
        migrations.AddField(
            model_name='verdict',
            name='seconded_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='seconded by'),
        ),
        migrations.AddField(
            model_name='verdict',
            name='withdrawn_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='withdrawn'),
        ),
        migrations.AddField(
            model_name='verdict',
            name='withdrawn_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='withdrawn by'),
        ),
        migrations.AddField(
            model_name='verdict',
            name='withdrawn_reason',
            field=models.TextField(blank=True, verbose_name='why it was withdrawn'),
        ),
        migrations.AddIndex(
            model_name='outcome',
            index=models.Index(condition=models.Q(('since', True), ('word', 'fell')), fields=['verdict'], name='outcome_contradicts'),
        ),
        migrations.AddConstraint(
            model_name='verdict',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None), ('withdrawn_reason', '')), models.Q(models.Q(('withdrawn_reason__regex', '[^\\s\\u3000]')), ('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='verdict_withdrawn_with_its_reason'),
        ),
        migrations.AddConstraint(
            model_name='verdict',
            constraint=models.CheckConstraint(condition=models.Q(('seconded_by', None), models.Q(('seconded_by', models.F('decided_by')), _negated=True), _connector='OR'), name='verdict_seconded_by_somebody_else'),
        ),
        migrations.AddField(
            model_name='follow',
            name='figure',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='follows', to='articles.figure', verbose_name='figure'),
        ),
        migrations.AddField(
            model_name='follow',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='follows', to=settings.AUTH_USER_MODEL, verbose_name='who'),
        ),
        migrations.AddField(
            model_name='move',
            name='figure',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='moves', to='articles.figure', verbose_name='figure'),
        ),
        migrations.AddField(
            model_name='move',
            name='moved_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='moves', to=settings.AUTH_USER_MODEL, verbose_name='moved by'),
        ),
        migrations.AddField(
            model_name='notice',
            name='by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by'),
        ),
        migrations.AddField(
            model_name='notice',
            name='claim',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='notices', to='articles.claim', verbose_name='claim'),
        ),
        migrations.AddField(
            model_name='notice',
            name='figure',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notices', to='articles.figure', verbose_name='figure'),
        ),
        migrations.AddField(
            model_name='notice',
            name='user',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='notices', to=settings.AUTH_USER_MODEL, verbose_name='for'),
        ),
        migrations.AddField(
            model_name='opinion',
            name='citations',
            field=models.ManyToManyField(blank=True, related_name='+', to='articles.citation', verbose_name='citations'),
        ),
        migrations.AddField(
            model_name='opinion',
            name='given_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='opinions', to=settings.AUTH_USER_MODEL, verbose_name='given by'),
        ),
        migrations.AddField(
            model_name='secondcheck',
            name='asked_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='asked by'),
        ),
        migrations.AddField(
            model_name='secondcheck',
            name='asked_of',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='asked of'),
        ),
        migrations.AddField(
            model_name='secondcheck',
            name='figure',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='second_checks', to='articles.figure', verbose_name='figure'),
        ),
        migrations.AddField(
            model_name='opinion',
            name='check_asked',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='opinions', to='articles.secondcheck'),
        ),
        migrations.AddField(
            model_name='workflow',
            name='assignee',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assigned', to=settings.AUTH_USER_MODEL, verbose_name='assigned to'),
        ),
        migrations.AddField(
            model_name='workflow',
            name='check_asked',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='articles.secondcheck', verbose_name='second check'),
        ),
        migrations.AddField(
            model_name='workflow',
            name='moved_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='moved by'),
        ),
        migrations.AddConstraint(
            model_name='follow',
            constraint=models.UniqueConstraint(fields=('figure', 'user'), name='follow_once_a_figure'),
        ),
        migrations.AddConstraint(
            model_name='move',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('after__in', ('in_check', 'second_check', 'decided')), ('before', 'new')), models.Q(('after__in', ('new', 'second_check', 'decided', 'corrected')), ('before', 'in_check')), models.Q(('after__in', ('new', 'in_check', 'decided', 'corrected', 'withdrawn')), ('before', 'second_check')), models.Q(('after__in', ('second_check', 'decided', 'corrected', 'withdrawn')), ('before', 'decided')), models.Q(('after__in', ('second_check', 'corrected', 'withdrawn')), ('before', 'corrected')), models.Q(('after__in', ('in_check', 'second_check', 'decided')), ('before', 'withdrawn')), _connector='OR'), name='move_is_in_the_table'),
        ),
        migrations.AddIndex(
            model_name='notice',
            index=models.Index(fields=['user', '-created_at', '-id'], name='notice_newest_of_user'),
        ),
        migrations.AddIndex(
            model_name='notice',
            index=models.Index(condition=models.Q(('read_at', None)), fields=['user'], name='notice_unread'),
        ),
        migrations.AddIndex(
            model_name='notice',
            index=models.Index(condition=models.Q(('mailed_at', None), ('read_at', None)), fields=['created_at'], name='notice_to_mail'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.UniqueConstraint(fields=('user', 'kind', 'figure', 'key'), name='notice_told_once'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ('mention', 'comment', 'assigned', 'second_check', 'differs', 'decided', 'corrected', 'withdrawn', 'contradicted'))), name='notice_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.CheckConstraint(condition=models.Q(('by__isnull', True), models.Q(('by', models.F('user')), _negated=True), _connector='OR'), name='notice_from_somebody_else'),
        ),
        migrations.AddConstraint(
            model_name='secondcheck',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ('open', 'agreed', 'differs', 'called_off'))), name='second_check_outcome_known'),
        ),
        migrations.AddConstraint(
            model_name='secondcheck',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at', None), ('outcome', 'open')), models.Q(models.Q(('outcome', 'open'), _negated=True), ('closed_at__isnull', False)), _connector='OR'), name='second_check_closed_with_its_time'),
        ),
        migrations.AddConstraint(
            model_name='secondcheck',
            constraint=models.UniqueConstraint(condition=models.Q(('outcome', 'open')), fields=('figure',), name='one_open_second_check'),
        ),
        migrations.AddConstraint(
            model_name='opinion',
            constraint=models.UniqueConstraint(fields=('check_asked', 'is_first'), name='second_check_has_two_views'),
        ),
        migrations.AddConstraint(
            model_name='opinion',
            constraint=models.UniqueConstraint(fields=('check_asked', 'given_by'), name='nobody_checks_their_own_view'),
        ),
        migrations.AddConstraint(
            model_name='opinion',
            constraint=models.CheckConstraint(condition=models.Q(('reason__regex', '[^\\s\\u3000]')), name='opinion_gives_its_reason'),
        ),
        migrations.AddConstraint(
            model_name='opinion',
            constraint=models.CheckConstraint(condition=models.Q(('value__gt', django.db.models.functions.comparison.Cast(models.Value('-Infinity'), articles.models.fields.ExactField())), ('value__lt', django.db.models.functions.comparison.Cast(models.Value('Infinity'), articles.models.fields.ExactField()))), name='opinion_value_is_a_number'),
        ),
        migrations.AddIndex(
            model_name='workflow',
            index=models.Index(fields=['state', 'figure'], name='workflow_by_state'),
        ),
        migrations.AddIndex(
            model_name='workflow',
            index=models.Index(condition=models.Q(('assignee__isnull', False)), fields=['assignee', 'due_at'], name='workflow_of_assignee'),
        ),
        migrations.AddConstraint(
            model_name='workflow',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ('new', 'in_check', 'second_check', 'decided', 'corrected', 'withdrawn'))), name='workflow_state_known'),
        ),
        migrations.AddConstraint(
            model_name='workflow',
            constraint=models.CheckConstraint(condition=models.Q(('due_at', None), ('assignee__isnull', False), _connector='OR'), name='workflow_due_for_somebody'),
        ),
        migrations.AddConstraint(
            model_name='workflow',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'second_check'), _negated=True), ('check_asked__isnull', False), _connector='OR'), name='workflow_second_check_was_asked'),
        ),
        migrations.RunSQL(VERDICTS_STAY, VERDICTS_STAYED),
        migrations.RunSQL(DECIDED_BEFORE, migrations.RunSQL.noop),
    ]
