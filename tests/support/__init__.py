"""What the tests stand on: tools from outside Python, a browser, a local server, two checkers."""
