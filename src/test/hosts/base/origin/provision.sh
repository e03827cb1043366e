#!/usr/bin/env bash
# Runs inside a copy of a Debian host: in place of its PostgreSQL 15 comes a server 11.5, laid out as PGDG's packages for
# CentOS lay it out, with their habits, under the locale of the origin's hosts.
set -euo pipefail
home=/var/lib/pgsql
bin=/usr/pgsql-11/bin
data=$home/11/data

# The archive brings no client programs: those of 15 stand beside the server, and nothing of PostgreSQL on the PATH.
programs() {
  rm -rf /etc/postgresql /var/lib/postgresql /var/log/postgresql
  dpkg --purge postgresql postgresql-15 postgresql-common >/dev/null
  dpkg -L postgresql-client-common postgresql-client-15 | grep '^/usr/bin/.' | xargs rm -f
  ln -s /usr/lib/postgresql/15/bin/* "$bin/"
  ln -s postgres "$bin/postmaster"
  rm -f "$bin/pg_verifybackup" # there is none before 13
}

# What PGDG changes in the sample becomes a setting of every new cluster.
sample() {
  cat >>/usr/pgsql-11/share/postgresql/postgresql.conf.sample <<'EOF'
unix_socket_directories = '/var/run/postgresql, /tmp'
log_destination = 'stderr'
logging_collector = on
log_directory = 'log'
log_filename = 'postgresql-%a.log'
log_truncate_on_rotation = on
log_rotation_age = 1d
log_rotation_size = 0
log_line_prefix = '%m [%p] '
EOF
}

owner() {
  usermod -d "$home" postgres
  install -d -m 700 -o postgres -g postgres "$home" "$home/11" "$data" "$home/11/backups"
  printf '[ -f /etc/profile ] && source /etc/profile\nPGDATA=%s\nexport PGDATA\n' "$data" >"$home/.bash_profile"
  chown postgres: "$home/.bash_profile"
  echo 'd /run/postgresql 0755 postgres postgres -' >/usr/lib/tmpfiles.d/postgresql-11.conf
  local verb
  for verb in start stop restart; do
    echo "postgres ALL=(root) NOPASSWD: /usr/bin/systemctl $verb postgresql-11"
  done >/etc/sudoers.d/postgres
  chmod 440 /etc/sudoers.d/postgres
}

# This build of the server cannot notify systemd, as PGDG's does; pg_ctl waits for the same moment.
unit() {
  cat >/usr/lib/systemd/system/postgresql-11.service <<EOF
[Unit]
Description=PostgreSQL 11 database server
After=network.target

[Service]
Type=forking
User=postgres
Group=postgres
Environment=PGDATA=$data/
OOMScoreAdjust=-1000
Environment=PG_OOM_ADJUST_FILE=/proc/self/oom_score_adj
Environment=PG_OOM_ADJUST_VALUE=0
ExecStart=$bin/pg_ctl start -D \${PGDATA} -s -w -t 300
ExecStop=$bin/pg_ctl stop -D \${PGDATA} -s -m fast
ExecReload=/bin/kill -HUP \$MAINPID
KillMode=mixed
KillSignal=SIGINT
TimeoutSec=300

[Install]
WantedBy=multi-user.target
EOF
  systemctl enable postgresql-11
}

# As postgresql-11-setup does it: "ident" for what comes over TCP, hence "peer" for the socket.
cluster() {
  echo 'LANG=ru_RU.UTF-8' >/etc/default/locale
  runuser -u postgres -- env LANG=ru_RU.UTF-8 "$bin/initdb" --pgdata="$data" --auth=ident
}

programs
sample
owner
unit
cluster
