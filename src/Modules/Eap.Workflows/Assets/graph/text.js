// SVG breaks no lines by itself. A Chinese character is one wide, a Latin one about half.
export function widthOf(text) {
  let width = 0;
  for (const letter of text) width += letter.codePointAt(0) < 0x2e80 ? 0.56 : 1;
  return width;
}

export function breakLines(text, most, lines) {
  const result = [''];
  for (const letter of text) {
    const line = result[result.length - 1] + letter;
    if (widthOf(line) <= most) result[result.length - 1] = line;
    else if (result.length < lines) result.push(letter);
    else {
      result[result.length - 1] = result[result.length - 1].slice(0, -1) + '…';
      break;
    }
  }
  return result;
}
