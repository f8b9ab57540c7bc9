"""Does the desk work in a real browser: by mouse, by keyboard alone, and without JavaScript?"""
