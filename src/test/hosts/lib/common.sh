# shellcheck shell=bash
# shellcheck disable=SC2034 # the places are used by the other parts
# What every verb needs: messages, places, locks, and processes known by pid and start time.

CACHE=${PGTANDEM_HOSTS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/pgtandem/hosts}
STATE=/run/pgtandem-hosts

say() { echo "hosts: $*" >&2; }

die() {
  say "$*"
  exit 1
}

usage_error() {
  say "$*"
  exit 2
}

# lock FILE: held until this process ends or closes LOCK_FD. Its holder may remove it, hence the second look.
lock() {
  while :; do
    mkdir -p "$(dirname "$1")"
    { exec {LOCK_FD}>"$1"; } 2>/dev/null || continue
    flock "$LOCK_FD"
    [ "$1" -ef "/proc/self/fd/$LOCK_FD" ] && return
    exec {LOCK_FD}>&-
  done
}

# start_time PID: clock ticks since boot; with it a reused pid is told from the process that was meant.
start_time() {
  local stat
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  read -ra stat <<<"${stat##*) }"
  [ "${stat[0]}" != Z ] && echo "${stat[19]}"
}

# record_self FILE: the calling (sub)shell, which then execs what it wants to be.
record_self() {
  local pid=$BASHPID
  echo "$pid $(start_time "$pid")" >"$1"
}

# recorded FILE: prints the pid if that very process is alive.
recorded() {
  local pid start
  { read -r pid start <"$1"; } 2>/dev/null || return 1
  [ -n "$start" ] && [ "$(start_time "$pid")" = "$start" ] && echo "$pid"
}

# wait_gone FILE SECONDS
wait_gone() {
  local until=$((SECONDS + $2))
  while recorded "$1" >/dev/null; do
    [ "$SECONDS" -lt "$until" ] || return 1
    sleep 0.02
  done
}

# end FILE...: kill the recorded processes, with the groups that they lead, and wait until they are gone.
end() {
  local file pid
  for file; do
    pid=$(recorded "$file") && { kill -KILL -- "-$pid" || kill -KILL "$pid"; } 2>/dev/null
  done
  for file; do
    wait_gone "$file" 20 || die "process $(cat "$file") does not end"
    rm -f "$file"
  done
}

# close_descriptors: those of ours (locks!), in a subshell before it starts something that stays.
close_descriptors() {
  local fd
  for fd in /proc/self/fd/*; do
    fd=${fd##*/}
    [ "$fd" -le 2 ] || exec {fd}>&-
  done
}

# spawn RECORD LOG COMMAND...: in the background, in a session of its own, with no descriptor of ours (locks!) but its log.
spawn() {
  local record=$1 log=$2
  rm -f "$record"
  (
    record_self "$record"
    close_descriptors
    exec setsid "${@:3}"
  ) </dev/null >"$log" 2>&1 &
  disown
  until [ -s "$record" ]; do sleep 0.01; done
}
