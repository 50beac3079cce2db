// What the admin pages do beyond HTML. Each part binds to an attribute; without this script everything still works.
import { confirmButtons } from './admin/confirm.js';
import { keepDrafts } from './admin/drafts.js';
import { foldMenu } from './admin/menu.js';
import { quotePassages } from './admin/passages.js';
import { slugHints } from './admin/slug.js';
import { warnUnsaved } from './admin/unsaved.js';

foldMenu();
confirmButtons();
slugHints();
quotePassages();
// Before the warning: a restored draft counts as unsaved.
const restored = keepDrafts();
warnUnsaved(restored);
