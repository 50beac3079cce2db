import { ask, element, field } from './dom.js';
import { schema } from './schema.js';
import { toUrl } from './urls.js';

const { link } = schema.marks;

export function openLinkDialog(view) {
  const { state } = view;
  const range = linkAround(state) ?? state.selection;
  const current = linkAround(state)?.mark;
  const address = element('input', { type: 'text', inputmode: 'url', value: current?.attrs.href ?? '', autocomplete: 'off' });
  const words = element('input', { type: 'text', value: state.doc.textBetween(range.from, range.to, ' '), autocomplete: 'off' });
  const remove = element('button', { type: 'button', class: 'link-button danger', on: { click: () => { unlink(); dialog.close(); } } }, '去掉链接，保留文字');

  const dialog = ask({
    title: current ? '修改链接' : '加链接',
    body: [
      field('地址', address, '网页、站内地址（以 / 开头）、mailto: 或 tel:。'),
      field('显示的文字', words, '写清楚点进去是什么，不要写“点这里”。'),
      ...(current ? [element('p', {}, remove)] : []),
    ],
    action: '确定',
    submit: save,
    closed: () => view.focus(),
  });
  address.focus();

  function save() {
    const href = toUrl(address.value);
    if (!href) return '这个地址不能用。请填网页地址，例如 https://www.example.cn，或站内地址，例如 /help。';
    const text = words.value.trim() || href;
    const keep = text === state.doc.textBetween(range.from, range.to, ' ') && range.from < range.to;
    const change = view.state.tr;
    const mark = link.create({ href, title: current?.attrs.title ?? null });
    if (keep) change.removeMark(range.from, range.to, link).addMark(range.from, range.to, mark);
    else change.replaceWith(range.from, range.to, schema.text(text, mark.addToSet(state.selection.$from.marks().filter((other) => other.type !== link))));
    view.dispatch(change.scrollIntoView());
    return null;
  }

  function unlink() {
    view.dispatch(view.state.tr.removeMark(range.from, range.to, link));
  }
}

export const isInLink = (state) => linkAround(state) !== null;

function linkAround(state) {
  const { $from, empty, from, to } = state.selection;
  if (!empty) {
    let mark = null;
    state.doc.nodesBetween(from, to, (node) => { mark ??= link.isInSet(node.marks) ?? null; });
    return mark && { from, to, mark };
  }
  const { parent, parentOffset } = $from;
  let found = null;
  parent.forEach((node, offset) => {
    const mark = link.isInSet(node.marks);
    if (mark && offset <= parentOffset && parentOffset <= offset + node.nodeSize) {
      found = { from: $from.start() + offset, to: $from.start() + offset + node.nodeSize, mark };
    }
  });
  return found;
}
