export const PORT = 4600;
export const DATABASE = 'lintel.sqlite';
