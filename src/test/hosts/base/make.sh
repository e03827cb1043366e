#!/usr/bin/env bash
# Make the root file system of a suite under DIR/root: make.sh SUITE PGVERSION MIRROR KEYRING DEBS DIR
# Runs in mount and PID namespaces of its own (see lib/build.sh), so that whatever it mounts or starts ends with it.
set -euo pipefail
suite=$1 pgversion=$2 mirror=$3 keyring=$4 debs=$5 dir=$6
here=$(cd "$(dirname "$0")" && pwd)
root=$dir/mnt

say() { echo "hosts: $suite: $*" >&2; }

# dpkg syncs every file it unpacks; an overlay mounted "volatile" turns that off, which halves the time.
mount_volatile() {
  mkdir -p "$dir"/{empty,root,work,mnt} "$debs"/{partial,lists/partial}
  mount -t overlay overlay -o "lowerdir=$dir/empty,upperdir=$dir/root,workdir=$dir/work,volatile" "$root"
}

# A debootstrap older than the suite goes about it as with unstable.
bootstrap() {
  local script=/usr/share/debootstrap/scripts/$suite
  [ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid
  say "debootstrap"
  debootstrap --variant=minbase --include=locales --cache-dir="$debs" --keyring="$keyring" "$suite" "$root" "$mirror" "$script"
}

# initdb looks at /dev/shm to choose the kind of shared memory, and packages look at /proc.
mount_for_chroot() {
  mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
  mount -t tmpfs tmpfs "$root/dev/shm" 2>/dev/null || { mkdir "$root/dev/shm"; mount -t tmpfs tmpfs "$root/dev/shm"; }
  mount --bind "$debs" "$root/var/cache/apt/archives"
}

# The cluster that the postgresql package creates takes its locale from the environment: locales come first.
locales() {
  say "locales"
  printf '%s UTF-8\n' en_US.UTF-8 ru_RU.UTF-8 >"$root/etc/locale.gen"
  chroot "$root" locale-gen
  echo "LANG=en_US.UTF-8" >"$root/etc/default/locale"
}

# The machine's own apt, with its proxy and certificates, working on the new root; without the machine's hooks.
configure_apt() {
  echo "deb [signed-by=$keyring] $mirror $suite main" >"$dir/sources.list"
  cat >"$dir/apt.conf" <<EOF
#clear DPkg::Pre-Invoke;
#clear DPkg::Post-Invoke;
#clear DPkg::Pre-Install-Pkgs;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
APT::Install-Recommends "false";
APT::Sandbox::User "root";
Acquire::Check-Valid-Until "false";
Acquire::Languages "none";
Dir "$root/";
Dir::Cache::archives "$root/var/cache/apt/archives/";
Dir::Etc::sourcelist "$dir/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::State::lists "$debs/lists/";
Dir::State::status "$root/var/lib/dpkg/status";
DPkg::Chroot-Directory "$root";
DPkg::Use-Pty "false";
EOF
}

apt() { DEBIAN_FRONTEND=noninteractive LC_ALL=en_US.UTF-8 apt-get -c "$dir/apt.conf" -q -y "$@"; }

# Installed without a network: a PostgreSQL that runs on this machine must not push the new cluster to port 5433.
install_packages() {
  local packages
  packages=$(sed 's/#.*//' "$here/packages")
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod 755 "$root/usr/sbin/policy-rc.d"
  say "download packages"
  apt update
  # shellcheck disable=SC2086 # one word a package
  apt install --download-only $packages
  say "install packages"
  export dir
  export -f apt
  # shellcheck disable=SC2016,SC2086 # expanded by the inner shell; one word a package
  unshare --net bash -c 'ip link set lo up; apt install --no-download "$@"' install $packages
  rm "$root/usr/sbin/policy-rc.d"
}

provision() {
  say "provision"
  chroot "$root" bash -s -- "$pgversion" <"$here/provision.sh"
  rm -rf "${root:?}"/var/lib/apt/lists/* "$root/etc/resolv.conf"
}

mount_volatile
bootstrap
mount_for_chroot
locales
configure_apt
install_packages
provision
umount -R "$root"
rm -rf "${dir:?}"/{empty,work,mnt,apt.conf,sources.list}
