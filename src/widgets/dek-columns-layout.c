// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * Lays children out side by side when their least widths fit, and below each
 * other when they do not: on a small screen, or with large text. What width is
 * over goes to the columns in proportion to their least widths.
 */

#define G_LOG_DOMAIN "dekkend-widgets-columns-layout"

#include "config.h"

#include "widgets/dek-columns-layout.h"

#define SPACING 30

struct _DekColumnsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (DekColumnsLayout, dek_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
least_width (GtkWidget *child)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* Least width of all columns together; @columns tells how many there are. */
static int
sum_of_widths (GtkWidget *widget,
               int       *columns)
{
  int sum = 0;

  *columns = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      sum += least_width (child);
      *columns += 1;
    }

  return sum;
}

static gboolean
is_side_by_side (GtkWidget *widget,
                 int        width)
{
  int columns;
  int sum = sum_of_widths (widget, &columns);

  return width >= 0 && columns > 0 && width >= sum + (columns - 1) * SPACING;
}

static int
column_width (GtkWidget *child,
              int        available,
              int        sum)
{
  return sum > 0 ? (int) ((gint64) available * least_width (child) / sum) : available;
}

static void
measure_widths (GtkWidget *widget,
                int       *minimum,
                int       *natural)
{
  int columns;

  *natural = sum_of_widths (widget, &columns) + MAX (0, columns - 1) * SPACING;
  *minimum = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      *minimum = MAX (*minimum, least_width (child));
}

/* Children get their natural height, so the least height is that as well. */
static int
measure_height (GtkWidget *widget,
                int        width)
{
  gboolean beside = is_side_by_side (widget, width);
  int columns;
  int sum = sum_of_widths (widget, &columns);
  int available = width - MAX (0, columns - 1) * SPACING;
  int total = beside ? 0 : MAX (0, columns - 1) * SPACING;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int height;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL,
                          beside ? column_width (child, available, sum) : width,
                          NULL, &height, NULL, NULL);
      total = beside ? MAX (total, height) : total + height;
    }

  return total;
}

static GtkSizeRequestMode
dek_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dek_columns_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_widths (widget, minimum, natural);
  else
    *minimum = *natural = measure_height (widget, for_size);
}

static void
dek_columns_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  gboolean beside = is_side_by_side (widget, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int columns;
  int sum = sum_of_widths (widget, &columns);
  int available = width - MAX (0, columns - 1) * SPACING;
  GtkAllocation box = { 0, 0, width, height };

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation placed;

      if (!gtk_widget_should_layout (child))
        continue;
      if (beside)
        box.width = column_width (child, available, sum);
      else
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width,
                            NULL, &box.height, NULL, NULL);
      placed = box;
      if (mirrored)
        placed.x = width - box.x - box.width;
      gtk_widget_size_allocate (child, &placed, -1);
      if (beside)
        box.x += box.width + SPACING;
      else
        box.y += box.height + SPACING;
    }
}

static void
dek_columns_layout_class_init (DekColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = dek_columns_layout_get_request_mode;
  layout_class->measure = dek_columns_layout_measure;
  layout_class->allocate = dek_columns_layout_allocate;
}

static void
dek_columns_layout_init (DekColumnsLayout *self)
{
}

/**
 * dek_columns_layout_new:
 *
 * Returns: (transfer full): a layout for any widget with children
 */
GtkLayoutManager *
dek_columns_layout_new (void)
{
  return g_object_new (DEK_TYPE_COLUMNS_LAYOUT, NULL);
}
