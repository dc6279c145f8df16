"""De ingebouwde zoekmachine: SQLite FTS5 voor de woorden, bits in het geheugen voor al het andere."""
