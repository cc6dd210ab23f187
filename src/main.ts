import { mount } from 'svelte';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './view/styles/tokens.css';
import './view/styles/base.css';
import firstDossier from '../data/articles/zelenskyy-nato/dossier.json?url';
import { PRESENTER } from './state/briefing/presenter-address';
import App from './view/App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('missing element: #app');

const [, token] = PRESENTER.exec(location.hash) ?? [];
if (token === undefined) mount(App, { target, props: { dossier: readFile(firstDossier) } });
else
  present(target, token).catch((error: unknown) => {
    target.textContent = String(error); // the part could not be fetched: nothing else is here to say it
  });

/** This page is the window of who presents what another window shows. */
async function present(to: Element, known: string) {
  const { default: PresenterWindow } = await import('./view/present/PresenterWindow.svelte');
  mount(PresenterWindow, { target: to, props: { token: known } });
}

async function readFile(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return response.text();
}
