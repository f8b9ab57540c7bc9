"""Each claim on a decided figure keeps how it came out against the verdict. See `manage.py judge` for verdicts from before."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0009_copied_passages'),
    ]

    operations = [
        migrations.CreateModel(
            name='Outcome',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('word', models.CharField(choices=[('stood', 'Stood'), ('fell', 'Did not stand'), ('open', 'Left open')], max_length=10, verbose_name='outcome')),
                ('slip', models.CharField(blank=True, max_length=30, verbose_name='kind of slip')),
                ('claim', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='outcome', to='articles.claim', verbose_name='claim')),
                ('verdict', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='outcomes', to='articles.verdict', verbose_name='verdict')),
            ],
            options={
                'verbose_name': 'outcome',
                'verbose_name_plural': 'outcomes',
                'ordering': ('pk',),
                'constraints': [models.CheckConstraint(condition=models.Q(('word__in', ('stood', 'fell', 'open'))), name='outcome_word_known'), models.CheckConstraint(condition=models.Q(('slip', ''), ('word', 'fell'), _connector='OR'), name='outcome_slip_of_what_did_not_stand')],
            },
        ),
    ]
