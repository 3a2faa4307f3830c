"""Rules for borders: discussed, secured, closed, crossed."""
