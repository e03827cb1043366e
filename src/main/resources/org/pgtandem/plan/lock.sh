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
# Whether a lock is that of a timer's script which ended without giving it back. An empty one is what a computer that went
# down left, and so is a line without a mark, while no process has that number: a holder's file is written before it is linked.
left_behind() {
  case $1 in '') return 0 ;; 'timer '[0-9]*) ;; *) return 1 ;; esac
  set -- $1
  mark=$(mark_of "$2")
  if [ -n "${3:-}" ]; then [ "$mark" != "$3" ]; else [ -z "$mark" ]; fi
}
# break_lock FOLDER LINE: takes the lock of that line away. Two may want to at once, and the second finds the lock of the
# first: the rename is of one of them alone, and what turns out to be another's is put back.
break_lock() {
  mv -f -- "$1/lock" "$1/lock.dead.$$" 2>/dev/null || return 0
  [ "$(cat -- "$1/lock.dead.$$")" = "$2" ] || ln -- "$1/lock.dead.$$" "$1/lock" 2>/dev/null || :
  rm -f -- "$1/lock.dead.$$"
}
# take_lock FOLDER DEAD: takes the lock in a folder for whoever its input names; that of the holder DEAD is broken first.
# Returns 3, and tells the holder, where somebody else has it; ln fails where the name is taken.
take_lock() {
  mkdir -p -- "$1" || return 1
  held=$(cat -- "$1/lock" 2>/dev/null) || held=
  if [ -e "$1/lock" ] && { [ "$held" = "$2" ] || left_behind "$held"; }; then break_lock "$1" "$held"; fi
  cat > "$1/lock.$$" || return 1
  if ln -- "$1/lock.$$" "$1/lock" 2>/dev/null; then rm -f -- "$1/lock.$$"; return 0; fi
  rm -f -- "$1/lock.$$"
  # It may be given back just now; dash would end with the status of cat.
  cat -- "$1/lock" 2>/dev/null || :
  return 3
}
# give_lock_back FOLDER LINE: only one that is still the holder's own.
give_lock_back() {
  [ "$(cat -- "$1/lock" 2>/dev/null)" != "$2" ] || rm -f -- "$1/lock"
}
