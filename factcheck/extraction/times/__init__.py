"""Which times stand in a text, and which days do they mean? periods is the way in; period/ says whose they are."""
