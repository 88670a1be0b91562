/** The keys of the panel. */
export const KEYS = [
  ['1 2 3', 'insert that suggestion'],
  ['/', 'search all phrases'],
  ['h', 'next hottest chat'],
  ['p', 'pause or resume'],
  ['r', 'what Levelhead reads here'],
  ['?', 'these keys'],
  ['Esc', 'close what is open'],
] as const;

/** The keys of the browser's own commands are the user's to change there. */
export function Help() {
  return (
    <section class="layer" aria-label="Keys">
      <h2>Keys in this panel</h2>
      <dl class="keys">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h2>Keys that work while you type on the page</h2>
      <dl class="keys">
        {[
          ['Alt+Shift+I', 'insert the first suggestion'],
          ['Alt+Shift+N', 'show the next suggestion'],
          ['Alt+Shift+H', 'go to the next hottest chat'],
          ['Alt+Shift+S', 'search all phrases'],
        ].map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">Change these in the browser’s list of extension shortcuts. F6 moves between the page and this panel.</p>
    </section>
  );
}
