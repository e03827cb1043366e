# shellcheck shell=bash
# shellcheck disable=SC2153 # STATE is set in common.sh
# One host of a lab. Its state lies in STATE/LAB/hosts/NAME, its disk (the overlay's upper part) in the cache.

host_dir() { echo "$STATE/$1/hosts/$2"; }

need_lab() { { [ -n "$1" ] && [ -f "$STATE/$1/number" ]; } || die "no lab '$1' is up"; }

need_host() {
  need_lab "$1"
  { [ -n "$2" ] && [ -f "$(host_dir "$1" "$2")/address" ]; } || die "lab $1 has no host '$2'"
}

host_address() { cat "$(host_dir "$1" "$2")/address"; }

has_option() { tr ' ' '\n' <"$1/etc/options" | grep -qx "$2"; }

host_keys() {
  local type
  rm -f "$1"/etc/ssh_host_*
  for type in ed25519 ecdsa; do
    ssh-keygen -q -t "$type" -N '' -C "root@$(<"$1/etc/hostname")" -f "$1/etc/ssh_host_${type}_key"
  done
}

# host_define LAB NAME SUITE OPTIONS ADDRESS: writes down what the host is; nothing runs yet.
host_define() {
  local host
  host=$(host_dir "$1" "$2")
  mkdir -p "$host/etc"
  echo "$3" >"$host/suite"
  base_dir "$3" >"$host/base"
  echo "$5" >"$host/address"
  echo "$CACHE/labs/$1/$2" >"$host/disk"
  echo "${4//,/ }" >"$host/etc/options"
  cluster_of "$host" >"$host/etc/cluster"
  echo "$2" >"$host/etc/hostname"
  cat "$CACHE"/keys/*.pub >"$host/etc/lab_authorized_keys"
  host_keys "$host"
}

# The shared lock on the base keeps a build from pruning it.
host_boot() {
  local lab=$1 name=$2 host disk cgroup
  host=$(host_dir "$lab" "$name") cgroup=$(cgroup_dir "$lab" "$name")
  disk=$(<"$host/disk")
  mkdir -p "$disk"/{upper,root} "$cgroup" || die "no room for $name"
  rm -rf "$disk/work" "$host/init"
  mkdir "$disk/work"
  chmod 755 "$disk/upper"
  spawn "$host/process" "$host/boot.log" flock --shared --no-fork "$(<"$host/base")" \
    nsenter --net="/run/netns/$(net_of "$lab" "$name")" \
    unshare --mount --uts --ipc --pid --fork --kill-child bash "$HERE/boot/init.sh" enter "$host" "$cgroup"
}

# Ready: systemd has nothing left to start (sshd and PostgreSQL are up then).
host_wait_ready() {
  local lab=$1 name=$2 host state until=$((SECONDS + 60))
  host=$(host_dir "$lab" "$name")
  until state=$(in_host "$host" systemctl is-system-running --wait 2>/dev/null) && [ "$state" = running ]; do
    [ "$state" != degraded ] || die "$name: failed units: $(in_host "$host" systemctl --failed --plain --no-legend | cut -d' ' -f1 | tr '\n' ' ')"
    [ "$SECONDS" -lt "$until" ] || die "$name does not come up ($state); see $host/boot.log"
    recorded "$host/process" >/dev/null || die "$name ended while booting: $(tail -n 3 "$host/boot.log")"
    sleep 0.05
  done
  [ -f "$host/was-up" ] || first_boot "$host"
  touch "$host/was-up"
}

first_boot() {
  if has_option "$1" stopped; then
    in_host "$1" systemctl stop 'postgresql@*' 'postgresql-*'
  elif has_option "$1" plainlayout && ! has_option "$1" nocluster; then
    start_plain "$1"
  fi
}

host_kill() {
  local host
  host=$(host_dir "$1" "$2")
  end "$host/init" "$host/process"
  cgroup_remove "$(cgroup_dir "$1" "$2")"
}

# in_host HOSTDIR COMMAND...: as root, in the host's namespaces, with an environment of its own.
in_host() {
  local pid
  pid=$(recorded "$1/init") || return 125
  nsenter --target "$pid" --mount --uts --ipc --net --pid --cgroup -- /usr/bin/env -i \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root USER=root LANG=C.UTF-8 "${@:2}"
}

verb_run() {
  need_host "${1:-}" "${2:-}"
  local host as=()
  host=$(host_dir "$1" "$2")
  shift 2
  if [ "${1:-}" = --as ]; then
    as=(runuser -u "$2" --)
    shift 2
  fi
  { [ "${1:-}" = -- ] && [ $# -gt 1 ]; } || usage_error "run LAB NAME [--as USER] -- COMMAND..."
  recorded "$host/init" >/dev/null || die "$(basename "$host") is not running"
  in_host "$host" "${as[@]}" "${@:2}"
}

# A power cut: the cable first, so that no dying process says goodbye to its peers.
verb_crash() {
  need_host "${1:-}" "${2:-}"
  lock_lab "$1"
  net_cable "$1" "$2" down
  host_kill "$1" "$2"
}

verb_poweroff() {
  need_host "${1:-}" "${2:-}"
  lock_lab "$1"
  local host pid
  host=$(host_dir "$1" "$2")
  if pid=$(recorded "$host/init"); then
    kill -RTMIN+4 "$pid"
    wait_gone "$host/init" 60 || die "$2 does not power off"
  fi
  net_cable "$1" "$2" down
  host_kill "$1" "$2"
}

# Boot again with the same disk, after crash or poweroff.
verb_start() {
  need_host "${1:-}" "${2:-}"
  lock_lab "$1"
  ! recorded "$(host_dir "$1" "$2")/init" >/dev/null || die "$2 is running"
  net_cable "$1" "$2" up
  host_boot "$1" "$2"
  host_wait_ready "$1" "$2"
}

# Back to the state after "up": new disk, new network, same address and host keys.
verb_reset() {
  need_host "${1:-}" "${2:-}"
  lock_lab "$1"
  local host address
  host=$(host_dir "$1" "$2")
  address=$(<"$host/address")
  host_kill "$1" "$2"
  rm -rf --one-file-system "$(<"$host/disk")" "$host/was-up"
  net_detach "$1" "$2" "$address"
  net_attach "$1" "$2" "$address" || die "no network for $2"
  host_boot "$1" "$2"
  host_wait_ready "$1" "$2"
}

# New host keys, as after a reinstallation behind the same address.
verb_rekey() {
  need_host "${1:-}" "${2:-}"
  lock_lab "$1"
  local host
  host=$(host_dir "$1" "$2")
  host_keys "$host"
  (cd "$host/etc" && tar -c --owner=0 --group=0 ssh_host_*) |
    in_host "$host" tar -C /etc/ssh -x --no-overwrite-dir &&
    in_host "$host" systemctl restart ssh.service
}
