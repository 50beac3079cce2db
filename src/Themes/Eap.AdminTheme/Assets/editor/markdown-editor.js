// One editor over one textarea. The textarea stays the form's field and holds Markdown at every moment; it changes only when
// a person changes something, so opening and saving an article leaves its source as it was.
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { EditorState, NodeSelection } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { element, uniqueId } from './dom.js';
import { openImageDialog } from './image-dialog.js';
import { keys, typing } from './keys.js';
import { openLinkDialog } from './link-dialog.js';
import { parseMarkdown, serializeMarkdown } from './markdown.js';
import { MediaLibrary } from './media.js';
import { cleanPastedHtml } from './paste.js';
import { schema } from './schema.js';
import { pasteIntoCell } from './table-paste.js';
import { tableRules } from './table-rules.js';
import { Toolbar } from './toolbar.js';

const pictures = /^image\/(jpeg|png|gif|webp)$/;

export class MarkdownEditor {
  #textarea;
  #library;
  #view;
  #toolbar;
  #status = element('p', { class: 'md-status', role: 'status' });
  #mount;
  #ownText;
  #timer = 0;

  constructor(textarea) {
    this.#textarea = textarea;
    this.#library = new MediaLibrary(textarea);
    const id = uniqueId('md-text');
    this.#toolbar = new Toolbar(
      { link: openLinkDialog, image: (view) => openImageDialog(view, this.#library) },
      () => this.#toggleSource(),
      id);
    this.#mount = element('div', { class: 'md-mount' });
    this.#view = new EditorView(this.#mount, {
      state: this.#stateOf(textarea.value),
      attributes: this.#attributes(id),
      // A locked field is read as it will look, and nothing more.
      editable: () => !textarea.disabled,
      dispatchTransaction: (transaction) => this.#apply(transaction),
      transformPastedHTML: (html) => this.#clean(html),
      handlePaste: (view, event, slice) => this.#takePicture(event.clipboardData) || pasteIntoCell(view, slice),
      handleDrop: (_, event, __, moved) => !moved && this.#takePicture(event.dataTransfer),
      handleDoubleClickOn: (view, __, node, position) => node.type === schema.nodes.image && this.#editImage(view, position),
    });
    this.#ownText = textarea.value;
    this.#toolbar.attach(this.#view);

    const box = element('div', { class: textarea.disabled ? 'md-editor locked' : 'md-editor' });
    textarea.before(box);
    box.append(...(textarea.disabled ? [] : [this.#toolbar.dom]), this.#status, this.#mount, textarea);
    textarea.hidden = true;
    textarea.addEventListener('input', () => this.#takeSource());
    // Before the form's own listeners: they read the textarea, and count what comes after them as a new change.
    document.addEventListener('submit', (event) => event.target === textarea.form && this.#write(), true);
    for (const label of textarea.labels) label.addEventListener('click', () => textarea.hidden && this.#view.focus());
    if (textarea.autofocus) this.#view.focus();
  }

  #attributes(id) {
    const labels = [...this.#textarea.labels].map((label) => (label.id ||= uniqueId('label'))).join(' ');
    const described = this.#textarea.getAttribute('aria-describedby');
    return {
      id,
      class: 'md-text prose',
      role: 'textbox',
      'aria-multiline': 'true',
      ...(this.#textarea.disabled ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      ...(labels ? { 'aria-labelledby': labels } : { 'aria-label': '正文' }),
      ...(described ? { 'aria-describedby': described } : {}),
      ...(this.#textarea.getAttribute('aria-invalid') ? { 'aria-invalid': 'true' } : {}),
    };
  }

  #stateOf(markdown) {
    return EditorState.create({
      doc: parseMarkdown(markdown),
      plugins: [
        typing,
        ...keys({
          link: (_, dispatch) => { if (dispatch) openLinkDialog(this.#view); return true; },
          toolbar: () => { this.#toolbar.focus(); return true; },
          editImage: (state) => state.selection instanceof NodeSelection && state.selection.node.type === schema.nodes.image && this.#editImage(this.#view, state.selection.from),
        }),
        history(),
        tableEditing(),
        tableRules,
        dropCursor({ class: 'md-drop', color: false }),
        gapCursor(),
      ],
    });
  }

  #apply(transaction) {
    this.#view.updateState(this.#view.state.apply(transaction));
    this.#toolbar.update();
    if (!transaction.docChanged) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), 150);
    // The page may want to know at once that something is unsaved.
    this.#textarea.dispatchEvent(new CustomEvent('markdown-changing', { bubbles: true }));
  }

  #pending() {
    return this.#timer !== 0;
  }

  #write() {
    if (!this.#pending()) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#ownText = serializeMarkdown(this.#view.state.doc);
    this.#textarea.value = this.#ownText;
    this.#textarea.dispatchEvent(new Event('input', { bubbles: true }));
  }

  // Somebody else wrote to the textarea: the page that restores a draft, or a person in source view.
  #takeSource() {
    if (this.#textarea.value === this.#ownText) return;
    this.#ownText = this.#textarea.value;
    if (this.#textarea.hidden) this.#reload();
  }

  #reload() {
    this.#view.updateState(this.#stateOf(this.#textarea.value));
    this.#toolbar.update();
  }

  #toggleSource() {
    const show = this.#textarea.hidden;
    if (show) {
      this.#write();
      this.#textarea.hidden = false;
      this.#mount.hidden = true;
      this.#textarea.focus();
      this.#say('现在看到的是 Markdown 源码，改完再按一次“源码”回来。');
    } else {
      this.#reload();
      this.#textarea.hidden = true;
      this.#mount.hidden = false;
      this.#view.focus();
      this.#say('');
    }
    this.#toolbar.showSource(show);
  }

  #clean(html) {
    const parse = (text) => new DOMParser().parseFromString(text, 'text/html');
    try {
      const { html: clean, notes } = cleanPastedHtml(html, { parse, origin: window.location.origin });
      this.#say(notes.length ? `已粘贴。${notes.join('')}` : '');
      return clean;
    } catch (error) {
      // Words before shape: a paste must never come to nothing.
      console.error(error);
      this.#say('这段内容的格式读不懂，只粘贴了文字。');
      return element('p', {}, parse(html).body.textContent).outerHTML;
    }
  }

  // Word puts a picture of the copied text beside the text: only a clipboard that holds nothing else is a picture.
  #takePicture(data) {
    const file = [...(data?.files ?? [])].find(({ type }) => pictures.test(type));
    if (!file || data.getData('text/html').replace(/<[^>]*>/g, '').trim() || data.getData('text/plain').trim()) return false;
    openImageDialog(this.#view, this.#library, { file });
    return true;
  }

  #editImage(view, position) {
    openImageDialog(view, this.#library, { position });
    return true;
  }

  #say(message) {
    this.#status.textContent = message;
  }
}
