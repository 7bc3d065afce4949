"""crosscheck: does what they said match what the inspectors wrote?"""

__version__ = "0.1.0"
