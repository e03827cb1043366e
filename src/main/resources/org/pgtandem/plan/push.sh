from=$1 packer=$2 leave=$3
shift 3
set -f
codes=$({
  { tar --create --file=- --directory="$from" $leave . 3>&-; echo "tar $?." >&3; } |
    { $packer 3>&-; echo "packer $?." >&3; } |
    { "$@" 3>&- >&2; echo "ssh $?." >&3; }
} 3>&1)
case $codes in *'ssh 0.'*) ;; *) exit 4 ;; esac
case $codes in *'packer 0.'*) ;; *) exit 3 ;; esac
case $codes in *'tar 0.'*) ;; *'tar 1.'*) exit 1 ;; *) exit 2 ;; esac
