#!/usr/bin/env bash
# What a run of pgTandem does and this script does not: a role that somebody else made is used where you know its password.
# The script cannot compare a password with the verifier that the server keeps, so such a role always stops it.
set -euo pipefail

# on NODE COMMAND: runs a command line on a node. The names of nodes are hosts of your ~/.ssh/config.
on() { ssh -o BatchMode=yes -- "$1" "$2"; }

# password ROLE: from the variable PGTANDEM_PASSWORD_ROLE, else asked for once.
declare -A asked
password() {
  local variable="PGTANDEM_PASSWORD_$1"
  if [ -n "${!variable:-}" ]; then asked[$1]=${!variable}; fi
  if [ -z "${asked[$1]:-}" ]; then read -rsp "Password of the role $1: " "asked[$1]" && echo >&2; fi
}

# confirm NODE WHAT: data of a node is moved aside only if its name is typed, or stands in the variable PGTANDEM_REPLACE.
declare -A confirmed
confirm() {
  case " ${PGTANDEM_REPLACE:-} " in *" $1 "*) return 0 ;; esac
  if [ -n "${confirmed[$1]:-}" ]; then return 0; fi
  echo "$2 on $1 will be moved aside, dated, and replaced by the copy." >&2
  read -rp "Type $1 to go on: " "confirmed[$1]" || true
  if [ "${confirmed[$1]:-}" != "$1" ]; then
    echo "Nothing was changed: type the node's name, or set PGTANDEM_REPLACE=$1" >&2
    exit 1
  fi
}

# deletion NODE WHAT: notes what is going to be deleted on a node; confirm_deletions: goes on only if the name of each such
# node is typed, or stands in the variable PGTANDEM_DELETE.
declare -A deletions=()
deletion() { deletions[$1]="${deletions[$1]:-}  $2"$'\n'; }
confirm_deletions() {
  local node typed
  for node in "${!deletions[@]}"; do
    case " ${PGTANDEM_DELETE:-} " in *" $node "*) continue ;; esac
    printf 'On %s will be deleted:\n%s' "$node" "${deletions[$node]}" >&2
    typed=
    read -rp "Type $node to go on: " typed || true
    if [ "$typed" != "$node" ]; then
      echo "Nothing was changed: type the node's name, or set PGTANDEM_DELETE=$node" >&2
      exit 1
    fi
  done
}

pgpass_field() { printf '%s' "${asked[$1]}" | sed 's/[\\:]/\\&/g'; }

# The verifier that the server keeps, as an SQL literal: the password itself is not sent.
scram_literal() {
  PASSWORD=${asked[$1]} python3 -c '
import base64, hashlib, hmac, os
salt = os.urandom(16)
salted = hashlib.pbkdf2_hmac("sha256", os.environ["PASSWORD"].encode(), salt, 4096)
key = lambda name: hmac.digest(salted, name, "sha256")
text = lambda data: base64.b64encode(data).decode()
stored = hashlib.sha256(key(b"Client Key")).digest()
print("\x27SCRAM-SHA-256$4096:%s$%s:%s\x27" % (text(salt), text(stored), text(key(b"Server Key"))), end="")'
}

# sql NODE PSQL: runs the SQL of its input on a node.
sql() { on "$1" "$2 -X -q -A -t -v ON_ERROR_STOP=1"; }

# sql_is NODE PSQL ANSWER...: whether the SQL of its input gives one of these answers; without any, whether it gives a row.
sql_is() {
  local answer node=$1 psql=$2
  shift 2
  answer=$(sql "$node" "$psql" 2>/dev/null) || return 1
  if [ $# -eq 0 ]; then [ -n "$answer" ]; return; fi
  local wanted
  for wanted; do if [ "$answer" = "$wanted" ]; then return 0; fi; done
  return 1
}

# command_is NODE COMMAND ANSWER...: the same for a command; without any answer, whether it succeeds.
command_is() {
  local answer node=$1 command=$2
  shift 2
  answer=$(on "$node" "$command" </dev/null 2>/dev/null) || return 1
  if [ $# -eq 0 ]; then return 0; fi
  local wanted
  for wanted; do if [ "$answer" = "$wanted" ]; then return 0; fi; done
  return 1
}

# await SECONDS CONDITION: calls a function until it succeeds.
await() {
  local end=$((SECONDS + $1))
  until "$2"; do
    if [ $SECONDS -ge $end ]; then echo "this does not hold: $2" >&2; exit 1; fi
    sleep 0.5
  done
}

# write_file NODE AS FILE MODE: writes its input, beside and renamed into place.
write_file() {
  on "$1" "$2sh -c 'umask 077; cat > \"\$1.new\" && chmod \"\$2\" \"\$1.new\" && mv -f -- \"\$1.new\" \"\$1\"' sh $(printf %q "$3") $4"
}

# edit_block NODE AS FILE MARKER PLACE MODE: puts its input between marker lines, first or last in the file; no input
# takes them out. A beginning without its end is refused, and the file left alone.
edit_block() {
  local block others
  block=$(cat)
  if [ -n "$block" ]; then block=$(printf '# BEGIN %s\n%s\n# END %s' "$4" "$block" "$4"); fi
  others=$(on "$1" "$2sh -c 'if [ -e \"\$1\" ]; then cat -- \"\$1\"; fi' sh $(printf %q "$3")" </dev/null) || return
  if ! others=$(printf '%s\n' "$others" | awk -v begin="# BEGIN $4" -v end="# END $4" '
    { line = $0; sub(/[ \t\r]+$/, "", line) }
    line == begin { if (skip) torn = 1; skip = 1 }
    !skip { print }
    line == end { skip = 0 }
    END { exit skip || torn }'); then
    echo "$3 on $1 was left alone: \"# BEGIN $4\" stands there without \"# END $4\", so nobody knows which lines are" \
      "the block's. Put the end behind its last line, or take the beginning out, and run again." >&2
    return 1
  fi
  if [ "$5" = first ]; then
    printf '%s\n' ${block:+"$block"} ${others:+"$others"}
  else
    printf '%s\n' ${others:+"$others"} ${block:+"$block"}
  fi | on "$1" "$2sh -c 'umask 077; if [ -e \"\$1\" ]; then cp -p -- \"\$1\" \"\$1.new\"; fi; cat > \"\$1.new\" && if [ \"\$2\" = 0600 ]; then chmod 0600 \"\$1.new\"; fi && mv -f -- \"\$1.new\" \"\$1\"' sh $(printf %q "$3") $6"
}

# A session kept open: session_open NODE PSQL, session_sql with the SQL as its input, session_close.
session_open() { coproc SESSION { on "$1" "$2 -X -q -A -t -F '"$'\x1f'"' -v ON_ERROR_STOP=1"; }; }
session_sql() {
  local line
  answer=
  { cat && printf '\\echo pgtandem-end\n'; } >&"${SESSION[1]}"
  while IFS= read -r line <&"${SESSION[0]}"; do
    if [ "$line" = pgtandem-end ]; then return 0; fi
    answer+=$line$'\n'
  done
  echo "the session has ended" >&2
  exit 1
}
session_close() { printf '\\q\n' >&"${SESSION[1]}" && wait "$SESSION_PID"; }
