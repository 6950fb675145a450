#!/usr/bin/env bash
# Makes the cache $2 of the classes that the jar $1 loads, with the java of JAVA_HOME: serves a demo for a moment, reads a
# few of its pages and ends it. ./convoke starts this in the background; when anything fails there is no cache, and nobody
# is told, because all works without one.
set -euo pipefail
jar=$1
aot=$2
lock=${jar%.jar}.aot-lock
work=

# A lock that was left by a killed run is taken over.
if ! mkdir "$lock" 2>/dev/null; then
  kill -0 "$(cat "$lock/pid" 2>/dev/null)" 2>/dev/null && exit 0
  [ -n "$(find "$lock" -maxdepth 0 -mmin +2)" ] || exit 0
fi
echo $$ >"$lock/pid"

demo=
leave() {
  [ -z "$demo" ] || kill "$demo" 2>/dev/null || true
  rm -rf "$lock" "$work"
}
trap leave EXIT
trap 'exit 1' HUP INT TERM

# The command that is under way has the machine first; CONVOKE_CACHE_PAUSE is in seconds.
sleep "${CONVOKE_CACHE_PAUSE:-5}"
renice -n 19 $$ >/dev/null 2>&1 || true

work=$(mktemp -d "${jar%.jar}.aot-work.XXXXXX")
"$JAVA_HOME/bin/java" -Xlog:disable --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:AOTCacheOutput="$work/cache" -jar "$jar" demo --port 0 >"$work/said" 2>/dev/null &
demo=$!

wait_until() {
  local end=$((SECONDS + $1))
  until "${@:2}"; do
    [ "$SECONDS" -lt "$end" ] && kill -0 "$demo" 2>/dev/null || return 1
    sleep 0.2
  done
}
is_ready() { grep -q 'http://[^ ]*:[0-9]' "$work/said"; }
is_gone() { ! kill -0 "$demo" 2>/dev/null; }

wait_until 60 is_ready
port=$(sed -n 's,.*http://[^ ]*:\([0-9]*\)/.*,\1,p' "$work/said" | head -1)
ask() {
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  printf '%s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n%b' "$1" "$2" >&3
  timeout 5 cat <&3 >/dev/null || true
  exec 3>&-
}
for path in / /rivers-day '/rivers-day/near?q=Berlin' '/rivers-day/near?lat=51.5&lon=-0.12' /rivers-day/events \
  '/api/v1/events/nearest?call=rivers-day&lat=48.85&lon=2.35' '/api/v1/places?q=Par' \
  /rivers-day/statement.pdf /rivers-day/history /rivers-day/endorsers; do
  ask "GET $path" '\r\n'
done
ask 'POST /verify' 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\n\r\ntext=rivers'

kill "$demo"
wait_until 90 is_gone || is_gone
demo=
# Complete or not there; caches of other jars fit no more.
if [ -s "$work/cache" ] && [ "$jar" -ot "$work/cache" ]; then
  rm -f "${jar%.jar}"-*.aot
  mv "$work/cache" "$aot"
fi
