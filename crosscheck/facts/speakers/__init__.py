"""Who speaks: the names beside reporting verbs, and in whose voice words are."""
