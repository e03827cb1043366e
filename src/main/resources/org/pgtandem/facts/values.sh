# Which values does the server's program refuse? It reads its options and configuration, and ends without starting
# anything. $1 the program, $2 data directory, $3 postgresql.conf, from $4 on names and values by turns.
LC_ALL=C
export LC_ALL
program=$1 data=$2 config=$3
shift 3

tried() {
    "$program" -D "$data" -c "config_file=$config" "$@" 2>&1 >/dev/null
}

# A configuration that is broken as it stands says nothing of the values.
tried -C data_directory >/dev/null || exit 0
while [ $# -gt 1 ]; do
    said=$(tried -c "$1=$2" -C "$1") ||
        printf 'refused\t%s\t%s\n' "$1" "$(printf '%s\n' "$said" | sed -nE 's/^.*(FATAL|DETAIL|HINT): +//p' | tr '\n\t' '  ')"
    shift 2
done
