"""How often does a process that serves pages look for objects that only hold one another?"""

import gc

AT_LEAST = 50_000  #: new objects between two looks; a page makes a few thousand that stay


def look_seldom() -> None:
    """What is loaded by now is never looked at again, and new objects only when many have gathered.

    Python looks after every 700 objects, and through everything that is loaded after some of them: a quarter of a page's time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(AT_LEAST)
