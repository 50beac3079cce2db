// SVG breaks no lines by itself. A Chinese character is one wide, a Latin one about half.
export function widthOf(text) {
  let width = 0;
  for (const letter of text) width += letter.codePointAt(0) < 0x2e80 ? 0.56 : 1;
  return width;
}

export function breakLines(text, most, lines) {
  const result = [''];
  // Latin words stay whole where they can.
  for (const piece of text.match(/[\u0021-\u2e7f]{1,20}|\s|[^]/gu) ?? []) {
    const last = result.length - 1;
    if (widthOf(result[last] + piece) <= most) result[last] += piece;
    else if (result.length < lines) result.push(piece.trim());
    else {
      result[last] = `${result[last].trimEnd()}…`;
      break;
    }
  }
  return result;
}
