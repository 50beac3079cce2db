// The public stylesheet against what old phones understand (about Chrome 80) and against its budget. Run after a build.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = (path) => new URL(`../../src/Themes/${path}`, import.meta.url);
const built = dist('Eap.PublicTheme/wwwroot/dist/public.css');
const css = existsSync(built) ? readFileSync(built, 'utf8') : assert.fail('Build the site first: the stylesheets are made by its build.');

test('PublicCss_WeighsLessThan20KBCompressed', () => {
  assert.ok(gzipSync(css).length < 20 * 1024);
});

test('PublicCss_LoadsNothing', () => {
  assert.doesNotMatch(css, /url\(|@import|@font-face/);
});

for (const [feature, pattern] of Object.entries({
  ':has()': /:has\(/, ':is()/:where()': /:(is|where)\(/, inset: /[;{]inset:/, 'aspect-ratio': /aspect-ratio:/, layers: /@layer/, 'container queries': /@container/,
  'dynamic viewport units': /\d[dsl]v[hw]\b/, 'logical shorthand': /(margin|padding)-(inline|block):/, 'colour functions': /color-mix|oklch|lab\(/, 'range media queries': /@media[^{]*[<>]=?/,
})) {
  test(`PublicCss_DoesWithout_${feature}`, () => assert.doesNotMatch(css, pattern));
}

// Grid gap is old enough; gap between flex items is not.
test('PublicCss_HasNoFlexGap', () => {
  const offenders = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, , body]) => /display:(inline-)?flex/.test(body) && /[;{]?gap:/.test(body)).map(([, selector]) => selector);
  assert.deepEqual(offenders, []);
});

test('PublicCss_FocusIsVisibleWhereFocusVisibleIsUnknown', () => {
  assert.match(css, /:focus\{outline:3px/);
});
