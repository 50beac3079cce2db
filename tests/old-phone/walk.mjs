// Walks the public pages in Chromium 80 (February 2020), what an old telephone's WebView has: node walk.mjs SITE PICTURES
// Prints one line for each fault and exits 1 when there are any. The browser comes from npm, packed; it is unpacked once.
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import puppeteer from 'puppeteer-core';

const [site, pictures] = process.argv.slice(2);
const WECHAT = 'Mozilla/5.0 (Linux; Android 8.1; PACM00) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/80.0.3987.99 Mobile Safari/537.36 MicroMessenger/8.0.2 WeChat/arm64 NetType/WIFI Language/zh_CN';
const PAGES = ['/', '/self-check', '/self-check/jinkuang', '/relax', '/relax/man-huxi', '/help', '/articles', '/articles/feelings', '/lectures', '/stations', '/programme', '/honors',
  '/urgent', '/apply', '/search?q=%E7%9D%A1%E7%9C%A0', '/privacy', '/display', '/login', '/not-there'];
const faults = [];
const fault = (text) => faults.push(text);

async function browserPath() {
  const packed = new URL('node_modules/chrome-aws-lambda/bin/chromium.br', import.meta.url);
  const unpacked = new URL('node_modules/.chromium-80', import.meta.url);
  if (!existsSync(unpacked)) {
    const half = new URL(`node_modules/.chromium-80.${process.pid}`, import.meta.url);
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(half));
    chmodSync(half, 0o755);
    renameSync(half, unpacked);
  }
  return unpacked.pathname;
}

async function open(browser, width) {
  // Cookies of one part are not the next one's.
  const page = await (await browser.createIncognitoBrowserContext()).newPage();
  await page.setUserAgent(WECHAT);
  await page.setViewport({ width, height: 640, isMobile: true, hasTouch: true });
  // Without a window no frames come, and a smooth scroll never arrives.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  page.on('pageerror', (error) => fault(`${page.url()}: a script failed: ${error.message}`));
  page.on('console', (line) => { if (line.type() === 'error' && !/404 \(Not Found\)/.test(line.text())) fault(`${page.url()}: ${line.text()}`); });
  page.on('request', (request) => { if (!request.url().startsWith(site) && !request.url().startsWith('data:')) fault(`${page.url()} asked somebody else: ${request.url()}`); });
  return page;
}

const go = (page, path) => page.goto(new URL(path, site).href, { waitUntil: 'load' });
const check = (holds, text) => { if (!holds) fault(text); };

// What sticks out sideways, targets too near each other to hit, letters that lie over other letters.
const looks = () => {
  const seen = (one) => { const box = one.getBoundingClientRect(); return box.width > 0 && box.height > 0 && getComputedStyle(one).visibility !== 'hidden' ? box : null; };
  const name = (one) => one.outerHTML.replace(/\s+/g, ' ').slice(0, 110);
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    found.push(`${root.scrollWidth} wide in ${root.clientWidth}: ${[...document.body.querySelectorAll('*')].filter((one) => { const box = seen(one); return box && box.right > root.clientWidth + 1; }).slice(0, 3).map(name).join(' | ')}`);
  }
  const targets = [...document.querySelectorAll('main a.button, main button, main .call, .chips a, .tabs a')].map((one) => [one, seen(one)]).filter(([, box]) => box);
  for (let first = 0; first < targets.length; first++) {
    for (let second = first + 1; second < targets.length; second++) {
      const [[a, one], [b, other]] = [targets[first], targets[second]];
      if (a.contains(b) || b.contains(a)) continue;
      const apart = Math.max(one.left - other.right, other.left - one.right, one.top - other.bottom, other.top - one.bottom);
      if (apart < 3) found.push(`nearer than 3 px (${apart.toFixed(1)}): ${name(a)} and ${name(b)}`);
    }
  }
  if (![...document.querySelectorAll('a[href="tel:12356"]')].some(seen)) found.push('12356 is not on it');
  return found;
};

async function everyPage(browser) {
  for (const width of [320, 375]) {
    const page = await open(browser, width);
    for (const path of PAGES) {
      await go(page, path);
      for (const line of await page.evaluate(looks)) fault(`${path} at ${width}: ${line}`);
      if (width === 375 && pictures) await page.screenshot({ path: `${pictures}/${path.replace(/[^a-z-]+/g, '_')}.png`, fullPage: true });
    }
    await page.close();
  }
}

