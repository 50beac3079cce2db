import { font, line } from './layout.js';
import { widthOf } from './text.js';

const space = 'http://www.w3.org/2000/svg';

// What colour says, a mark says too.
const marks = { done: '✓', waiting: '…', next: '→', failed: '!', wrong: '!' };

export function paint({ nodes, edges, width, height, viewBox }) {
  const svg = make('svg', { width: Math.ceil(width), height: Math.ceil(height), viewBox, 'aria-hidden': 'true', focusable: 'false' });
  const arrows = make('defs', {});
  for (const kind of ['arrow', 'arrow-taken']) arrows.append(arrow(kind));
  svg.append(arrows, ...edges.map(edgeOf), ...edges.map(labelOf), ...nodes.map(nodeOf));
  return svg;
}

function arrow(kind) {
  const marker = make('marker', { id: `flow-${kind}`, viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 7, markerHeight: 7, markerUnits: 'userSpaceOnUse', orient: 'auto-start-reverse', class: kind });
  marker.append(make('path', { d: 'M0 0 10 5 0 10z' }));
  return marker;
}

function edgeOf(edge) {
  return make('path', { d: curve(edge.points), class: edge.taken ? 'edge taken' : 'edge', 'marker-end': `url(#flow-arrow${edge.taken ? '-taken' : ''})` });
}

// Through the middles of the pieces, so that corners are round.
function curve(points) {
  let path = `M${at(points[0])}`;
  for (let i = 1; i < points.length - 1; i++) {
    const next = i === points.length - 2 ? points[i + 1] : { x: (points[i].x + points[i + 1].x) / 2, y: (points[i].y + points[i + 1].y) / 2 };
    path += `Q${at(points[i])} ${at(next)}`;
  }
  return points.length > 2 ? path : `${path}L${at(points[1])}`;
}

function at({ x, y }) {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

function labelOf({ label, labelAt, taken }) {
  const width = widthOf(label) * 13 + 10;
  const group = make('g', { class: taken ? 'label taken' : 'label' });
  group.append(make('rect', { x: labelAt.x - width / 2, y: labelAt.y - 10, width, height: 20, rx: 3 }), text(label, labelAt.x, labelAt.y + 4.5, { 'text-anchor': 'middle', 'font-size': 13 }));
  return group;
}

function nodeOf(node) {
  const left = node.cx - node.width / 2;
  const top = node.cy - node.height / 2;
  const group = make('g', { class: ['node', ...node.look].join(' ') });
  group.append(make('rect', { x: left, y: top, width: node.width, height: node.height, rx: node.look.includes('event') ? 14 : 4 }));
  node.title.forEach((words, row) => group.append(text(words, left + 12, top + 12 + font + row * line - 2, { 'font-size': font, class: 'title' })));
  node.kind.forEach((words) => group.append(text(words, left + 12, top + 12 + font + node.title.length * line - 2, { 'font-size': 12, class: 'kind' })));
  const mark = Object.keys(marks).find((look) => node.look.includes(look));
  if (mark) group.append(make('circle', { cx: left + node.width - 4, cy: top + 4, r: 9, class: 'mark' }), text(marks[mark], left + node.width - 4, top + 8.5, { 'text-anchor': 'middle', 'font-size': 13, class: 'mark-text' }));
  return group;
}

function text(words, x, y, attributes) {
  const element = make('text', { x, y, ...attributes });
  element.textContent = words;
  return element;
}

function make(name, attributes) {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
