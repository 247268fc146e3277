#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dekkend authors
#
# Every file with text that people read is listed in po/POTFILES, and only
# those; the list is sorted.
set -eu
export LC_ALL=C
cd "${1:-$DEKKEND_SOURCE_ROOT}"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

grep -v -e '^#' -e '^$' po/POTFILES > "$work/listed" || true
{
  grep -rlE --include='*.c' --include='*.h' \
    '(^|[^A-Za-z0-9_])(_|N_|C_|NC_|g_dngettext|ngettext|g_dpgettext2) ?\(' src || true
  [ ! -d ui ] || grep -rl --include='*.ui' 'translatable="yes"' ui || true
  ls data/*.desktop.in.in data/*.metainfo.xml.in.in data/*.gschema.xml
} | sort -u > "$work/needed"

status=0
sort -c "$work/listed" || status=1
if ! diff -u "$work/listed" "$work/needed" > "$work/difference"; then
  echo 'po/POTFILES (-) and the files with text (+) differ:'
  cat "$work/difference"
  status=1
fi
exit "$status"
