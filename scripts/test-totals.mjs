// Reads the result files of one run (trx and tap), names what failed or was skipped, prints the totals as the last line.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const total = { passed: 0, failed: 0, skipped: 0 };
const broken = [];

for (const file of readdirSync(folder).sort()) {
  const text = readFileSync(join(folder, file), 'utf8');
  if (file.endsWith('.trx')) readTrx(file, text);
  if (file.endsWith('.tap')) readTap(file, text);
}

for (const line of broken) console.log(line);
if (total.skipped > 0) console.log(`${total.skipped} tests were skipped; a skipped test counts as failed.`);
if (total.passed + total.failed + total.skipped === 0) console.log('No test ran.');
console.log(`${total.passed} passed, ${total.failed + total.skipped} failed`);
process.exitCode = total.failed + total.skipped > 0 || total.passed === 0 ? 1 : 0;

function readTrx(file, text) {
  const counters = text.match(/<Counters [^>]*>/)?.[0] ?? '';
  const counted = Number(counters.match(/ total="(\d+)"/)?.[1] ?? 0);
  const results = [...text.matchAll(/<UnitTestResult [^>]*>/g)].map(match => match[0]);
  for (const result of results) note(file, attribute(result, 'testName'), attribute(result, 'outcome') === 'Passed' ? 'passed' : attribute(result, 'outcome') === 'NotExecuted' ? 'skipped' : 'failed');
  // A run that crashed has fewer results than tests, or says so itself.
  if (results.length !== counted || /<ResultSummary outcome="(Aborted|Error)"/.test(text)) note(file, `the run broke off (${results.length} results, ${counted} counted)`, 'failed');
}

function readTap(file, text) {
  for (const name of ['pass', 'fail', 'skipped', 'todo', 'cancelled']) {
    const count = Number(text.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
    if (name === 'pass') total.passed += count;
    else for (let i = 0; i < count; i++) note(file, `${name}`, name === 'skipped' || name === 'todo' ? 'skipped' : 'failed');
  }
  if (!/^# tests \d+$/m.test(text)) note(file, 'the run broke off', 'failed');
}

function note(file, name, outcome) {
  total[outcome]++;
  if (outcome !== 'passed') broken.push(`${outcome.toUpperCase()} ${file.replace(/\.\w+$/, '')}: ${name}`);
}

function attribute(element, name) {
  const value = element.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? '';
  return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#xD;&#xA;', ' ').replaceAll('&amp;', '&');
}
