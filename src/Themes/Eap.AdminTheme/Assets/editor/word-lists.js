// Word's lists are paragraphs with "mso-list:l0 level2 lfo1" and the marker typed into the text. Makes real lists of them, in place.
export function readWordLists(body) {
  let open = [];
  let last = null;
  for (const paragraph of [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, table')]) {
    const level = levelOf(paragraph);
    if (!level) {
      if (!paragraph.closest('li')) open = [];
      continue;
    }
    const marker = takeMarker(paragraph);
    if (last && !follows(last, paragraph)) open = [];
    open = open.slice(0, level);
    const kind = marker && !/^[·•●○■□◆◇▪➢✓üØo§Ÿv\-–—*]$/i.test(marker) && /[\d一-十a-z]/i.test(marker) ? 'ol' : 'ul';
    if (open.length && open[open.length - 1].tagName !== kind.toUpperCase() && open.length === level) open.pop();

    const item = body.ownerDocument.createElement('li');
    if (open.length === 0) {
      const list = body.ownerDocument.createElement(kind);
      paragraph.parentNode.insertBefore(list, paragraph);
      open.push(list);
    }
    // A level may be skipped; a list inside the last item is the nearest that HTML has.
    if (level > open.length && open[open.length - 1].lastElementChild) {
      const inner = body.ownerDocument.createElement(kind);
      open[open.length - 1].lastElementChild.append(inner);
      open.push(inner);
    }
    item.append(...paragraph.childNodes);
    const list = open[open.length - 1];
    list.append(item);
    last = open[0];
    paragraph.remove();
  }
}

function levelOf(paragraph) {
  if (!/^P$/.test(paragraph.tagName)) return 0;
  const match = /mso-list:\s*l\d+\s+level(\d)/i.exec(paragraph.getAttribute('data-style') || '');
  return match ? Number(match[1]) : 0;
}

function takeMarker(paragraph) {
  const ignored = [...paragraph.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/i.test(span.getAttribute('data-style') || ''));
  if (!ignored) return '';
  const text = ignored.textContent.replace(/\s|\u00a0/g, '');
  ignored.remove();
  return text.replace(/[.)、．）(（]/g, '') || text;
}

// Nothing but white space between the list so far and this paragraph.
function follows(list, paragraph) {
  let node = paragraph.previousSibling;
  while (node && node.nodeType !== 1 && !node.nodeValue?.trim()) node = node.previousSibling;
  return node === list;
}
