#!/bin/sh
# Installs the programs that tests open exports with and that are not Python packages: Debian
# packages (as root, or by sudo), and npm packages into tests/npm. Quick when all is there.
set -eu
python=${1:-python3}
# What followthemoney needs is compiled here.
headers='import os, sysconfig; print(os.path.exists(sysconfig.get_path("include") + "/Python.h"))'
has_headers=$("$python" -c "$headers")
cd "$(dirname "$0")"

wanted="raptor2-utils serdi virtuoso-opensource-7-bin libicu-dev pkg-config g++"
command -v chromium >/dev/null || wanted="$wanted chromium"
command -v chromedriver >/dev/null || wanted="$wanted chromium-driver"
command -v npm >/dev/null || wanted="$wanted nodejs npm"
[ "$has_headers" = True ] || wanted="$wanted python3-dev"

missing=""
for package in $wanted; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q "ok installed" ||
        missing="$missing $package"
done
if [ -n "$missing" ]; then
    command -v apt-get >/dev/null || { echo "please install:$missing" >&2; exit 1; }
    as_root=""
    [ "$(id -u)" = 0 ] || as_root=sudo
    $as_root apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -qq -y --no-install-recommends $missing
fi

if ! cmp -s npm/package-lock.json npm/node_modules/installed; then
    (cd npm && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error)
    cp npm/package-lock.json npm/node_modules/installed
fi
