// A pipe table has one header row, its first, and one alignment per column, the header's. Editing keeps it so.
import { Plugin } from 'prosemirror-state';

export const tableRules = new Plugin({
  appendTransaction(transactions, _, state) {
    if (!transactions.some((transaction) => transaction.docChanged)) return null;
    const change = state.tr;
    state.doc.descendants((node, position) => {
      if (node.type.spec.tableRole === 'table') correct(node, position + 1, change, state.schema);
      return node.type.spec.tableRole !== 'table' && node.isBlock;
    });
    return change.docChanged ? change : null;
  },
});

function correct(table, start, change, schema) {
  const header = table.firstChild;
  table.forEach((row, rowOffset, rowIndex) => {
    row.forEach((cell, cellOffset, column) => {
      const type = rowIndex === 0 ? schema.nodes.table_header : schema.nodes.table_cell;
      const align = header.maybeChild(column)?.attrs.align ?? null;
      if (cell.type !== type || cell.attrs.align !== align) {
        change.setNodeMarkup(start + rowOffset + 1 + cellOffset, type, { ...cell.attrs, align });
      }
    });
  });
}
