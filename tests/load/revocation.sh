#!/usr/bin/env bash
# What immediate revocation gives and costs, on two gateways and one PostgreSQL: see README.md beside this file.
#
#   bash tests/load/revocation.sh                  everything
#   bash tests/load/revocation.sh make             publishes, starts PostgreSQL and fills it (10,000 agreements, LOAD_CONSENTS consents), and leaves it there
#   bash tests/load/revocation.sh withdrawals      from the acknowledgement of a withdrawal to the first denial
#   bash tests/load/revocation.sh sizes            loading, deciding and finding by the size of the store
#   bash tests/load/revocation.sh throughput       requests/s with the fence, without, and over the large store
#   bash tests/load/revocation.sh stop             ends PostgreSQL and deletes its data
set -eu -o pipefail
cd "$(dirname "$0")"
artifacts="$(cd ../.. && pwd)/artifacts/load"
data="${LOAD_DATA:-${TMPDIR:-/tmp}/dataexchange-revocation}"
port="${LOAD_POSTGRES_PORT:-15433}"
server="Host=127.0.0.1;Port=$port;Username=dataexchange;Database=postgres"
bin="$(ls -d /usr/lib/postgresql/*/bin | tail -1)"
mkdir -p "$artifacts/revocation-work"

# PostgreSQL refuses to run as root.
as_postgres() { if [ "$(id -u)" != 0 ]; then "$@"; else (cd / && runuser -u postgres -- "$@"); fi; }

make() {
  export MSBUILDDISABLENODEREUSE=1
  dotnet publish Revocation -c Release -o "$artifacts/revocation" -v q >&2
  dotnet publish ../../src/DataExchange.Cli -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$artifacts/dx" -v q >&2
  if [ ! -d "$data" ]; then
    mkdir -p "$data"; [ "$(id -u)" != 0 ] || chown postgres "$data"
    as_postgres "$bin/initdb" -D "$data/pg" -U dataexchange --auth=trust --encoding=UTF8 --locale=C >/dev/null
  fi
  # Commits are durable, as they are where it counts.
  as_postgres "$bin/pg_ctl" -D "$data/pg" status >/dev/null 2>&1 || as_postgres "$bin/pg_ctl" -D "$data/pg" -w -l "$data/server.log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 -c shared_buffers=1GB -c max_wal_size=8GB" start >/dev/null </dev/null
  "$artifacts/revocation/Revocation" make "$server" 10000 "${LOAD_CONSENTS:-10000000}"
}

for what in "${@:-all}"; do
  case "$what" in
    all) make; for each in sizes withdrawals throughput; do bash "$PWD/revocation.sh" "$each"; done ;;
    make) make ;;
    sizes) "$artifacts/revocation/Revocation" sizes "$server" ;;
    withdrawals) "$artifacts/revocation/Revocation" withdrawals "$server" "$artifacts/dx/dx" "$artifacts/revocation-work" ${LOAD_STORES:-small large} ;;
    throughput) "$artifacts/revocation/Revocation" throughput "$server" "$artifacts/dx/dx" "$artifacts/revocation-work" "$PWD/bench/wrk.lua" ;;
    stop) as_postgres "$bin/pg_ctl" -D "$data/pg" -m fast stop >/dev/null; rm -rf "$data" ;;
    *) echo "unknown: $what" >&2; exit 2 ;;
  esac
done
