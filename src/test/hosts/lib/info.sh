# shellcheck shell=bash
# What tests need to know of a lab, as JSON.

info_host() {
  local lab=$1 address=$2 name=$3 host
  host=$(host_dir "$lab" "$name")
  printf '{"name":"%s","suite":"%s","postgres":%s,"cluster":%s,"ssh":{"host":"127.0.%s.%s","port":%s},"address":"%s","running":%s}' \
    "$name" "$(<"$host/suite")" "$(suite_version "$(<"$host/suite")")" "$(info_cluster "$host")" "$(<"$STATE/$lab/number")" "${address##*.}" \
    "$(<"$STATE/$lab/port")" "$address" "$(recorded "$host/init" >/dev/null && echo true || echo false)"
}

# Whether or not it is there: with nocluster, what it would be.
info_cluster() {
  # shellcheck source=/dev/null
  (
    . "$1/etc/cluster"
    # shellcheck disable=SC2154 # assigned in that file
    printf '{"layout":"%s","binDir":"%s","home":"%s","dataDir":"%s","socketDir":"%s","port":%s,"service":%s}' \
      "$layout" "$bin" "$home" "$data" "$socket" "$port" "$([ -n "$service" ] && echo "\"$service\"" || echo null)"
  )
}

verb_info() {
  need_lab "${1:-}"
  local address name separator=''
  printf '{"lab":"%s","keys":{"plain":"%s","encrypted":"%s","passphrase":"пароль"},"hosts":[' \
    "$1" "$CACHE/keys/id_ed25519" "$CACHE/keys/id_passphrase"
  while read -r address name; do
    printf '%s%s' "$separator" "$(info_host "$1" "$address" "$name")"
    separator=,
  done <"$STATE/$1/addresses"
  printf '],"users":%s}\n' "$(info_users)"
}

info_users() {
  cat <<'EOF'
{"root":{"sudo":"root"},"vagrant":{"sudo":"nopasswd"},"student":{"sudo":"password","password":"student-pw"},"fish":{"sudo":"nopasswd"},"csh":{"sudo":"nopasswd"},"plain":{"sudo":"none"},"postgres":{"sudo":"none"}}
EOF
}
