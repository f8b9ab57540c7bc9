import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0020_preferences'),
    ]

    operations = [
        migrations.AddField(
            model_name='claim',
            name='lined_up_by',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, editable=False, null=True, size=None, verbose_name='lined up by'),
        ),
    ]
