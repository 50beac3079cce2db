// The bar above the text: words, not riddles. One stop for Tab, arrows inside (Alt+F10 comes here, Esc goes back).
import { commands, isInTable } from './commands.js';
import { element } from './dom.js';
import { isInLink } from './link-dialog.js';

const groups = [
  { name: '段落', items: [['heading2', '标题', '二级标题'], ['heading3', '小标题', '三级标题'], ['quote', '提示框', '提示框（引用）']] },
  { name: '文字', items: [['strong', '加粗', '加粗（Ctrl+B）'], ['em', '斜体', '斜体（Ctrl+I）'], ['link', '链接', '链接（Ctrl+K）']] },
  { name: '列表', items: [['bulletList', '项目', '项目列表'], ['orderedList', '编号', '编号列表'], ['indent', '缩进', '列表缩进（Ctrl+]）'], ['outdent', '退回', '列表退回一级（Ctrl+[）']] },
  { name: '插入', items: [['image', '图片', '插入图片'], ['table', '表格', '插入表格'], ['rule', '分隔线', '插入分隔线']] },
  { name: '步骤', items: [['undo', '撤销', '撤销（Ctrl+Z）'], ['redo', '重做', '重做（Ctrl+Y）']] },
  { name: '表格', tableOnly: true, items: [['rowAfter', '加行', '在下面加一行'], ['columnAfter', '加列', '在右边加一列'], ['deleteRow', '删行', '删除这一行'], ['deleteColumn', '删列', '删除这一列'],
    ['alignLeft', '左齐', '这一列左对齐'], ['alignCenter', '居中', '这一列居中'], ['alignRight', '右齐', '这一列右对齐'], ['deleteTable', '删表', '删除整个表格']] },
];

export class Toolbar {
  #buttons = new Map();
  #tableGroup;
  #view = null;
  #source;

  /** @param {{ link(view): void, image(view): void }} open @param {() => void} toggleSource */
  constructor(open, toggleSource, controls) {
    const special = {
      link: { run: (_, __, view) => open.link(view), active: isInLink },
      image: { run: (_, __, view) => open.image(view) },
    };
    const bar = groups.map(({ name, tableOnly, items }) => {
      const group = element('div', { role: 'group', 'aria-label': name, class: 'md-group' }, ...items.map(([id, label, title]) => {
        const command = special[id] ?? commands[id];
        const button = element('button', { type: 'button', title, tabindex: -1, ...(command.active ? { 'aria-pressed': 'false' } : {}) }, label);
        button.addEventListener('click', () => this.#run(command));
        this.#buttons.set(button, command);
        return button;
      }));
      if (tableOnly) this.#tableGroup = group;
      return group;
    });
    this.#source = element('button', { type: 'button', class: 'md-source', title: '看 Markdown 源码', tabindex: -1, 'aria-pressed': 'false', on: { click: toggleSource } }, '源码');
    this.dom = element('div', { role: 'toolbar', class: 'md-toolbar', 'aria-label': '编辑工具', 'aria-controls': controls }, ...bar, this.#source);
    // A press must not take the selection out of the text.
    this.dom.addEventListener('mousedown', (event) => event.target.closest('button') && event.preventDefault());
    this.dom.addEventListener('keydown', (event) => this.#move(event));
    this.dom.addEventListener('focusin', (event) => this.#stopAt(event.target));
    this.#tableGroup.hidden = true;
    this.#stopAt(this.#all()[0]);
  }

  attach(view) {
    this.#view = view;
    this.update();
  }

  focus() {
    this.#all().find((button) => button.tabIndex === 0)?.focus();
  }

  update() {
    const { state } = this.#view;
    this.#tableGroup.hidden = !isInTable(state);
    for (const [button, command] of this.#buttons) {
      // aria-disabled keeps the button reachable, so that arrowing through does not jump.
      button.setAttribute('aria-disabled', String(!this.#can(command)));
      if (command.active) button.setAttribute('aria-pressed', String(command.active(state)));
    }
    if (!this.#all().some((button) => button.tabIndex === 0)) this.#stopAt(this.#all()[0]);
  }

  showSource(shown) {
    this.#source.setAttribute('aria-pressed', String(shown));
    this.dom.classList.toggle('md-source-shown', shown);
    for (const button of this.#buttons.keys()) button.disabled = shown;
    this.#stopAt(shown ? this.#source : this.#all()[0]);
  }

  #can(command) {
    return command.run.length >= 3 || command.run(this.#view.state);
  }

  #run(command) {
    command.run(this.#view.state, this.#view.dispatch, this.#view);
    if (!document.querySelector('dialog[open]')) this.#view.focus();
  }

  #all() {
    return [...this.dom.querySelectorAll('button')].filter((button) => !button.disabled && !button.closest('[hidden]'));
  }

  #stopAt(button) {
    for (const other of this.dom.querySelectorAll('button')) other.tabIndex = other === button ? 0 : -1;
  }

  #move(event) {
    const buttons = this.#all();
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === 'Escape' && !this.dom.classList.contains('md-source-shown')) this.#view.focus();
    if (to === undefined) return;
    event.preventDefault();
    buttons[(to + buttons.length) % buttons.length].focus();
  }
}
