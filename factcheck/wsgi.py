"""Where does a WSGI server such as gunicorn find the application?"""

import os

from django.core.wsgi import get_wsgi_application

from factcheck import collector

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
application = get_wsgi_application()
collector.look_seldom()
