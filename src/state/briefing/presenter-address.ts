/** The fragment of an address that makes a page the window of who presents, with what that window is known by. */
export const PRESENTER = /^#presenter=([\w-]+)$/;

export const presenterAddress = (token: string): string => `#presenter=${token}`;
