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
  const drawing = paint(layOut(outline, scale));
  const canvas = figure.querySelector('.flow-canvas');
  figure.hidden = false;
  // A wide drawing gets the whole width, the table stands below it.
  if (drawing.width.baseVal.value > canvas.clientWidth) figure.parentElement.classList.add('stacked');
  canvas.append(drawing);
}
