// What an article may be made of: exactly what CommonMark with pipe tables can say, so that saving never loses a format.
import { Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { nodes as basic, marks as basicMarks } from './basic-nodes.js';

// A pipe table's cell is one line: text and pictures, no paragraphs, no line breaks.
const tables = tableNodes({
  tableGroup: 'block',
  cellContent: '(text | image)*',
  cellAttributes: {
    align: {
      default: null,
      getFromDOM: (dom) => dom.getAttribute('align') || null,
      // The attribute, not a style: the site's policy refuses inline styles.
      setDOMAttr: (value, attrs) => { if (value) attrs.align = value; },
    },
  },
});

export const schema = new Schema({ nodes: { ...basic, ...tables }, marks: basicMarks });
