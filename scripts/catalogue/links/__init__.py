"""Whether every link leads to a page: of the catalogue, and of the built site.

`addresses` are gathered, `first_pass` (LinkChecker) looks at all of them, `second_look` (requests) slowly at those
that were not a plain success, `verdict` says in plain words what that means, `memory` keeps it for the next run.
"""
