"""How fast Annotator is, and how much memory it takes: `make bench` from inside, `make bench-ui` from outside.

Nothing here is a test: no figure fails a build. Figures are compared between two commits with
`python -m tests.benchmarks --compare A.json B.json`.
"""
