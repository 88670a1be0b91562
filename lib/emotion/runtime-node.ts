// Node only, and before encoder.ts: transformers.js picks its runtime while its module is evaluated. In Node,
// onnxruntime-web resolves to its wasm backend and reads the same wasm file that the extension ships.
import * as ort from 'onnxruntime-web';

(globalThis as Record<symbol, unknown>)[Symbol.for('onnxruntime')] = ort;
