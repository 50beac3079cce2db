// Writes the two tables the site embeds: how each character is read (addresses are pinyin) and the official holidays.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

write('src/Modules/Eap.Contents/Routing/Data/pinyin.txt', readings().join('\n') + '\n');
write('src/Modules/Eap.Platform/Time/Data/holidays.json', JSON.stringify(holidays(2018), null, 1) + '\n');

// One line per character, "一 yi": toneless, ü as v. A character with several readings has its usual one.
function readings() {
  const usual = { 了: 'le', 着: 'zhe', 呣: 'm' };
  const blocks = [[0x3007, 0x3007], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0x20000, 0x2a6df]];
  const lines = [];
  for (const [first, last] of blocks) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      const reading = usual[character] ?? pinyin(character, { toneType: 'none', v: true });
      if (/^[a-z]+$/.test(reading)) lines.push(`${character} ${reading}`);
    }
  }
  return lines;
}

// Days off that fall on working days or are kept as holidays, and the weekend days worked in exchange, by the year they fall in.
function holidays(from) {
  const official = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json');
  const years = {};
  const add = (dates, list) => {
    for (const date of Object.keys(dates).sort()) {
      const year = date.slice(0, 4);
      if (Number(year) < from) continue;
      years[year] ??= { holidays: [], makeUpWorkdays: [] };
      years[year][list].push(date);
    }
  };
  add(official.holidays, 'holidays');
  add(official.workdays, 'makeUpWorkdays');
  return years;
}

function write(path, text) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${path}  ${Buffer.byteLength(text)} B`);
}
