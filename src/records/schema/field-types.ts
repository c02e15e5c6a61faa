import { z } from 'zod';

/** Text as printed, an id or an address; a table has it in every record. */
export const text = z.string();

/** A line of a file, from 1. */
export const line = z.int().min(1);

/** How many there are. */
export const count = z.int().min(0);

/** A year of the calendar. */
export const year = z.int();

/** Fields that a record has, and no others. */
export function record<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape).readonly();
}

/** A list of any length. */
export function list<Member extends z.ZodType>(member: Member) {
  return z.array(member).readonly();
}

/** A list that has at least one member. */
export function filledList<Member extends z.ZodType>(member: Member) {
  return z.array(member).min(1).readonly();
}
