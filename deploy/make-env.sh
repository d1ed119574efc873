#!/usr/bin/env bash
# Prints the secrets of docker-compose.yml, freshly made: bash deploy/make-env.sh > .env
set -eu
secret() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }
word() { head -c 18 /dev/urandom | base64 | tr -d '\n/+='; }
echo "POSTGRES_PASSWORD=$(word)"
echo "REDIS_PASSWORD=$(word)"
echo "KEYCLOAK_PASSWORD=$(word)"
for key in POPULATION_KEY LAND_KEY TAX_KEY DOCUMENTS_KEY PSEUDONYM_KEY; do echo "$key=$(secret)"; done
