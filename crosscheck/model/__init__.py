"""The types everything else speaks in: frozen, standard library only."""
