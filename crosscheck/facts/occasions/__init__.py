"""On which occasion: when a thing took place, and of which inspection or visit a text tells."""
