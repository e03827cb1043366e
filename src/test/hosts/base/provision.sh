#!/usr/bin/env bash
# Runs inside a new root file system: users, sudo, sshd, units. provision.sh PGVERSION
set -euo pipefail
pgversion=$1

# vagrant: sudo without password; student: sudo asks; fish, csh: odd login shells; plain: no sudo at all.
users() {
  useradd -m -s /bin/bash vagrant
  useradd -m -s /bin/bash -G sudo student
  useradd -m -s /usr/bin/fish fish
  useradd -m -s /bin/tcsh csh
  useradd -m -s /bin/bash plain
  echo 'student:student-pw' | chpasswd
  printf '%s ALL=(ALL) NOPASSWD: ALL\n' vagrant fish csh >/etc/sudoers.d/lab
  chmod 440 /etc/sudoers.d/lab
}

# One root-owned list of keys for everybody, beside each user's own file, so that tests may write the latter.
sshd() {
  cat >/etc/ssh/sshd_config.d/lab.conf <<'EOF'
PasswordAuthentication yes
PermitRootLogin prohibit-password
AuthorizedKeysFile .ssh/authorized_keys /etc/ssh/lab_authorized_keys
EOF
  # Newer servers punish an address for failed logins; here every test comes from one address.
  mkdir -p /run/sshd
  if /usr/sbin/sshd -T | grep -q '^persourcepenalties'; then
    echo 'PerSourcePenalties no' >>/etc/ssh/sshd_config.d/lab.conf
  fi
  rm -f /etc/ssh/ssh_host_*
}

# What has no place in a container, or would go out to the network on its own.
units() {
  systemctl mask systemd-udevd.service systemd-udevd-kernel.socket systemd-udevd-control.socket \
    systemd-udev-trigger.service systemd-sysctl.service systemd-modules-load.service \
    systemd-timesyncd.service systemd-networkd.service systemd-networkd.socket systemd-resolved.service \
    sys-kernel-debug.mount sys-kernel-tracing.mount sys-kernel-config.mount sys-fs-fuse-connections.mount \
    dev-hugepages.mount dev-mqueue.mount modprobe@.service \
    getty.target console-getty.service getty-static.service e2scrub_reap.service \
    apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer fstrim.timer
  systemctl set-default multi-user.target
  systemctl enable ssh.service
}

# The cluster belongs to the package; only its port must be the usual one, whatever ran on the building machine.
postgres() {
  grep -q '^port = 5432' "/etc/postgresql/$pgversion/main/postgresql.conf"
}

clean() {
  : >/etc/machine-id
  rm -f /var/lib/dbus/machine-id /etc/hostname
}

users
sshd
units
postgres
clean
