// What a display link does on a page somebody has begun to fill in: the same as the server's DisplayModes.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { change, other } from '../../src/Modules/Eap.SelfChecks/Assets/display/mode.js';

for (const [mode, word, after] of [
  ['', 'large', 'large'], ['large', 'normal', ''], ['large night', 'day', 'large day'], ['large day', 'night', 'large night'], ['', 'day', 'day'],
  ['day', 'contrast', 'contrast day'], ['large night contrast', 'plain', 'large night'], ['large', 'large', 'large'], ['night', 'nonsense', 'night'],
]) {
  test(`Mode_${mode || 'none'}_${word}_Becomes_${after || 'none'}`, () => assert.equal(change(mode, word), after));
}

test('Mode_PressedTwice_IsAsBefore', () => {
  for (const word of ['large', 'contrast']) assert.equal(change(change('night', word), other[word]), 'night');
});
