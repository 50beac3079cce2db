// Works a check out in the reader's browser. The page is complete without it. Nothing is sent, nothing is kept.
import { score } from './selfcheck/score.js';

const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => values[place]);

function begin(page) {
  const scale = JSON.parse(page.dataset.check);
  const words = JSON.parse(page.dataset.words);
  const part = (name) => page.querySelector(`[data-${name}]`);
  const [questions, count, clear, missing, result, heading, said, print, self] = ['questions', 'count', 'clear', 'missing', 'result', 'heading', 'said', 'print', 'self'].map(part);
  const fields = [...questions.querySelectorAll('fieldset')];

  // Not Number('') = 0: an answer without a value is one that was not offered.
  const answer = (field) => {
    const chosen = field.querySelector('input:checked');
    if (!chosen) return null;
    return /^\d+$/.test(chosen.value) ? Number(chosen.value) : -1;
  };
  const work = () => score(scale, fields.map(answer));
  const go = (target, shown = target) => {
    target.focus();
    shown.scrollIntoView({ block: 'start' });
  };

  function forget() {
    result.hidden = true;
    missing.hidden = true;
    said.textContent = '';
    page.classList.remove('done');
    fields.forEach((field) => field.classList.remove('error'));
  }

  const named = (items, text) => fill(text, items.length, items.map((number) => fill(words.number, number)).join(words.and));

  function ask(items, text) {
    missing.textContent = named(items, text);
    missing.hidden = false;
    items.forEach((number) => fields[number - 1].classList.add('error'));
    const first = fields[items[0] - 1];
    first.parentNode.insertBefore(missing, first);
    first.querySelector('input').focus();
    missing.scrollIntoView({ block: 'start' });
  }

  const take = (name) => [...part(name).cloneNode(true).childNodes];

  const line = (text, look) => {
    const one = document.createElement('p');
    one.className = look;
    one.textContent = text;
    return one;
  };

  function show(parts) {
    said.textContent = '';
    said.append(...parts);
    result.hidden = false;
    page.classList.add('done');
  }

  const areas = (found) => found.touched.flatMap((number) => take(`area="${number}"`));

  // Somebody said they think of dying: help is all there is to say. No sum and no band beside it, and nothing is asked for first.
  function help(found) {
    const rest = { done: () => areas(found), missing: () => [line(named(found.items, words.later), '')], refused: () => [line(named(found.items, words.refused), '')] }[found.state];
    show([...take('crisis-card'), ...rest()]);
    go(said.querySelector('[tabindex]'), heading);
  }

  function answered(found) {
    const sum = scale.areas.length ? [] : [line(fill(words.sum, found.sum), 'check-sum')];
    show([...sum, ...take(`band="${found.band + 1}"`), ...areas(found)]);
    go(heading);
  }

  function finish() {
    const found = work();
    forget();
    if (found.crisis) help(found);
    else if (found.state === 'missing') ask(found.items, words.missing);
    else if (found.state === 'refused') ask(found.items, words.refused);
    else answered(found);
  }

  questions.addEventListener('change', (event) => {
    forget();
    const field = event.target.closest('fieldset');
    const number = fields.indexOf(field);
    if (number < 0 || !scale.items[number].crisis) return;
    const card = field.querySelector('[data-crisis]');
    const now = answer(field) > 0;
    card.classList.toggle('help-card', now);
    part('crisis-said').textContent = now ? words.crisis : '';
    if (now) card.scrollIntoView({ block: 'nearest' });
  });
  count.addEventListener('click', finish);
  clear.addEventListener('click', () => {
    forget();
    fields.forEach((field) => field.querySelectorAll('input').forEach((input) => { input.checked = false; }));
    page.querySelectorAll('[data-crisis]').forEach((card) => card.classList.remove('help-card'));
    part('crisis-said').textContent = '';
    fields[0].querySelector('input').focus();
    window.scrollTo(0, 0);
  });
  print.addEventListener('click', () => window.print());

  page.classList.add('counting');
  self.hidden = true;
  part('buttons').hidden = false;
}

const page = document.querySelector('[data-check]');
if (page) begin(page);
