# Each argument: an unfinished copy. A run record holds: process group, its start in ticks, boot id, and more.
boot=
read -r boot 2>/dev/null </proc/sys/kernel/random/boot_id
lives() {
  started=
  read -r a a a a a a a a a a a a a a a a a a a a a started a 2>/dev/null <"/proc/$pid/stat"
  [ "$pid" -gt 1 ] && [ "$b" = "$boot" ] && [ -n "$started" ] && [ "$started" = "$start" ]
}
for record in "$HOME"/.pgtandem/run-*/record; do
  [ -f "$record" ] || continue
  read -r pid start b more <"$record"
  if lives; then
    kill -TERM -- "-$pid" 2>/dev/null
    tries=0
    while lives && [ "$tries" -lt 30 ]; do
      sleep 0.1
      tries=$((tries + 1))
    done
    kill -KILL -- "-$pid" 2>/dev/null
    printf 'process\t%s\n' "$pid"
  fi
  rm -rf -- "${record%/record}"
done
for copy; do
  if [ -e "$copy" ]; then
    rm -rf -- "$copy" && printf 'copy\t%s\n' "$copy"
  fi
done
