/** What stands in place of the export dialog where that could not be fetched; apart from its texts, which come with it. */
export const missingTexts = {
  title: 'Export could not be loaded',
  why: 'The connection may be down, or Parley was updated while this page was open. Trying again reloads the page, if it can be reached.',
  away: 'Parley cannot be reached. Nothing was changed; try again later.',
} as const;
