# shellcheck shell=bash
# Forwarders: a socket that listens on loopback here, handed to a relay that connects inside the lab's namespace. This
# machine reaches a host only this way; a packet to a host's inner address from here would leave by the default route.

# A lab owns the loopback addresses 127.0.NUMBER.*; free numbers and a free port are found under the state lock.
lab_number() {
  local number taken
  taken=$(cat "$STATE"/*/number 2>/dev/null)
  for number in {11..250}; do
    grep -qx "$number" <<<"$taken" || break
  done
  echo "$number"
}

lab_port() {
  local port
  for port in 22 2222 22022; do
    ss -Hltn "sport = :$port" | awk '{ print $4 }' | grep -qE "^(0\.0\.0\.0|\[::\]|\*|127\.0\.$1\.[0-9]+):" || break
  done
  echo "$port"
}

# The relay splices; a client that is killed while data comes would end it, and every later connection with it, by
# SIGPIPE, which systemd has its own services ignore.
forward_start() {
  local lab=$1 host=$2 listen=$3 target=$4
  spawn "$host/forwarder" "$host/forwarder.log" env --ignore-signal=PIPE systemd-socket-activate -l "$listen" \
    nsenter --net="/run/netns/$(net_bridge "$lab")" /lib/systemd/systemd-socket-proxyd "$target"
  local until=$((SECONDS + 5))
  until ss -Hltn "src $listen" | grep -q .; do
    { recorded "$host/forwarder" >/dev/null && [ "$SECONDS" -lt "$until" ]; } ||
      die "no forwarder on $listen: $(tail -n 1 "$host/forwarder.log")"
    sleep 0.02
  done
}
