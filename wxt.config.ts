import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

const MODELS = resolve('models');
const MODEL = 'levelhead';

/** The model's files that the extension needs at run time. */
const PACKAGED = /^(config|tokenizer|tokenizer_config|labels)\.json$|^onnx\/[\w-]+\.onnx$/;

/** An address in a library's messages and comments, but for XML namespaces and licences. */
const ADDRESS = /\b(?:https?|wss?):\/\/(?!www\.w3\.org\/|www\.apache\.org\/licenses\/)[\w.-]+\.[a-z]{2,}[^\s"'`)\\]*/g;

/** The same in what the bundler adds itself. */
const BUNDLERS_OWN = /https:\/\/rolldown\.rs\/[^\s"'`)\\]*/g;

/** How many files of the model library were made local in this build. */
let localFiles = 0;

/**
 * Takes every remote address of the libraries out of the built code. Fails when the model library's were not there to
 * take: then it has changed and has to be looked at again.
 */
function noRemote(): Plugin {
  const constants: [from: string, to: string][] = [
    ['https://cdn.jsdelivr.net/npm/onnxruntime-web@', 'about:blank#'],
    ['"https://huggingface.co/"', '"about:blank#"'],
    ['["huggingface.co", "hf.co"]', '[]'],
  ];
  return {
    name: 'no-remote',
    apply: 'build',
    transform(code, id) {
      if (!/[\\/]node_modules[\\/]/.test(id)) return undefined;
      let local = code;
      if (/[\\/]@huggingface[\\/]transformers[\\/]dist[\\/]/.test(id)) {
        for (const [from, to] of constants) {
          if (!local.includes(from)) this.error(`no-remote: ${from} is not in ${id} any more`);
          local = local.replaceAll(from, to);
        }
        localFiles += 1;
      }
      local = local.replace(ADDRESS, '');
      return local === code ? undefined : { code: local, map: null };
    },
    renderChunk(code) {
      const local = code.replace(BUNDLERS_OWN, '');
      return local === code ? null : { code: local, map: null };
    },
  };
}

const commands = {
  'insert-suggestion': { description: 'Insert the first suggestion', suggested_key: { default: 'Alt+Shift+I' } },
  'next-suggestion': { description: 'Show the next suggestion', suggested_key: { default: 'Alt+Shift+K' } },
  'next-hottest-chat': { description: 'Go to the next hottest chat', suggested_key: { default: 'Alt+Shift+H' } },
  'search-phrases': { description: 'Search all phrases', suggested_key: { default: 'Alt+Shift+S' } },
  /** No key of its own: Chrome suggests four, and the agent chooses one in the browser's list of shortcuts. */
  'accept-replacement': { description: 'Take the draft check’s first replacement' },
};

/** The demo desk's hosts, in builds for tests and demonstrations only. */
const E2E_HOSTS = ['http://localhost/*', 'http://127.0.0.1/*'];

export default defineConfig({
  outDir: '.output',
  publicDir: 'lib/look/public',
  suppressWarnings: { firefoxDataCollection: true },
  manifest: ({ browser, mode }) => ({
    name: 'Levelhead',
    description: 'Hears a live chat heating up, early, and lays the right words beside it. On your device only.',
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(mode === 'e2e' && { host_permissions: E2E_HOSTS }),
    action: { default_title: 'Levelhead' },
    commands,
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; object-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'levelhead@levelhead.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120', storage: { managed_schema: 'managed-schema.json' } }),
  }),
  hooks: {
    'build:done': (_wxt, { steps }) => {
      const hasModel = steps.some(({ chunks }) => chunks.some(({ fileName }) => /\bworker-/.test(fileName)));
      if (hasModel && localFiles === 0) throw new Error('no-remote: no file of the model library was met');
    },
    'build:publicAssets': (_wxt, files) => {
      const folder = join(MODELS, MODEL);
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        if (entry.isFile() && PACKAGED.test(relative(folder, path))) {
          files.push({ absoluteSrc: path, relativeDest: `models/${relative(MODELS, path)}` });
        }
      }
    },
  },
  vite: () => ({
    plugins: [preact(), noRemote()],
    worker: { format: 'es', plugins: () => [noRemote()] },
    resolve: { alias: { 'onnxruntime-web/webgpu': 'onnxruntime-web/wasm' } },
  }),
});
