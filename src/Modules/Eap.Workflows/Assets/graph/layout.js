import { Graph, layout } from '@dagrejs/dagre';
import { breakLines, widthOf } from './text.js';

export const font = 14;
export const line = 20;
const width = 190;
const padding = 12;
const margin = 16;

// Where everything stands, in pixels at ordinary type. Places a person gave in Orchard Core are kept when they can be read.
export function layOut({ steps, links }, scale) {
  const boxes = steps.map(box);
  const placed = isPlaced(boxes) ? place(boxes, links) : arrange(boxes, links);
  return { ...placed, width: placed.width * scale, height: placed.height * scale, viewBox: `0 0 ${placed.width} ${placed.height}` };
}

function box(step) {
  const most = (width - 2 * padding) / font;
  const title = breakLines(`${step.number} ${step.title}`, most, 2);
  const kind = step.kind ? breakLines(step.kind, most * 1.15, 1) : [];
  return { ...step, title, kind, width, height: (title.length + kind.length) * line + 2 * padding - 4 };
}

// Two boxes on top of each other were placed by nobody: then all are arranged anew.
function isPlaced(boxes) {
  return boxes.every((one, at) => boxes.slice(at + 1).every((two) =>
    Math.abs(one.x - two.x) >= width || Math.abs(one.y - two.y) >= Math.max(one.height, two.height)));
}

function place(boxes, links) {
  const left = Math.min(...boxes.map((one) => one.x)) - margin;
  const top = Math.min(...boxes.map((one) => one.y)) - margin;
  const nodes = boxes.map((one) => ({ ...one, cx: one.x - left + width / 2, cy: one.y - top + one.height / 2 }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = links.map((link) => {
    const from = byId.get(link.from);
    const to = byId.get(link.to);
    const points = [border(from, to), border(to, from)];
    return { ...link, points, labelAt: { x: (points[0].x + points[1].x) / 2, y: (points[0].y + points[1].y) / 2 } };
  });
  return {
    nodes, edges,
    width: Math.max(...nodes.map((node) => node.cx)) + width / 2 + margin,
    height: Math.max(...nodes.map((node) => node.cy + node.height / 2)) + margin,
  };
}

// Where the line from the middle of one box to the other's leaves it.
function border(from, to) {
  const dx = to.cx - from.cx;
  const dy = to.cy - from.cy;
  const reach = Math.min(dx ? from.width / 2 / Math.abs(dx) : Infinity, dy ? from.height / 2 / Math.abs(dy) : Infinity);
  return { x: from.cx + dx * reach, y: from.cy + dy * reach };
}

function arrange(boxes, links) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, edgesep: 16, ranksep: 34, marginx: margin, marginy: margin });
  for (const one of boxes) graph.setNode(one.id, { ...one });
  // The first way out goes straight down; the others make room for it.
  const begun = new Set();
  const weight = (link) => (begun.has(link.from) ? 1 : begun.add(link.from) && 8);
  links.forEach((link, at) => graph.setEdge(link.from, link.to, { ...link, weight: weight(link), width: widthOf(link.label) * 13 + 10, height: 20, labelpos: 'c' }, String(at)));
  layout(graph);
  const nodes = graph.nodes().map((id) => ({ ...graph.node(id), cx: graph.node(id).x, cy: graph.node(id).y }));
  const edges = graph.edges().map((edge) => ({ ...graph.edge(edge), labelAt: { x: graph.edge(edge).x, y: graph.edge(edge).y } }));
  return { nodes, edges, width: graph.graph().width, height: graph.graph().height };
}
