# What is on this node? Prints records, one a line, fields apart by tabs. Changes nothing.
# $1 data directory and $2 directory of server programs that the lab names; empty where it names none.
# $3 barman's name of the lab's primary.
LC_ALL=C PATH=$PATH:/usr/local/bin:/usr/local/sbin:/usr/sbin:/sbin
export LC_ALL PATH
tab=$(printf '\t')

record() {
    printf '%s' "$1"
    shift
    for field; do printf '\t%s' "$field"; done
    printf '\n'
}

system() {
    name=$(. /etc/os-release 2>/dev/null && printf '%s' "$PRETTY_NAME")
    record os "${name:-$(uname -sr)}"
    record arch "$(uname -m)"
    record libc "$(getconf GNU_LIBC_VERSION 2>/dev/null)"
    record host "$(uname -n)"
    record cpus "$(getconf _NPROCESSORS_ONLN 2>/dev/null)"
    if [ -r /proc/meminfo ]; then
        record memory "$(awk '/^MemTotal:/ { printf "%.0f", $2 * 1024 }' /proc/meminfo)"
    else
        record memory "$(sysctl -n hw.memsize 2>/dev/null)"
    fi
    [ ! -d /run/systemd/system ] || record systemd
}

addresses() {
    if command -v ip >/dev/null; then
        ip -o addr show scope global | awk '{ sub("/.*", "", $4); print "address\t" $4 }'
    else
        ifconfig 2>/dev/null | awk '$1 ~ /^inet6?$/ && $2 !~ /^(127\.|::1|fe80)/ { print "address\t" $2 }'
    fi
}

installs() {
    {
        printf '%s\n' "$1" /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin \
            /usr/local/opt/postgresql@*/bin /Applications/Postgres.app/Contents/Versions/*/bin
        readlink -f "$(command -v postgres)" 2>/dev/null | sed 's|/postgres$||'
        pg_config --bindir 2>/dev/null
    } | awk 'NF && !seen[$0]++' | while IFS= read -r dir; do
        [ -x "$dir/postgres" ] || continue
        programs=
        for program in psql pg_basebackup pg_verifybackup pg_waldump pg_archivecleanup; do
            [ ! -x "$dir/$program" ] || programs="$programs$program "
        done
        record install "$dir" "$("$dir/postgres" --version 2>/dev/null)" "$programs"
    done
}

# Data directories of running servers: every server process works in its own.
running() {
    find /proc -maxdepth 2 -name exe -lname '*/postgres*' 2>/dev/null | while IFS= read -r exe; do
        readlink "${exe%/exe}/cwd"
    done 2>/dev/null | sort -u
}

home_of() {
    home=$(getent passwd "$1" 2>/dev/null | cut -d: -f6)
    case $1 in *[!A-Za-z0-9._-]*) ;; *) [ -n "$home" ] || home=$(eval "printf '%s' ~$1") ;; esac
    printf '%s' "$home"
}

# The last of a setting's plain lines in files that override each other in this order.
setting() {
    name=$1
    shift
    cat "$@" 2>/dev/null | sed -n "s/^[[:space:]]*$name[[:space:]]*[=[:space:]][[:space:]]*'\{0,1\}\([^'#]*[^'#[:space:]]\).*/\1/p" | tail -n 1
}

# Only units that are PostgreSQL's by name: a server started by hand lives in the unit of whoever started it.
unit_of() {
    sed -n 's|^0::.*/\([^/]*\.service\)$|\1|p; s|^[0-9]*:name=systemd:.*/\([^/]*\.service\)$|\1|p' \
        "/proc/$1/cgroup" 2>/dev/null | grep '^postgres' | head -n 1
}