async function selfCheck(browser) {
  const page = await open(browser, 375);
  await go(page, '/');
  await Promise.all([page.waitForNavigation(), page.click('.doors a[href="/self-check"]')]);
  const call = await page.$('main a.call[href^="tel:"]');
  check(call && await call.boundingBox(), 'no number to dial behind the second door');
  await Promise.all([page.waitForNavigation(), page.click('main a[href="/self-check/jinkuang"]')]);
  await page.waitForSelector('[data-count]', { visible: true });
  const sent = [];
  // Where a redirect would lead is named, and not gone to.
  page.on('request', (request) => { if (request.redirectChain().length === 0) sent.push(request.url()); });

  await page.click('[data-count]');
  check(/还有 10 道没选/.test(await page.$eval('[data-missing]', (one) => one.textContent)), 'missing answers are not named');
  const questions = await page.$$('fieldset');
  for (const question of questions.slice(0, 9)) await (await question.$$('label'))[2].click();
  await (await questions[9].$$('label'))[1].click();
  const crisis = await questions[9].$('[data-crisis] a[href="tel:12356"]');
  check(crisis && await crisis.boundingBox(), 'the crisis item does not bring help');
  await Promise.all([page.waitForResponse((answer) => answer.url().includes('/display?set=large')), page.click('.modes a')]);
  check(await page.$eval('html', (one) => one.dataset.mode) === 'large', 'large type does not come in place');
  check((await page.$$('input:checked')).length === 10, 'large type loses what was chosen');
  check(sent.length === 1 && sent[0].endsWith('/display?set=large&return=%2Fself-check%2Fjinkuang'), `large type sent something: ${sent.join(' ')}`);
  check((await page.cookies()).map((cookie) => `${cookie.name}=${cookie.value}`).join() === 'eap.display=large', 'large type is not remembered');
  sent.length = 0;
  await page.click('[data-count]');
  await page.waitForSelector('[data-said]', { visible: true });
  check(/先打个电话/.test(await page.$eval('[data-said] > :first-child', (one) => one.textContent)), 'the result does not begin with help');
  check(/筛查，不是诊断/.test(await page.$eval('[data-heading]', (one) => one.textContent)), 'the result does not say what it is not');
  check(sent.length === 0, `something was sent: ${sent.join(' ')}`);
  check((await page.cookies()).length === 1, 'a cookie was kept');
  if (pictures) await page.screenshot({ path: `${pictures}/result.png`, fullPage: true });
  await page.close();
}

async function exercise(browser) {
  const page = await open(browser, 375);
  await go(page, '/relax/man-huxi');
  await page.click('[data-go]');
  await page.waitForFunction(() => /还有 6 秒/.test(document.querySelector('[data-count]').textContent), { timeout: 10_000 });
  await page.click('[data-go]');
  check(await page.$eval('[data-go]', (one) => one.textContent) === '接着做', 'the exercise does not stop');
  await page.close();
}

async function withoutScripts(browser) {
  const page = await open(browser, 320);
  await page.setJavaScriptEnabled(false);
  for (const path of ['/', '/self-check/jinkuang', '/relax/man-huxi', '/help', '/stations', '/search?q=%E7%9D%A1%E7%9C%A0']) {
    await go(page, path);
    const [heading] = await page.$x('//h1');
    check(heading, `${path} without scripts has no heading`);
    check(await page.$('a[href="tel:12356"]'), `${path} without scripts has no number`);
  }
  await page.close();
}

if (pictures) mkdirSync(pictures, { recursive: true });
const browser = await puppeteer.launch({ executablePath: await browserPath(), args: ['--headless', '--no-sandbox', '--disable-gpu', '--lang=zh-CN'] });
try {
  check(/\/80\./.test(await browser.version()), `this is ${await browser.version()}`);
  for (const part of [everyPage, selfCheck, exercise, withoutScripts]) {
    try {
      await part(browser);
    } catch (error) {
      fault(`${part.name}: ${error.message}`);
    }
  }
} finally {
  await browser.close();
}
for (const line of [...new Set(faults)]) console.log(line);
process.exitCode = faults.length > 0 ? 1 : 0;
