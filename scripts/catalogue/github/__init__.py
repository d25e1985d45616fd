"""Work given out on GitHub: notes beside lines, a comment a pull request, an open issue an owner."""
