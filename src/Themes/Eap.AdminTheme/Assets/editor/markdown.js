// Markdown in, Markdown out. The same dialect as the server's: CommonMark without HTML, pipe tables, and emphasis that
// works beside Chinese punctuation (**重点：**内容 is plain text to bare CommonMark).
import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { MarkdownParser, MarkdownSerializerState, defaultMarkdownParser, defaultMarkdownSerializer } from 'prosemirror-markdown';
import { schema } from './schema.js';
import { isSafeUrl } from './urls.js';

const han = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;

export function parseMarkdown(text) {
  return parser.parse(text);
}

export function serializeMarkdown(doc) {
  const state = new State(nodes, marks, {});
  state.renderContent(doc);
  return state.out ? `${state.out}\n` : '';
}

/* In */

const tokenizer = new MarkdownIt('commonmark', { html: false }).enable('table').use(cjkFriendly);
// Addresses stay as written (a space would end them); which of them may be links is decided by dropUnsafeLinks.
tokenizer.normalizeLink = (url) => url.replace(/\s/g, '%20');
tokenizer.validateLink = () => true;
tokenizer.core.ruler.push('drop_unsafe_links', dropUnsafeLinks);

const align = (token) => ({ align: /text-align:(\w+)/.exec(token.attrGet('style') || '')?.[1] ?? null });

const parser = new MarkdownParser(schema, tokenizer, {
  ...defaultMarkdownParser.tokens,
  image: { node: 'image', getAttrs: (token) => ({ src: token.attrGet('src'), title: token.attrGet('title') || null, alt: token.children.map((child) => child.content).join('') }) },
  table: { block: 'table' },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: 'table_row' },
  th: { block: 'table_header', getAttrs: align },
  td: { block: 'table_cell', getAttrs: align },
});

// A line broken in the source is no space between two Chinese characters.
parser.tokenHandlers.softbreak = (state, token, tokens, index) => {
  const content = state.top().content;
  const before = content[content.length - 1]?.text?.slice(-1) ?? '';
  const after = tokens[index + 1]?.content?.[0] ?? '';
  if (!(han.test(before) && han.test(after))) state.addText(' ');
};

function dropUnsafeLinks(state) {
  for (const block of state.tokens) {
    if (!block.children) continue;
    let inside = false;
    block.children = block.children.filter((token) => {
      if (token.type === 'image') return isSafeUrl(token.attrGet('src'));
      if (token.type === 'link_open') return !(inside = !isSafeUrl(token.attrGet('href')));
      if (token.type === 'link_close' && inside) return (inside = false);
      return true;
    });
  }
}

/* Out */

class State extends MarkdownSerializerState {
  esc(text, atLineStart = false) {
    let out = super.esc(atLineStart ? text.replace(/^[ \t]+/, '') : text, atLineStart)
      .replace(/<(?=[a-z][\w.+-]*[:@])/gi, '\\<')
      .replace(/&(?=#?\w+;)/g, '\\&');
    if (atLineStart) out = out.replace(/^(\s*\d+)\)(?=\s|$)/, '$1\\)').replace(/^\+$/, '\\+').replace(/^=/, '\\=');
    return out;
  }
}

const nodes = {
  ...defaultMarkdownSerializer.nodes,
  bullet_list: (state, node, parent, index) => state.renderList(spaced(node), '  ', () => (secondOfTwo(parent, index) ? '* ' : '- ')),
  ordered_list(state, node, parent, index) {
    const first = node.attrs.order;
    const width = String(first + node.childCount - 1).length;
    const end = secondOfTwo(parent, index) ? ') ' : '. ';
    state.renderList(spaced(node), ' '.repeat(width + 2), (item) => String(first + item).padStart(width) + end);
  },
  text(state, node, parent, index) {
    // After a line break a "1. " or "- " would begin a list.
    if (index > 0 && parent.child(index - 1).type.name === 'hard_break') state.atBlockStart = true;
    state.text(node.text, !state.inAutolink);
  },
  table(state, table) {
    const lines = [];
    table.forEach((row) => lines.push(`| ${cells(row).join(' | ')} |`));
    const rules = [];
    table.firstChild.forEach((cell) => rules.push({ left: ':---', center: ':---:', right: '---:' }[cell.attrs.align] ?? '---'));
    lines.splice(1, 0, `| ${rules.join(' | ')} |`);
    lines.forEach((line, index) => {
      state.write(line);
      if (index < lines.length - 1) state.ensureNewLine();
    });
    state.closeBlock(table);
  },
};
const { marks } = defaultMarkdownSerializer;

// Two lists of one kind in a row are told apart by their markers only.
function secondOfTwo(parent, index) {
  let odd = false;
  for (let at = index; at > 0 && parent.child(at - 1).type === parent.child(at).type; at--) odd = !odd;
  return odd;
}

// An item of several paragraphs makes its whole list a loose one, whatever it was before.
function spaced(list) {
  let tight = list.attrs.tight;
  list.forEach((item) => item.forEach((block, _, index) => { if (index > 0 && !block.type.name.endsWith('_list')) tight = false; }));
  return tight === list.attrs.tight ? list : list.type.create({ ...list.attrs, tight }, list.content);
}

function cells(row) {
  const texts = [];
  row.forEach((cell) => {
    const inner = new State(nodes, marks, {});
    inner.renderInline(cell, false);
    texts.push(inner.out.replace(/\s*\n\s*/g, ' ').replace(/\|/g, '\\|').trim());
  });
  return texts;
}
