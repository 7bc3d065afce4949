"""The HTML page: what stands on it is worked out here, how it looks stands in `page/`."""
