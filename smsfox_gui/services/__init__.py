"""Use cases: they know the rules and the ports, nothing of the outside world."""
