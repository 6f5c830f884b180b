"""The package for Fedora, openSUSE and others that use RPM."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from packages import installed
from packages.folder import libraries_of_the_system, oldest_glibc
from packages.project import NAME, build_time, summary, version

_SPECIFICATION = """\
Name: {name}
Version: {version}
Release: 1
Summary: Label news articles, from the keyboard
License: MIT AND LGPL-3.0-only AND PSF-2.0 AND OFL-1.1 AND ISC
Group: Applications/Text
BuildArch: {machine}
{requires}
# It brings its libraries along, and they are nobody else's: neither offered, nor looked for in the system.
AutoReqProv: no
%global __os_install_post %{{nil}}
%global _build_id_links none
%global debug_package %{{nil}}
%global use_source_date_epoch_as_buildtime 1
%global clamp_mtime_to_source_date_epoch 1
%global _buildhost localhost

%description
{summary}.

It comes with its Python and Qt, and depends on nothing but what a desktop has.

%files
{files}
"""
# By where the file is, what RPM is told about it.
_MARKS = {"/usr/share/doc/": "%doc ", "/usr/share/man/": "%doc "}


def build(folder: Path, to: Path) -> Path:
    """Writes annotator-VERSION-1.MACHINE.rpm into `to`. Needs rpmbuild."""
    machine = platform.machine()
    with TemporaryDirectory() as temporary:
        work = Path(temporary)
        root = work / "root"
        installed.lay(folder, root / "usr")
        _move(root / "usr/share/zsh/vendor-completions", root / "usr/share/zsh/site-functions")
        libraries = sorted(libraries_of_the_system(folder))
        requires = [f"libc.so.6(GLIBC_{oldest_glibc(folder)})(64bit)", *(f"{name}()(64bit)" for name in libraries)]
        specification = _SPECIFICATION.format(
            name=NAME,
            version=version(),
            machine=machine,
            requires="\n".join(f"Requires: {need}" for need in requires),
            summary=summary(),
            files="\n".join(_files(root)),
        )
        (work / "annotator.spec").write_text(specification, encoding="utf-8")
        command = ["rpmbuild", "-bb", "--quiet", "--define", f"_topdir {work / 'top'}", "--define", f"_rpmdir {work}"]
        place = ["--buildroot", str(root), str(work / "annotator.spec")]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(build_time())}
        subprocess.run([*command, "--noclean", *place], check=True, env=environment)
        (found,) = work.rglob("*.rpm")
        return Path(shutil.move(found, to / found.name))


def _files(root: Path) -> list[str]:
    """Every file, and the two folders that are nobody else's."""
    own = f"/usr/lib/{NAME}"
    paths = [path for path in sorted(root.rglob("*")) if path.is_symlink() or path.is_file()]
    names = [f"/{path.relative_to(root)}" for path in paths]
    marked = [next((mark for start, mark in _MARKS.items() if name.startswith(start)), "") + name for name in names]
    return [
        "%defattr(-,root,root,-)",
        own,
        f"%dir /usr/share/doc/{NAME}",
        *(name for name in marked if not name.startswith(f"{own}/")),
    ]


def _move(old: Path, new: Path) -> None:
    new.parent.mkdir(parents=True, exist_ok=True)
    old.rename(new)
