"""How fast Annotator is, and how much memory it takes: `make bench` from inside, `make bench-ui` from outside.

Nothing here is a test: no figure fails a build. Each row has the median and the worst figure, the processor's time,
which says more than both where the machine is shared, and the ratio to a baseline of the same run; a second table has
how the processor's time grows with an article's length. Figures are compared between two commits with
`python -m tests.benchmarks --compare A.json B.json`.
"""
