// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Each is given its own name as argv[0], and returns the exit status. */
int dek_cli_check    (int    argc,
                      char **argv);
int dek_cli_coverage (int    argc,
                      char **argv);
int dek_cli_erase    (int    argc,
                      char **argv);
int dek_cli_export   (int    argc,
                      char **argv);
int dek_cli_history  (int    argc,
                      char **argv);
int dek_cli_info     (int    argc,
                      char **argv);
int dek_cli_new      (int    argc,
                      char **argv);
int dek_cli_regions  (int    argc,
                      char **argv);
int dek_cli_site     (int    argc,
                      char **argv);
int dek_cli_undo     (int    argc,
                      char **argv);

G_END_DECLS
