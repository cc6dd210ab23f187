import { expect, it } from 'vitest';
import { isFurniture } from '../../../../src/core/text/furniture';

it.each([
  'Leave a Comment',
  'leave a comment.',
  '  Leave a Reply »',
  'POST A COMMENT',
  '12 Comments',
  'Comments:',
  'Share',
  'Share this article',
  'E-mail',
  'Advertisement',
  'Read more →',
  'Follow us on Mastodon',
  'Continue reading the story',
  'Copyright 2024 A Newspaper',
  '© 2024 A Newspaper',
  'All rights reserved.',
])('the line "%s" belongs to the page', (line) => {
  expect(isFurniture(line)).toBe(true);
});

it('a line of 200,000 stops belongs to the article', () => {
  expect(isFurniture(`${'.'.repeat(200_000)}a`)).toBe(false);
});

it.each([
  'Trump declined to leave a comment.',
  'Leave a comment, he said, or leave the room.',
  'Share prices fell on Monday.',
  'Follow us, the soldiers were told, and live.',
  'The subscribers left.',
  'Comments by Trump',
  'More from the front: two villages were taken over the night, officials said on Tuesday.',
  '',
])('the line "%s" belongs to the article', (line) => {
  expect(isFurniture(line)).toBe(false);
});
