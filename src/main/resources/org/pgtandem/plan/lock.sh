# What tells a process from a later one of its number; nothing where there is no such process.
mark_of() {
  if [ -r /proc/self/stat ]; then
    IFS= read -r stat 2>/dev/null <"/proc/$1/stat" || return 0
    set -- ${stat##*) }
    echo "$(cat /proc/sys/kernel/random/boot_id)-${20}"
  else
    ps -o lstart= -p "$1" | tr -s ' ' -
  fi
}
# Whether a lock is that of a timer's script which ended without giving it back.
left_behind() {
  case $1 in 'timer '*) ;; *) return 1 ;; esac
  set -- $1
  [ "$(mark_of "$2")" != "$3" ]
}
# take_lock FOLDER DEAD: takes the lock in a folder for whoever its input names; that of the holder DEAD is broken first.
# Returns 3, and tells the holder, where somebody else has it; ln fails where the name is taken.
take_lock() {
  mkdir -p -- "$1" || return 1
  held=$(cat -- "$1/lock" 2>/dev/null) || held=
  if [ -n "$held" ] && { [ "$held" = "$2" ] || left_behind "$held"; }; then rm -f -- "$1/lock"; fi
  cat > "$1/lock.$$" || return 1
  if ln -- "$1/lock.$$" "$1/lock" 2>/dev/null; then rm -f -- "$1/lock.$$"; return 0; fi
  rm -f -- "$1/lock.$$"
  cat -- "$1/lock"
  return 3
}
