/** Lines that belong to the page around an article, not to the article. Compared without case and without end marks. */
const FURNITURE = [
  /^(leave|post|add|write) a (comment|reply)$/,
  /^(\d+ )?comments?$/,
  /^(share|tweet|print|e-?mail|save|subscribe|sign up|log in|advertisement|related|read more|read next|more from .{1,40})$/,
  /^share (this|on) .{1,40}$/,
  /^(sign up|subscribe) (for|to) .{1,60}$/,
  /^(follow|like) us( on .{1,30})?$/,
  /^(continue|keep) reading( .{1,40})?$/,
  /^(all rights reserved|copyright .{1,60}|© .{1,60})$/,
];

/** No line of a page's furniture is longer. */
const LONGEST = 120;

/** True if a line reads like page furniture ("Leave a Comment"): left out of view, never cut from the source. */
export function isFurniture(line: string): boolean {
  const trimmed = line.trim();
  if (trimmed.length > LONGEST) return false;
  const words = trimmed.toLowerCase().replace(/[\s.!:»›→]+$/u, '');
  return FURNITURE.some((pattern) => pattern.test(words));
}
