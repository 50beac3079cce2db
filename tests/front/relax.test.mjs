// The walk through an exercise, without a page; then the page's own script on a page without a browser.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Walk, flatten } from '../../src/Modules/Eap.SelfChecks/Assets/relax/walk.js';

const step = (words, seconds, move) => ({ words, seconds, move });
const breathing = [step('坐好', 10), { times: 3, steps: [step('吸', 4, 'In'), step('呼', 6, 'Out')] }, step('好了', 5)];

test('Flatten_Rounds_StandOneAfterTheOtherWithTheirNumber', () => {
  const flat = flatten(breathing);
  assert.deepEqual(flat.map(one => one.words), ['坐好', '吸', '呼', '吸', '呼', '吸', '呼', '好了']);
  assert.deepEqual(flat.map(one => one.round), [1, 1, 1, 2, 2, 3, 3, 1]);
});

test('Walk_WithTime_GoesThroughAllStepsAndEnds', () => {
  const walk = new Walk(flatten(breathing));
  walk.start();
  let seconds = 0;
  let changes = 0;
  while (walk.running) {
    if (walk.advance(200)) changes++;
    seconds += 0.2;
  }
  assert.equal(Math.round(seconds), 10 + 3 * 10 + 5);
  assert.equal(changes, 8);
  assert.ok(walk.done);
  assert.equal(walk.left, 0);
});

test('Walk_Paused_StandsStillHoweverLongItTakes', () => {
  const walk = new Walk(flatten(breathing));
  walk.start();
  walk.advance(3000);
  walk.pause();
  assert.equal(walk.advance(3_600_000), false);
  assert.deepEqual([walk.place, walk.left], [0, 7000]);
  walk.start();
  walk.advance(1000);
  assert.equal(walk.left, 6000);
});

test('Walk_AfterTheTelephoneSlept_SkipsNoStep', () => {
  const walk = new Walk(flatten(breathing));
  walk.start();
  assert.equal(walk.advance(600_000), true);
  assert.deepEqual([walk.place, walk.left], [1, 4000]);
});

test('Walk_BackAndNext_StayWithinTheExercise', () => {
  const walk = new Walk(flatten(breathing));
  walk.go(-1);
  assert.equal(walk.place, 0);
  for (let times = 0; times < 20; times++) walk.go(1);
  assert.ok(walk.done);
  walk.go(-1);
  assert.equal(walk.step.words, '好了');
});

test('Walk_DoneAndStartedAgain_BeginsAtTheBeginning', () => {
  const walk = new Walk(flatten([step('一', 1)]));
  walk.start();
  walk.advance(1000);
  assert.ok(walk.done);
  walk.start();
  assert.deepEqual([walk.place, walk.running, walk.done], [0, true, false]);
});

test('Walk_WithoutSteps_NeverRuns', () => {
  const walk = new Walk([]);
  walk.start();
  assert.deepEqual([walk.running, walk.done], [false, true]);
});

const built = name => {
  const file = new URL(`../../src/Modules/Eap.SelfChecks/wwwroot/dist/${name}`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : assert.fail('Build the site first: the script is made by its build.');
};

test('RelaxScript_IsSmallSendsNothingKeepsNothingAndMakesNoSound', () => {
  const script = built('relax.js');
  assert.ok(gzipSync(script).length < 3 * 1024);
  assert.doesNotMatch(script, /fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|localStorage|sessionStorage|indexedDB|document\.cookie|Audio|vibrate|\.src=|import\(/);
  assert.doesNotMatch(script, /\?\?=|\|\|=|&&=|\.at\(|replaceAll|structuredClone/);
});

test('RelaxStyles_StandStillForWhoeverAskedForLessMotion', () => {
  const css = built('relax.css');
  assert.match(css, /@media ?\(prefers-reduced-motion: ?reduce\)\{\.breath-ring\{transition:none!important/);
  assert.doesNotMatch(css, /@keyframes|url\(|animation:/);
});
