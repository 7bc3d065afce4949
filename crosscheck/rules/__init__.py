"""One file a rule. Putting a file here is all it takes to add one."""
