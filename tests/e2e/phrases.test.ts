import { expect, test } from './shift.ts';

test('the model compares an agent’s own phrases with the others, and offers them', async ({ shift }) => {
  await shift.begin('dana');
  await shift.hear('dana', 'I am furious. Two weeks without a reply, this is unacceptable and you know it.');
  const page = await shift.extension.context.newPage();
  await page.goto(shift.extension.page('options.html'));
  const own = page.getByRole('region', { name: 'Your phrases' });
  await own.getByRole('textbox', { name: /^Write a phrase/ }).fill('What would put this right?');
  await own.getByRole('button', { name: 'Save' }).click();
  await expect(own.getByRole('list', { name: /^Notes on/ })).toContainText('nearly the same as');
  await expect(page.getByText('compared with the others by the model')).toBeVisible();
  await page.close();
});
