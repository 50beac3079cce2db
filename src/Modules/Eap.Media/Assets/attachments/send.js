// One file as the body of one request. Resolves to the stored file; rejects with a message and whether trying again may help.
export function send(url, form, file, words, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    // Signed out, the answer is 401 then, not the sign-in page.
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.setRequestHeader('RequestVerificationToken', form.querySelector('input[name=__RequestVerificationToken]').value);
    request.upload.onprogress = (event) => { if (event.lengthComputable) progress(Math.round(event.loaded / event.total * 100)); };
    request.onerror = () => reject({ message: words.cut, again: true });
    request.onload = () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText));
      else if (request.status === 401 || request.status === 400) reject({ message: words.expired, again: true });
      else reject({ message: messageOf(request) || words.cut, again: request.status !== 422 && request.status !== 409 });
    };
    request.send(file);
  });
}

function messageOf(request) {
  try {
    return JSON.parse(request.responseText).message;
  } catch {
    return '';
  }
}
