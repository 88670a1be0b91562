import { adapterFor, adapters } from '../../../lib/adapters/index.ts';

/** Which self-hosted apps' marks each of these pages bears, and who would read it on a host nobody knows at this path. */
Object.assign(globalThis, {
  recognise: (pages: { html: string; path: string }[]) =>
    pages.map(({ html, path }) => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const claims = adapters.flatMap(({ id, recognise }) =>
        recognise !== undefined && page.querySelector(recognise) !== null ? [id] : [],
      );
      return { claims, reader: adapterFor(new URL(path, 'https://support.acme.example'), page)?.id ?? null };
    }),
});
