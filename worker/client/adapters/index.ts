export { trackDataLayer } from './data-layer.ts';
export { trackSegment, type SegmentAnalytics } from './segment.ts';
export { sendSignals } from './sink.ts';
