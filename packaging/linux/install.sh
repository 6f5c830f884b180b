#!/bin/sh
# Installs Annotator for one user, without root: @VERSION@. What follows the line __ARCHIVE__ is the program.
#
#   sh FILE.run               installs it, or another version over it
#   sh FILE.run --prefix DIR  somewhere else than in ~/.local
#   sh FILE.run --remove      takes it away; projects and settings stay
set -eu

prefix=$HOME/.local
act=install
while [ $# -gt 0 ]; do
    case $1 in
    --prefix) prefix=${2:?"--prefix needs a folder"}; shift 2 ;;
    --remove) act=remove; shift ;;
    *) sed -n '2,6s/^# \{0,1\}//p' "$0"; [ "$1" = --help ] || exit 2; exit 0 ;;
    esac
done
list=$prefix/lib/annotator/installed-files

remove() {
    [ -f "$list" ] || return 0
    while IFS= read -r file; do rm -f "$prefix/$file"; done <"$list"
    rm -rf "$prefix/lib/annotator"
}

refresh() {
    if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$prefix/share/applications" || true; fi
    if command -v update-mime-database >/dev/null && [ -d "$prefix/share/mime" ]; then update-mime-database "$prefix/share/mime" || true; fi
}

if [ $act = remove ]; then
    if [ ! -f "$list" ]; then echo "Annotator is not installed in $prefix." >&2; exit 1; fi
    remove
    refresh
    echo "Annotator is removed from $prefix. Projects and settings stay where they are."
    exit 0
fi

mkdir -p "$prefix"
new=$(mktemp -d "$prefix/.annotator-XXXXXX")
trap 'rm -rf "$new"' EXIT
# Unpacked whole before the old one goes, so that a full disk leaves that in place.
start=$(awk '/^__ARCHIVE__$/ { print NR + 1; exit }' "$0")
tail -n "+$start" "$0" | tar -xzf - -C "$new"
(cd "$new" && find . -type f -o -type l | sed 's/^\.\///' | grep -v '^lib/annotator/') >"$new/lib/annotator/installed-files"
# Started by its full name, as not everybody has the folder of programs among those that are searched.
sed -i "s|^Exec=annotator|Exec=\"$prefix/bin/annotator\"|; /^TryExec=/d" "$new/share/applications/annotator.desktop"
remove
(cd "$new" && tar -cf - .) | tar -xf - -C "$prefix" --no-same-owner --no-overwrite-dir
refresh
echo "Annotator is installed: it is in the menu, and as $prefix/bin/annotator."
exit 0
__ARCHIVE__
