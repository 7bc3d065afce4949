"""Numbers of a text: what each measures, what bounds it, and whether one amount bears out another."""
