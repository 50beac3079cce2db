// The steps and their ways out as the table says them.
export function readOutline(table) {
  const steps = [];
  const links = [];
  for (const row of table.querySelectorAll('[data-step]')) {
    const { step, number, title, kind, x, y, look } = row.dataset;
    steps.push({ id: step, number, title, kind: kind === title ? '' : kind, x: Number(x), y: Number(y), look: look ? look.split(' ') : [] });
    for (const exit of row.querySelectorAll('[data-exit][data-target]')) {
      if (exit.dataset.target) links.push({ from: step, to: exit.dataset.target, label: exit.dataset.exit, taken: exit.dataset.taken === 'true' });
    }
  }
  const known = new Set(steps.map((step) => step.id));
  return { steps, links: links.filter((link) => known.has(link.to)) };
}
