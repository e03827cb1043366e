#!/usr/bin/env bash
# The first process of a host: init.sh enter HOSTDIR CGROUP, then itself again with init.sh boot HOSTDIR.
# HOSTDIR holds: record (pid and start time), base, disk, boot.env for prepare.sh.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

# The mounted /proc is still the machine's, so this reads the pid by which the machine knows this process.
enter() {
  local host=$1 cgroup=$2 stat
  read -r stat </proc/self/stat
  read -ra start <<<"${stat##*) }"
  echo "${stat%% *} ${start[19]}" >"$host/init.new"
  mv "$host/init.new" "$host/init"
  echo 0 >"$cgroup/cgroup.procs"
  exec unshare --cgroup bash "$here/init.sh" boot "$host"
}

mount_root() {
  mount -t overlay overlay -o "lowerdir=$base/root,upperdir=$disk/upper,workdir=$disk/work,volatile" "$root"
  mount -t proc proc "$root/proc" -o nosuid,nodev,noexec
  mount -t sysfs sysfs "$root/sys" -o ro,nosuid,nodev,noexec
  mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup" -o nosuid,nodev,noexec
  mount -t tmpfs tmpfs "$root/run" -o mode=755,nosuid,nodev
  mount -t tmpfs tmpfs "$root/dev" -o mode=755,nosuid
}

# Kernel settings are the whole machine's, except those of the network namespace.
protect_machine() {
  local net=$root/proc/sys/net
  mount --bind "$root/proc/sys" "$root/proc/sys"
  mount --bind "$net" "$net"
  mount -o remount,bind,ro "$root/proc/sys"
  [ -e "$root/proc/sysrq-trigger" ] || return 0
  mount --bind "$root/proc/sysrq-trigger" "$root/proc/sysrq-trigger"
  mount -o remount,bind,ro "$root/proc/sysrq-trigger"
}

devices() {
  local dev=$root/dev name
  while read -r name major minor; do mknod -m 666 "$dev/$name" c "$major" "$minor"; done <<'EOF'
null 1 3
zero 1 5
full 1 7
random 1 8
urandom 1 9
tty 5 0
fuse 10 229
EOF
  mkdir "$dev/pts" "$dev/shm"
  mount -t devpts devpts "$dev/pts" -o newinstance,gid=5,mode=620,ptmxmode=666,nosuid,noexec
  mount -t tmpfs tmpfs "$dev/shm" -o mode=1777,nosuid,nodev
  ln -s pts/ptmx "$dev/ptmx"
  ln -s /proc/self/fd "$dev/fd"
  for name in 0:stdin 1:stdout 2:stderr; do ln -s "/proc/self/fd/${name%:*}" "$dev/${name#*:}"; done
}

# Once a disk: what makes this host differ from its base.
prepare() {
  [ ! -f "$disk/prepared" ] || return 0
  mkdir -p "$root/run/prepare"
  cp -a "$host/etc/." "$root/run/prepare"
  chroot "$root" bash -s <"$here/prepare.sh"
  rm -rf "$root/run/prepare"
  touch "$disk/prepared"
}

boot() {
  host=$1
  base=$(<"$host/base")
  disk=$(<"$host/disk")
  root=$disk/root
  mount_root
  protect_machine
  devices
  prepare
  cd "$root"
  pivot_root . mnt
  umount -l mnt
  exec env -i container=lab PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd
}

"$@"
