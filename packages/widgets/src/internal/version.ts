/** Two versions on one page cannot share their elements; the first one that is there wins, with a warning. */
export const VERSION = '0.0.0';
