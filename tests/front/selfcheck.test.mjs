// The scoring of self-checks against the published tables, and what is shipped against old phones.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { score } from '../../src/Modules/Eap.SelfChecks/Assets/selfcheck/score.js';

const table = JSON.parse(readFileSync(new URL('./selfcheck-scores.json', import.meta.url), 'utf8'));
const scaleOf = (known) => ({
  items: Array.from({ length: known.items }, (_, index) => ({ values: known.values, crisis: known.crisis.includes(index + 1) })),
  areas: [], bands: known.bands.map(({ band }) => band), multiplier: known.multiplier, missing: 0,
});

// Answers with this raw sum, the highest first: every sum can be reached.
function answersOf(known, raw) {
  const highest = Math.max(...known.values);
  let left = raw;
  return Array.from({ length: known.items }, () => {
    const value = Math.min(highest, left);
    left -= value;
    return value;
  });
}

for (const known of table) {
  test(`Score_${known.code}_EverySumLiesInItsPublishedBand`, () => {
    let seen = 0;
    known.bands.forEach(({ results }, band) => {
      for (const result of results) {
        const found = score(scaleOf(known), answersOf(known, result / known.multiplier));
        assert.deepEqual([found.state, found.sum, found.band], ['done', result, band]);
        seen += 1;
      }
    });
    assert.equal(seen, known.items * Math.max(...known.values) + 1);
  });

  test(`Score_${known.code}_OneMissingAnswerIsNeverZero`, () => {
    for (let gap = 0; gap < known.items; gap += 1) {
      const answers = Array(known.items).fill(0);
      answers[gap] = null;
      assert.deepEqual(score(scaleOf(known), answers), { state: 'missing', items: [gap + 1], crisis: false });
    }
  });

  test(`Score_${known.code}_AnswerThatWasNotOfferedIsRefused`, () => {
    for (const strange of [99, -1, 1.5, Math.max(...known.values) + 1]) {
      const answers = Array(known.items).fill(1);
      answers[2] = strange;
      assert.deepEqual(score(scaleOf(known), answers).items, [3]);
      assert.equal(score(scaleOf(known), answers).state, 'refused');
    }
  });
}

test('Score_CrisisItemAboveZero_IsSaidWhateverTheSumAndWhateverIsMissing', () => {
  const phq = scaleOf(table[0]);
  const only = [0, 0, 0, 0, 0, 0, 0, 0, 1];
  assert.equal(score(phq, only).crisis, true);
  assert.equal(score(phq, [null, null, null, null, null, null, null, null, 1]).crisis, true);
  assert.equal(score(phq, [3, 3, 3, 3, 3, 3, 3, 3, 0]).crisis, false);
});

test('Score_Areas_CountsThoseWithOneAnswerThatReaches', () => {
  const own = {
    items: Array.from({ length: 3 }, () => ({ values: [0, 1, 2, 3] })), areas: [{ items: [1, 2], from: 2 }, { items: [3], from: 1 }], bands: [[0, 0], [1, 2]], multiplier: 1, missing: 0,
  };
  assert.deepEqual(score(own, [1, 1, 0]), { state: 'done', sum: 0, band: 0, touched: [], crisis: false });
  assert.deepEqual(score(own, [0, 2, 1]).touched, [1, 2]);
  assert.equal(score(own, [0, 3, 0]).sum, 1);
});

test('Score_ReverseItemAndProRatedGap_CountAsInTheProgram', () => {
  const scale = { items: [{ values: [0, 1, 2, 3], reverse: true }, { values: [0, 1, 2, 3] }, { values: [0, 1, 2, 3] }, { values: [0, 1, 2, 3] }], areas: [], bands: [[0, 12]], multiplier: 1, missing: 1 };
  assert.equal(score(scale, [0, 0, 0, 0]).sum, 3);
  assert.equal(score(scale, [3, 1, 1, null]).sum, 3);
  assert.equal(score(scale, [3, null, 1, null]).state, 'missing');
});

const built = new URL('../../src/Modules/Eap.SelfChecks/wwwroot/dist/selfcheck.js', import.meta.url);
const script = existsSync(built) ? readFileSync(built, 'utf8') : assert.fail('Build the site first: the scripts are made by its build.');

test('Script_IsReadByOldPhones', async () => {
  // What a newer syntax would have to be rewritten for: nothing changes when it is aimed at ES2019.
  const { code } = await transform(script, { target: 'es2019', minify: true, charset: 'utf8' });
  const { code: same } = await transform(script, { target: 'esnext', minify: true, charset: 'utf8' });
  assert.equal(code, same);
  assert.doesNotMatch(script, /\bimport\b|\.replaceAll\(|\.at\(|structuredClone|Object\.hasOwn|replaceChildren/);
});

test('Script_SendsNothingAndKeepsNothing', () => {
  assert.doesNotMatch(script, /fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|new Image|localStorage|sessionStorage|indexedDB|cookie|pushState|replaceState|location|\.submit/);
  assert.ok(gzipSync(script).length < 4 * 1024);
});
