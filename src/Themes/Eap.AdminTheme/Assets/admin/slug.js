// <input data-slug data-slug-prefix="/articles/" aria-describedby="slug-hint"> with <p id="slug-hint">: shows the address it will
// have. The server makes one from the title's pinyin when it is left empty, and has the last word.
export function slugHints() {
  for (const input of document.querySelectorAll('input[data-slug]')) {
    const hint = document.getElementById((input.getAttribute('aria-describedby') || '').split(' ')[0]);
    if (!hint) continue;
    const empty = hint.textContent;
    const show = () => {
      const slug = toSlug(input.value);
      hint.textContent = slug ? `地址将是 ${input.dataset.slugPrefix || '/'}${slug}` : empty;
    };
    input.addEventListener('input', show);
    input.addEventListener('change', () => {
      // Chinese characters are left to the server, which knows their pinyin.
      if (/^[\x20-\x7e]*$/.test(input.value)) input.value = toSlug(input.value);
      show();
    });
    if (input.value) show();
  }
}

const toSlug = (text) => text.trim().toLowerCase().replace(/[\s_/\\]+/g, '-').replace(/[^a-z0-9\u3400-\u9fff-]/g, '').replace(/-+/g, '-').replace(/^-|-$/g, '');
