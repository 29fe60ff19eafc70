/** Every shipped language, for a page that offers them all. */
import './de.ts';
import './fr.ts';
import './es.ts';
import './ja.ts';
import './ar.ts';

export * from './index.ts';
