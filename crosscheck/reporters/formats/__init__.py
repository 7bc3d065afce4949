"""One file a format: the file name is the name on the command line, `render` the function."""
