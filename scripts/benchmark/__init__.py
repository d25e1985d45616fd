"""The same site built by Hugo, to measure our build against."""
