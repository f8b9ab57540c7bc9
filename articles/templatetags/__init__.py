"""What may a template say that Django's own tags cannot?"""
