// Comments on passages: what a reviewer selects becomes the quote of that passage's form, and of no other.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { parseHTML } from 'linkedom';
import { quotePassages } from '../../src/Themes/Eap.AdminTheme/Assets/admin/passages.js';

function page() {
  const passage = (id, text) => `<div data-passage><div data-passage-text><p id="${id}">${text}</p></div><form><textarea data-passage-quote>${text}</textarea></form></div>`;
  const { document } = parseHTML(`<body>${passage('a', '咖啡因要七个小时才散。')}${passage('b', '睡前一小时关灯。')}<p id="c">页脚</p></body>`);
  for (const quote of document.querySelectorAll('textarea')) quote.maxLength = 1000;
  globalThis.document = document;
  quotePassages();
  const [first, second] = document.querySelectorAll('textarea');
  const select = (from, to, words, isCollapsed = false) => {
    const text = (id) => document.getElementById(id).firstChild;
    document.getSelection = () => ({ isCollapsed, rangeCount: 1, anchorNode: text(from), focusNode: text(to), toString: () => words });
    document.dispatchEvent(new document.defaultView.Event('selectionchange'));
  };
  return { first, second, select };
}

test('Selection_InAPassage_BecomesItsQuote', () => {
  const { first, second, select } = page();
  select('a', 'a', ' 七个小时 ');
  assert.equal(first.value, '七个小时');
  assert.equal(second.value, '睡前一小时关灯。');
});

for (const [name, ...how] of [['AcrossTwoPassages', 'a', 'b', '散。睡前'], ['OutsideThem', 'c', 'c', '页脚'], ['OfNothing', 'a', 'a', '七个', true]]) {
  test(`Selection_${name}_ChangesNoQuote`, () => {
    const { first, second, select } = page();
    select(...how);
    assert.equal(first.value, '咖啡因要七个小时才散。');
    assert.equal(second.value, '睡前一小时关灯。');
  });
}
