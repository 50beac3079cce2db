// Bundles every theme's and module's front end: each top-level file of an Assets folder becomes wwwroot/dist/<same name>;
// subfolders hold the parts it imports. Old phones' WebViews (about Chrome 80) set the target.
import { build } from 'esbuild';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

for (const home of assetFolders()) {
  const dist = join(home, '..', 'wwwroot', 'dist');
  const entries = readdirSync(home).filter((name) => /\.(css|js)$/.test(name) && !/\.test\.js$/.test(name));
  if (entries.length === 0) continue;

  rmSync(dist, { recursive: true, force: true });
  const result = await build({
    entryPoints: entries.map((name) => join(home, name)),
    outdir: dist,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome80',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    absWorkingDir: root,
  });
  writeNotices(result.metafile, dist);
  for (const file of Object.keys(result.metafile.outputs)) report(file);
}

function assetFolders() {
  return ['src/Themes', 'src/Modules'].flatMap((group) =>
    readdirSync(join(root, group))
      .map((name) => join(root, group, name, 'Assets'))
      .filter((folder) => existsSync(folder) && statSync(folder).isDirectory()));
}

// The licences of what was bundled travel with the bundle.
function writeNotices(metafile, dist) {
  const packages = new Set(Object.keys(metafile.inputs)
    .map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(file)?.[0])
    .filter(Boolean));
  if (packages.size === 0) return;
  const notices = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[sc]e/i.test(entry));
    const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : `License: ${license}`;
    return `${name} ${version}\n\n${text}\n`;
  });
  writeFileSync(join(dist, 'third-party.txt'), notices.join(`\n${'-'.repeat(72)}\n\n`));
}

function report(file) {
  const bytes = readFileSync(join(root, file));
  console.log(`${relative(root, join(root, file))}  ${bytes.length} B, gzip ${gzipSync(bytes, { level: 9 }).length} B`);
}
