into=$1 unpacker=$2
unpacked=$({ { $unpacker 3>&-; echo $? >&3; } | tar --extract --file=- --directory="$into" 3>&- >&2; } 3>&1)
stored=$?
[ "$unpacked" = 0 ] || exit 3
exit "$stored"
