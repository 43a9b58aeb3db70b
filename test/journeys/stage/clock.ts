import type { Page } from 'playwright-core';

/** Presses a button of the bar that moves business time. Gives the time that it is then. */
export async function moveClock(
  page: Page,
  button: '+1 hour' | '+1 day' | 'To the next deadline',
): Promise<string> {
  const time = page.locator('.demo-bar time');
  const before = await time.getAttribute('datetime');
  await page.getByRole('button', { name: button }).click();
  const moved = page.locator(`.demo-bar time:not([datetime="${before ?? ''}"])`);
  return (await moved.getAttribute('datetime')) ?? '';
}
