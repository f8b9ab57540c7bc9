#!/usr/bin/env python3
"""Where does every command start? Prepares .venv for `demo` and `test`, then hands over to Django or to pytest."""

import os
import sys


def main() -> None:
    from factcheck import bootstrap

    command = sys.argv[1] if len(sys.argv) > 1 else "help"
    bootstrap.ensure(command)
    if command == "test":
        sys.exit(bootstrap.run_tests(sys.argv[2:]))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    from factcheck.errors import in_one_sentence

    with in_one_sentence():
        from django.core.management import execute_from_command_line

        execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
