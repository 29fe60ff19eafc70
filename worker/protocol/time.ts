import * as v from 'valibot';

/** A moment, ISO 8601 with offset (`2026-11-22T09:00:00+01:00`). */
export const instantSchema = v.pipe(
  v.string(),
  v.check(text => /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)), 'expected a time such as "2026-11-22T09:00:00Z"'),
);

/** A day or a moment: `2026-11-22` or an instant. */
export const dateSchema = v.pipe(
  v.string(),
  v.check(text => /^\d{4}-\d\d-\d\d(T.*)?$/.test(text) && !Number.isNaN(Date.parse(text)), 'expected a date such as "2026-11-22"'),
);

/** ISO 3166-1 alpha-2. */
export const countrySchema = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 code such as "DE"'));

export const DAY = 86_400_000;
