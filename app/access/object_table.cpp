#include "app/access/object.h"
#include "app/access/stage.h"

/// AtkTable and AtkTableCell. Cells are children of their table, row by row; the first row is the header, and
/// a row is named by its first cell, as the articles write their tables.
namespace myelin::access {
namespace {

const Node* cellAt(const Node* table, gint row, gint column) {
  if (table == nullptr) return nullptr;
  const Tree& tree = Stage::current()->tree();
  for (const NodeId id : tree.children(table->id)) {
    const Node* cell = tree.find(id);
    const bool isCell = cell->role == Role::TableCell || cell->role == Role::ColumnHeader;
    if (isCell && cell->row == row && cell->column == column) return cell;
  }
  return nullptr;
}

/// Borrowed; null for none.
AtkObject* objectOf(const Node* node) {
  return node == nullptr ? nullptr : Stage::current()->object(node->id);
}

AtkObject* refAt(AtkTable* table, gint row, gint column) {
  AtkObject* cell = objectOf(cellAt(nodeOf(table), row, column));
  return cell == nullptr ? nullptr : static_cast<AtkObject*>(g_object_ref(cell));
}

gint getIndexAt(AtkTable* table, gint row, gint column) {
  const Node* cell = cellAt(nodeOf(table), row, column);
  return cell == nullptr ? -1 : Stage::current()->tree().indexInParent(cell->id);
}

const Node* childAt(AtkTable* table, gint index) {
  const Node* node = nodeOf(table);
  if (node == nullptr || index < 0) return nullptr;
  const auto& children = Stage::current()->tree().children(node->id);
  const auto at = static_cast<std::size_t>(index);
  return at < children.size() ? Stage::current()->tree().find(children[at]) : nullptr;
}

gint getRowAt(AtkTable* table, gint index) {
  const Node* child = childAt(table, index);
  return child == nullptr ? -1 : child->row;
}
gint getColumnAt(AtkTable* table, gint index) {
  const Node* child = childAt(table, index);
  return child == nullptr ? -1 : child->column;
}
gint countRows(AtkTable* table) {
  const Node* node = nodeOf(table);
  return node == nullptr ? 0 : node->rows;
}
gint countColumns(AtkTable* table) {
  const Node* node = nodeOf(table);
  return node == nullptr ? 0 : node->columns;
}
gint getExtent(AtkTable*, gint, gint) {
  return 1;
}

AtkObject* getColumnHeader(AtkTable* table, gint column) {
  return objectOf(cellAt(nodeOf(table), 0, column));
}
AtkObject* getRowHeader(AtkTable* table, gint row) {
  return objectOf(cellAt(nodeOf(table), row, 0));
}
const gchar* getRowDescription(AtkTable* table, gint row) {
  const Node* header = cellAt(nodeOf(table), row, 0);
  return header == nullptr ? nullptr : wordsOf(*header).c_str();
}
const gchar* getColumnDescription(AtkTable* table, gint column) {
  const Node* header = cellAt(nodeOf(table), 0, column);
  return header == nullptr ? nullptr : wordsOf(*header).c_str();
}

void startTable(gpointer iface, gpointer) {
  auto* table = static_cast<AtkTableIface*>(iface);
  table->ref_at = refAt;
  table->get_index_at = getIndexAt;
  table->get_row_at_index = getRowAt;
  table->get_column_at_index = getColumnAt;
  table->get_n_rows = countRows;
  table->get_n_columns = countColumns;
  table->get_row_extent_at = getExtent;
  table->get_column_extent_at = getExtent;
  table->get_column_header = getColumnHeader;
  table->get_row_header = getRowHeader;
  table->get_row_description = getRowDescription;
  table->get_column_description = getColumnDescription;
}

const Node* tableOf(gpointer cell) {
  const Node* node = nodeOf(cell);
  const Node* table = node == nullptr ? nullptr : Stage::current()->tree().find(node->parent);
  return table != nullptr && table->role == Role::Table ? table : nullptr;
}

gint getSpan(AtkTableCell*) {
  return 1;
}
gboolean getPosition(AtkTableCell* cell, gint* row, gint* column) {
  const Node* node = nodeOf(cell);
  if (node == nullptr) return FALSE;
  *row = node->row;
  *column = node->column;
  return TRUE;
}
gboolean getRowColumnSpan(AtkTableCell* cell, gint* row, gint* column, gint* rows, gint* columns) {
  *rows = *columns = 1;
  return getPosition(cell, row, column);
}

AtkObject* getTable(AtkTableCell* cell) {
  AtkObject* table = objectOf(tableOf(cell));
  return table == nullptr ? nullptr : static_cast<AtkObject*>(g_object_ref(table));
}

GPtrArray* listOf(AtkObject* object) {
  GPtrArray* list = g_ptr_array_new_with_free_func(g_object_unref);
  if (object != nullptr) g_ptr_array_add(list, g_object_ref(object));
  return list;
}

GPtrArray* getColumnHeaders(AtkTableCell* cell) {
  const Node* node = nodeOf(cell);
  const bool below = node != nullptr && node->row > 0;
  return listOf(below ? objectOf(cellAt(tableOf(cell), 0, node->column)) : nullptr);
}
GPtrArray* getRowHeaders(AtkTableCell* cell) {
  const Node* node = nodeOf(cell);
  const bool beside = node != nullptr && node->row > 0 && node->column > 0;
  return listOf(beside ? objectOf(cellAt(tableOf(cell), node->row, 0)) : nullptr);
}

void startTableCell(gpointer iface, gpointer) {
  auto* cell = static_cast<AtkTableCellIface*>(iface);
  cell->get_column_span = getSpan;
  cell->get_row_span = getSpan;
  cell->get_position = getPosition;
  cell->get_row_column_span = getRowColumnSpan;
  cell->get_table = getTable;
  cell->get_column_header_cells = getColumnHeaders;
  cell->get_row_header_cells = getRowHeaders;
}

}  // namespace

void addTable(GType type) {
  const GInterfaceInfo info{startTable, nullptr, nullptr};
  g_type_add_interface_static(type, ATK_TYPE_TABLE, &info);
}

void addTableCell(GType type) {
  const GInterfaceInfo info{startTableCell, nullptr, nullptr};
  g_type_add_interface_static(type, ATK_TYPE_TABLE_CELL, &info);
}

}  // namespace myelin::access
