// <details class="side-nav" open>: on a phone the menu would fill the first screen.
export function foldMenu() {
  const menu = document.querySelector('details.side-nav');
  if (menu && window.matchMedia('(max-width: 56rem)').matches) menu.open = false;
}
