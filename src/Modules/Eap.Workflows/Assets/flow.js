// Draws workflows on admin pages from the table beside the drawing; without this script the table says everything.
import { layOut } from './graph/layout.js';
import { paint } from './graph/paint.js';
import { readOutline } from './graph/outline.js';

for (const figure of document.querySelectorAll('[data-flow-drawing]')) {
  const table = document.getElementById(figure.dataset.flowDrawing);
  if (!table) continue;
  const outline = readOutline(table);
  if (outline.steps.length === 0) continue;
  // Large type makes the drawing larger too.
  const scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  figure.querySelector('.flow-canvas').append(paint(layOut(outline, scale), scale));
  figure.hidden = false;
}
