/** Makes an element: attributes as written in HTML, listeners under `on`, then children. */
export function element(name, { on = {}, ...attributes } = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  for (const [event, listener] of Object.entries(on)) made.addEventListener(event, listener);
  made.append(...children);
  return made;
}

let count = 0;
export const uniqueId = (prefix) => `${prefix}-${++count}`;

/**
 * A modal question. `submit` returns a message to stay open with, or nothing to close. The dialog stands outside the page's
 * form (a form inside a form is no form) and gives focus back when it closes.
 */
export function ask({ title, body, action, submit, closed }) {
  const message = element('p', { class: 'message', role: 'alert' });
  const titleId = uniqueId('dialog-title');
  const form = element('form', { method: 'dialog', novalidate: true, on: { submit: onSubmit } },
    element('h2', { id: titleId }, title),
    message,
    ...body,
    element('div', { class: 'dialog-actions' },
      element('button', { type: 'submit' }, action),
      element('button', { type: 'button', class: 'button-quiet', on: { click: () => dialog.close() } }, '取消')));
  const dialog = element('dialog', { 'aria-labelledby': titleId, class: 'picker' }, form);
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed?.();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;

  function onSubmit(event) {
    event.preventDefault();
    const problem = submit();
    message.textContent = problem || '';
    if (!problem) dialog.close();
  }
}

export function field(label, control, hint) {
  const id = uniqueId('field');
  control.id = id;
  if (hint) control.setAttribute('aria-describedby', `${id}-hint`);
  return element('div', { class: 'field' },
    element('label', { for: id }, label),
    ...(hint ? [element('p', { class: 'hint', id: `${id}-hint` }, hint)] : []),
    control);
}
