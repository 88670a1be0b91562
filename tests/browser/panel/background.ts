// Stands in for the background where a test shows the panel made-up state: keeps what it hears, and answers feedback with ids.
export default defineBackground(() => {
  let kept = Promise.resolve();
  browser.runtime.onMessage.addListener((message, _sender, respond) => {
    // Every panel asks this once, by itself.
    if (message.kind === 'ask-pages') return;
    kept = kept.then(async () => {
      const { heard } = await browser.storage.session.get({ heard: [] });
      await browser.storage.session.set({ heard: [...(heard as unknown[]), message] });
      if (message.kind === 'wrong-reading' && message.heat === 2) respond({ failed: 'the device is full' });
      else respond(message.kind === 'feedback' ? (heard as unknown[]).length + 1 : null);
    });
    return true;
  });
});
