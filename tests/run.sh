#!/usr/bin/env bash
# Builds with warnings as errors and runs every test, on private PostgreSQL and Redis instances that it starts and stops.
#
#   bash tests/run.sh            everything
#   bash tests/run.sh Gateway    only the test projects whose name contains "Gateway"
#
# Ends with one line: "N passed, N failed" (", N skipped" where any is). Exit code 0 when none failed.
set -u -o pipefail
cd "$(dirname "$0")/.."
filter="${1:-}"
configuration="${CONFIGURATION:-Debug}"
work="$(mktemp -d "${TMPDIR:-/tmp}/dataexchange-tests.XXXXXX")"
postgres_pid="" redis_pid=""

say() { printf '%s\n' "== $*" >&2; }
fail() { printf '%s\n' "$*" >&2; exit 3; }

stop() {
  [ -n "$redis_pid" ] && kill "$redis_pid" 2>/dev/null
  if [ -n "$postgres_pid" ]; then as_postgres "$postgres_bin/pg_ctl" -D "$work/postgres" -m immediate stop >/dev/null 2>&1; fi
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

need() { command -v "$1" >/dev/null 2>&1 || fail "$1 is missing: $2"; }

free_port() { node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'; }

find_postgres() {
  for candidate in /usr/lib/postgresql/*/bin /usr/local/pgsql/bin /opt/homebrew/opt/postgresql*/bin; do
    [ -x "$candidate/initdb" ] && postgres_bin="$candidate"
  done
  if [ -z "${postgres_bin:-}" ] && command -v initdb >/dev/null 2>&1; then postgres_bin="$(dirname "$(command -v initdb)")"; fi
  [ -n "${postgres_bin:-}" ]
}

install_package() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
  say "installing $1"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1"; } >"$work/apt.log" 2>&1 || { tail -5 "$work/apt.log" >&2; return 1; }
}

# PostgreSQL refuses to run as root: as root, an unprivileged user runs it.
as_postgres() {
  if [ "$(id -u)" != 0 ]; then "$@"; return; fi
  (cd / && runuser -u "$postgres_user" -- "$@")
}

start_postgres() {
  find_postgres || { install_package postgresql && find_postgres; } || fail "PostgreSQL is missing: install the Debian package postgresql (or run this script as root, and it will)."
  postgres_user=postgres
  [ "$(id -u)" != 0 ] || id postgres >/dev/null 2>&1 || postgres_user=nobody
  local port; port="$(free_port)"
  chmod 755 "$work"; mkdir "$work/postgres"
  [ "$(id -u)" != 0 ] || chown "$postgres_user" "$work/postgres"
  as_postgres "$postgres_bin/initdb" -D "$work/postgres" -U dataexchange --auth=trust --encoding=UTF8 --locale=C >"$work/initdb.log" 2>&1 || { tail -5 "$work/initdb.log" >&2; fail "PostgreSQL could not be initialised."; }
  # The data lives as long as the tests: durability of this private instance is not what they test.
  as_postgres "$postgres_bin/pg_ctl" -D "$work/postgres" -w -l "$work/postgres/server.log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=256MB" start >/dev/null \
    || { tail -5 "$work/postgres/server.log" >&2; fail "PostgreSQL could not be started on port $port."; }
  postgres_pid="$(head -1 "$work/postgres/postmaster.pid")"
  export DATAEXCHANGE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=dataexchange;Database=postgres"
}

start_redis() {
  command -v redis-server >/dev/null 2>&1 || install_package redis-server || fail "Redis is missing: install the Debian package redis-server (or run this script as root, and it will)."
  local port; port="$(free_port)"
  redis-server --port "$port" --bind 127.0.0.1 --save "" --appendonly no --dir "$work" >"$work/redis.log" 2>&1 &
  redis_pid=$!
  export DATAEXCHANGE_TEST_REDIS="127.0.0.1:$port"
}

need dotnet "install the .NET 10 SDK."
need node "install Node 20 with npm."
need npm "install Node 20 with npm."
start_postgres
start_redis

say "building ($configuration, warnings are errors)"
dotnet build DataExchange.sln -c "$configuration" -nologo -v q -clp:NoSummary || { echo "0 passed, 1 failed"; exit 1; }

passed=0 failed=0 skipped=0
for project in tests/*Tests; do
  name="$(basename "$project")"
  case "$name" in *"$filter"*) ;; *) continue ;; esac
  say "$name"
  log="$work/$name.log"
  dotnet test "$project" -c "$configuration" --no-build --nologo --logger "console;verbosity=minimal" >"$log" 2>&1
  code=$?
  # The runner's closing line: "Passed!  - Failed:     0, Passed:   123, Skipped:     0, Total:   123, Duration: …"
  line="$(grep -E 'Failed: +[0-9]+, Passed: +[0-9]+, Skipped: +[0-9]+' "$log" | tail -1)"
  if [ -n "$line" ]; then
    f="$(sed -E 's/.*Failed: +([0-9]+).*/\1/' <<<"$line")"
    p="$(sed -E 's/.*Passed: +([0-9]+).*/\1/' <<<"$line")"
    s="$(sed -E 's/.*Skipped: +([0-9]+).*/\1/' <<<"$line")"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
    if [ "$f" != 0 ] || { [ "$code" != 0 ] && [ "$f" = 0 ]; }; then cat "$log" >&2; fi
    if [ "$code" != 0 ] && [ "$f" = 0 ]; then failed=$((failed + 1)); fi
    printf '   %s\n' "$line" >&2
  elif [ "$code" != 0 ]; then
    failed=$((failed + 1)); cat "$log" >&2
  fi
done

if [ "$skipped" -gt 0 ]; then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
