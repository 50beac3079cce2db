// <form data-warn-unsaved>: leaving with changes asks first; an element [data-save-state] inside says that there are some.
// data-warn-unsaved="changed": the page came with some.
export function warnUnsaved(alreadyChanged) {
  for (const form of document.querySelectorAll('form[data-warn-unsaved]')) {
    let changed = false;
    const mark = (event) => {
      // A search field inside a dialog or a filter is not the document.
      if (event?.target?.closest('dialog')) return;
      changed = true;
      const state = form.querySelector('[data-save-state]');
      if (state) state.textContent = '有没保存的改动';
    };
    for (const name of ['input', 'change', 'markdown-changing']) form.addEventListener(name, mark);
    form.addEventListener('submit', () => { changed = false; });
    window.addEventListener('beforeunload', (event) => {
      if (!changed) return;
      event.preventDefault();
      event.returnValue = '';
    });
    if (alreadyChanged.has(form) || form.dataset.warnUnsaved === 'changed') mark();
  }
}
