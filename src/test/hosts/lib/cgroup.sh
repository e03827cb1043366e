# shellcheck shell=bash
# One cgroup2 directory a host, beside those of the machine.

cgroup_root() { findmnt -n -o TARGET -t cgroup2 | head -n 1; }

cgroup_dir() { echo "$(cgroup_root)/pgt.$1.$2"; }

# A killed host's processes leave their cgroups a moment after they are gone.
cgroup_remove() {
  local until=$((SECONDS + 10))
  while [ -d "$1" ] && ! find "$1" -depth -type d -exec rmdir {} + 2>/dev/null; do
    [ "$SECONDS" -lt "$until" ] || die "cgroup $1 does not empty"
    sleep 0.02
  done
}
