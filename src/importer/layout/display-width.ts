const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—①-⑳]/u;

/** How much room the text takes, one for a letter; a Chinese character takes two in a fixed-width font, less in others. */
export function displayWidth(text: string, ofWide = 2): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? ofWide : 1;
  return width;
}
