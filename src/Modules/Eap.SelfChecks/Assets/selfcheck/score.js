// Works out a check from the answers: the same as Scoring in C#, held against the same table. Nothing here knows the page.

// scale: { items: [{ values, crisis, reverse }], areas: [{ items, from }], bands: [[from, to]], multiplier, missing }.
// answers: a number for each item, null where there is none; null never counts as 0.
export function score(scale, answers) {
  const crisis = scale.items.some((item, index) => item.crisis && answers[index] > 0);
  const strange = numbers(scale.items, (item, index) => answers[index] !== null && !item.values.includes(answers[index]));
  if (strange.length > 0) return { state: 'refused', items: strange, crisis };
  const missing = numbers(scale.items, (item, index) => answers[index] === null);
  if (missing.length > scale.missing) return { state: 'missing', items: missing, crisis };
  const touched = numbers(scale.areas, (area) => area.items.some((item) => answers[item - 1] !== null && answers[item - 1] >= area.from));
  const result = scale.areas.length > 0 ? touched.length : sum(scale, answers);
  return { state: 'done', sum: result, band: scale.bands.findIndex(([from, to]) => from <= result && result <= to), touched, crisis };
}

function sum(scale, answers) {
  const counted = [];
  scale.items.forEach((item, index) => {
    if (answers[index] === null) return;
    counted.push(item.reverse ? Math.min(...item.values) + Math.max(...item.values) - answers[index] : answers[index]);
  });
  const raw = counted.reduce((all, one) => all + one, 0);
  return (counted.length === answers.length ? raw : Math.floor((raw * answers.length) / counted.length + 0.5)) * scale.multiplier;
}

const numbers = (list, takes) => list.map((one, index) => (takes(one, index) ? index + 1 : 0)).filter((number) => number > 0);
