/** Version of the messages between a page and the service worker. Raised when an old reader could misread a new message. */
export const MESSAGE_VERSION = 1;
