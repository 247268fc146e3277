#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dekkend authors
#
# The two commands of the README, for Debian 12 as root or with sudo:
#
#   sh data/setup.sh run    installs what is needed, builds, and starts Dekkend
#                           on the example; without a display it makes the
#                           example, tells what is in it and draws its map
#   sh data/setup.sh test   the same, but runs all tests
#
# Files are made in the current directory: holland-rijnland.gpkg, which is kept
# if it is there, and holland-rijnland.png.
#
# DEKKEND_BUILD=DIR      where to build (default: _build beside the sources)
# DEKKEND_WERROR=true    warnings are errors

set -eu

packages='
  build-essential meson ninja-build pkg-config gettext
  libglib2.0-dev libgtk-4-dev libadwaita-1-dev libshumate-dev libsoup-3.0-dev
  libjson-glib-dev libsqlite3-dev libgeos-dev libproj-dev libglpk-dev
  proj-data glib-networking ca-certificates dconf-gsettings-backend
  gsettings-desktop-schemas shared-mime-info desktop-file-utils
  adwaita-icon-theme librsvg2-common fonts-cantarell at-spi2-core libgl1-mesa-dri
  appstream appstream-util dbus xvfb xauth gdal-bin sqlite3
'

source_dir=$(cd "$(dirname "$0")/.." && pwd)
build_dir=${DEKKEND_BUILD:-$source_dir/_build}
region=holland-rijnland.gpkg
picture=holland-rijnland.png

say () {
  printf '%s\n' "$*"
}

fail () {
  printf 'setup: %s\n' "$*" >&2
  exit 1
}

usage () {
  say 'Usage: sh data/setup.sh run|test'
}

have_display () {
  [ -n "${WAYLAND_DISPLAY:-}" ] || [ -n "${DISPLAY:-}" ]
}

# Prints the packages that are not installed.
missing_packages () {
  for package in $packages; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || printf '%s ' "$package"
  done
}

as_root () {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    fail 'installing packages needs root or sudo'
  fi
}

install_packages () {
  if ! command -v apt-get >/dev/null 2>&1; then
    say 'This is not Debian: the build will tell what is missing.'
    return
  fi

  missing=$(missing_packages)
  if [ -z "$missing" ]; then
    return
  fi

  say "Installing: $missing"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q ||
    say 'The lists of packages could not all be renewed; trying with what is there.'
  # The list is words, to be split.
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing ||
    fail 'the packages could not be installed; see above'
}

# A build directory that cannot be configured anew, because it is of another
# meson or of a checkout that was moved, is made afresh.
configure () {
  werror=${DEKKEND_WERROR:-false}
  if [ ! -f "$build_dir/build.ninja" ]; then
    meson setup "$build_dir" "$source_dir" -Dwerror="$werror"
  elif ! meson setup --reconfigure "$build_dir" "$source_dir" -Dwerror="$werror"; then
    meson setup --wipe "$build_dir" "$source_dir" -Dwerror="$werror"
  fi
}

build () {
  configure || fail "the build could not be configured; see $build_dir/meson-logs/meson-log.txt"
  meson compile -C "$build_dir" || fail 'the build failed; see above'
}

dekkend () {
  "$build_dir/src/dekkend" "$@"
}

make_example () {
  if [ -e "$region" ]; then
    say "$region is there already and stays as it is."
  else
    dekkend new --region 'Holland Rijnland' --example "$region"
    say "Made $region."
  fi
}

# The picture is drawn beside the old one and takes its place when it is whole.
draw_example () {
  drawing=$(mktemp -d "./.holland-rijnland-XXXXXX")
  trap 'rm -rf "$drawing"' EXIT
  dekkend export "$region" "$drawing/$picture" >/dev/null
  mv -f "$drawing/$picture" "$picture"
  say "Drew its map: $picture"
}

run () {
  if have_display; then
    make_example
    say "Starting Dekkend on $region."
    dekkend "$region"
    return
  fi

  say 'There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window.'
  say 'Instead: the example, what is in it, and its map as a picture.'
  make_example
  dekkend info "$region"
  draw_example
}

# Each line of the log is one test program with what it printed, in which every
# line "ok" or "not ok" is one test. A program that prints none is one test; one
# that failed without saying at which test counts as one failure.
count_tests () {
  awk '
    function count(text, pattern,   n) {
      n = gsub(pattern, "&", text)
      return n
    }
    {
      result = "unknown"
      if (match($0, /"result": "[A-Z ]*"/))
        result = substr($0, RSTART + 11, RLENGTH - 12)
      output = ""
      if (match($0, /"stdout": "/))
        output = substr($0, RSTART + RLENGTH)
      sub(/", "(stderr|starttime|result|returncode|duration)": .*/, "", output)
      output = "\\n" output

      bad = count(output, "\\\\nnot ok ")
      lines = count(output, "\\\\nok ")
      skip = 0
      n = split(output, line, "\\\\n")
      for (i = 1; i <= n; i++)
        if (line[i] ~ /^ok .*# SKIP/)
          skip++
      good = lines - skip

      is_good = result == "OK" || result == "EXPECTEDFAIL"
      if (result == "SKIP" && good + bad + skip == 0)
        skip = 1
      else if (is_good && good + bad + skip == 0)
        good = 1
      else if (!is_good && result != "SKIP" && bad == 0)
        bad = 1

      passed += good
      failed += bad
      skipped += skip
    }
    END {
      printf "%d passed, %d failed", passed, failed
      if (skipped > 0)
        printf ", %d skipped", skipped
      printf "\n"
      exit passed == 0 || failed > 0
    }
  ' "$1"
}

# A bus of its own keeps tests and desktop apart.
run_tests () {
  log=$build_dir/meson-logs/testlog.json
  rm -f "$log"
  status=0
  if have_display; then
    dbus-run-session -- meson test -C "$build_dir" --no-rebuild --print-errorlogs || status=$?
  else
    say 'There is no display, so the tests run on a display of their own (Xvfb).'
    xvfb-run -a -s '-screen 0 1280x800x24' \
      dbus-run-session -- meson test -C "$build_dir" --no-rebuild --print-errorlogs || status=$?
  fi

  [ -f "$log" ] || fail 'the tests did not run; see above'
  count_tests "$log" || status=1
  return "$status"
}

if [ $# -ne 1 ]; then
  usage >&2
  exit 2
fi

case $1 in
  run)
    install_packages
    build
    run
    ;;
  test)
    install_packages
    build
    run_tests
    ;;
  -h|--help|help)
    usage
    ;;
  *)
    usage >&2
    exit 2
    ;;
esac
