// The library behind the picture dialog.
//   GET  data-media-picker?q=&page=1 -> { items: [{ url, thumbnailUrl, name, alt }], hasMore }
//   POST data-upload (multipart "file", antiforgery header) -> { url, name, alt }, or a status >= 400 with { message }
export class MediaLibrary {
  #textarea;

  constructor(textarea) {
    this.#textarea = textarea;
  }

  get canPick() {
    return Boolean(this.#textarea.dataset.mediaPicker);
  }

  get canUpload() {
    return Boolean(this.#textarea.dataset.upload);
  }

  async find(words, page) {
    const url = new URL(this.#textarea.dataset.mediaPicker, document.baseURI);
    url.searchParams.set('q', words);
    url.searchParams.set('page', page);
    return this.#json(await fetch(url, { headers: { Accept: 'application/json' } }));
  }

  async upload(file) {
    const body = new FormData();
    body.append('file', file, file.name || 'picture.png');
    const token = this.#textarea.form?.querySelector('input[name="__RequestVerificationToken"]')?.value;
    return this.#json(await fetch(this.#textarea.dataset.upload, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json', ...(token ? { RequestVerificationToken: token } : {}) },
    }));
  }

  async #json(response) {
    // An expired session answers with the sign-in page.
    if (response.redirected || response.status === 401 || !/json/.test(response.headers.get('content-type') || '')) {
      throw new Error('登录可能已经过期。正文已经留在这台电脑上，请在另一个窗口登录后再试。');
    }
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.message || answer.detail || answer.title || '没有成功，请再试一次。');
    return answer;
  }
}
