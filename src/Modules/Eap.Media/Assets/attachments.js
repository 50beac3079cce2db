// Sends the files of a form one by one, with progress; without this script they go with the form itself.
import { send } from './attachments/send.js';

const busy = new Set();

for (const field of document.querySelectorAll('[data-attachments]')) start(field);

function start(field) {
  const input = field.querySelector('input[type=file]');
  if (!input || !input.form) return;
  input.addEventListener('change', () => {
    const files = [...input.files];
    // What is sent here must not go with the form a second time.
    input.value = '';
    for (const file of files) begin(field, input.form, file);
  });
  hold(input.form);
  watchPhone(field);
}

function begin(field, form, file) {
  const { item, bar, retry } = sendingRow(field, file);
  const run = () => {
    const work = {};
    busy.add(work);
    [retry.hidden, bar.hidden, bar.value] = [true, false, 0];
    say(field, '');
    delete field.dataset.refused;
    field.querySelector('[data-status]').textContent = `${field.dataset.sending} ${file.name}`;
    send(field.dataset.attachments, form, file, field.dataset, (part) => { bar.value = part; })
      .then((stored) => {
        item.remove();
        show(field, stored);
        field.querySelector('[data-status]').textContent = `${field.dataset.done} ${stored.name}`;
      })
      .catch((problem) => {
        [bar.hidden, retry.hidden] = [true, !problem.again];
        refuse(field, `${file.name}：${problem.message}`);
        if (!problem.again) item.remove();
        delete form.dataset.waiting;
      })
      .then(() => { busy.delete(work); if (busy.size === 0) proceed(form); });
  };
  retry.addEventListener('click', run);
  if (file.size > Number(field.dataset.most)) { item.remove(); refuse(field, `${file.name}：${field.dataset.large}`); } else run();
}

function sendingRow(field, file) {
  const item = field.querySelector('template[data-sending-row]').content.firstElementChild.cloneNode(true);
  item.querySelector('b').textContent = file.name;
  item.querySelector('progress').setAttribute('aria-label', file.name);
  field.querySelector('ul').append(item);
  return { item, bar: item.querySelector('progress'), retry: item.querySelector('button') };
}

function show(field, file) {
  const list = field.querySelector('ul');
  if ([...list.children].some((row) => row.dataset.id === file.id)) return;
  const row = field.querySelector('template[data-row]').content.firstElementChild.cloneNode(true);
  row.dataset.id = file.id;
  const link = row.querySelector('a');
  [link.href, link.textContent] = [file.url, file.name];
  row.querySelector('small').textContent = `${file.type}，${file.size}`;
  row.querySelector('input').value = file.id;
  list.append(row);
}

// Red is for what went wrong; that something takes a while is no error.
function say(field, text, style = 'message') {
  const message = field.querySelector('[data-message]');
  [message.textContent, message.hidden, message.className] = [text, text === '', style];
}

// Whoever goes on at once is told first: the next page knows nothing of a file that was not taken.
function refuse(field, text) {
  say(field, text);
  field.querySelector('[data-status]').textContent = '';
  field.dataset.refused = text;
}

// Submitting waits until everything has come, and goes on by itself then.
let pressed = null;

function hold(form) {
  if (form.dataset.holds) return;
  form.dataset.holds = 'yes';
  form.addEventListener('submit', (event) => {
    const refused = [...form.querySelectorAll('[data-refused]')];
    if (busy.size === 0 && refused.length === 0) return;
    event.preventDefault();
    if (busy.size === 0) {
      for (const field of refused) {
        say(field, `${field.dataset.refused} ${field.dataset.without}`);
        delete field.dataset.refused;
      }
      refused[0].scrollIntoView({ block: 'center' });
      return;
    }
    pressed = event.submitter || document.activeElement;
    form.dataset.waiting = 'yes';
    for (const field of form.querySelectorAll('[data-attachments]')) if (field.querySelector('progress:not([hidden])')) say(field, field.dataset.wait, 'hint');
  });
  window.addEventListener('beforeunload', (event) => { if (busy.size > 0) event.preventDefault(); });
}

function proceed(form) {
  if (!form.dataset.waiting) return;
  delete form.dataset.waiting;
  if (pressed && pressed.form === form && pressed.click) pressed.click();
}

// After the code was shown, look what the phone has sent, as long as the code lives.
function watchPhone(field) {
  const link = field.querySelector('[data-phone]');
  if (!link) return;
  let until = 0;
  const look = () => fetch(field.dataset.attachments, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? answer.json() : []))
    .then((files) => files.forEach((file) => show(field, file)))
    .catch(() => {});
  link.addEventListener('click', () => { until = Date.now() + 15 * 60 * 1000; });
  window.addEventListener('focus', () => { if (Date.now() < until) look(); });
  setInterval(() => { if (Date.now() < until && document.visibilityState === 'visible') look(); }, 5000);
}
