#!/bin/sh
# Installs the .deb in this system (a root made for it), starts it as the desktop would, and takes it away again.
#
#   sh try_in_root.sh PACKAGE OLDER PICTURE     as root; OLDER is installed first, and upgraded
#
# Needs xvfb and xwd (x11-apps) beside what the package depends on. PICTURE is an XWD file. DISPLAY is the screen's name,
# :77 where it is not set.
set -eu
package=$1 older=$2 picture=$3
export DEBIAN_FRONTEND=noninteractive HOME=/home/ana
mkdir -p $HOME

list_files() {
    find / -xdev \( -path /proc -o -path /tmp -o -path /home -o -path /var \) -prune -o -print | sort
}

list_files >/tmp/before

apt-get install -y -qq --no-install-recommends "$older" >/dev/null
annotator new $HOME/mine --sample
apt-get install -y -qq --no-install-recommends "$package" >/dev/null
annotator --version
annotator self-test
annotator stats $HOME/mine | head -2

command=$(sed -n 's/^Exec=//p' /usr/share/applications/annotator.desktop | sed "s|%f|$HOME/mine.annotator|")
export DISPLAY=${DISPLAY:-:77}
Xvfb $DISPLAY -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
sleep 2
QT_QPA_PLATFORM=xcb annotator self-test | grep Qt
$command &
program=$!
sleep 8
xwd -root -silent -out "$picture"
grep -E 'VmRSS|VmHWM' /proc/$program/status
kill $program
kill $server
ls -R $HOME/.config $HOME/.local 2>/dev/null | head -20

apt-get purge -y -qq annotator >/dev/null
list_files >/tmp/after
if comm -13 /tmp/before /tmp/after | grep -i annotator; then
    echo "these are left behind" >&2
    exit 1
fi
[ -f $HOME/mine.annotator ] && echo "removed without a trace; the project stays"
