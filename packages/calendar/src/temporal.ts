/**
 * The only import of a Temporal implementation. Always the polyfill, never the platform's own,
 * so that a browser that has Temporal and a Node that has not answer alike.
 */
export { Temporal } from 'temporal-polyfill/implementation';
