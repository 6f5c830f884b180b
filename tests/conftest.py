"""What holds for every test: no screen is needed, and nobody's own projects, settings and logs are touched."""

import os
import tempfile

from hypothesis import settings

HOME = tempfile.TemporaryDirectory(prefix="annotator-tests-")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
    os.environ[variable] = os.path.join(HOME.name, variable)

# A busy machine is slow now and then: how long an example takes says nothing about whether a law holds.
settings.register_profile("annotator", deadline=None)
settings.load_profile("annotator")
