import { copyFile, cp, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as plain } from '@playwright/test';
import { startDesk } from '../desk/server.ts';
import { E2E_BUILD, launchExtension } from '../extension/launch.ts';
import { expect, Shift } from './shift.ts';

const FURIOUS = 'You are all idiots and thieves. I will sue you. Get me your manager right now!!';
const MODEL = 'models/levelhead/onnx/model_quantized.onnx';

plain('a broken model: the panel says so and judges by words; Retry makes it whole', async () => {
  plain.setTimeout(90_000);
  const build = await mkdtemp(join(tmpdir(), 'levelhead-broken-'));
  await cp(E2E_BUILD, build, { recursive: true });
  await truncate(join(build, MODEL), 1_000_000);
  const desk = await startDesk();
  const extension = await launchExtension({ build });
  try {
    const { panel, tab } = await extension.openPanel();
    const shift = new Shift({ extension, panel, tab, deskUrl: desk.url });
    await shift.begin('dana');
    await shift.shows({ model: expect.stringContaining('The model did not start') });
    const words = await shift.hear('dana', FURIOUS);
    expect(words.chat!.reading).toContain('From the words alone');
    expect(words.chat!.heat).not.toBeNull();
    expect(words.chat!.heat).toBeLessThanOrEqual(3);
    expect(words.suggestions.length).toBeGreaterThan(0);
    await panel.click('Retry');
    await shift.shows({ model: expect.stringContaining('Loading the model') });
    await shift.shows({ model: expect.stringContaining('The model did not start') });
    await copyFile(join(E2E_BUILD, MODEL), join(build, MODEL));
    await panel.click('Retry');
    await shift.shows({ model: expect.stringContaining('Model ready') });
    await shift.shows({ chat: { heat: 4, reading: expect.not.stringContaining('From the words alone') } });
  } finally {
    await extension.close();
    await desk.close();
    await rm(build, { recursive: true, force: true });
  }
});
