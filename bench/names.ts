/** The subject that the others are held against. */
export const HAND_NAME = 'hand-written floats';
