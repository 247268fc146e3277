#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dekkend authors
#
# Every text of the files in po/POTFILES has its Dutch translation: none is
# missing, none is a guess (fuzzy), and none breaks a format.
set -eu
export LC_ALL=C.UTF-8
cd "${1:-$DEKKEND_SOURCE_ROOT}"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The keywords are those of meson's preset for GLib.
xgettext --from-code=UTF-8 --no-location --files-from=po/POTFILES --output="$work/all.pot" \
  --add-comments \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 \
  --keyword=g_dcgettext:2 --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3 \
  --flag=N_:1:pass-c-format --flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format \
  --flag=g_dngettext:2:pass-c-format --flag=g_strdup_printf:1:c-format

msgfmt --check --output-file=/dev/null po/nl.po
msgmerge --quiet --no-fuzzy-matching --output-file="$work/merged.po" po/nl.po "$work/all.pot"
msgattrib --untranslated --no-obsolete --output-file="$work/missing.po" "$work/merged.po"
msgattrib --only-fuzzy --no-obsolete --output-file="$work/fuzzy.po" po/nl.po

status=0
for part in missing fuzzy; do
  if [ -s "$work/$part.po" ]; then
    echo "Texts that are $part in po/nl.po:"
    grep -E '^(msgctxt|msgid|msgid_plural|")' "$work/$part.po" | tail -n +2
    status=1
  fi
done
msgfmt --statistics --output-file=/dev/null "$work/merged.po"
exit "$status"
