// A service worker that cannot be installed.
throw new Error('broken on purpose');
