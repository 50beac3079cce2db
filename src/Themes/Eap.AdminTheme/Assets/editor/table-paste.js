import { Fragment, Slice } from 'prosemirror-model';
import { isInTable } from 'prosemirror-tables';
import { schema } from './schema.js';

/** Text pasted into a cell stays in the cell, on one line: blocks would tear the table apart. Pasted cells go the table's own way. */
export function pasteIntoCell(view, slice) {
  if (!isInTable(view.state) || holdsTable(slice.content)) return false;
  const line = [];
  const gap = () => line.length && line.push(schema.text(' '));
  slice.content.descendants((node) => {
    if (node.isTextblock) gap();
    if (node.type === schema.nodes.hard_break) gap();
    else if (node.isInline) line.push(node);
    return !node.isInline;
  });
  view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(line), 0, 0)).scrollIntoView());
  return true;
}

const holdsTable = (content) => content.childCount > 0 && /^(table|row|cell|header_cell)$/.test(content.firstChild.type.spec.tableRole ?? '');
