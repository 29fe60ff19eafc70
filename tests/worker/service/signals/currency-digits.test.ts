import { expect, test } from 'vitest';
import { currencyDigits } from '../../../../worker/service/signals/currency-digits.ts';

test('each currency has the digits of its minor unit', () => {
  expect(['EUR', 'JPY', 'KWD', 'XYZ'].map(currencyDigits)).toEqual([2, 0, 3, 2]);
});
