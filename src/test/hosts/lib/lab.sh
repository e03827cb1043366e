# shellcheck shell=bash
# Labs: up and down. Whatever "up" starts is written down before it runs, so that "down" finds it, also after a crash.

lock_lab() { lock "$STATE/.$1.lock"; }

# NAME=SUITE[:option,...]
parse_host() {
  [[ $1 =~ ^([A-Za-z][A-Za-z0-9-]*)=([a-z]+)(:([a-z0-9,=/._-]+))?$ ]] || usage_error "not NAME=SUITE[:option,...]: $1"
  local option
  for option in ${BASH_REMATCH[4]//,/ }; do
    grep -q "^option_${option%%=*}()" "$HERE/boot/prepare.sh" ||
      usage_error "unknown option $option (known: $(sed -n 's/^option_\([a-z]*\)().*/\1/p' "$HERE/boot/prepare.sh" | tr '\n' ' '))"
  done
}

define_hosts() {
  local lab=$1 number=150 spec name
  shift
  for spec; do
    parse_host "$spec"
    host_define "$lab" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "${BASH_REMATCH[4]}" "$NETWORK.$number"
    number=$((number + 1))
  done
  for name in "$STATE/$lab"/hosts/*; do
    echo "$(<"$name/address") $(basename "$name")"
  done >"$STATE/$lab/addresses"
  for name in "$STATE/$lab"/hosts/*; do
    { printf '127.0.0.1 localhost\n::1 localhost\n' && cat "$STATE/$lab/addresses"; } >"$name/etc/hosts"
  done
}

claim_number() {
  local lab=$1
  lock "$STATE/.lock"
  mkdir -p "$STATE/$lab/hosts"
  lab_number >"$STATE/$lab/number"
  lab_port "$(<"$STATE/$lab/number")" >"$STATE/$lab/port"
  exec {LOCK_FD}>&-
}

start_hosts() {
  local lab=$1 address name
  net_up "$lab" || die "no network"
  while read -r address name; do
    net_attach "$lab" "$name" "$address" || die "no network for $name"
    host_boot "$lab" "$name"
  done <"$STATE/$lab/addresses"
  while read -r address name; do
    forward_start "$lab" "$(host_dir "$lab" "$name")" "127.0.$(<"$STATE/$lab/number").${address##*.}:$(<"$STATE/$lab/port")" "$address:22"
  done <"$STATE/$lab/addresses"
  while read -r address name; do
    host_wait_ready "$lab" "$name"
  done <"$STATE/$lab/addresses"
}

# With --owner PID the lab goes down by itself when that process has ended.
watch_owner() {
  # shellcheck disable=SC2016 # expanded by the watcher
  [ -z "$2" ] || spawn "$STATE/$1/watcher" "$STATE/$1/watcher.log" bash -c \
    'tail --pid="$1" -f /dev/null; exec "$2" down "$3"' watcher "$2" "$HERE/hosts" "$1"
}

verb_up() {
  local owner='' lab spec
  [ "${1:-}" != --owner ] || { owner=${2:?} && shift 2; }
  lab=${1:-}
  { [[ $lab =~ ^[a-z0-9][a-z0-9-]{0,29}$ ]] && [ $# -ge 2 ]; } || usage_error "up [--owner PID] LAB NAME=SUITE[:option,...]..."
  shift
  for spec; do
    parse_host "$spec"
    build_suite "${BASH_REMATCH[2]}"
  done
  lock_lab "$lab"
  remove_lab "$lab"
  # shellcheck disable=SC2064 # the lab's name of now
  trap "forget_lab '$lab'" EXIT
  trap 'exit 143' TERM INT HUP
  claim_number "$lab"
  define_hosts "$lab" "$@"
  start_hosts "$lab"
  watch_owner "$lab" "$owner"
  trap - EXIT TERM INT HUP
}

# Works on whatever is there: a whole lab, half of one, or what a killed "up" left.
remove_lab() {
  local lab=$1 host disk
  [ "$(recorded "$STATE/$lab/watcher")" = $$ ] || end "$STATE/$lab/watcher"
  for host in "$STATE/$lab"/hosts/*; do
    [ -d "$host" ] || continue
    end "$host/forwarder"
    host_kill "$lab" "$(basename "$host")"
    disk=$(cat "$host/disk" 2>/dev/null) && rm -rf --one-file-system "${disk:?}"
  done
  net_down "$lab"
  rm -rf "${STATE:?}/$lab"
  rmdir "$CACHE/labs/$lab" "$CACHE/labs" 2>/dev/null
}

# The lab and its lock; and, after the last lab, the directory of the state.
forget_lab() {
  remove_lab "$1"
  lock "$STATE/.lock"
  rm -f "$STATE/.$1.lock" "$STATE/.lock"
  rmdir "$STATE" 2>/dev/null
  return 0
}

verb_down() {
  [ -n "${1:-}" ] || usage_error "down LAB"
  lock_lab "$1"
  forget_lab "$1"
}

verb_list() {
  local number
  for number in "$STATE"/*/number; do
    [ ! -f "$number" ] || basename "$(dirname "$number")"
  done
}
