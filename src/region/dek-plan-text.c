// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-plan-text"

#include "region/dek-plan-text.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"
#include "region/dek-subregion.h"

/**
 * DekPlanText:
 *
 * A chapter of the plan, in the order of its outline.
 */

enum
{
  F_PARENT,
  F_CHAPTER,
  F_SUBREGION,
  F_TITLE,
  F_TEXT,
  F_LEFT_OUT,
  F_POSITION
};

static const DekField fields[] = {
  [F_PARENT] = { "parent", "parent", DEK_FIELD_REFERENCE,
    dek_plan_text_get_type, FALSE, 0, N_("Part of") },
  [F_CHAPTER] = { "chapter", "chapter", DEK_FIELD_ENUM,
    dek_chapter_get_type, TRUE, DEK_CHAPTER_TEXT, N_("Subject of the chapter") },
  [F_SUBREGION] = { "subregion", "subregion", DEK_FIELD_REFERENCE,
    dek_subregion_get_type, FALSE, 0, N_("Sub-region") },
  [F_TITLE] = { "title", "title", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Title"), .searchable = TRUE },
  [F_TEXT] = { "text", "text", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Text"), .searchable = TRUE },
  [F_LEFT_OUT] = { "left-out", "left_out", DEK_FIELD_BOOLEAN,
    NULL, TRUE, 0, N_("Left out of the document") },
  [F_POSITION] = { "position", "position", DEK_FIELD_INTEGER,
    NULL, TRUE, 0, N_("Order") },
};

static const char *const order_columns[] = { "position", NULL };

DEK_DEFINE_RECORD (DekPlanText, dek_plan_text, "plan_text", "id", FALSE,
                   "position, id", N_("Chapter"))

DEK_RECORD_INTEGER_GETTER (DekPlanText, dek_plan_text, parent, F_PARENT)
DEK_RECORD_ENUM_GETTER (DekPlanText, dek_plan_text, chapter, F_CHAPTER, DekChapter)
DEK_RECORD_TEXT_GETTER (DekPlanText, dek_plan_text, title, F_TITLE)
DEK_RECORD_TEXT_GETTER (DekPlanText, dek_plan_text, text, F_TEXT)
