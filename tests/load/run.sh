#!/usr/bin/env bash
# Compares the gateway with its peers and with the floor, on this machine: see README.md beside this file.
#
#   bash tests/load/run.sh                 everything
#   bash tests/load/run.sh federation one  these workloads
#   bash tests/load/run.sh registry        what the cache takes off the registries: cold, half and hot (or one of registry-cold, -half, -hot)
#   bash tests/load/run.sh registry-redis  what trouble with Redis does to clients (or registry-redis-memory, -alone); needs redis-server
#   bash tests/load/run.sh prepare         only installs and publishes what is needed
#   bash tests/load/run.sh report          the tables of all results that are kept
#
# On a Debian 12 with .NET 10 and Node 20 it installs what is missing. Writes the tables to standard output.
set -eu -o pipefail
cd "$(dirname "$0")"
artifacts="$(cd ../.. && pwd)/artifacts/load"
mkdir -p "$artifacts"
say() { printf '%s\n' "== $*" >&2; }

[ "$(nproc)" -ge 2 ] || { echo "two cores are needed: one for the gateway, one for the load and the subgraphs" >&2; exit 3; }
if ! command -v wrk >/dev/null 2>&1; then
  say "installing wrk"
  sudo=""; [ "$(id -u)" = 0 ] || sudo="sudo"
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends wrk >/dev/null
fi

[ $# -gt 0 ] || set -- federation one three wide deep large steady enforcement registry decisions plans
only_registries=yes
for workload in "$@"; do
  case "$workload" in registry*|report) ;; *) only_registries=no ;; esac
done

if [ $only_registries = no ] && ! cmp -s peers/package-lock.json peers/node_modules/.installed; then
  say "installing the peers"
  # Some versions of npm want the binaries of all platforms in the lock file before they install exactly what it says.
  npm ci --prefix peers --no-audit --no-fund --loglevel=silent >&2 || (cd peers && npm install --no-save --no-audit --no-fund --loglevel=error >&2)
  # npm may be told not to run install scripts: this one only puts the binary in its place.
  [ -x peers/node_modules/grafbase/grafbase ] || (cd peers/node_modules/grafbase && node postinstall.js)
  cp peers/package-lock.json peers/node_modules/.installed
fi

export MSBUILDDISABLENODEREUSE=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
if [ "${LOAD_BUILD:-yes}" = yes ] && [ "${1:-}" != report ]; then
  say "publishing dx and the tools"
  if [ $only_registries = no ]; then
    for tool in StandIn Floor Steady Plans Decisions; do
      dotnet publish "$tool" -c Release -o "$artifacts/${tool,,}" -v q >&2
    done
    node subgraphs/compose.mjs "$artifacts/supergraph.graphql"
  fi
  dotnet publish ../../src/DataExchange.Cli -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$artifacts/dx" -v q >&2
fi

[ $only_registries = yes ] || [ -s "$artifacts/supergraph.graphql" ] || node subgraphs/compose.mjs "$artifacts/supergraph.graphql"
for workload in "$@"; do
  case "$workload" in
    prepare) ;;
    report) node bench/run.mjs --report; node bench/enforcement.mjs --report; node bench/registry.mjs --report; node bench/caching.mjs --report; node bench/trouble.mjs --report ;;
    registry) node bench/caching.mjs ;;
    registry-redis) node bench/trouble.mjs ;;
    registry-redis-memory|registry-redis-alone) node bench/trouble.mjs "$workload" ;;
    registry-counts|registry-cold|registry-half|registry-hot) node bench/caching.mjs "$workload" ;;
    enforcement) node bench/enforcement.mjs; node bench/registry.mjs ;;
    decisions) node subgraphs/classify.mjs "$artifacts/supergraph.graphql" "$artifacts/classified.graphql"; "$artifacts/decisions/Decisions" measure "$artifacts/classified.graphql" 3 ;;
    plans) node bench/plans.mjs ;;
    *) node bench/run.mjs "$workload" ;;
  esac
done
