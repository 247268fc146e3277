// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-history-entry"

#include "region/dek-history-entry.h"

#include "region/dek-history-private.h"
#include "region/dek-journal-private.h"

/**
 * DekHistoryEntry:
 *
 * One line of a history, in the user's words: a change to a record, or a step
 * of the region. It does not change.
 */

struct _DekHistoryEntry
{
  GObject               parent_instance;

  DekHistoryEntryValues values;
  char                 *when;
};

enum
{
  PROP_0,
  PROP_STEP,
  PROP_AT,
  PROP_WHEN,
  PROP_LABEL,
  PROP_KIND,
  PROP_FIELD,
  PROP_FROM,
  PROP_TO,
  PROP_SUMMARY,
  PROP_COPY,
  PROP_OWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DekHistoryEntry, dek_history_entry, G_TYPE_OBJECT)

static void
dek_history_entry_finalize (GObject *object)
{
  DekHistoryEntry *self = DEK_HISTORY_ENTRY (object);

  g_free (self->values.at);
  g_free (self->values.label);
  g_free (self->values.copy);
  g_free (self->values.field);
  g_free (self->values.from);
  g_free (self->values.to);
  g_free (self->values.summary);
  g_free (self->when);

  G_OBJECT_CLASS (dek_history_entry_parent_class)->finalize (object);
}

static const char *
get_text (DekHistoryEntry *self,
          guint            prop_id)
{
  switch (prop_id)
    {
    case PROP_AT:
      return self->values.at;
    case PROP_WHEN:
      return self->when;
    case PROP_LABEL:
      return self->values.label;
    case PROP_FIELD:
      return self->values.field;
    case PROP_FROM:
      return self->values.from;
    case PROP_TO:
      return self->values.to;
    case PROP_SUMMARY:
      return self->values.summary;
    default:
      g_assert (prop_id == PROP_COPY);
      return self->values.copy;
    }
}

static void
dek_history_entry_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DekHistoryEntry *self = DEK_HISTORY_ENTRY (object);

  switch (prop_id)
    {
    case PROP_STEP:
      g_value_set_int64 (value, self->values.step);
      break;

    case PROP_KIND:
      g_value_set_enum (value, (gint) self->values.kind);
      break;

    case PROP_OWN:
      g_value_set_boolean (value, self->values.own);
      break;

    default:
      g_value_set_string (value, get_text (self, prop_id));
      break;
    }
}

static void
dek_history_entry_class_init (DekHistoryEntryClass *klass)
{
  static const struct
  {
    guint       id;
    const char *name;
  } texts[] = {
    { PROP_AT, "at" }, { PROP_WHEN, "when" }, { PROP_LABEL, "label" }, { PROP_FIELD, "field" },
    { PROP_FROM, "from" }, { PROP_TO, "to" }, { PROP_SUMMARY, "summary" }, { PROP_COPY, "copy" },
  };
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = dek_history_entry_finalize;
  object_class->get_property = dek_history_entry_get_property;

  properties[PROP_STEP] = g_param_spec_int64 ("step", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, DEK_TYPE_STEP_KIND, DEK_STEP_KIND_EDIT, flags);
  properties[PROP_OWN] = g_param_spec_boolean ("own", NULL, NULL, TRUE, flags);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    properties[texts[i].id] = g_param_spec_string (texts[i].name, NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dek_history_entry_init (DekHistoryEntry *self)
{
}

/**
 * dek_history_entry_new_take:
 * @values: what it says; its texts are taken over
 *
 * Returns: (transfer full): the entry
 */
DekHistoryEntry *
dek_history_entry_new_take (DekHistoryEntryValues *values)
{
  DekHistoryEntry *self = g_object_new (DEK_TYPE_HISTORY_ENTRY, NULL);

  self->values = *values;
  self->when = dek_journal_format_when (values->at);
  *values = (DekHistoryEntryValues) { .step = 0 };

  return self;
}

/**
 * dek_history_entry_get_step:
 * @self: an entry
 *
 * Returns: id of the step
 */
gint64
dek_history_entry_get_step (DekHistoryEntry *self)
{
  g_return_val_if_fail (DEK_IS_HISTORY_ENTRY (self), 0);

  return self->values.step;
}

/**
 * dek_history_entry_get_kind:
 * @self: an entry
 *
 * Returns: what sort of step it was; dek_enum_get_label() has its name
 */
DekStepKind
dek_history_entry_get_kind (DekHistoryEntry *self)
{
  g_return_val_if_fail (DEK_IS_HISTORY_ENTRY (self), DEK_STEP_KIND_EDIT);

  return self->values.kind;
}

/**
 * dek_history_entry_is_own:
 * @self: an entry
 *
 * Returns: whether it was done in this file, and not in another copy
 */
gboolean
dek_history_entry_is_own (DekHistoryEntry *self)
{
  g_return_val_if_fail (DEK_IS_HISTORY_ENTRY (self), TRUE);

  return self->values.own;
}

#define TEXT_GETTER(name, PROP)                                                \
const char *                                                                   \
dek_history_entry_get_##name (DekHistoryEntry *self)                           \
{                                                                              \
  g_return_val_if_fail (DEK_IS_HISTORY_ENTRY (self), NULL);                    \
                                                                               \
  return get_text (self, PROP);                                                \
}

/**
 * dek_history_entry_get_at:
 * @self: an entry
 *
 * Returns: (transfer none): when, as an ISO moment in UTC
 */
TEXT_GETTER (at, PROP_AT)

/**
 * dek_history_entry_get_when:
 * @self: an entry
 *
 * Returns: (transfer none): when, for the user: local time, translated
 */
TEXT_GETTER (when, PROP_WHEN)

/**
 * dek_history_entry_get_label:
 * @self: an entry
 *
 * Returns: (transfer none): what the user did
 */
TEXT_GETTER (label, PROP_LABEL)

/**
 * dek_history_entry_get_field:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): what the user calls the field that
 *   changed; %NULL for a step, and where the record itself came or went
 */
TEXT_GETTER (field, PROP_FIELD)

/**
 * dek_history_entry_get_from:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): what it was, %NULL for empty
 */
TEXT_GETTER (from, PROP_FROM)

/**
 * dek_history_entry_get_to:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): what it became, %NULL for empty
 */
TEXT_GETTER (to, PROP_TO)

/**
 * dek_history_entry_get_summary:
 * @self: an entry
 *
 * Returns: (transfer none): all of it in one sentence, translated
 */
TEXT_GETTER (summary, PROP_SUMMARY)

/**
 * dek_history_entry_get_copy:
 * @self: an entry
 *
 * Returns: (transfer none): uid of the copy of the region in which it was done
 */
TEXT_GETTER (copy, PROP_COPY)
