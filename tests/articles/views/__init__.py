"""What do the pages answer, to whom, and in how many statements?"""
