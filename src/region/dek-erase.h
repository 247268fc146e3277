// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-backup.h"
#include "region/dek-region.h"

G_BEGIN_DECLS

/**
 * DekErasure:
 * @person: id of the person
 * @n_texts: texts in which the name, mail address or telephone number was
 *   replaced by words that name nobody
 * @n_changes: entries of the journal that were erased or rewritten
 * @n_contact_moments: contact moments that remain, with a former contact
 * @n_actions: actions and risks that no longer have an owner
 * @compacted: whether the file was rewritten afterwards; if not (a full disk),
 *   erased content was overwritten where it stood
 * @remaining: (element-type utf8): translated sentences on records of others
 *   that hold the same name, mail address or telephone number as their own;
 *   these were left
 * @backups: (element-type DekBackup): backups that still hold the person
 *
 * What was done to erase a person. It holds the person's data itself, to find
 * them in backups with dek_backup_clean_person(): free it soon.
 */
typedef struct
{
  gint64     person;
  guint      n_texts;
  guint      n_changes;
  guint      n_contact_moments;
  guint      n_actions;
  gboolean   compacted;
  GPtrArray *remaining;
  GPtrArray *backups;

  /*< private >*/
  GPtrArray *needles;
} DekErasure;

/**
 * DekBackupCleaning:
 * @DEK_BACKUP_REWRITTEN: the backup is there still, without the person
 * @DEK_BACKUP_DELETED: it could not be rewritten and was deleted
 * @DEK_BACKUP_UNTOUCHED: it did not hold the person
 */
typedef enum
{
  DEK_BACKUP_REWRITTEN,
  DEK_BACKUP_DELETED,
  DEK_BACKUP_UNTOUCHED
} DekBackupCleaning;

void        dek_erasure_free         (DekErasure         *self);
DekErasure *dek_erasure_find         (DekRegion          *region,
                                      gint64              person);
gboolean    dek_region_erase_person  (DekRegion          *region,
                                      gint64              person,
                                      DekErasure        **erasure,
                                      GError            **error);
gboolean    dek_backup_clean_person  (DekBackup          *backup,
                                      const DekErasure   *erasure,
                                      DekBackupCleaning  *cleaning,
                                      GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekErasure, dek_erasure_free)

G_END_DECLS
