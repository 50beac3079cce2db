// Clean HTML from what Word, WPS, Excel and 公众号 put on the clipboard: paragraphs, headings, lists, plain tables, links, bold.
// Everything else goes, and what was lost is said in words. Works on a document of its own; nothing pasted ever runs or loads.
import { isSafeUrl } from './urls.js';
import { readWordLists } from './word-lists.js';
import { flattenTable } from './tables.js';

const dropped = new Set(['SCRIPT', 'STYLE', 'META', 'LINK', 'TITLE', 'HEAD', 'XML', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'TEMPLATE', 'NOSCRIPT',
  'BUTTON', 'INPUT', 'SELECT', 'TEXTAREA', 'AUDIO', 'VIDEO', 'CANVAS', 'MP-COMMON-PROFILE', 'MPVOICE', 'MP-COMMON-VIDEOSNAP']);
const containers = new Set(['DIV', 'SECTION', 'ARTICLE', 'MAIN', 'HEADER', 'FOOTER', 'ASIDE', 'NAV', 'FIGURE', 'FIGCAPTION', 'CENTER', 'BODY', 'HTML',
  'ADDRESS', 'DETAILS', 'SUMMARY', 'DL', 'DT', 'DD', 'FORM', 'FIELDSET', 'HGROUP']);
const blocks = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'LI', 'TABLE', 'BLOCKQUOTE', 'PRE', 'HR', ...containers]);

/**
 * @param {string} html what the clipboard holds
 * @param {{ parse(html: string): Document, origin: string }} page parse makes an inert document; origin is this site's own
 * @returns {{ html: string, notes: string[] }} clean HTML, and what to tell the editor
 */
export function cleanPastedHtml(html, page) {
  const source = page.parse(withoutComments(html).replace(/<[a-z][^>]*>/gi, setStylesAside));
  const cleaner = new Cleaner(source, page.origin);
  readWordLists(source.body);
  const clean = cleaner.blocksOf(source.body);
  return { html: clean.map((node) => node.outerHTML).join(''), notes: cleaner.notes() };
}

// Word hides whole second versions of a page in conditional comments, and marks shown ones with <![if ...]>.
function withoutComments(html) {
  const shown = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<!\[[^\]]*\]>/g, '').replace(/<\?xml[^>]*>/gi, '');
  const body = /<body[^>]*>([\s\S]*?)(<\/body>|$)/i.exec(shown);
  return `<body>${body ? body[1] : shown}</body>`;
}

