// Choosing, uploading and describing a picture. A picture without a description is not inserted: some readers only have that.
import { ask, element, field } from './dom.js';
import { isSafeUrl } from './urls.js';
import { schema } from './schema.js';

const { image } = schema.nodes;

/** @param {{ file?: File, position?: number }} start a file to upload at once, or the place of a picture to change */
export function openImageDialog(view, library, start = {}) {
  const old = start.position === undefined ? null : view.state.doc.nodeAt(start.position);
  let chosen = old?.attrs.src ?? null;
  let search = 0;

  const alt = element('textarea', { rows: 2 });
  alt.value = old?.attrs.alt ?? '';
  const state = element('p', { class: 'hint', role: 'status' }, old ? `现在的图片：${old.attrs.src}` : '还没有选图片。');
  const grid = element('ul', { class: 'media-grid' });
  const words = element('input', { type: 'search', on: { input: () => show(), keydown: (event) => { if (event.key === 'Enter') event.preventDefault(); } } });
  const file = element('input', { type: 'file', accept: 'image/jpeg,image/png,image/gif,image/webp', on: { change: () => file.files[0] && send(file.files[0]) } });
  const address = element('input', { type: 'text', value: old?.attrs.src ?? '', placeholder: '/media/…', on: { input: () => { chosen = address.value.trim() || null; } } });

  ask({
    title: old ? '修改图片' : '加图片',
    body: [
      ...(library.canUpload ? [field('上传一张新的', file, 'JPG、PNG、GIF 或 WebP。')] : []),
      ...(library.canPick ? [field('或者从图片库里找', words), grid] : []),
      ...(library.canPick || library.canUpload ? [] : [field('图片地址', address)]),
      state,
      field('图片说明（必填）', alt, '一句话说清楚图里有什么。看不见图的人、图打不开的时候，靠的就是它。'),
    ],
    action: old ? '确定' : '插入图片',
    submit: save,
    closed: () => view.focus(),
  });
  if (library.canPick) show();
  if (start.file) send(start.file);
  if (old) alt.focus();

  function choose(item) {
    chosen = item.url;
    if (!alt.value.trim() && item.alt) alt.value = item.alt;
    state.textContent = `已选：${item.name || item.url}`;
    for (const tile of grid.querySelectorAll('button')) tile.setAttribute('aria-pressed', String(tile.dataset.url === chosen));
  }

  async function show() {
    const mine = ++search;
    try {
      const { items = [] } = await library.find(words.value.trim(), 1);
      // A slow answer to an earlier question is not shown over a later one.
      if (mine !== search) return;
      grid.replaceChildren(...items.map((item) => element('li', {},
        element('button', { type: 'button', class: 'media-tile', 'data-url': item.url, 'aria-pressed': String(item.url === chosen), on: { click: () => choose(item) } },
          element('img', { src: item.thumbnailUrl || item.url, alt: '', loading: 'lazy' }),
          element('span', {}, item.name || item.alt || item.url)))));
      if (items.length === 0) grid.replaceChildren(element('li', { class: 'quiet' }, words.value.trim() ? '没有找到，换个词试试，或者上传一张。' : '图片库还是空的，请先上传一张。'));
    } catch (error) {
      if (mine === search) state.textContent = error.message;
    }
  }

  async function send(picture) {
    state.textContent = `正在上传 ${picture.name || '图片'}……`;
    try {
      choose(await library.upload(picture));
      alt.focus();
    } catch (error) {
      state.textContent = error.message;
    }
  }

  function save() {
    if (!chosen || !isSafeUrl(chosen)) return '请先选一张图片，或者上传一张。';
    if (!alt.value.trim()) {
      alt.focus();
      return '请写图片说明。';
    }
    const node = image.create({ src: chosen, alt: alt.value.trim().replace(/\s+/g, ' '), title: old?.attrs.title ?? null });
    const change = view.state.tr;
    if (old) change.setNodeMarkup(start.position, null, node.attrs);
    else change.replaceSelectionWith(node, false);
    view.dispatch(change.scrollIntoView());
    return null;
  }
}
