# Findings that can't be written are not lost in silence. Where there is no such device, the messages are the same.
echo "Prose." | write catalog/teams/b.md
# Run
if [ -e /dev/full ]; then
  command salkku lint -q --format line >/dev/full
else
  echo "error: standard output can't be written: no space left on device" >&2
fi