// A strict policy reports every style attribute it meets, even in a document that is never shown.
const setStylesAside = (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style=');

class Cleaner {
  #source;
  #origin;
  #lost = { pictures: 0, merged: 0, links: 0, lines: 0 };
  #shift = 0;

  constructor(source, origin) {
    this.#source = source;
    this.#origin = origin;
    // The page's own title is the only first-level heading.
    this.#shift = source.querySelector('h1') ? 1 : 0;
  }

  notes() {
    const { pictures, merged, links, lines } = this.#lost;
    return [
      pictures && `有 ${pictures} 张图片没有带过来（原处写着“此处原有图片”），请先把图片存下来，再用“图片”按钮加上并写说明。`,
      merged && '表格里合并的单元格已经拆开，内容放在其中第一格，请核对。',
      lines && '表格单元格里的换行改成了空格。',
      links && `有 ${links} 个不安全的链接去掉了，文字还在。`,
    ].filter(Boolean);
  }

  /** The clean blocks inside a container; loose text between blocks becomes paragraphs. */
  blocksOf(container) {
    const out = [];
    let line = [];
    const flush = () => {
      out.push(...this.#paragraphs(line));
      line = [];
    };
    for (const node of [...container.childNodes]) {
      if (!this.#isBlock(node)) {
        line.push(...this.#inline(node));
        continue;
      }
      flush();
      out.push(...this.#block(node));
    }
    flush();
    return out;
  }

  // A span that wraps sections is a container too: 公众号 nests them so.
  #isBlock(node) {
    if (node.nodeType !== 1) return false;
    if (blocks.has(node.tagName)) return true;
    return !dropped.has(node.tagName) && [...node.querySelectorAll('*')].some((inner) => blocks.has(inner.tagName));
  }

  #block(node) {
    const tag = node.tagName;
    if (isHidden(node)) return [];
    if (/^H[1-6]$/.test(tag)) return this.#heading(node, Number(tag[1]));
    if (tag === 'P') return this.#looksLikeTitle(node) ? this.#heading(node, 1) : this.blocksOfParagraph(node);
    if (tag === 'UL' || tag === 'OL') return this.#list(node);
    if (tag === 'TABLE') return this.#table(node);
    if (tag === 'HR') return [this.#make('hr')];
    if (tag === 'PRE') return [this.#make('pre', [this.#text(node.textContent)])];
    if (tag === 'BLOCKQUOTE') {
      const inner = this.blocksOf(node);
      return inner.length ? [this.#make('blockquote', inner)] : [];
    }
    return this.blocksOf(node);
  }

  blocksOfParagraph(node) {
    return this.#isBlockInside(node) ? this.blocksOf(node) : this.#paragraphs([...node.childNodes].flatMap((child) => this.#inline(child)));
  }

  #isBlockInside(node) {
    return [...node.querySelectorAll('*')].some((inner) => blocks.has(inner.tagName));
  }

  #looksLikeTitle(node) {
    return /\bMsoTitle\b/.test(node.className || '');
  }

  #heading(node, level) {
    const line = trimmed([...node.childNodes].flatMap((child) => this.#inline(child, { bold: false })).map((part) => (part.tagName === 'BR' ? this.#text(' ') : part)));
    if (!textOf(line)) return this.#paragraphs(line);
    return [this.#make(`h${Math.min(6, Math.max(2, level + this.#shift))}`, line)];
  }

  #list(node) {
    const items = [];
    for (const child of [...node.childNodes]) {
      // Word and WPS put a nested list beside its item instead of inside it.
      if ((child.tagName === 'UL' || child.tagName === 'OL') && items.length) {
        items[items.length - 1].append(...this.#list(child));
        continue;
      }
      const content = child.tagName === 'LI' ? this.blocksOf(child) : this.#isBlock(child) ? this.#block(child) : this.#paragraphs(this.#inline(child));
      if (content.length === 0) continue;
      items.push(this.#make('li', this.#startingWithText(content)));
    }
    if (items.length === 0) return [];
    const list = this.#make(node.tagName.toLowerCase(), items);
    if (node.tagName === 'OL' && Number(node.getAttribute('start')) > 1) list.setAttribute('start', node.getAttribute('start'));
    return [list];
  }

  // A list item begins with a paragraph; a heading or a frame in its place is one that was drawn.
  #startingWithText([first, ...rest]) {
    if (first.tagName === 'P') return [first, ...rest];
    if (/^H\d$/.test(first.tagName)) return [this.#make('p', [...first.childNodes]), ...rest];
    if (first.tagName === 'BLOCKQUOTE') return this.#startingWithText([...first.children, ...rest]);
    return [this.#make('p'), first, ...rest];
  }

  #table(node) {
    const rows = flattenTable(node);
    if (rows.some((row) => row.some((cell) => cell.merged))) this.#lost.merged++;
    const width = Math.max(0, ...rows.map((row) => row.length));
    // A table of one cell is a frame somebody drew, not data.
    if (rows.length === 1 && width === 1) return this.blocksOf(rows[0][0].element);
    const made = rows
      .map((row) => row.map((cell) => ({ align: cell.element ? alignment(cell.element) : null, line: cell.element ? this.#cellLine(cell.element) : [] })))
      .filter((row) => row.some((cell) => cell.line.length))
      .map((row, index) => this.#make('tr', row.map(({ align, line }) => {
        const cell = this.#make(index === 0 ? 'th' : 'td', line);
        if (align) cell.setAttribute('align', align);
        return cell;
      })));
    if (made.length === 0) return [];
    const caption = node.querySelector('caption');
    return [...(caption ? this.blocksOf(caption) : []), this.#make('table', [this.#make('tbody', made)])];
  }

  // Markdown cells are one line: paragraphs, lists and nested tables inside them run on.
  #cellLine(element) {
    const line = [];
    for (const block of this.blocksOf(element)) {
      if (line.length) {
        line.push(this.#text(' '));
        this.#lost.lines++;
      }
      for (const part of this.#flatten(block)) line.push(part);
    }
    return trimmed(line);
  }

  #flatten(block) {
    if (['P', 'H2', 'H3', 'H4', 'H5', 'H6'].includes(block.tagName)) {
      return [...block.childNodes].map((part) => {
        if (part.tagName !== 'BR') return part;
        this.#lost.lines++;
        return this.#text(' ');
      });
    }
    return [...block.children].flatMap((child, index) => [...(index ? [this.#text(' ')] : []), ...(child.children.length || child.tagName === 'P' ? this.#flatten(child) : [this.#text(child.textContent)])]);
  }

  /** Text, line breaks, links, emphasis and pictures; a Word <br> run of two or more is a new paragraph (see #paragraphs). */
  #inline(node, { bold = true } = {}) {
    if (node.nodeType === 3) {
      const text = tidy(node.nodeValue);
      return text ? [this.#text(text)] : [];
    }
    if (node.nodeType !== 1 || dropped.has(node.tagName) || isHidden(node)) return [];
    if (node.tagName === 'BR') return [this.#make('br')];
    if (node.tagName === 'IMG' || node.tagName === 'V:IMAGEDATA') return this.#picture(node);

    const inner = [...node.childNodes].flatMap((child) => this.#inline(child, { bold }));
    if (!textOf(inner)) return inner;
    if (node.tagName === 'A' && node.getAttribute('href')) return this.#link(node, inner);
    if (node.tagName === 'CODE' || node.tagName === 'KBD') return [this.#make('code', [this.#text(textOf(inner))])];
    if (bold && isBold(node)) return this.#mark('strong', inner);
    if (isItalic(node)) return this.#mark('em', inner);
    return inner;
  }

  // Marks hold words, never the spaces and breaks around them: Markdown could not write those.
  #mark(name, inner) {
    const start = inner.findIndex((part) => textOf([part]) || part.tagName === 'IMG');
    const end = inner.length - [...inner].reverse().findIndex((part) => textOf([part]) || part.tagName === 'IMG');
    if (inner.slice(start, end).some((part) => part.tagName === name.toUpperCase())) return inner;
    return [...inner.slice(0, start), this.#make(name, inner.slice(start, end)), ...inner.slice(end)];
  }

  #link(node, inner) {
    const href = node.getAttribute('href').trim();
    // Word's bookmarks and the clipboard's own file addresses lead nowhere on a site.
    if (/^(#_|file:|about:)/i.test(href)) return inner;
    if (!isSafeUrl(href)) {
      this.#lost.links++;
      return inner;
    }
    const link = this.#make('a', inner);
    link.setAttribute('href', href.startsWith(`${this.#origin}/`) ? href.slice(this.#origin.length) : href);
    return [link];
  }

  // Pictures of this site stay. Others would make readers' browsers call a stranger: their place is marked instead.
  #picture(node) {
    const src = node.getAttribute('data-src') || node.getAttribute('src') || '';
    const alt = tidy(node.getAttribute('alt') || '').trim();
    const own = src.startsWith(`${this.#origin}/`) ? src.slice(this.#origin.length) : /^\/(?!\/)/.test(src) ? src : null;
    if (own) {
      const picture = this.#make('img');
      picture.setAttribute('src', own);
      picture.setAttribute('alt', alt);
      return [picture];
    }
    if (isOrnament(node)) return [];
    this.#lost.pictures++;
    const named = alt && !/^(图片|image|img)$/i.test(alt) ? `：${alt}` : '';
    return [this.#text(`〔此处原有图片${named}〕`)];
  }

  #paragraphs(line) {
    const out = [];
    let current = [];
    const flush = () => {
      const content = trimmed(current);
      if (content.length) out.push(this.#make('p', content));
      current = [];
    };
    line.forEach((part, index) => {
      if (part.tagName !== 'BR') current.push(part);
      else if (nextIsBreak(line, index)) flush();
      else current.push(part);
    });
    flush();
    return out;
  }

  #make(name, children = []) {
    const element = this.#source.createElement(name);
    element.append(...children);
    return element;
  }

  #text(text) {
    return this.#source.createTextNode(text);
  }
}

const textOf = (nodes) => nodes.map((node) => node.textContent ?? '').join('').trim();

// Invisible characters go (they hide in searches and turn text around); Word's source line ends are no spaces between Chinese characters.
function tidy(text) {
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/([\u3000-\u9fff\uff00-\uffef])[ \t]*[\r\n]+[ \t]*(?=[\u3000-\u9fff\uff00-\uffef])/g, '$1')
    .replace(/[ \t\r\n\u00a0]+/g, ' ');
}

// Without the breaks and the (also full-width) spaces people indent with.
function trimmed(line) {
  const parts = [...line];
  while (parts.length && isBlank(parts[0])) parts.shift();
  while (parts.length && isBlank(parts[parts.length - 1])) parts.pop();
  if (parts[0]) trimEdge(parts[0], 'firstChild', /^[\s\u3000]+/);
  if (parts.length) trimEdge(parts[parts.length - 1], 'lastChild', /[\s\u3000]+$/);
  return parts;
}

function trimEdge(node, edge, pattern) {
  while (node.nodeType === 1 && node[edge]) node = node[edge];
  if (node.nodeType === 3) node.nodeValue = node.nodeValue.replace(pattern, '');
}

const isBlank = (node) => node.tagName === 'BR' || (node.tagName !== 'IMG' && !node.querySelector?.('img') && !textOf([node]));
const nextIsBreak = (line, index) => {
  const rest = line.slice(index + 1).find((part) => part.nodeType !== 3 || part.nodeValue.trim());
  const before = line.slice(0, index).reverse().find((part) => part.nodeType !== 3 || part.nodeValue.trim());
  return rest?.tagName === 'BR' || before?.tagName === 'BR';
};

const style = (node) => node.getAttribute?.('data-style') || '';
const isHidden = (node) => /display:\s*none|mso-hide:\s*all|visibility:\s*hidden/i.test(style(node));
// Not "mso-bidi-font-weight": that speaks of another script's text.
const isItalic = (node) => {
  const slant = /(?:^|[;\s])font-style:\s*(\w+)/i.exec(style(node))?.[1];
  return slant ? slant === 'italic' : /^(I|EM)$/.test(node.tagName);
};

function isBold(node) {
  const weight = /(?:^|[;\s])font-weight:\s*(\w+)/i.exec(style(node))?.[1];
  if (weight) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return /^(B|STRONG)$/.test(node.tagName);
}

const alignment = (cell) => {
  const value = (/text-align:\s*(\w+)/i.exec(style(cell)) ?? /text-align:\s*(\w+)/i.exec(style(cell.querySelector('p') ?? cell)))?.[1] ?? cell.getAttribute('align');
  return value === 'right' || value === 'center' ? value : null;
};

// Dividers, spacers and tracking dots of a 公众号 page.
const isOrnament = (node) => {
  const size = (name) => Number(node.getAttribute(name) || /(\d+)/.exec(new RegExp(`${name}:\\s*(\\d+)px`, 'i').exec(style(node))?.[0] ?? '')?.[1] || 0);
  const [width, height] = [size('width'), size('height')];
  return (width > 0 && width <= 24) || (height > 0 && height <= 24) || Number(node.getAttribute('data-w') || 99) <= 24;
};
