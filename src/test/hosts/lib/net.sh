# shellcheck shell=bash
# The network of a lab: a bridge in a namespace of its own, and a namespace a host. Nothing is added to the machine's own.
# Cuts are of two kinds: the cable (veth down), and packets dropped between two hosts (SSH from here goes on).

NETWORK=192.168.11

net_bridge() { echo "pgt.$1"; }

net_of() { echo "pgt.$1.$2"; }

# The port of a host on the bridge is named after the last part of its address.
net_port() { echo "h${1##*.}"; }

net_up() {
  local bridge
  bridge=$(net_bridge "$1")
  ip netns add "$bridge" &&
    ip -n "$bridge" link set lo up &&
    ip -n "$bridge" link add br0 type bridge &&
    ip -n "$bridge" addr add "$NETWORK.1/24" dev br0 &&
    ip -n "$bridge" link set br0 up
}

# The MAC follows the address: else the others' ARP entries are stale for 15 s after a reset.
net_attach() {
  local lab=$1 name=$2 address=$3 bridge net port
  bridge=$(net_bridge "$lab") net=$(net_of "$lab" "$name") port=$(net_port "$address")
  ip netns add "$net" &&
    ip -n "$bridge" link add "$port" type veth peer name eth0 netns "$net" &&
    ip -n "$bridge" link set "$port" master br0 up &&
    ip -n "$net" link set eth0 address "$(net_mac "$address")" &&
    ip -n "$net" link set lo up &&
    ip -n "$net" addr add "$address/24" dev eth0 &&
    ip -n "$net" link set eth0 up &&
    ip -n "$net" route add default via "$NETWORK.1"
}

net_mac() {
  local -a parts
  IFS=. read -ra parts <<<"$1"
  printf '02:00:%02x:%02x:%02x:%02x' "${parts[@]}"
}

# The veth pair is taken away by name: a namespace's own end may come later.
net_detach() {
  ip -n "$(net_bridge "$1")" link del "$(net_port "$3")" 2>/dev/null
  ip netns del "$(net_of "$1" "$2")" 2>/dev/null
}

net_down() {
  local net
  for net in $(ip netns list | awk '{ print $1 }'); do
    case $net in "pgt.$1" | "pgt.$1".*) ip netns del "$net" ;; esac
  done
}

net_cable() { ip -n "$(net_bridge "$1")" link set "$(net_port "$(host_address "$1" "$2")")" "$3"; }

# other_address LAB OTHER: a host's name, or "computer" for the way from here to the host.
other_address() {
  if [ "$2" = computer ]; then echo "$NETWORK.1"; else host_address "$1" "$2"; fi
}

in_net() { nsenter --net="/run/netns/$(net_of "$1" "$2")" "${@:3}"; }

verb_cut() {
  need_host "${1:-}" "${2:-}"
  if [ $# = 2 ]; then
    net_cable "$1" "$2" down
    return
  fi
  local other
  other=$(other_address "$1" "$3") || exit
  in_net "$1" "$2" iptables -w -A INPUT -s "$other" -j DROP &&
    in_net "$1" "$2" iptables -w -A OUTPUT -d "$other" -j DROP
}

verb_heal() {
  need_host "${1:-}" "${2:-}"
  net_cable "$1" "$2" up
  in_net "$1" "$2" iptables -w -F
}

# Both directions: the host's own device, and its port on the bridge.
verb_slow() {
  need_host "${1:-}" "${2:-}"
  local rate=${3:-} bridge port
  bridge=$(net_bridge "$1") port=$(net_port "$(host_address "$1" "$2")")
  set -- "$(net_of "$1" "$2")" eth0 "$bridge" "$port"
  while [ $# -gt 0 ]; do
    case $rate in
      '') usage_error "slow LAB NAME RATE (as tc reads it: 10mbit, 512kbit) or off" ;;
      off) tc -n "$1" qdisc del dev "$2" root 2>/dev/null ;;
      *) tc -n "$1" qdisc replace dev "$2" root tbf rate "$rate" burst 128kb latency 400ms || exit ;;
    esac
    shift 2
  done
  return 0
}
