// Turns every <textarea data-markdown-editor> into a text editor. Without this script the textarea takes Markdown as it is.
import { MarkdownEditor } from './editor/markdown-editor.js';

for (const textarea of document.querySelectorAll('textarea[data-markdown-editor]')) {
  try {
    new MarkdownEditor(textarea);
  } catch (error) {
    // Better a plain field than none.
    textarea.hidden = false;
    console.error(error);
  }
}
