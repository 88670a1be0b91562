import { asked } from '../ask.ts';
import { model } from '../state.ts';

/** How the model is doing. */
export function ModelFooter() {
  const { state, progress, error } = model.value;
  if (state === 'failed') {
    return (
      <div class="model failed">
        <p>
          The model did not start: {error ?? 'unknown reason'}. Until then Levelhead judges by words alone.{' '}
          <button type="button" onClick={() => asked({ kind: 'retry-model' })}>
            Retry
          </button>
        </p>
      </div>
    );
  }
  if (state === 'loading') {
    return (
      <div class="model">
        <label>
          Loading the model. Until then, words only.
          <progress max={1} value={progress} />
        </label>
      </div>
    );
  }
  return <p class="model quiet">Model ready · on this device only</p>;
}
