# shellcheck shell=bash
# Can this machine run test hosts? The first reason why not, in one line.

missing_command() {
  local command
  for command in awk debootstrap findmnt flock ip iptables mvn nsenter ss ssh-keygen systemd-socket-activate tc unshare xz; do
    command -v "$command" >/dev/null || {
      echo "$command is not installed (src/test/hosts/packages lists what is needed)"
      return
    }
  done
  [ -x /lib/systemd/systemd-socket-proxyd ] || echo "systemd-socket-proxyd is not installed (package systemd)"
}

# Tried in namespaces of its own, so that nothing is left behind.
missing_kernel() {
  local try=$CACHE/.doctor.$$
  mkdir -p "$try"/{lower,upper,work,root} 2>/dev/null || {
    echo "cannot write to $CACHE"
    return
  }
  unshare --mount --uts --ipc --pid --cgroup --net --fork true 2>/dev/null || echo "namespaces are not permitted here"
  unshare --mount mount -t overlay overlay "$try/root" \
    -o "lowerdir=$try/lower,upperdir=$try/upper,workdir=$try/work,volatile" 2>/dev/null ||
    echo "overlayfs (with volatile) cannot be mounted on $CACHE"
  unshare --net ip link add h0 type veth peer name h1 2>/dev/null || echo "the kernel has no veth"
  unshare --net ip link add br0 type bridge 2>/dev/null || echo "the kernel has no bridge"
  grep -qw fuse /proc/filesystems || modprobe -q fuse || echo "the kernel has no FUSE"
  unshare --net iptables -w -A INPUT -s 192.0.2.1 -j DROP 2>/dev/null || echo "iptables does not work here"
  rm -rf "$try"
}

missing_cgroup() {
  local try
  try=$(cgroup_root)/pgt.doctor.$$
  { mkdir "$try" && rmdir "$try"; } 2>/dev/null || echo "no writable cgroup2 file system is mounted"
}

missing_bases() {
  local suite
  while read -r suite _; do
    [ -d "$(base_dir "$suite")/root" ] || [ -n "$(debian_mirror)" ] || {
      echo "no base of $suite in $CACHE, and no Debian mirror in this machine's apt configuration"
      return
    }
  done < <(grep -v '^#' "$HERE/base/suites")
}

verb_doctor() {
  local check reason
  [ "$(id -u)" = 0 ] || reason="test hosts need root"
  for check in missing_command missing_kernel missing_cgroup missing_bases; do
    reason=${reason:-$("$check" | head -n 1)}
  done
  [ -z "$reason" ] || die "$reason"
}
