import { readFileSync } from 'node:fs';

const model = (name: string) => new Uint8Array(readFileSync(new URL(name, import.meta.url)));

/** `scores = features × [1, 2, -1]`: input `features` [rows, 3], output `scores` [rows, 1]. */
export const SUM_MODEL = model('sum.onnx');

/** The same with an input named `x`. */
export const OTHER_INPUT_MODEL = model('other-input.onnx');
