// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The search: type, arrows, Enter, and the map flies there. */

#define G_LOG_DOMAIN "dekkend-map-search"

#include "config.h"

#include "map/dek-search.h"

#include <glib/gi18n.h>
#include <math.h>

#include "map/dek-search-index.h"
#include "widgets/dek-turn.h"

#define MAX_HITS 9

struct _DekSearch
{
  GtkPopover parent_instance;

  GtkSearchEntry *entry;
  GtkListBox *list;
  GtkWidget *stack;
  GtkLabel *nothing;

  DekRegion *region;
  GPtrArray *index;             /* DekSearchEntry; nullable: made when opened */
  GPtrArray *hits;              /* into index */
};

enum
{
  FOUND,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (DekSearch, dek_search, GTK_TYPE_POPOVER)

static guint signals[N_SIGNALS];

static const char *
icon_of (DekSearchKind kind)
{
  switch (kind)
    {
    case DEK_SEARCH_GEMEENTE:
      return "dek-map-symbolic";
    case DEK_SEARCH_STEUNPUNT:
      return "dek-place-symbolic";
    case DEK_SEARCH_PLACE:
      return "go-home-symbolic";
    case DEK_SEARCH_POSTCODE:
    default:
      return "mail-unread-symbolic";
    }
}

static char *
describe (const DekSearchEntry *entry)
{
  const char *kind = NULL;

  switch (entry->kind)
    {
    case DEK_SEARCH_GEMEENTE:
      kind = C_("kind of place", "gemeente");
      break;
    case DEK_SEARCH_STEUNPUNT:
      kind = _("place to go to");
      break;
    case DEK_SEARCH_PLACE:
      kind = _("town or village");
      break;
    case DEK_SEARCH_POSTCODE:
    default:
      kind = _("postcode");
      break;
    }
  if (entry->detail == NULL)
    return g_strdup (kind);

  /* Translators: what was found, and where: "postcode · Leiden". */
  return g_strdup_printf (C_("what and where", "%s · %s"), kind, entry->detail);
}

static GtkWidget *
new_row (const DekSearchEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (entry->title);
  g_autofree char *words = describe (entry);
  GtkWidget *detail = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (detail), 0);
  gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "quiet");
  gtk_widget_add_css_class (line, "search-row");
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), detail);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (icon_of (entry->kind)));
  gtk_box_append (GTK_BOX (line), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, entry->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);

  return row;
}

static void
search (DekSearch *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GtkWidget *row;

  if (self->region == NULL)
    return;
  if (self->index == NULL)
    self->index = dek_search_index_new (self->region);

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = dek_search_index_find (self->index, query, MAX_HITS);
  for (guint i = 0; i < self->hits->len; i++)
    gtk_list_box_append (self->list, new_row (self->hits->pdata[i]));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  dek_turn_to (self->stack, self->hits->len > 0 ? GTK_WIDGET (self->list) : GTK_WIDGET (self->nothing));
  gtk_label_set_text (self->nothing,
                      *query == '\0' ? _("A gemeente, town, postcode or steunpunt of this region")
                                     : _("Nothing found in this region"));
}

static void
row_activated_cb (DekSearch     *self,
                  GtkListBoxRow *row)
{
  dek_search_take (self, (guint) gtk_list_box_row_get_index (row));
}

static void
entry_activated_cb (DekSearch *self)
{
  GtkListBoxRow *row;

  /* Enter may come before the entry's own short wait is over. */
  search (self);
  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    row_activated_cb (self, row);
}

static void
stop_cb (DekSearch *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
key_pressed_cb (DekSearch       *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;

  row = gtk_list_box_get_row_at_index (self->list, MAX (0, index + (keyval == GDK_KEY_Down ? 1 : -1)));
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);

  return GDK_EVENT_STOP;
}

static void
dek_search_show (GtkWidget *widget)
{
  DekSearch *self = DEK_SEARCH (widget);

  /* What there is to find may have changed since. */
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_pointer (&self->index, g_ptr_array_unref);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  search (self);
  GTK_WIDGET_CLASS (dek_search_parent_class)->show (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
dek_search_dispose (GObject *object)
{
  DekSearch *self = DEK_SEARCH (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DEK_TYPE_SEARCH);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_pointer (&self->index, g_ptr_array_unref);
  g_clear_object (&self->region);

  G_OBJECT_CLASS (dek_search_parent_class)->dispose (object);
}

static void
dek_search_class_init (DekSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_search_dispose;
  widget_class->show = dek_search_show;

  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                 DEK_TYPE_RECORD, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/map/dek-search.ui");
  gtk_widget_class_bind_template_child (widget_class, DekSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, DekSearch, list);
  gtk_widget_class_bind_template_child (widget_class, DekSearch, stack);
  gtk_widget_class_bind_template_child (widget_class, DekSearch, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
dek_search_init (DekSearch *self)
{
  GtkEventController *keys;

  gtk_widget_init_template (GTK_WIDGET (self));

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * dek_search_new:
 *
 * Returns: (transfer floating): a popover without a region
 */
GtkWidget *
dek_search_new (void)
{
  return g_object_new (DEK_TYPE_SEARCH, NULL);
}

/**
 * dek_search_set_region:
 * @region: (nullable): where to search, or %NULL before it closes
 */
void
dek_search_set_region (DekSearch *self,
                       DekRegion *region)
{
  g_return_if_fail (DEK_IS_SEARCH (self));

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_pointer (&self->index, g_ptr_array_unref);
  g_set_object (&self->region, region);
}

/**
 * dek_search_set_query:
 * @query: what to search for
 *
 * Searches at once, as if @query were typed.
 */
void
dek_search_set_query (DekSearch  *self,
                      const char *query)
{
  g_return_if_fail (DEK_IS_SEARCH (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), query);
  search (self);
}

/** dek_search_get_n_hits: Returns: how many hits are listed */
guint
dek_search_get_n_hits (DekSearch *self)
{
  g_return_val_if_fail (DEK_IS_SEARCH (self), 0);

  return self->hits != NULL ? self->hits->len : 0;
}

/**
 * dek_search_take:
 * @hit: which one, from 0
 *
 * Goes to a hit, and closes the search.
 */
void
dek_search_take (DekSearch *self,
                 guint      hit)
{
  const DekSearchEntry *entry;
  g_autoptr (DekRecord) record = NULL;
  GType type;

  g_return_if_fail (DEK_IS_SEARCH (self));
  g_return_if_fail (hit < dek_search_get_n_hits (self));

  entry = self->hits->pdata[hit];
  type = entry->kind == DEK_SEARCH_GEMEENTE ? DEK_TYPE_GEMEENTE
         : entry->kind == DEK_SEARCH_STEUNPUNT ? DEK_TYPE_STEUNPUNT : DEK_TYPE_POSTCODE;
  record = dek_region_dup_record (self->region, type, entry->id);
  if (record != NULL)
    g_signal_emit (self, signals[FOUND], 0, record,
                   entry->has_location ? entry->lon : (double) NAN,
                   entry->has_location ? entry->lat : (double) NAN);
  gtk_popover_popdown (GTK_POPOVER (self));
}
