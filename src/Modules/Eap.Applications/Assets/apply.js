// Saves a form while it is typed. Without it the 保存 button does the same.
const form = document.querySelector('form[data-autosave]');
const said = document.querySelector('[data-save-state]');
const Pause = 4000;
let timer = 0;
let sending = false;
let changed = false;

function soon() {
  changed = true;
  clearTimeout(timer);
  timer = setTimeout(save, Pause);
}

async function save() {
  if (sending || !changed) return;
  sending = true;
  changed = false;
  try {
    const answer = await fetch(form.dataset.autosave, { method: 'POST', body: fields(), credentials: 'same-origin', redirect: 'error' });
    if (!answer.ok) throw new Error(String(answer.status));
    const { version, state } = await answer.json();
    if (version) form.elements.version.value = version;
    said.textContent = state;
  } catch {
    changed = true;
    said.textContent = '没有连上，还没有自动保存。点“保存”再试一次。';
  }
  sending = false;
}

// Files are sent by themselves; a save every few seconds must not send them again.
function fields() {
  const data = new FormData(form);
  for (const [name, value] of [...data.entries()]) if (value instanceof File) data.delete(name);
  return data;
}

if (form && said && window.fetch) {
  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
  // The form itself takes everything along; a save under way must not overtake it.
  form.addEventListener('submit', () => clearTimeout(timer));
}
