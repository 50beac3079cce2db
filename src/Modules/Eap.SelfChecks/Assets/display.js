// 大字, 夜间, 高对比 where somebody has begun to choose: the page changes in place, so that nothing chosen is lost. The server is asked for the
// link's own address and sets the cookie as ever; no answer goes along. Without this the links load the page anew.
import { change, other } from './display/mode.js';

const root = document.documentElement;
const links = [...document.querySelectorAll('.modes a')];
// One after the other: each adds to the cookie of the one before.
let asked = Promise.resolve();
// The sentence that the page would open anew: it is true until this runs.
document.querySelectorAll('[data-reloads]').forEach((one) => { one.hidden = true; });

function show(link, word) {
  root.dataset.mode = change(root.dataset.mode || '', word);
  if (other[word]) {
    link.href = link.href.replace(`set=${word}`, `set=${other[word]}`);
    if (word === 'large' || word === 'contrast') link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  } else if (!link.offsetParent) links.filter((one) => one !== link && one.offsetParent && /set=(night|day)&/.test(one.href)).forEach((one) => one.focus());
}

links.forEach((link) => link.addEventListener('click', (event) => {
  const address = link.href;
  const word = new URL(address).searchParams.get('set');
  if (!word || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(link, word);
  // Not followed: it leads back to this page.
  asked = asked.then(() => fetch(address, { redirect: 'manual', keepalive: true })).catch(() => {});
}));
