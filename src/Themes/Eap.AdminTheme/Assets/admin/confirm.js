// <button data-confirm="撤下后读者马上看不到。确定撤下吗？">
export function confirmButtons() {
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-confirm]');
    if (button && !window.confirm(button.dataset.confirm)) event.preventDefault();
  });
}
