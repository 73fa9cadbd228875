# What the cases share: helpers that make input, and a git that knows nothing of whoever runs the tests.
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=Someone GIT_AUTHOR_EMAIL=someone@example.org GIT_AUTHOR_DATE=2026-03-01T12:00:00Z
export GIT_COMMITTER_NAME=Someone GIT_COMMITTER_EMAIL=someone@example.org GIT_COMMITTER_DATE=2026-03-01T12:00:00Z

# Writes standard input to the file $1, and the folders above it.
write() {
  mkdir -p "$(dirname "$1")"
  cat >"$1"
}

# A team without a fault.
team() {
  write "${2:-catalog}/teams/$1.md" <<END
---
title: The team $1
---
Writes to people.
END
}

# Makes the folder $1 a repository with all its files committed.
repository() {
  git init -q -b main "$1"
  git -C "$1" add -A
  git -C "$1" commit -q -m "Begin"
}

# $2 times the character $1.
times() {
  head -c "$2" /dev/zero | tr '\0' "$1"
}

# Says on both streams what is run, and its exit status behind its errors.
salkku() {
  echo "\$ salkku $*"
  echo "\$ salkku $*" >&2
  command salkku "$@"
  local status=$?
  echo "= $status" >&2
  return "$status"
}
