#!/usr/bin/env bash
# Runs inside a host's root before its first boot; /run/prepare holds its name, options, host keys and more, and in
# "cluster" what lib/cluster.sh says of the cluster that the host shall have.
set -euo pipefail
cd /run/prepare
# shellcheck source=/dev/null
. ./cluster
# shellcheck disable=SC2269 # what that file assigns
layout=$layout version=$version bin=$bin home=$home data=$data config=$config socket=$socket port=$port service=$service

names() {
  cp hostname hosts /etc/
  hostname "$(<hostname)"
}

keys() {
  install -m 644 lab_authorized_keys /etc/ssh/
  install -m 600 ssh_host_*_key /etc/ssh/
  install -m 644 ssh_host_*_key.pub /etc/ssh/
}

as_postgres() { runuser -u postgres -- "$@"; }

# set_conf NAME VALUE: in the cluster's postgresql.conf, where the last line wins.
set_conf() { echo "$1 = $2" >>"$config/postgresql.conf"; }

# The options of "hosts up", see README.md.
option_fresh() { :; }
option_stopped() { :; } # the cluster is stopped after the boot, and starts again with the next

option_nocluster() {
  case $layout in
    debian) pg_dropcluster "$version" main ;;
    pgdg) find "$data" -mindepth 1 -delete && systemctl -q disable "$service" ;;
    plain) rm -rf "$data" ;;
  esac
}

option_nopg() {
  local packages
  mapfile -t packages < <(dpkg-query -W -f '${Package}\n' 'postgresql*')
  rm -rf /etc/postgresql "$home" /usr/pgsql-* /usr/lib/systemd/system/postgresql-*.service
  dpkg --purge "${packages[@]}" >/dev/null
  ! id postgres >/dev/null 2>&1 || userdel postgres
}

# Each of PGDG's units runs one data directory, which administrators change by a drop-in.
option_datadir() {
  install -d -o postgres -g postgres -m 755 "$(dirname "$data")"
  case $layout in
    debian) pg_dropcluster "$version" main && pg_createcluster -d "$data" "$version" main >/dev/null ;;
    pgdg)
      mv "$home/$version/data" "$data"
      mkdir "/etc/systemd/system/$service.service.d"
      printf '[Service]\nEnvironment=PGDATA=%s/\n' "$data" >"/etc/systemd/system/$service.service.d/pgdata.conf"
      ;;
    plain) : ;;
  esac
}

# A cluster that no service manager knows, with all that belongs to it in one directory; see start_plain in lib/host.sh.
option_plainlayout() {
  [ ! -d "/etc/postgresql/$version/main" ] || pg_dropcluster "$version" main
  local place
  place=$(dirname "$data")
  install -d -o postgres -g postgres -m 755 "$place"
  install -d -o postgres -g postgres -m 700 "$socket"
  as_postgres "$bin/initdb" -D "$data" --auth-local=peer --auth-host=md5 --locale=en_US.UTF-8 >/dev/null
  set_conf unix_socket_directories "'$socket'"
}

option_port() { set_conf port "$port"; }

option_twoclusters() { pg_createcluster -p "$((port + 1))" "$version" second >/dev/null; }

option_ru() { set_conf lc_messages "'ru_RU.UTF-8'"; }

option_rulogin() { echo 'LANG=ru_RU.UTF-8' >/etc/default/locale; }

option_ownerstart() {
  local verb
  for verb in start stop restart; do
    echo "postgres ALL=(root) NOPASSWD: /usr/bin/systemctl $verb $service"
  done >/etc/sudoers.d/ownerstart
  chmod 440 /etc/sudoers.d/ownerstart
}

# In alphabetical order, in which those that make a cluster come before those that change it, and at last what takes it away.
names
keys
for option in $(tr ' ' '\n' <options | sort | sed '/^no/d') $(tr ' ' '\n' <options | sed -n '/^no/p'); do "option_${option%%=*}"; done
