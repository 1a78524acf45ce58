# Finds a JDK that Tandem can be built and run with, and exports JAVA_HOME and PATH. Sourced by bin/run and bin/test.

readonly WANTED_JDK=25

# The major version of the JDK at $1; 0 when there is none.
jdk_version() {
  local version=0
  if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  echo "${version:-0}"
}

# Where JDKs are wont to be: one folder a line, the nearest first.
jdk_places() {
  local java_command default_home
  echo "${JAVA_HOME:-}"
  if java_command=$(command -v java); then
    default_home=$(dirname "$(dirname "$(readlink -f "$java_command")")")
    printf '%s\n' "$default_home" "$(dirname "$default_home")"/*
  fi
  printf '%s\n' /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/*
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$WANTED_JDK+" 2>/dev/null
  fi
  return 0
}

use_jdk() {
  local home
  while IFS= read -r home; do
    if [ -n "$home" ] && [ "$(jdk_version "$home")" -ge "$WANTED_JDK" ]; then
      export JAVA_HOME="$home" PATH="$home/bin:$PATH"
      return 0
    fi
  done < <(jdk_places)
  echo "Tandem needs a JDK of version $WANTED_JDK or later. Please install one (for example Eclipse Temurin $WANTED_JDK)," \
    "or set JAVA_HOME to the one you have." >&2
  return 1
}

# Says what is missing among the named commands.
need() {
  local command
  for command in "$@"; do
    if ! command -v "$command" >/dev/null; then
      echo "Tandem needs the command '$command'. Please install it: a JDK $WANTED_JDK, Maven, and Node with npm are enough." >&2
      return 1
    fi
  done
}
