from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0018_figures_by_period'),
    ]

    operations = [
        migrations.AddField(
            model_name='claim',
            name='as_read',
            field=models.JSONField(blank=True, db_default=models.Value({}, models.JSONField()), default=dict, editable=False, verbose_name='as the engine reads it'),
        ),
    ]
