const placeEnd = /^[\u4e00-\u9fff]{1,12}(?:市|县|区|镇|乡|街道|自治旗|[盟旗])$/u;

/** True for a name that ends as those of places do. */
export function hasPlaceEnd(name: string): boolean {
  return placeEnd.test(name);
}
