import { install } from './install.ts';
import { scope, type LifetimeEvent } from './scope.ts';

install();

// A new version takes over at once. Nothing ties a page to the version it began with: it controls no page, holds no connection,
// and every message brings all that is needed to answer it.
scope.addEventListener('install', event => (event as LifetimeEvent).waitUntil(scope.skipWaiting()));
