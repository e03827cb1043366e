# shellcheck shell=bash
# The cluster of a host: what follows from its suite and options. One place says it to the host (boot/prepare.sh) and to
# the tests (info).

# option_value HOSTDIR OPTION DEFAULT
option_value() {
  local option
  for option in $(<"$1/etc/options"); do
    [ "${option%%=*}" != "$2" ] || { echo "${option#*=}" && return; }
  done
  echo "$3"
}

cluster_layout() {
  if has_option "$1" plainlayout; then
    echo plain
  elif [ "$(<"$1/suite")" = origin ]; then
    echo pgdg
  else
    echo debian
  fi
}

# cluster_of HOSTDIR: assignments for a shell.
cluster_of() {
  local host=$1 suite layout version bin home data socket config service=''
  suite=$(<"$host/suite") layout=$(cluster_layout "$host")
  version=$(suite_version "$suite")
  bin=/usr/lib/postgresql/$version/bin home=/var/lib/postgresql socket=/var/run/postgresql
  [ "$suite" != origin ] || bin=/usr/pgsql-$version/bin home=/var/lib/pgsql
  case $layout in
    debian) data=$home/$version/main service=postgresql@$version-main ;;
    pgdg) data=$home/$version/data service=postgresql-$version ;;
    plain) data=/srv/postgres/data ;;
  esac
  data=$(option_value "$host" datadir "$data")
  config=$data
  [ "$layout" != debian ] || config=/etc/postgresql/$version/main
  [ "$layout" != plain ] || socket=$(dirname "$data")/run
  cat <<EOF
layout=$layout
version=$version
bin=$bin
home=$home
data=$data
config=$config
socket=$socket
port=$(option_value "$host" port 5432)
service=$service
EOF
}

# What no service manager starts, as its owner would: once, after the first boot.
start_plain() {
  local host=$1
  (
    # shellcheck source=/dev/null
    . "$host/etc/cluster"
    close_descriptors
    in_host "$host" runuser -u postgres -- "$bin/pg_ctl" start -s -w -D "$data" -l "$(dirname "$data")/server.log" </dev/null
  ) || die "the cluster of $(basename "$host") does not start"
}
