"""Which database does Django use when no DATABASE_URL is given? Its PostgreSQL backend over the embedded server: see base.py."""
