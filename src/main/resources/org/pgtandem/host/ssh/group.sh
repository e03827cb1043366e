read -r a a a a g a 2>/dev/null <"/proc/$$/stat" || g=$(ps -o pgid= -p $$)
if [ "$((g))" -eq $$ ]; then
  eval "$m"
elif command -v setsid >/dev/null 2>&1; then
  exec setsid sh -c "$m" pgtandem "$@"
elif command -v perl >/dev/null 2>&1; then
  exec perl -e 'setpgrp(0, 0); exec @ARGV' sh -c "$m" pgtandem "$@"
else
  p=0
  eval "$m"
fi
