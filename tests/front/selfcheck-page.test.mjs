// What a self-check says when an item about dying was answered: help, and nothing that plays it down.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { parseHTML } from 'linkedom';

const WORDS = { missing: '还有 {0} 道没选：{1}', later: '还有 {0} 道没选：{1}。先放着', refused: '{1}的选项不对', number: '第 {0} 题', and: '、', sum: '加起来是 {0}', crisis: '下面有电话' };
const FOUR = [0, 1, 2, 3];
const scale = { items: [...Array(8).fill({ values: FOUR }), { values: FOUR, crisis: true }], areas: [], bands: [[0, 4], [5, 27]], multiplier: 1, missing: 0 };
const own = { items: [{ values: FOUR }, { values: FOUR, crisis: true }], areas: [{ items: [1], from: 2 }, { items: [2], from: 1 }], bands: [[0, 0], [1, 2]], multiplier: 1, missing: 0 };
let loads = 0;

async function page(check) {
  const questions = check.items.map((item, index) => `<fieldset><div>${item.values.map((value) => `<input type="radio" name="q${index + 1}" value="${value}">`).join('')}</div>${item.crisis ? '<div data-crisis></div>' : ''}</fieldset>`).join('');
  const { document, window } = parseHTML(`<!doctype html><html><body><article data-check data-words><div data-questions>${questions}</div><p data-crisis-said></p><div data-buttons hidden><button data-count></button><button data-clear></button></div>
    <p data-missing hidden></p><section data-result hidden><h2 tabindex="-1" data-heading>结果</h2><div data-said></div><button data-print></button></section>
    <section data-self>${check.bands.map((_, index) => `<div data-band="${index + 1}"><p>第${index + 1}段的话</p></div>`).join('')}${check.areas.map((_, index) => `<div data-area="${index + 1}"><p>第${index + 1}组的话</p></div>`).join('')}</section>
    <div data-crisis-card hidden><p tabindex="-1">先打个电话</p><a href="tel:12356">12356</a></div></article></body></html>`);
  const article = document.querySelector('article');
  article.dataset.check = JSON.stringify(check);
  article.dataset.words = JSON.stringify(WORDS);
  const focused = [];
  Object.assign(window.HTMLElement.prototype, { scrollIntoView() {}, focus() { focused.push(this); } });
  Object.assign(globalThis, { document, window });
  await import(`../../src/Modules/Eap.SelfChecks/Assets/selfcheck.js?${loads++}`);
  return {
    document, focused, said: () => document.querySelector('[data-said]').textContent, asked: () => !document.querySelector('[data-missing]').hidden,
    answer: (values) => values.forEach((value, index) => { if (value !== null) document.querySelectorAll(`[name=q${index + 1}]`)[value].setAttribute('checked', ''); }),
    finish: () => document.querySelector('[data-count]').dispatchEvent(new window.Event('click')),
  };
}

test('Result_WithoutCrisis_IsSumAndBand', async () => {
  const one = await page(scale);
  one.answer(Array(9).fill(0));
  one.finish();
  assert.match(one.said(), /加起来是 0.*第1段的话/);
  assert.doesNotMatch(one.said(), /电话/);
});

test('Result_CrisisItemAndASmallSum_IsHelpWithoutSumAndWithoutBand', async () => {
  const one = await page(scale);
  one.answer([0, 0, 0, 0, 0, 0, 0, 0, 1]);
  one.finish();
  assert.match(one.said(), /先打个电话/);
  assert.doesNotMatch(one.said(), /加起来|段的话/);
});

test('Result_CrisisItemOfOurOwnCheck_IsHelpAndTheAreasOnly', async () => {
  const one = await page(own);
  one.answer([2, 1]);
  one.finish();
  assert.match(one.said(), /^先打个电话.*第1组的话.*第2组的话/);
  assert.doesNotMatch(one.said(), /段的话/);
});

test('Result_OnlyTheCrisisItem_ShowsHelpFirstWithTheFocus_AndAsksForNothingElse', async () => {
  const one = await page(scale);
  one.answer([null, null, null, null, null, null, null, null, 3]);
  one.finish();
  assert.match(one.said(), /^先打个电话12356还有 8 道没选：第 1 题、/);
  assert.match(one.said(), /先放着$/);
  assert.equal(one.asked(), false);
  assert.equal(one.document.querySelector('[data-result]').hidden, false);
  assert.equal(one.document.querySelectorAll('fieldset.error').length, 0);
  assert.equal(one.focused.at(-1).textContent, '先打个电话');
});

test('Result_CrisisItemAndAChangedAnswer_ShowsHelpFirst', async () => {
  const one = await page(scale);
  one.answer([0, 0, 0, 0, 0, 0, 0, 0, 2]);
  one.document.querySelector('[name=q2]:checked').setAttribute('value', '99');
  one.finish();
  assert.match(one.said(), /^先打个电话.*第 2 题的选项不对/);
});

test('Result_MissingWithoutCrisis_AsksAsBefore', async () => {
  const one = await page(scale);
  one.answer([0, null, 0, 0, 0, 0, 0, 0, 0]);
  one.finish();
  assert.equal(one.asked(), true);
  assert.equal(one.document.querySelector('[data-result]').hidden, true);
});
