cd -- "$1" || exit 2
unpacked=$({ { $2 3>&-; echo $? >&3; } | tar --extract --file=- 3>&- >&2; } 3>&1)
stored=$?
[ "$unpacked" = 0 ] || exit 3
exit "$stored"
