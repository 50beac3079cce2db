// Reads the code on a photographed or scanned form before it is sent; without this script number and version are typed.
const form = document.querySelector('[data-paper-scan]');
if (form) form.querySelector('input[type=file]').addEventListener('change', (event) => look(form, event.target.files[0]));

// Sizes a picture is looked at in, in pixels of its longer side: a large photograph is made smaller, a small one larger, until the code is seen.
const sizes = [1600, 2400, 1000];

function look(form, file) {
  const said = form.querySelector('[data-read]');
  form.elements.code.value = '';
  said.textContent = '';
  if (!file || !/^image\//.test(file.type)) return;
  Promise.all([loadReader(said.dataset.reader), load(file)])
    .then(([read, picture]) => {
      const code = find(read, picture);
      const parts = code ? code.data.split('/') : [];
      if (parts.length !== 4 || parts[0] !== 'EAP1') throw new Error('no code');
      form.elements.code.value = code.data;
      said.textContent = said.dataset.found.replace('{0}', parts[1]).replace('{1}', parts[2]);
    })
    .catch(() => { said.textContent = said.dataset.none; });
}

// The reader is large, and only who picks a picture needs it.
function loadReader(address) {
  if (window.eapReadCode) return Promise.resolve(window.eapReadCode);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve(window.eapReadCode);
    script.onerror = reject;
    document.head.append(script);
  });
}

function load(file) {
  return new Promise((resolve, reject) => {
    const [picture, address] = [new Image(), URL.createObjectURL(file)];
    picture.onload = () => { URL.revokeObjectURL(address); resolve(picture); };
    picture.onerror = reject;
    picture.src = address;
  });
}

function find(read, picture) {
  for (const size of sizes) {
    const image = pixels(picture, size);
    const code = read(image.data, image.width, image.height);
    if (code) return code;
  }
  return null;
}

function pixels(picture, size) {
  const scale = size / Math.max(picture.naturalWidth, picture.naturalHeight);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.max(1, Math.round(picture.naturalWidth * scale)), Math.max(1, Math.round(picture.naturalHeight * scale))];
  const surface = canvas.getContext('2d');
  surface.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return surface.getImageData(0, 0, canvas.width, canvas.height);
}
