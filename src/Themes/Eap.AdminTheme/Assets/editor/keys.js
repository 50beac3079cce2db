// The keyboard. Tab moves between table cells only: everywhere else it leaves the editor, so nobody is caught in it.
import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { splitListItem } from 'prosemirror-schema-list';
import { goToNextCell, isInTable } from 'prosemirror-tables';
import { commands, nextRow } from './commands.js';
import { schema } from './schema.js';

const { nodes } = schema;

const lineBreak = chainCommands(exitCode, (state, dispatch) => {
  // Headings and table cells are one line in Markdown.
  const { parent } = state.selection.$from;
  if (isInTable(state) || parent.type === nodes.heading || parent.type === nodes.code_block) return true;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
});

export const keys = (open) => [
  keymap({
    'Mod-b': commands.strong.run,
    'Mod-i': commands.em.run,
    'Mod-k': open.link,
    'Mod-z': commands.undo.run,
    'Mod-y': commands.redo.run,
    'Mod-Shift-z': commands.redo.run,
    'Mod-]': commands.indent.run,
    'Mod-[': commands.outdent.run,
    'Alt-F10': open.toolbar,
    Backspace: undoInputRule,
    Enter: chainCommands(open.editImage, nextRow, splitListItem(nodes.list_item)),
    'Shift-Enter': lineBreak,
    Tab: goToNextCell(1),
    'Shift-Tab': goToNextCell(-1),
  }),
  keymap(baseKeymap),
];

/** Typing "## ", "- ", "1. " or "> " at the start of a line makes what Markdown would. */
export const typing = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
    wrappingInputRule(/^[-*]\s$/, nodes.bullet_list),
    wrappingInputRule(/^(\d+)\.\s$/, nodes.ordered_list, (match) => ({ order: Number(match[1]) }), (match, node) => node.childCount + node.attrs.order === Number(match[1])),
    wrappingInputRule(/^>\s$/, nodes.blockquote),
  ],
});
