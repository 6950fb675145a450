# Sourced by ./convoke, the Makefile and .ci/run: points JAVA_HOME at the newest JDK >= 25 found.

# The feature number of the JDK in folder $1, or 0.
jdk_feature() {
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  "$1/bin/java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java\.specification\.version = \([0-9]*\).*/\1/p' | head -1 | grep . || echo 0
}

find_jdk() {
  local best=0 home='' folder feature
  for folder in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$folder" ] && [ -d "$folder" ] || continue
    feature=$(jdk_feature "$folder")
    # A JAVA_HOME that is new enough is the user's choice; look no further.
    if [ "$folder" = "${JAVA_HOME:-}" ] && [ "$feature" -ge 25 ]; then home=$folder; best=$feature; break; fi
    if [ "$feature" -gt "$best" ]; then best=$feature; home=$folder; fi
  done
  if [ "$best" -lt 25 ]; then
    echo "Convoke needs a JDK 25 or newer. None was found in JAVA_HOME or /usr/lib/jvm: install one (for example Temurin 25) and try again." >&2
    exit 1
  fi
  export JAVA_HOME=$home
  # Maven's own libraries still use what later JDKs warn about.
  export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
}
