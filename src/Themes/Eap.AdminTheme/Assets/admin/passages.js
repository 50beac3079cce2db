// <div data-passage> holds <div data-passage-text> and a folded form with <textarea data-passage-quote>: whoever selects words of the text
// comments on those words. Without it the whole paragraph stands in the form.
export function quotePassages() {
  if (!document.querySelector('[data-passage-quote]')) return;
  const take = () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const start = nearest(selection.anchorNode);
    if (!start || start !== nearest(selection.focusNode)) return;
    const quote = start.querySelector('[data-passage-quote]');
    const words = selection.toString().trim();
    if (quote && words) quote.value = words.slice(0, quote.maxLength);
  };
  document.addEventListener('selectionchange', take);
}

const nearest = (node) => {
  const element = node && node.nodeType === 1 ? node : node && node.parentElement;
  const text = element && element.closest('[data-passage-text]');
  return text && text.closest('[data-passage]');
};
