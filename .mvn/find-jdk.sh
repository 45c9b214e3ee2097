# Read by mvnw and .ci/run: the home of a JDK of 21 or newer, on which Maven itself is to run; a JRE
# cannot compile. The formatter and two forks of the tests need it.

is_jdk() {
  [ -x "$1/bin/javac" ] || return 1
  version=$("$1/bin/javac" -version 2>&1) || return 1
  version=${version#javac }
  [ "${version%%[.-]*}" -ge 21 ] 2>/dev/null
}

# Sets found to the one that JAVA_HOME names, that stands in the path, or that lies where JDKs lie.
find_jdk() {
  path=$(command -v javac 2>/dev/null || echo /nowhere/bin/javac)
  path=$(readlink -f "$path" 2>/dev/null || echo "$path")
  for found in "${JAVA_HOME:-/nowhere}" "${path%/bin/javac}" /usr/lib/jvm/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-.}"/.sdkman/candidates/java/* \
    "${HOME:-.}"/.jdks/*; do
    is_jdk "$found" && return
  done
  return 1
}
