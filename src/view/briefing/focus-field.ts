/** Goes to the field in an element and selects its words, so that the next key replaces them. */
export function focusField(within: Element | null | undefined): void {
  const field = within?.querySelector('textarea');
  field?.focus();
  field?.select();
}
