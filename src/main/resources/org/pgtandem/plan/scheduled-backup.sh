#!/bin/sh
# Takes a base backup and keeps it as pgTandem does. Written by pgTandem, started by a timer.
set -eu
umask 077
LC_ALL=C
export LC_ALL
bin=@BIN@
directory=@DIRECTORY@
archive=@ARCHIVE@
folder=@FOLDER@

@LOCK@
# Nobody else may work here meanwhile. A backup that is due waits for its turn for an hour.
us="timer $$ $(mark_of $$)"
tries=0
while :; do
    code=0
    holder=$(printf '%s\n' "$us" | take_lock "$folder" '') || code=$?
    [ "$code" -ne 0 ] || break
    tries=$((tries + 1))
    [ "$code" -eq 3 ] && [ "$tries" -lt 360 ] || {
        echo "the lock in $folder cannot be had: $holder" >&2
        echo "If that program surely runs no longer, remove $folder/lock by hand." >&2
        exit 1
    }
    sleep 10
done
trap 'give_lock_back "$folder" "$us"' EXIT
trap 'exit 1' HUP INT TERM

id=$(date -u +%Y%m%dT%H%M%S)
backup=$directory/$id

ask() { "$bin/psql" -XAtqw -F ' ' @PSQL@ -d postgres; }

"$bin/pg_basebackup" --pgdata="$backup.unfinished" --dbname=@CONNINFO@ --label="pgtandem $id" \
    --wal-method=stream --checkpoint=fast --no-password
row=$(ask <<SQL
@HISTORY@
SQL
)
set -- $row
{
    ask <<'SQL'
SELECT 'version=' || current_setting('server_version_num');
SELECT 'system=' || system_identifier FROM pg_control_system();
SELECT name || '=' || current_setting(name) FROM pg_settings WHERE name IN (@SETTINGS@);
SQL
    printf '%s\n' "begin_lsn=$1" "begin_segment=$2" "end_lsn=$3" "end_segment=$4" "timeline=$5" "begin_at=$6" \
        "end_at=$7" "kilobytes=$(du -sk -- "$backup.unfinished" | cut -f 1)"
} >"$backup.info"
mv -- "$backup.unfinished" "$backup"

if [ -x "$bin/pg_verifybackup" ] && [ -f "$backup/backup_manifest" ]; then
    verdict=good
    "$bin/pg_verifybackup" --quiet -- "$backup" || verdict=bad
    echo "$verdict" >"$backup.verified"
    [ "$verdict" = good ]
fi
i=0
until [ -f "$archive/$4" ]; do
    i=$((i + 1))
    [ "$i" -lt 300 ] || { echo "the segment $4 is not in $archive" >&2; exit 1; }
    sleep 1
done
