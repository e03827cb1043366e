tries=0
while ls -A "${1%/*}" | grep -qxF "${1##*/}" && ! said=$(rmdir "$1" 2>&1); do
  tries=$((tries + 1)) last=
  [ "$tries" -le 30 ] || { echo "$said" >&2; exit 1; }
  [ "$tries" -le 25 ] || { echo "$1 is still in use: $2 -u $3" >&2; last=$3; }
  "$2" -u $last "$1" || sleep 0.2
done
