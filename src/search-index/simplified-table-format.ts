/** Pairs of characters one after another, each a traditional character or regional variant, then the simplified one: `臺台檯台灣湾`. */
export type SimplifiedTable = string;
