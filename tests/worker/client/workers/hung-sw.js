// A service worker that hears every message and never answers.
self.addEventListener('message', () => {});
