#!/usr/bin/env bash
# Make the root file system of the origin's hosts under DIR/root from that of a Debian suite: make.sh FROM SERVER DIR
# FROM is the other suite's root, SERVER the archive of PostgreSQL 11.5. Runs in namespaces of its own, like ../make.sh.
set -euo pipefail
from=$1 server=$2 dir=$3
here=$(cd "$(dirname "$0")" && pwd)
root=$dir/root

echo "hosts: origin: copy $from" >&2
cp -a "$from" "$root"
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/dev/shm"
echo "hosts: origin: PostgreSQL" >&2
mkdir "$root/usr/pgsql-11"
tar -C "$root/usr/pgsql-11" --no-same-owner -xf "$server"
chroot "$root" bash -s <"$here/provision.sh"
umount "$root/proc" "$root/dev/shm"
