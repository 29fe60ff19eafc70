// A service worker that answers what is no decision.
self.addEventListener('message', ({ ports: [reply] }) => reply?.postMessage({ till: 1, ok: true, value: { decisions: [{}] } }, []));