# $1 data directory, $2 configuration directory; from Debian's list: $3 name, $4 version, $5 log file, $6 status;
# $7 the unit that would start it
cluster() {
    version=$(cat "$1/PG_VERSION" 2>/dev/null)
    owner=$(ls -ld "$1" 2>/dev/null | awk '{ print $3 }')
    pid=$(sed -n 1p "$1/postmaster.pid" 2>/dev/null)
    if [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; then
        exe=$(readlink "/proc/$pid/exe" 2>/dev/null)
        case ${exe:-postgres} in *postgres*) ;; *) pid= ;; esac
    else
        pid=
    fi
    running=${pid:+running}
    # Who may not look into the data directory has to believe the list.
    case $6 in online*) [ -x "$1" ] || running=running ;; esac
    port= socket= bin= unit=$7 log=$5
    if [ -n "$pid" ]; then
        port=$(sed -n 4p "$1/postmaster.pid")
        socket=$(sed -n 5p "$1/postmaster.pid")
        bin=${exe%/*}
        runs=$(unit_of "$pid")
        unit=${runs:-$unit}
        if [ -z "$log" ]; then
            log=$(readlink "/proc/$pid/fd/2" 2>/dev/null)
            [ -f "$log" ] || log=
        fi
    else
        port=$(setting port "$2/postgresql.conf" "$1/postgresql.auto.conf")
        socket=$(setting unix_socket_directories "$2/postgresql.conf" "$1/postgresql.auto.conf")
    fi
    record cluster "$1" "$2" "$3" "${version:-$4}" "$owner" "$(home_of "$owner")" "$running" "$port" \
        "${socket%%,*}" "$bin" "$unit" "$log"
}

debian() {
    pg_lsclusters -h 2>/dev/null | while read -r version name port status owner data log; do
        cluster "$data" "/etc/postgresql/$version/$name" "$name" "$version" "$log" "$status"
    done
}

# PGDG's units, each with the data directory that it serves: the packages' one, or that of an administrator's drop-in.
units() {
    for file in /etc/systemd/system/postgresql-*.service /usr/lib/systemd/system/postgresql-*.service \
        /lib/systemd/system/postgresql-*.service; do
        [ -f "$file" ] || continue
        unit=$(basename "$file" .service)
        data=$(systemctl show -p Environment "$unit" 2>/dev/null | tr ' ' '\n' |
            sed -n 's/^\(Environment=\)*PGDATA=//p' | tail -n 1 | sed 's|/*$||')
        printf '%s\t%s\n' "$unit" "$data"
    done | sort -u
}

clusters() {
    known=$(debian)
    [ -z "$known" ] || printf '%s\n' "$known"
    units=$(units)
    served=$(printf '%s\n' "$units" | cut -f 2)
    { printf '%s\n' "$1" "$served" /var/lib/pgsql/*/data; running; } | awk 'NF && !seen[$0]++' | while IFS= read -r data; do
        # What was restored beside is no cluster of the lab.
        [ -f "$data/PG_VERSION" ] && [ ! -f "$data/pgtandem-restored" ] || continue
        real=$(cd "$data" && pwd -P)
        case "$known$tab" in *"cluster$tab$data$tab"* | *"cluster$tab$real$tab"*) continue ;; esac
        serves=$(printf '%s\n' "$units" | awk -F "$tab" -v data="$data" '$2 == data { print $1; exit }')
        cluster "$data" "$data" '' '' '' '' "$serves"
    done
    [ -z "$units" ] || printf '%s\n' "$units" | cut -f 1 | while IFS= read -r unit; do record unit "$unit"; done
}

# Programs that the methods other than pg_basebackup need; barman alone is asked for its version, which matters.
tools() {
    for tool in ssh ssh-keygen ssh-keyscan sshfs fusermount3 fusermount mountpoint rsync tar zstd lz4 lbzip2 gzip; do
        ! command -v "$tool" >/dev/null || record tool "$tool" ''
    done
    ! command -v barman >/dev/null || record tool barman "$(barman --version 2>/dev/null | head -n 1)"
    case $(ls -ld /dev/fuse 2>/dev/null) in c???????w*) record fuse ;; esac
    record barman-home "$(getent passwd barman 2>/dev/null | cut -d: -f6)"
}

# Client programs alone are enough where no server runs: barman needs these two.
clients() {
    printf '%s\n' "$1" /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/bin /usr/local/bin |
        awk 'NF && !seen[$0]++' | while IFS= read -r dir; do
        [ -x "$dir/pg_basebackup" ] && [ -x "$dir/pg_receivewal" ] || continue
        record client "$dir" "$("$dir/pg_receivewal" --version 2>/dev/null)"
    done
}

# With a bound where the system has timeout(1).
bounded() {
    if command -v timeout >/dev/null; then timeout "$@"; else shift && "$@"; fi
}

# barman answers nobody but its own user.
as_barman() {
    [ "$(id -u)" = 0 ] || return 0
    if command -v runuser >/dev/null; then
        bounded 20 runuser -u barman -- barman "$@"
    else
        bounded 20 su barman -c 'barman "$@"' barman "$@"
    fi 2>/dev/null </dev/null
}

# The directory of the servers' files, who has one, the failed backups of the server $1 alone, the room that is left, and
# whether a cron daemon runs.
barman_files() {
    command -v barman >/dev/null || return 0
    home=$(home_of barman)
    conf=/etc/barman.conf
    [ -f "$conf" ] || conf=/etc/barman/barman.conf
    dir=$(sed -n 's/^[[:space:]]*configuration_files_directory[[:space:]]*[=:][[:space:]]*//p' "$conf" 2>/dev/null |
        tail -n 1)
    dir=${dir:-/etc/barman.d}
    record barman-files "${dir%/}"
    for file in "${dir%/}"/*.conf; do
        [ -f "$file" ] || continue
        name=$(basename "$file" .conf)
        record barman-server "$name"
        [ "$name" = "$1" ] || continue
        as_barman list-backup "$name" |
            sed -n "s/^[^ ]* \([0-9]*T[0-9]*\) .*- FAILED.*/barman-failed$tab$name$tab\1/p"
    done
    record barman-room "$(df -Pk "${home:-/var/lib}" 2>/dev/null | awk 'NR == 2 { printf "%.0f", $4 * 1024 }')"
    ! cat /proc/[0-9]*/comm 2>/dev/null | grep -Eqx 'cron|crond|fcron' || record cron
}

system
addresses
tools
clients "$2"
barman_files "$3"
installs "$2"
clusters "$1"
