# What is there around one cluster? Prints records, one a line, fields apart by tabs. Changes nothing.
# $1 data directory, $2 pg_hba.conf, $3 systemd unit, $4 port if nothing of this cluster may listen there,
# $5 address and $6 port of the primary, $7 addresses and ports of sshds to call, by turns. Each may be empty.
# $8 owner of the directories from $9 on, for tablespaces.
LC_ALL=C PATH=$PATH:/usr/local/bin:/usr/local/sbin:/usr/sbin:/sbin
export LC_ALL PATH

record() {
    printf '%s' "$1"
    shift
    for field; do printf '\t%s' "$field"; done
    printf '\n'
}

# With a bound where the system has timeout(1).
bounded() {
    if command -v timeout >/dev/null; then timeout "$@"; else shift && "$@"; fi
}

is_mount() {
    if command -v mountpoint >/dev/null; then
        mountpoint -q "$1"
    else
        [ "$(df -P "$1" | awk 'NR == 2 { print $6 }')" = "$1" ]
    fi
}

free_bytes() {
    place=$1
    until [ -d "$place" ]; do place=$(dirname "$place"); done
    df -Pk "$place" | awk 'NR == 2 { printf "%.0f", $4 * 1024 }'
}

# The slot on which a standby follows by its files, the last line of which wins; nothing for a cluster that is no standby.
standby_slot() {
    file=$1/recovery.conf
    if [ -e "$1/standby.signal" ]; then file=$1/postgresql.auto.conf; fi
    sed -n "s/^[[:space:]]*primary_slot_name[[:space:]=]*'\([a-z0-9_]*\)'.*/\1/p" "$file" 2>/dev/null | tail -n 1
}

# Whether the login may look into a directory, or see that it is not there.
is_open() {
    place=$1
    until [ -d "$place" ]; do place=$(dirname "$place"); done
    [ -x "$place" ] && { [ "$place" != "$1" ] || [ -r "$place" ]; }
}

data_directory() {
    record free "$(free_bytes "$1")"
    is_open "$1" || record closed
    [ -d "$1" ] || return 0
    record exists
    ! is_mount "$1" || record mount
    is_open "$1" || return 0
    [ -n "$(ls -A "$1")" ] || record empty
    [ ! -f "$1/PG_VERSION" ] || record holds
    record used "$(bounded 20 du -sk "$1" 2>/dev/null | awk '{ printf "%.0f", $1 * 1024 }')"
    slot=$(standby_slot "$1")
    [ -z "$slot" ] || record follows "$slot"
    # The system identifier is the first field of the control file in every version.
    [ ! -r "$1/global/pg_control" ] || record system "$(od -A n -t u8 -N 8 "$1/global/pg_control" | tr -d ' ')"
}

# Whether a user may make and rename directories in one.
may_write() {
    if [ "$(id -u)" != 0 ]; then
        [ -w "$2" ] && [ -x "$2" ]
    elif command -v runuser >/dev/null; then
        runuser -u "$1" -- sh -c '[ -w "$1" ] && [ -x "$1" ]' sh "$2"
    else
        su "$1" -c '[ -w "$0" ] && [ -x "$0" ]' "$2"
    fi
}

tablespaces() {
    owner=$1
    shift
    for dir; do
        exists= empty= mount= writable=
        if [ -e "$dir" ] || [ -L "$dir" ]; then exists=1; fi
        if [ -d "$dir" ]; then
            [ ! -r "$dir" ] || [ -n "$(ls -A "$dir")" ] || empty=1
            ! is_mount "$dir" || mount=1
        fi
        ! may_write "$owner" "$(dirname "$dir")" 2>/dev/null || writable=1
        record place "$dir" "$exists" "$empty" "$mount" "$writable" "$(free_bytes "$dir")"
    done
}

may_control() {
    for verb in start stop restart; do
        sudo -n -l systemctl "$verb" "$1" >/dev/null 2>&1 || return 0
    done
    record may
}

port_holder() {
    line=$(ss -Hltnp "sport = :$1" 2>/dev/null | head -n 1)
    if [ -n "$line" ]; then
        holder=$(printf '%s' "$line" | sed -n 's/.*users:(("\([^"]*\)",pid=\([0-9]*\).*/\1 (pid \2)/p')
        record holder "${holder:-?}"
    elif ! command -v ss >/dev/null; then
        hex=$(printf ':%04X' "$1")
        ! grep -qs "^ *[0-9]*: [0-9A-F]*$hex [0-9A-F]*:0000 0A" /proc/net/tcp /proc/net/tcp6 || record holder '?'
    fi
}

# Prints how a call to an address and port ended; nothing where that cannot be tried.
call() {
    command -v bash >/dev/null || return 1
    said=$(bounded 5 bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$1" "$2" 2>&1)
    code=$?
    case $code:$said in
        0:*) echo OPEN ;;
        124:* | *'timed out'*) echo TIMED_OUT ;;
        *refused*) echo REFUSED ;;
        *'not known'* | *resolution* | *nodename*) echo UNKNOWN_NAME ;;
        *) echo NO_ROUTE ;;
    esac
}

sshds() {
    while [ $# -gt 1 ]; do
        ! reach=$(call "$1" "$2") || record sshd "$1" "$reach"
        shift 2
    done
}

[ -z "$1" ] || data_directory "$1"
[ -z "$2" ] || sed 's/^/hba	/' "$2" 2>/dev/null
[ -z "$3" ] || may_control "$3"
[ -z "$4" ] || port_holder "$4"
if [ -n "$5" ] && reach=$(call "$5" "$6"); then record reach "$reach"; fi
set -f
[ -z "$7" ] || sshds $7
if [ $# -gt 8 ]; then
    shift 7
    tablespaces "$@"
fi
