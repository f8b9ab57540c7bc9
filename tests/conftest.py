"""How are values made up for property tests? Without a clock: a busy machine is no error. Timings belong in bench/."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", settings(), deadline=None)  # else as it is: on CI the same values at every run
settings.load_profile("untimed")
