// Shows an exercise step by step. The page is complete without it. Nothing is sent, nothing is kept, nothing makes a sound.
import { Walk, flatten } from './relax/walk.js';

const TICK = 200;
// How far the ring is open at the end of a move; without one it rests.
const OPEN = { In: 1, Hold: null, Out: 0.55, Tense: 1, Release: 0.55 };
const REST = 0.75;

const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => values[place]);
const read = item => ({ words: item.querySelector('span').textContent, seconds: Number(item.dataset.seconds), move: item.dataset.move, said: item.dataset.said, item });
const steps = list => flatten([...list.children].map(item => (item.dataset.times ? { times: Number(item.dataset.times), steps: [...item.querySelectorAll('li')].map(read) } : read(item))));

function follow(box, list) {
  const walk = new Walk(steps(list));
  const part = name => box.querySelector(`[data-${name}]`);
  const [ring, word, words, count, say, go, back, next] = ['ring', 'word', 'words', 'count', 'say', 'go', 'back', 'next'].map(part);
  let timer = null;
  let before = 0;
  let scale = REST;

  const move = (to, seconds) => {
    ring.style.transitionDuration = `${seconds}s`;
    ring.style.transform = `scale(${to})`;
  };
  // Where the ring is at this moment: a pause leaves it there.
  const hold = () => {
    const now = getComputedStyle(ring).transform;
    ring.style.transitionDuration = '0s';
    ring.style.transform = now;
  };
  const breathe = () => {
    const to = walk.step.move in OPEN ? OPEN[walk.step.move] : REST;
    if (to !== null) scale = to;
    move(scale, walk.left / 1000);
  };
  const shown = () => {
    list.querySelectorAll('[aria-current]').forEach(item => item.removeAttribute('aria-current'));
    if (walk.done) return;
    walk.step.item.setAttribute('aria-current', 'step');
    word.textContent = walk.step.said || '';
    words.textContent = walk.step.words;
  };
  // Aloud each step is said once in full; when it comes again its short word is enough.
  const announce = () => { say.textContent = walk.done ? box.dataset.done : (walk.step.round > 1 && walk.step.said) || walk.step.words; };
  const counted = () => { count.textContent = walk.done ? '\u00a0' : `${fill(box.dataset.place, walk.place + 1, walk.steps.length)}　${fill(box.dataset.left, Math.ceil(walk.left / 1000))}`; };
  const label = () => { go.textContent = walk.done ? box.dataset.again : walk.running ? box.dataset.pause : walk.place + walk.passed > 0 ? box.dataset.resume : box.dataset.start; };

  const show = () => {
    shown();
    announce();
    counted();
    label();
    if (walk.done) {
      stop();
      word.textContent = '';
      words.textContent = box.dataset.done;
      move(REST, 1);
    } else if (walk.running) breathe();
  };
  const stop = () => {
    clearInterval(timer);
    timer = null;
  };
  const tick = () => {
    const now = performance.now();
    const another = walk.advance(now - before);
    before = now;
    if (another) show();
    else counted();
  };
  const run = () => {
    walk.start();
    before = performance.now();
    stop();
    timer = setInterval(tick, TICK);
    show();
  };
  const pause = () => {
    if (!walk.running) return;
    walk.pause();
    stop();
    hold();
    label();
    say.textContent = box.dataset.paused;
  };

  go.addEventListener('click', () => (walk.running ? pause() : run()));
  const step = by => () => {
    walk.go(by);
    show();
  };
  back.addEventListener('click', step(-1));
  next.addEventListener('click', step(1));
  // Another window, a call coming in: it waits.
  document.addEventListener('visibilitychange', () => { if (document.hidden) pause(); });
  box.hidden = false;
}

const box = document.querySelector('[data-exercise]');
const list = document.querySelector('[data-steps]');
if (box && list && list.children.length > 0) follow(box, list);
