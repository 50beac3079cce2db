// A link leads to a web page, a mailbox, a telephone or a place on this site; nothing else, and never to a script.
const allowed = /^(https?:|mailto:|tel:|\/(?!\/)|#|\?|\.{1,2}\/)/i;

export function isSafeUrl(url) {
  const plain = (url || '').replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\ufeff]/g, '');
  if (!plain) return false;
  return allowed.test(plain) || !/^[^/?#]*:/.test(plain) && !plain.startsWith('//');
}

/** What a person typed, made into an address: trims, adds https:// to a bare domain; null when it leads nowhere allowed. */
export function toUrl(text) {
  const url = text.trim().replace(/\s/g, '%20');
  if (/^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(url)) return `https://${url}`;
  if (/^[^\s@/]+@[\w-]+(\.[\w-]+)+$/.test(url)) return `mailto:${url}`;
  return isSafeUrl(url) ? url : null;
}
