import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

const MODELS = resolve('models');
const MODEL = 'levelhead';

/** The model's files that the extension needs at run time. */
const PACKAGED = /^(config|tokenizer|tokenizer_config|labels)\.json$|^onnx\/[\w-]+\.onnx$/;

/**
 * Takes every remote address of the model library out of the built code, and fails when there was nothing to take:
 * then the library has changed and has to be looked at again.
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
      if (!/[\\/]@huggingface[\\/]transformers[\\/]dist[\\/]/.test(id)) return undefined;
      let local = code;
      for (const [from, to] of constants) {
        if (!local.includes(from)) this.error(`no-remote: ${from} is not in ${id} any more`);
        local = local.replaceAll(from, to);
      }
      return { code: local, map: null };
    },
    renderChunk(code, chunk) {
      if (!chunk.moduleIds.some((id) => /[\\/](@huggingface|onnxruntime-)/.test(id))) return null;
      const local = code.replace(/\b(?:https?|wss?):\/\/(?!www\.w3\.org\/)[\w.-]+\.[a-z]{2,}[^\s"'`)\\]*/g, '');
      return local === code ? null : { code: local, map: null };
    },
  };
}

const commands = {
  'insert-suggestion': { description: 'Insert the first suggestion', suggested_key: { default: 'Alt+Shift+I' } },
  'next-suggestion': { description: 'Show the next suggestion', suggested_key: { default: 'Alt+Shift+K' } },
  'next-hottest-chat': { description: 'Go to the next hottest chat', suggested_key: { default: 'Alt+Shift+H' } },
  'search-phrases': { description: 'Search all phrases', suggested_key: { default: 'Alt+Shift+S' } },
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
