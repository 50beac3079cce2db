// Every script and stylesheet a reader or a union is sent, against what old phones understand (about Chrome 80). Run after a build.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { transform } from 'esbuild';

const src = new URL('../../src/', import.meta.url);
// Desks are for offices' computers.
const DESK = [/^AdminTheme\//, /^Applications\/(desk|paper|paper-reader|paper-scan)\./, /^Workflows\//];
const all = ['Modules', 'Themes'].flatMap((group) => readdirSync(new URL(`${group}/`, src)).flatMap((home) => {
  const dist = new URL(`${group}/${home}/wwwroot/dist/`, src);
  return existsSync(dist) ? readdirSync(dist).map((file) => ({ name: `${home.replace('Eap.', '')}/${file}`, text: readFileSync(new URL(file, dist), 'utf8') })) : [];
}));
const files = all.filter(({ name }) => !DESK.some((desk) => desk.test(name)));
const of = (kind) => files.filter(({ name }) => name.endsWith(kind));

test('Files_OfEveryPublicRoom_AreThere', () => {
  const names = files.map(({ name }) => name);
  for (const name of ['PublicTheme/public.css', 'SelfChecks/selfcheck.js', 'SelfChecks/relax.js', 'SelfChecks/display.js', 'SelfChecks/selfcheck.css', 'SelfChecks/relax.css', 'Applications/apply.js', 'Contents/form.js', 'Media/attachments.js']) assert.ok(names.includes(name), `${name} is missing: build the site first`);
});

// What a newer syntax would have to be rewritten for: nothing changes when it is aimed at Chrome 80 once more.
const same = async (text, loader) => {
  const [old, now] = await Promise.all(['chrome80', 'esnext'].map((target) => transform(text, { target, loader, minify: true, charset: 'utf8' })));
  return old.code === now.code;
};

const LATER = {
  'String.replaceAll': /\.replaceAll\(/, 'at()': /\.at\(/, structuredClone: /\bstructuredClone\b/, 'Object.hasOwn': /Object\.hasOwn\b/, replaceChildren: /\.replaceChildren\(/, 'Promise.any': /Promise\.any\(/, 'crypto.randomUUID': /randomUUID/,
  'findLast()': /\.findLast(Index)?\(/, 'toSorted and its like': /\.to(Sorted|Reversed|Spliced)\(/, 'Array.fromAsync': /fromAsync/, 'Intl.Segmenter': /Segmenter/, 'AbortSignal.timeout': /AbortSignal\.(timeout|any)/, WeakRef: /\bWeakRef\b/,
  groupBy: /\b(Object|Map)\.groupBy\(/, inert: /\.inert\b/, popover: /\.(show|hide|toggle)Popover\(/,
};

for (const { name, text } of of('.js')) {
  test(`Script_${name}_IsReadByOldPhones`, async () => {
    assert.ok(await same(text, 'js'), 'syntax after Chrome 80');
    for (const [feature, pattern] of Object.entries(LATER)) assert.ok(!pattern.test(text), feature);
  });
}

const MODERN = {
  ':has()': /:has\(/, ':is()/:where()': /:(is|where)\(/, inset: /[;{]inset(-block|-inline)?:/, 'aspect-ratio': /[;{]aspect-ratio:/, layers: /@layer/, 'container queries': /@container/, nesting: /[;{]\s*&/,
  'dynamic viewport units': /\d[dsl]v[hw]\b/, 'logical shorthand': /(margin|padding)-(inline|block):/, 'colour functions': /color-mix|oklch|lab\(/, 'range media queries': /@media[^{]*[<>]=?/, 'overflow clip': /overflow(-[xy])?:clip/,
};

// Grid gap is old enough; gap between flex items is not.
const flexGaps = (css) => [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, , body]) => /display:(inline-)?flex/.test(body) && /(^|[;{])(row-|column-)?gap:/.test(body)).map(([, selector]) => selector);

for (const { name, text } of of('.css')) {
  test(`Style_${name}_IsReadByOldPhones`, () => {
    for (const [feature, pattern] of Object.entries(MODERN)) assert.ok(!pattern.test(text), feature);
    assert.deepEqual(flexGaps(text), []);
    assert.ok(!/url\((?!data:)|@import|@font-face/.test(text), 'it loads something');
  });
}

test('Rules_AgainstPlantedOffenders_FindThem', async () => {
  assert.equal(await same('a ||= b;', 'js'), false);
  assert.equal(await same('class A { static { a() } }', 'js'), false);
  assert.match('x.at(-1)', LATER['at()']);
  assert.deepEqual(flexGaps('.a{display:flex;gap:1rem}'), ['.a']);
  assert.deepEqual(flexGaps('.a{gap:1rem;display:flex}'), ['.a']);
});
