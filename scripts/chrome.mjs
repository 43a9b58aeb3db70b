// Finds a Chrome/Chromium that is already on the machine; never downloads one.
import { existsSync } from 'node:fs';
import { execFileSync, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

const isRoot = process.getuid?.() === 0;

/** Flags every headless run uses: no calls home, no first-run UI, no GPU. */
export const CHROME_FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-dev-shm-usage',
  ...(isRoot || process.env.CI ? ['--no-sandbox'] : []),
];

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'msedge',
  'microsoft-edge',
];
/** @type {Readonly<Record<string, readonly string[]>>} */
const PATHS = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((v) =>
    process.env[v]
      ? [
          join(process.env[v], 'Google/Chrome/Application/chrome.exe'),
          join(process.env[v], 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  ),
  linux: ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
};

function playwrightChrome() {
  // A browser that `npx playwright install chromium` left in Playwright's cache, if there is one.
  try {
    const code =
      "import('playwright-core').then(({chromium})=>process.stdout.write(chromium.executablePath()))";
    return execFileSync(process.execPath, ['-e', code], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}

export function findChrome() {
  const inPath = NAMES.flatMap((n) =>
    (process.env.PATH ?? '').split(delimiter).map((d) => join(d, n)),
  );
  const given = process.env.CHROME_PATH;
  if (given && !existsSync(given))
    throw new Error(`CHROME_PATH is set to ${given}, which does not exist`);
  for (const c of [given, ...inPath, ...(PATHS[process.platform] ?? [])])
    if (c && existsSync(c)) return c;
  const pw = playwrightChrome();
  return pw && existsSync(pw) ? pw : undefined;
}

/** Finds a browser, or installs Debian's (only as root on a machine with apt). */
export function ensureChrome() {
  const found = findChrome();
  if (found) return found;
  if (process.platform === 'linux' && isRoot && spawnSync('apt-get', ['--version']).status === 0) {
    console.log('No Chrome or Chromium found: installing chromium with apt-get (once)…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ]) {
      const r = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
      if (r.status !== 0) throw new Error(`apt-get ${args.join(' ')} failed`);
    }
    const now = findChrome();
    if (now) return now;
  }
  throw new Error(
    'The browser tests need Chrome, Chromium or Edge. Install one (for example `sudo apt-get install chromium`, ' +
      '`brew install --cask google-chrome`, `npx playwright-core install chromium`), or point CHROME_PATH at one.',
  );
}
