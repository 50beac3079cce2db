// <form data-draft-key="{user}/{item}" data-draft-version="{version id}">: what is typed is kept in this tab until it is saved, so
// that an expired session or a closed cover costs nothing. Passwords, files, hidden fields and [data-no-draft] are never kept.
const prefix = 'draft:';

/** @returns {Set<HTMLFormElement>} the forms whose text was put back */
export function keepDrafts() {
  const restored = new Set();
  for (const form of document.querySelectorAll('form[data-draft-key]')) {
    const draft = new Draft(form);
    if (draft.restore()) restored.add(form);
    draft.watch();
  }
  // Signing out on a shared computer leaves nothing behind.
  for (const form of document.querySelectorAll('form[data-clear-drafts]')) form.addEventListener('submit', clearAll);
  return restored;
}

class Draft {
  #form;
  #key;
  #initial;
  #timer = 0;

  constructor(form) {
    this.#form = form;
    this.#key = prefix + form.dataset.draftKey;
    this.#initial = this.#read();
  }

  restore() {
    const kept = load(this.#key);
    if (!kept) return false;
    const page = this.#initial;
    const differs = Object.keys(kept.fields).filter((name) => name in page && page[name] !== kept.fields[name]);
    // Sent, and the page has moved on: it was saved.
    if (differs.length === 0 || (kept.sent && kept.version !== this.#version)) {
      this.#forget();
      return false;
    }
    if (kept.version !== this.#version) {
      this.#offer(kept);
      return false;
    }
    this.#write(kept.fields);
    this.#notice(`${clock(kept.at)} 没来得及保存的文字已经放回来了，还没有存到网站上。`, '不要了，用网站上存的', () => {
      this.#write(page);
      this.#forget();
    });
    return true;
  }

  watch() {
    const later = (event) => {
      if (event.target.closest('dialog')) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#save(false), 400);
    };
    this.#form.addEventListener('input', later);
    this.#form.addEventListener('change', later);
    this.#form.addEventListener('submit', () => {
      clearTimeout(this.#timer);
      this.#save(true);
    });
    window.addEventListener('pagehide', () => this.#timer && this.#save(Boolean(load(this.#key)?.sent)));
  }

  get #version() {
    return this.#form.dataset.draftVersion ?? '';
  }

  // Somebody saved a newer version meanwhile: putting old text over it silently would undo their work.
  #offer(kept) {
    this.#notice(`这里有你 ${clock(kept.at)} 没保存的文字，但网站上的版本后来变过。`, '把我的文字放回来看看', () => this.#write(kept.fields), true);
  }

  #save(sent) {
    this.#timer = 0;
    const fields = this.#read();
    if (!sent && Object.keys(fields).every((name) => fields[name] === this.#initial[name])) return this.#forget();
    store(this.#key, { version: this.#version, sent, at: Date.now(), fields });
  }

  #forget() {
    sessionStorage.removeItem(this.#key);
  }

  #controls() {
    return [...this.#form.elements].filter((control) => control.name && !control.closest('[data-no-draft]')
      && /^(text|search|url|email|tel|number|date|datetime-local|time|month|textarea|select-one|checkbox|radio)$/.test(control.type));
  }

  #read() {
    const fields = {};
    for (const control of this.#controls()) fields[slot(control)] = /checkbox|radio/.test(control.type) ? control.checked : control.value;
    return fields;
  }

  #write(fields) {
    for (const control of this.#controls()) {
      const value = fields[slot(control)];
      if (value === undefined) continue;
      if (typeof value === 'boolean') control.checked = value;
      else control.value = value;
      // The text editor listens and shows it.
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  #notice(text, action, run, stays = false) {
    const notice = document.createElement('div');
    notice.className = 'status warning';
    notice.setAttribute('role', 'status');
    const words = document.createElement('p');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link-button';
    button.textContent = action;
    button.addEventListener('click', () => {
      run();
      if (stays) button.remove();
      else notice.remove();
    });
    words.append(text, ' ', button);
    notice.append(words);
    this.#form.prepend(notice);
  }
}

// Checkboxes of one name are told apart by their value.
const slot = (control) => (/checkbox|radio/.test(control.type) ? `${control.name}=${control.value}` : control.name);

function load(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

function store(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: the copy is a courtesy, the form still works.
  }
}

function clearAll() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}

const clock = (time) => new Date(time).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });
