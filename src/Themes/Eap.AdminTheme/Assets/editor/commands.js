// What the toolbar and the keyboard can do. A command is ProseMirror's (state, dispatch, view) => done; `active` says whether it is on.
import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list';
import { TextSelection } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, findTable, isInTable, selectedRect } from 'prosemirror-tables';
import { schema } from './schema.js';

const { nodes, marks } = schema;
const cursor = ({ selection }) => selection.$from;

const ancestor = (state, type) => {
  const at = cursor(state);
  for (let depth = at.depth; depth > 0; depth--) if (at.node(depth).type === type) return at.node(depth);
  return null;
};

const hasMark = (type) => ({ doc, selection, storedMarks }) =>
  selection.empty ? Boolean(type.isInSet(storedMarks || selection.$from.marks())) : doc.rangeHasMark(selection.from, selection.to, type);

const heading = (level) => ({
  active: (state) => cursor(state).parent.type === nodes.heading && cursor(state).parent.attrs.level === level,
  // Pressed again, the heading is text again.
  run: (state, dispatch) => (commands[`heading${level}`].active(state) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level }))(state, dispatch),
});

const list = (type) => ({
  active: (state) => ancestor(state, type) !== null,
  run: (state, dispatch) => (ancestor(state, type) ? liftListItem(nodes.list_item) : wrapInList(type))(state, dispatch),
});

const align = (value) => ({
  active: (state) => isInTable(state) && columnAlign(state) === value,
  run(state, dispatch) {
    if (!isInTable(state)) return false;
    const { map, tableStart, left, right, table } = selectedRect(state);
    const change = state.tr;
    // The header cell decides for its column (see table-rules.js).
    for (let column = left; column < right; column++) {
      const position = map.map[column];
      change.setNodeMarkup(tableStart + position, null, { ...table.nodeAt(position).attrs, align: value });
    }
    dispatch?.(change);
    return true;
  },
});

function columnAlign(state) {
  const { map, left, table } = selectedRect(state);
  return table.nodeAt(map.map[left]).attrs.align;
}

export const commands = {
  heading2: heading(2),
  heading3: heading(3),
  strong: { active: hasMark(marks.strong), run: toggleMark(marks.strong) },
  em: { active: hasMark(marks.em), run: toggleMark(marks.em) },
  bulletList: list(nodes.bullet_list),
  orderedList: list(nodes.ordered_list),
  indent: { run: sinkListItem(nodes.list_item) },
  outdent: { run: liftListItem(nodes.list_item) },
  quote: {
    active: (state) => ancestor(state, nodes.blockquote) !== null,
    run: (state, dispatch) => (ancestor(state, nodes.blockquote) ? lift : wrapIn(nodes.blockquote))(state, dispatch),
  },
  rule: {
    run(state, dispatch) {
      if (isInTable(state)) return false;
      dispatch?.(state.tr.replaceSelectionWith(nodes.horizontal_rule.create()).scrollIntoView());
      return true;
    },
  },
  undo: { run: undo },
  redo: { run: redo },
  table: { run: insertTable },
  rowAfter: { run: addRowAfter },
  columnAfter: { run: addColumnAfter },
  deleteRow: { run: deleteRow },
  deleteColumn: { run: deleteColumn },
  deleteTable: { run: deleteTable },
  alignLeft: align(null),
  alignCenter: align('center'),
  alignRight: align('right'),
};

export { isInTable };

function insertTable(state, dispatch) {
  if (isInTable(state)) return false;
  const row = (type) => nodes.table_row.create(null, [type.create(), type.create(), type.create()]);
  const table = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]);
  if (!dispatch) return true;
  const change = state.tr.replaceSelectionWith(table);
  const at = findTableAfter(change.doc, state.selection.from);
  if (at !== null) change.setSelection(TextSelection.near(change.doc.resolve(at + 3)));
  dispatch(change.scrollIntoView());
  return true;
}

function findTableAfter(doc, from) {
  let found = null;
  doc.nodesBetween(Math.max(0, from - 2), doc.content.size, (node, position) => {
    if (found === null && node.type === nodes.table) found = position;
    return found === null;
  });
  return found;
}

/** Enter in a table goes to the row below, and makes one after the last. */
export function nextRow(state, dispatch) {
  if (!isInTable(state)) return false;
  if (!dispatch) return true;
  const { bottom, left, map } = selectedRect(state);
  let next = state;
  if (bottom === map.height) addRowAfter(state, (change) => { next = state.apply(change); dispatch(change); });
  const table = findTable(next.selection.$from);
  const cells = selectedRect(next).map;
  const position = table.start + cells.map[bottom * cells.width + left];
  dispatch(next.tr.setSelection(TextSelection.near(next.doc.resolve(position + 1))).scrollIntoView());
  return true;
}
