import { describe, expect, it } from 'vitest';
import { covers, patternOf, patternTyped, siteName } from '../../../lib/sites.ts';

describe('sites', () => {
  it('are one host, without port, path or page', () => {
    expect(patternOf('https://acme.example:8443/chats/1?x#y')).toBe('https://acme.example/*');
    for (const none of ['about:blank', 'chrome://settings/', 'file:///etc/hosts', 'nonsense'])
      expect(patternOf(none)).toBeNull();
  });

  it('are understood as people type them', () => {
    expect(patternTyped(' help.acme.example/agent ')).toBe('https://help.acme.example/*');
    expect(patternTyped('http://localhost:3000')).toBe('http://localhost/*');
    expect(patternTyped('https://*.zendesk.com/*')).toBe('https://*.zendesk.com/*');
    for (const none of ['', 'acme', 'not an address', 'javascript:alert(1)', 'ftp://acme.example', '<all_urls>']) {
      expect(patternTyped(none)).toBeNull();
    }
  });

  it('cover the addresses of their host and scheme only', () => {
    const patterns = ['https://acme.example/*', 'https://*.zendesk.com/*'];
    expect(covers(patterns, 'https://acme.example/chats')).toBe(true);
    expect(covers(patterns, 'https://team.zendesk.com/agent')).toBe(true);
    for (const url of ['http://acme.example/', 'https://evil-acme.example/', 'https://acme.example.evil.example/']) {
      expect(covers(patterns, url)).toBe(false);
    }
  });

  it('are called by their host', () => {
    expect(siteName('https://*.zendesk.com/*')).toBe('zendesk.com');
    expect(siteName('http://localhost')).toBe('localhost');
  });
});
