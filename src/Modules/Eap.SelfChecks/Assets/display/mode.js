// What a display link does to the words of data-mode: the same as DisplayModes in C#.

// Links that switch something on and, pressed again, off.
export const other = { large: 'normal', normal: 'large', contrast: 'plain', plain: 'contrast' };

const without = { large: [], normal: ['large'], night: ['day'], day: ['night'], contrast: [], plain: ['contrast'] };
const order = ['large', 'night', 'contrast', 'day'];

export function change(mode, word) {
  if (!without[word]) return mode;
  const words = [...mode.split(' '), word].filter((one) => !without[word].includes(one));
  return order.filter((one) => words.includes(one)).join(' ');
}
