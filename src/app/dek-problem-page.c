// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* A region that does not open: what is the matter, where, and what to do now. */

#define G_LOG_DOMAIN "dekkend-app-problem-page"

#include "config.h"

#include "app/dek-problem-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "region/region.h"
#include "widgets/dek-format.h"
#include "widgets/dek-template.h"

struct _DekProblemPage
{
  GtkWidget parent_instance;

  AdwStatusPage *status;
  GtkWidget *locate;
  GtkWidget *again;
  GtkWidget *folder;

  char *path;
};

G_DEFINE_FINAL_TYPE (DekProblemPage, dek_problem_page, GTK_TYPE_WIDGET)

typedef enum
{
  OFFER_NOTHING = 0,
  OFFER_LOCATE = 1 << 0,
  OFFER_AGAIN = 1 << 1,
  OFFER_FOLDER = 1 << 2,
} Offer;

typedef struct
{
  int code;
  const char *icon;
  const char *title;
  const char *advice;
  Offer offer;
} Problem;

static const Problem problems[] = {
  { DEK_REGION_ERROR_NOT_FOUND, "edit-find-symbolic", N_("File Not Found"),
    N_("Was it moved or renamed, or is it on a stick or a share that is not connected now?"),
    OFFER_LOCATE | OFFER_AGAIN },
  { DEK_REGION_ERROR_IS_DIRECTORY, "folder-symbolic", N_("This Is a Folder"),
    N_("Choose a region file in it. Its name ends in .gpkg."), OFFER_NOTHING },
  { DEK_REGION_ERROR_PERMISSION, "changes-prevent-symbolic", N_("No Permission to Read"),
    N_("Ask the owner of the file, or whoever looks after this computer, to let you read it."),
    OFFER_AGAIN | OFFER_FOLDER },
  { DEK_REGION_ERROR_NOT_A_DATABASE, "dialog-question-symbolic", N_("Not a Region File"),
    N_("Nothing was changed in it. A region file is made by Dekkend, and its name ends in .gpkg."),
    OFFER_FOLDER },
  { DEK_REGION_ERROR_NOT_A_GEOPACKAGE, "dialog-question-symbolic", N_("Not a Region File"),
    N_("It is a database of another kind. Nothing was changed in it."), OFFER_FOLDER },
  { DEK_REGION_ERROR_NOT_A_REGION, "dialog-question-symbolic", N_("A Map File, but Not a Region"),
    N_("Another program made this GeoPackage. Nothing was changed in it."), OFFER_FOLDER },
  { DEK_REGION_ERROR_DAMAGED, "dialog-warning-symbolic", N_("The File Is Damaged"),
    N_("It was left as it is. Is there an older copy in the same folder, or a backup? Open that one."),
    OFFER_FOLDER },
  { DEK_REGION_ERROR_HOSTILE, "security-low-symbolic", N_("The File Is Not Safe to Open"),
    N_("It holds things that a region file never has. Ask the sender where it comes from."),
    OFFER_FOLDER },
  { DEK_REGION_ERROR_NEWER, "software-update-available-symbolic", N_("From a Newer Dekkend"),
    N_("Update Dekkend on this computer, and open the file again."), OFFER_NOTHING },
  { DEK_REGION_ERROR_LOCKED, "changes-prevent-symbolic", N_("In Use by Another Program"),
    N_("Close the file there, and try again."), OFFER_AGAIN },
};

static const Problem other_problem =
  { -1, "dialog-error-symbolic", N_("The Region Could Not Be Opened"),
    N_("Nothing was changed in the file."), OFFER_AGAIN | OFFER_FOLDER };

static const Problem *
find_problem (const GError *error)
{
  if (error->domain == DEK_REGION_ERROR)
    for (gsize i = 0; i < G_N_ELEMENTS (problems); i++)
      if (problems[i].code == error->code)
        return &problems[i];

  return &other_problem;
}

static void
locate_cb (DekProblemPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.locate", "^ay", self->path);
}

static void
again_cb (DekProblemPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-path", "^ay", self->path);
}

static void
folder_cb (DekProblemPage *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri, GDK_CURRENT_TIME);
}

static void
dek_problem_page_dispose (GObject *object)
{
  dek_template_dispose (GTK_WIDGET (object), DEK_TYPE_PROBLEM_PAGE);
  g_clear_pointer (&DEK_PROBLEM_PAGE (object)->path, g_free);

  G_OBJECT_CLASS (dek_problem_page_parent_class)->dispose (object);
}

static void
dek_problem_page_class_init (DekProblemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_problem_page_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/app/dek-problem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DekProblemPage, status);
  gtk_widget_class_bind_template_child (widget_class, DekProblemPage, locate);
  gtk_widget_class_bind_template_child (widget_class, DekProblemPage, again);
  gtk_widget_class_bind_template_child (widget_class, DekProblemPage, folder);
  gtk_widget_class_bind_template_callback (widget_class, locate_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, folder_cb);
}

static void
dek_problem_page_init (DekProblemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dek_problem_page_new:
 * @path: absolute path of the file
 * @error: why it does not open
 *
 * Returns: (transfer floating): a page for a #DekWindow, whose actions it uses
 */
GtkWidget *
dek_problem_page_new (const char   *path,
                      const GError *error)
{
  DekProblemPage *self;
  const Problem *problem;
  g_autofree char *description = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error != NULL, NULL);

  self = g_object_new (DEK_TYPE_PROBLEM_PAGE, NULL);
  problem = find_problem (error);
  self->path = g_strdup (path);
  shown = dek_format_path (path);
  description = g_markup_printf_escaped ("%s\n%s\n\n%s", error->message, shown, gettext (problem->advice));
  adw_status_page_set_icon_name (self->status, problem->icon);
  adw_status_page_set_title (self->status, gettext (problem->title));
  adw_status_page_set_description (self->status, description);
  gtk_widget_set_visible (self->locate, (problem->offer & OFFER_LOCATE) != 0);
  gtk_widget_set_visible (self->again, (problem->offer & OFFER_AGAIN) != 0);
  gtk_widget_set_visible (self->folder, (problem->offer & OFFER_FOLDER) != 0);

  return GTK_WIDGET (self);
}

/** dek_problem_page_get_title: Returns: (transfer none): what is the matter, in a few words */
const char *
dek_problem_page_get_title (DekProblemPage *self)
{
  g_return_val_if_fail (DEK_IS_PROBLEM_PAGE (self), NULL);

  return adw_status_page_get_title (self->status);
}

/** dek_problem_page_get_description: Returns: (transfer none): the sentences below it, as markup */
const char *
dek_problem_page_get_description (DekProblemPage *self)
{
  g_return_val_if_fail (DEK_IS_PROBLEM_PAGE (self), NULL);

  return adw_status_page_get_description (self->status);
}
