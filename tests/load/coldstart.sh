#!/usr/bin/env bash
# From the start of the published gateway to its first right answer, several times: see README.md beside this file.
#
#   bash tests/load/coldstart.sh                      publishes, then measures
#   LOAD_BUILD=no LOAD_DX=DIR bash tests/load/coldstart.sh   measures what DIR holds
#
# COLD_STARTS (9) starts of each kind; COLD_SETTINGS="NAME=VALUE …" are further variables of the gateway's environment.
set -eu -o pipefail
cd "$(dirname "$0")"
artifacts="$(cd ../.. && pwd)/artifacts/load"
mkdir -p "$artifacts/cold"
dx="${LOAD_DX:-$artifacts/dx}"
if [ "${LOAD_BUILD:-yes}" = yes ]; then
  MSBUILDDISABLENODEREUSE=1 DOTNET_NOLOGO=1 dotnet publish ../../src/DataExchange.Cli -c Release -o "$dx" -v q >&2
fi

exec node bench/coldstart.mjs "$dx" "$artifacts/cold"
