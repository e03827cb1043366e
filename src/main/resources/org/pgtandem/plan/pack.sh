from=$1 packer=$2
shift 2
{
  read=$({ { tar --create --file=- --directory="$from" "$@" . 3>&- 4>&-; echo $? >&3; } | $packer 3>&- >&4; } 3>&1)
  packed=$?
} 4>&1
[ "$packed" -eq 0 ] || exit 3
exit "${read:-3}"
