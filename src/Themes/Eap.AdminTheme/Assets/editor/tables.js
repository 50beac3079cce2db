/**
 * A table as a plain grid. A cell that spanned several keeps its content in the first place and leaves the others empty
 * (repeating a number would change a sum).
 * @returns {{ element: Element | null, merged: boolean }[][]} rows of equal length
 */
export function flattenTable(table) {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const grid = rows.map(() => []);
  rows.forEach((row, top) => {
    let left = 0;
    for (const cell of [...row.children].filter((child) => /^T[HD]$/.test(child.tagName))) {
      while (grid[top][left]) left++;
      const across = span(cell, 'colspan', 60);
      const down = Math.min(span(cell, 'rowspan', 500), rows.length - top);
      for (let y = 0; y < down; y++) {
        for (let x = 0; x < across; x++) grid[top + y][left + x] = { element: y + x === 0 ? cell : null, merged: across * down > 1 };
      }
      left += across;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  for (const row of grid) for (let x = 0; x < width; x++) row[x] ??= { element: null, merged: false };
  return grid;
}

const span = (cell, name, most) => Math.min(most, Math.max(1, Number.parseInt(cell.getAttribute(name), 10) || 1));
