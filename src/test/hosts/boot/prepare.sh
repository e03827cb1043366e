#!/usr/bin/env bash
# Runs inside a host's root before its first boot; /run/prepare holds its name, options, host keys and more.
set -euo pipefail
cd /run/prepare

names() {
  cp hostname hosts /etc/
  hostname "$(<hostname)"
}

keys() {
  install -m 644 lab_authorized_keys /etc/ssh/
  install -m 600 ssh_host_*_key /etc/ssh/
  install -m 644 ssh_host_*_key.pub /etc/ssh/
}

version() { basename /etc/postgresql/*; }

# The options of "hosts up", see README.md.
option_fresh() { :; }
option_stopped() { :; } # the cluster is stopped after the boot, and starts again with the next
option_nocluster() { pg_dropcluster "$(version)" main; }

option_nopg() {
  local packages
  mapfile -t packages < <(dpkg-query -W -f '${Package}\n' 'postgresql*')
  rm -rf /etc/postgresql /var/lib/postgresql
  dpkg --purge "${packages[@]}" >/dev/null
  ! id postgres >/dev/null 2>&1 || userdel postgres
}

option_ru() {
  sed -i "s/^lc_messages = .*/lc_messages = 'ru_RU.UTF-8'/" "/etc/postgresql/$(version)/main/postgresql.conf"
}

option_rulogin() { echo 'LANG=ru_RU.UTF-8' >/etc/default/locale; }

option_ownerstart() {
  local verb
  for verb in start stop restart; do
    echo "postgres ALL=(root) NOPASSWD: /usr/bin/systemctl $verb postgresql@$(version)-main"
  done >/etc/sudoers.d/ownerstart
  chmod 440 /etc/sudoers.d/ownerstart
}

names
keys
for option in $(<options); do "option_$option"; done
