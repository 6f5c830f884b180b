"""The languages of the window: `python -m tests.translations` brings their files up to date."""
