import { Buffer } from 'node:buffer';

/** Tiny ONNX models: `scores = features × [1, 2, -1]`, made once with the `onnx` package's helper. */
const model = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

/** Input `features` [rows, 3], output `scores` [rows, 1]. */
export const SUM_MODEL = model('CAk6eQodCghmZWF0dXJlcwoBdxIGc2NvcmVzIgZNYXRNdWwSAWcqFwgDCAEQAUIBd0oMAACAPwAAAEAAAIC/Wh4KCGZlYXR1cmVzEhIKEAgBEgwKBhIEcm93cwoCCANiHAoGc2NvcmVzEhIKEAgBEgwKBhIEcm93cwoCCAFCBAoAEBE=');

/** The same with an input named `x`. */
export const OTHER_INPUT_MODEL = model('CAk6awoWCgF4CgF3EgZzY29yZXMiBk1hdE11bBIBZyoXCAMIARABQgF3SgwAAIA/AAAAQAAAgL9aFwoBeBISChAIARIMCgYSBHJvd3MKAggDYhwKBnNjb3JlcxISChAIARIMCgYSBHJvd3MKAggBQgQKABAR');
